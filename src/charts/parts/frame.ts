import type { Chart, ValueAxis } from '../../domain/chart.ts';
import { showNumber } from '../../domain/figure.ts';
import { labelDetailSize, TYPE } from '../../domain/frame.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import type { MonthIndex } from '../../domain/period.ts';
import { ticksOf } from './axis.ts';
import type { Rectangle, Segment } from './geometry.ts';

/** The box a chart is designed for, in inches; renderers may draw it at another size of about the same shape. */
export const CHART_BOX: Rectangle = { x: 0, y: 0, w: 7.75, h: 4.95 };

/** The plot area inside it: over it head, subhead and the label of the target, right of it a column for labels. */
const PLOT: Rectangle = { x: 0.354, y: 0.7, w: 5.86, h: 3.9 };

const AXIS_SIZE = 11;
/** Between a tick label and the plot. */
const AXIS_GAP = 0.095;
/** How high a tick stands on the axis of months. */
export const TICK_LENGTH = 0.06;
/** Between the plot and the labels in the column right of it: clear of a ring on its edge. */
const COLUMN_GAP = 0.13;

/** Height of a line of Arial, as a share of its size: ascent, descent and the gap between lines. */
const LINE = 1.149;
/** How much of that is empty over a capital or a digit, and under the baseline but for a descender's tip. */
const OVER = 0.19;
const UNDER = 0.11;

/** Width and height of a line of words in inches. */
export function sizeOf(words: string, size: number, bold: boolean): { w: number; h: number } {
  return { w: textWidth(words, size, bold), h: (size * LINE) / 72 };
}

/** Numbers run as wide in every language. */
const HAS_WORD = /\p{L}{2}/u;

/** How much wider words run than in English. */
export const WORD_WIDTH = { en: 1, ur: 1.35 } as const;

/** The size of a label of one or two lines, and how much of its height is empty at the top and the bottom. */
export interface Block {
  readonly w: number;
  readonly h: number;
  readonly over: number;
  readonly under: number;
}

/** Measures a label of one line, or of two of which the second is smaller; words may run wider than the English ones given. */
export function blockOf(words: string, detail: string | undefined, size: number, bold: boolean, wordWidth = 1): Block {
  const first = sizeOf(words, size, bold);
  const small = labelDetailSize(size);
  const second = detail === undefined ? { w: 0, h: 0 } : sizeOf(detail, small, false);
  return {
    w: Math.max(first.w * (HAS_WORD.test(words) ? wordWidth : 1), second.w * wordWidth),
    h: first.h + second.h,
    over: (OVER * size) / 72,
    under: (UNDER * (detail === undefined ? size : small)) / 72,
  };
}

/** Where values and months stand in the chart's box. */
export interface Frame {
  readonly plot: Rectangle;
  /** Where the labels in the column right of the plot begin. */
  readonly column: number;
  readonly x: (month: MonthIndex) => number;
  readonly y: (value: number) => number;
  readonly grid: readonly Segment[];
  /** Where labels may stand: the chart's box above the ticks of the axis. */
  readonly room: Rectangle;
  /** Boxes of the tick labels and of the head: labels stay clear of them. */
  readonly taken: readonly Rectangle[];
  /** How much wider words run than in English, in which their samples are. */
  readonly wordWidth: number;
}

/** Lays a frame for an axis and months; the plot gives way to wide tick labels. */
export function frameOf(axis: ValueAxis, months: readonly MonthIndex[], head: string, wordWidth = 1): Frame {
  const ticks = ticksOf(axis).map((tick) => ({ tick, ...sizeOf(showNumber(tick, axis.decimals), AXIS_SIZE, false) }));
  const left = Math.max(PLOT.x, ...ticks.map(({ w }) => w + AXIS_GAP));
  const plot = { ...PLOT, x: left, w: PLOT.w - (left - PLOT.x) };
  const first = months[0] ?? 0;
  const span = (months.at(-1) ?? first) - first || 1;
  const y = (value: number) => plot.y + (plot.h * (axis.max - value)) / (axis.max - axis.min);
  const beside = ticks.map(({ tick, w, h }) => ({ x: left - AXIS_GAP / 2 - w, y: y(tick) - h / 2, w, h }));
  const heading = { x: 0, y: 0, ...sizeOf(head, TYPE.chartHead, true) };
  const below = { x: 0, y: heading.h, ...sizeOf('Axis starts at 1,000', TYPE.chartSubhead, false) };
  return {
    plot,
    column: plot.x + plot.w + COLUMN_GAP,
    x: (month) => plot.x + (plot.w * (month - first)) / span,
    y,
    grid: ticks.map(({ tick }) => ({ from: { x: left, y: y(tick) }, to: { x: left + plot.w, y: y(tick) } })),
    room: { ...CHART_BOX, h: plot.y + plot.h - 1.5 * TICK_LENGTH },
    taken: [...beside, heading, ...(axis.min === 0 ? [] : [below])],
    wordWidth,
  };
}

/** The plot area as shares of the chart's box, as a chart wants it. */
export function plotShares({ x, y, w, h }: Rectangle, box: Rectangle = CHART_BOX): Chart['plot'] {
  return { x: x / box.w, y: y / box.h, w: w / box.w, h: h / box.h };
}
