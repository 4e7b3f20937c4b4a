import type { ChartSeries, Stroke } from '../../domain/chart.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import { type MonthIndex, monthPeriod, periodHolding, shortPeriod } from '../../domain/period.ts';
import type { Wording } from '../../domain/wording.ts';
import { drawnFrom } from './drawn-from.ts';
import { TICK_LENGTH } from './frame.ts';

type Series = ChartSeries<Wording>;

/** A tick of the axis and a word under it; both in months, either may be absent. */
export interface TimeMark {
  readonly tick: MonthIndex | null;
  /** Where the middle of the word stands. */
  readonly at: number;
  readonly text: string;
}

/** Spans in months up to which all months are labelled, and every third; a longer axis has its years. */
const MONTHS = 8;
const QUARTERS = 24;
/** A year has its label when at least this many of its months are drawn. */
const LEAST_OF_A_YEAR = 3;
const SIZE = 11;
/** Least space between two labels, in inches. */
const SPACE = 0.085;
const STROKE: Stroke = { colour: 'axis', width: 1, dash: 'solid' };
/** Words and ticks stand where the axis begins; they say nothing of what was measured. */
const FOOT = { cells: [], formula: 'foot of the axis' };

/** Each January on an axis that is labelled by years: the chart has a category there, to hang the year on. */
export function yearStarts(first: MonthIndex, last: MonthIndex): readonly MonthIndex[] {
  if (last - first <= QUARTERS) return [];
  const from = Math.ceil(first / 12);
  return Array.from({ length: Math.floor(last / 12) - from + 1 }, (_, i) => (from + i) * 12);
}

/**
 * What is written under an axis of months: up to eight months all of them, up to 24 every third, thinned from the latest
 * backwards until they fit, and beyond that each year under the middle of its months, with a tick at its January. A word
 * that would touch the one after it, or begin before the chart does, is left out.
 *
 * `perMonth` is the length of a month, `before` the room before the first month, both in inches.
 */
export function timeMarks(
  months: readonly MonthIndex[],
  perMonth: number,
  { before, wordWidth }: Pick<AxisScale, 'before' | 'wordWidth'> = { before: Number.POSITIVE_INFINITY, wordWidth: 1 },
): readonly TimeMark[] {
  const [first, last] = [Math.min(...months), Math.max(...months)];
  let free = Number.POSITIVE_INFINITY;
  const fromTheLatest = [...allMarks(months, first, last, perMonth)].reverse().map((mark) => {
    const half = (textWidth(mark.text, SIZE, false) * (/\p{L}{2}/u.test(mark.text) ? wordWidth : 1)) / 2;
    const middle = (mark.at - first) * perMonth;
    if (mark.text === '' || middle + half > free || middle - half < -before) return { ...mark, text: '' };
    free = middle - half - SPACE / 2;
    return mark;
  });
  return fromTheLatest.reverse();
}

function allMarks(
  months: readonly MonthIndex[],
  first: MonthIndex,
  last: MonthIndex,
  perMonth: number,
): readonly TimeMark[] {
  const fits = (text: string, apart: number) => textWidth(text, SIZE, false) + SPACE <= apart * perMonth;
  if (last - first > QUARTERS) return yearMarks(first, last, fits);
  const steps = last - first <= MONTHS ? [1, 3, 6, 12] : [3, 6, 12];
  const step = steps.find((size) => fits(shortPeriod(monthPeriod(last)), size)) ?? 24;
  const shown = months.filter((month) => (last - month) % step === 0);
  const asQuarters = last - first > MONTHS && shown.every((month) => month % 3 === 2);
  return shown.map((month) => ({
    tick: month,
    at: month,
    text: shortPeriod(asQuarters ? periodHolding(month, 'quarter') : monthPeriod(month)),
  }));
}

function yearMarks(
  first: MonthIndex,
  last: MonthIndex,
  fits: (text: string, apart: number) => boolean,
): readonly TimeMark[] {
  const years = Array.from({ length: Math.floor(last / 12) - Math.floor(first / 12) + 1 }, (_, i) => i);
  const every = [1, 2, 5, 10].find((step) => fits('2000', step * 12)) ?? 20;
  return years.map((i) => {
    const january = (Math.floor(first / 12) + i) * 12;
    const [from, to] = [Math.max(january, first), Math.min(january + 12, last)];
    const drawn = Math.min(january + 11, last) - from + 1;
    const labelled = drawn >= LEAST_OF_A_YEAR && (years.length - 1 - i) % every === 0;
    const tick = january >= first ? january : null;
    return { tick, at: (from + to) / 2, text: labelled ? String(january / 12) : '' };
  });
}

/** The scale of the plot that the axis lies under. */
export interface AxisScale {
  /** Value at the foot of the plot, and how much value an inch of its height holds. */
  readonly foot: number;
  readonly perInch: number;
  /** Inches to a month, and before the first of them. */
  readonly perMonth: number;
  readonly before: number;
  /** How much wider words run than in English. */
  readonly wordWidth: number;
}

/**
 * The axis of months as two series at the foot of the plot: words below their points, and ticks as error bars. An axis's
 * own labels could not stand under the middle of a year, nor its ticks at January.
 */
export function timeAxis(
  months: readonly MonthIndex[],
  { foot, perInch, perMonth, ...room }: AxisScale,
): readonly Series[] {
  const [first = 0] = months;
  const marks = timeMarks(months, perMonth, room);
  const anchored = marks.flatMap(({ tick, at, text }) => (text === '' ? [] : [{ month: tick ?? first, at, text }]));
  const ticks = marks.flatMap(({ tick }) => tick ?? []);
  const tick = TICK_LENGTH * perInch;
  return [
    {
      name: 'Dates under the axis',
      kind: 'line',
      ...drawnFrom(
        months.map((month) => (anchored.some((one) => one.month === month) ? foot : null)),
        FOOT,
      ),
      labels: anchored.map(({ month, at, text }) => {
        const dx = Math.round((at - month) * perMonth * 1000) / 1000;
        const place = { position: 'below', ...(dx === 0 ? {} : { offset: { dx, dy: 0 } }) } as const;
        return { index: months.indexOf(month), text, ...place, size: SIZE, bold: false, colour: 'ink2' };
      }),
    },
    {
      name: 'Ticks of the axis',
      kind: 'line',
      ...drawnFrom(
        months.map((month) => (ticks.includes(month) ? foot + tick : null)),
        FOOT,
      ),
      errorBar: { half: tick, stroke: STROKE, down: true },
      labels: [],
    },
  ];
}
