import type { Inches } from './slide.ts';

/** One column of ranked bars: which of them, and the size it is drawn in. */
export interface BarColumn {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly w: Inches;
  readonly h: Inches;
  /** Height of one bar and the space to the next. */
  readonly row: Inches;
}

/** Over the first bar, for the words at the margin of error. */
export const ABOVE_BARS: Inches = 0.21;
/** Bars in one column while all of them fit; of more there are two columns. */
const ROOMY = 18;
export const MOST_BARS = 40;
const ROW: Inches = 0.2539;
const HEIGHT: Inches = 4.57;
const WIDE: Inches = 9.35;
const NARROW: Inches = 4.55;

/** Deals bars out to one column, or two of equal rows; at most 40 bars can be read on a slide. */
export function barColumns(bars: number): readonly BarColumn[] {
  if (bars > MOST_BARS) throw new RangeError(`${bars} bars do not fit a slide`);
  const two = bars > ROOMY;
  const rows = two ? Math.ceil(bars / 2) : bars;
  const row = Math.min(ROW, HEIGHT / rows);
  return [0, ...(two ? [rows] : [])].map((first) => {
    const end = Math.min(first + rows, bars);
    return { first, end, w: two ? NARROW : WIDE, h: ABOVE_BARS + row * (end - first), row };
  });
}
