import { type Cell, showCell } from './cell.ts';
import { roundHalfAway, showNumber } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Entry } from './return.ts';

/** What a cell of a figure was understood to say. */
export interface NumberReading {
  /** The number meant, in the unit of the column; null when there is none. A percent-formatted cell is × 100. */
  readonly number: number | null;
  /**
   * `number`: stored as a number. `blank`, `dash` ("-", "–"): nothing reported. `text`: a number typed as text, repaired
   * here and always shown in a finding. `word`: text that is no number ("n/a"). `error`, `uncalculated`: a formula that
   * gives none.
   */
  readonly how: 'number' | 'blank' | 'dash' | 'text' | 'word' | 'error' | 'uncalculated';
  readonly cell: Cell;
}

/** An entry of a return matched with the plan and its cells understood; what the checks look at. */
export interface Reading {
  readonly entry: Entry;
  /** Null when the plan knows no such indicator. */
  readonly indicator: Indicator | null;
  /** Null when the plan knows no such place. */
  readonly place: Place | null;
  readonly period: Period | null;
  /** As reported; null when the layout has no column for it. */
  readonly value: NumberReading | null;
  readonly numerator: NumberReading | null;
  readonly denominator: NumberReading | null;
  readonly baseline: NumberReading | null;
  readonly expected: NumberReading | null;
  /**
   * The figure this entry reports, in the unit of the indicator: the reported value, or for a ratio without one
   * numerator/denominator (× 100 for a share). Null when nothing usable was reported.
   */
  readonly reported: number | null;
}

/** A cell of a figure and the part it plays: the value itself, what it is made of, or what is counted instead. */
export interface FigureCell {
  readonly reading: Reading;
  readonly part: 'value' | 'numerator' | 'denominator' | 'complement';
  readonly figure: NumberReading;
}

/** The cells in which a reading reports something, agreed figures left out. */
export function figureCells(reading: Reading): FigureCell[] {
  const { value, numerator, denominator, entry } = reading;
  const counted = entry.numerator ? 'numerator' : 'complement';
  return [
    ...(value ? [{ reading, part: 'value' as const, figure: value }] : []),
    ...(numerator ? [{ reading, part: counted, figure: numerator } as const] : []),
    ...(denominator ? [{ reading, part: 'denominator' as const, figure: denominator }] : []),
  ];
}

/** The same for many readings, each cell once: two indicators may share a denominator. */
export function* distinctFigureCells(readings: Iterable<Reading>): Generator<FigureCell> {
  const seen = new Set<string>();
  for (const reading of readings) {
    for (const cell of figureCells(reading)) {
      const address = showCell(cell.figure.cell.at);
      if (!seen.has(address)) yield cell;
      seen.add(address);
    }
  }
}

/** The first cell that a person would look at for the figure; undefined when the layout has none. */
export function mainCell(reading: Reading): Cell | undefined {
  const cells = figureCells(reading).map(({ figure }) => figure.cell);
  return cells.find((cell) => cell.type !== 'blank') ?? cells[0];
}

/** True when something is typed in any cell of the figure. */
export function isFilled(reading: Reading): boolean {
  return figureCells(reading).some(({ figure }) => figure.how !== 'blank' && figure.how !== 'dash');
}

/** "attendance in Lahore"; the place is left out for the whole. */
export function subjectOf(indicator: Indicator, place: Place | null): string {
  const name = /^\p{Lu}\p{Ll}/u.test(indicator.short)
    ? indicator.short.charAt(0).toLowerCase() + indicator.short.slice(1)
    : indicator.short;
  return place?.parent ? `${name} in ${place.name}` : name;
}

/** "attendance in Lahore", "pupils enrolled (attendance in Lahore)": what a cell of a figure counts. */
export function partOf({ reading, part }: Pick<FigureCell, 'reading' | 'part'>): string {
  const { indicator, place, entry } = reading;
  if (!indicator) return `${entry.indicator} in ${entry.place || 'the whole'}`;
  if (part === 'value') return subjectOf(indicator, place);
  const counted = part === 'complement' ? `not among ${indicator.numerator ?? 'the numerator'}` : indicator[part];
  return `${counted ?? part} (${subjectOf(indicator, place)})`;
}

/** The figure as it was typed, with its unit: "104 %", "“n/a”"; a number is not rounded as its cell may show it. */
export function asTyped({ how, cell }: NumberReading, unit: string): string {
  if (how !== 'number' || typeof cell.value !== 'number') return `“${cell.shown.trim()}”`;
  return withUnit(plainNumber(cell.value * (cell.percent ? 100 : 1)), cell.percent ? '%' : unit);
}

/** "104 %", "12 schools", "3.5": the unit follows after a space. */
export function withUnit(number: string, unit: string): string {
  return unit ? `${number} ${unit}` : number;
}

/** Decimals a number needs to be written in full. */
export function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

/** A number with its decimals, four at most, grouped as on the deck. */
export function plainNumber(number: number): string {
  return showNumber(number, decimalsOf(roundHalfAway(number, 4)));
}

/** By how much rounding alone moves a number of so many decimals: half a unit of its last one. */
export function roundingAt(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}
