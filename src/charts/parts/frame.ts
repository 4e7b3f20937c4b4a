import type { Chart, ValueAxis } from '../../domain/chart.ts';
import { showNumber } from '../../domain/figure.ts';
import { TYPE } from '../../domain/frame.ts';
import type { MonthIndex } from '../../domain/period.ts';
import { ticksOf } from './axis.ts';
import type { Rectangle } from './geometry.ts';

/** The box a chart is designed for, in inches; renderers may draw it at another size of about the same shape. */
export const CHART_BOX: Rectangle = { x: 0, y: 0, w: 7.75, h: 4.95 };

/** The plot area inside it, right column for labels included. */
const PLOT: Rectangle = { x: 0.354, y: 0.54, w: 5.86, h: 4.06 };

const AXIS_SIZE = 11;
/** Between a tick label and the plot. */
const AXIS_GAP = 0.095;

/** Advance widths of Arial in ems, good to a few per cent; digits are exact. */
function advance(letter: string, bold: boolean): number {
  if (/[\d$]/.test(letter)) return 0.556;
  if (/[ .,:;'’|ijl!]/.test(letter)) return bold ? 0.3 : 0.27;
  if (/[+−%mwMW]/.test(letter)) return 0.85;
  if (/[A-Z]/.test(letter)) return 0.7;
  return bold ? 0.57 : 0.52;
}

/** Width and height of words in inches, judged without a font: enough to keep labels apart. */
export function sizeOf(words: string, size: number, bold: boolean): { w: number; h: number } {
  const ems = Array.from(words).reduce((sum, letter) => sum + advance(letter, bold), 0);
  return { w: (ems * size) / 72, h: (size * 1.2) / 72 };
}

/** Where values and months stand in the chart's box. */
export interface Frame {
  readonly plot: Rectangle;
  readonly x: (month: MonthIndex) => number;
  readonly y: (value: number) => number;
  /** Boxes of the tick labels and of the head: labels stay clear of them. */
  readonly taken: readonly Rectangle[];
}

/** Lays a frame for an axis and months; the plot gives way to wide tick labels. */
export function frameOf(axis: ValueAxis, months: readonly MonthIndex[], head: string): Frame {
  const ticks = ticksOf(axis).map((tick) => ({ tick, ...sizeOf(showNumber(tick, axis.decimals), AXIS_SIZE, false) }));
  const left = Math.max(PLOT.x, ...ticks.map(({ w }) => w + AXIS_GAP));
  const plot = { ...PLOT, x: left, w: PLOT.w - (left - PLOT.x) };
  const first = months[0] ?? 0;
  const span = (months.at(-1) ?? first) - first || 1;
  const y = (value: number) => plot.y + (plot.h * (axis.max - value)) / (axis.max - axis.min);
  const beside = ticks.map(({ tick, w, h }) => ({ x: left - AXIS_GAP / 2 - w, y: y(tick) - h / 2, w, h }));
  const heading = { x: 0, y: 0, w: sizeOf(head, TYPE.chartHead, true).w, h: TYPE.chartHead / 72 };
  const below = { x: 0, y: heading.h, ...sizeOf('Axis starts at 1,000', TYPE.chartSubhead, false) };
  return {
    plot,
    x: (month) => plot.x + (plot.w * (month - first)) / span,
    y,
    taken: [...beside, heading, ...(axis.min === 0 ? [] : [below])],
  };
}

/** The plot area as shares of the chart's box, as a chart wants it. */
export function plotShares({ x, y, w, h }: Rectangle, box: Rectangle = CHART_BOX): Chart['plot'] {
  return { x: x / box.w, y: y / box.h, w: w / box.w, h: h / box.h };
}
