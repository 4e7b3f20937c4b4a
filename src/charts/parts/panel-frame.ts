import type { ValueAxis } from '../../domain/chart.ts';
import { showFigure, showNumber } from '../../domain/figure.ts';
import type { MonthIndex } from '../../domain/period.ts';
import { ticksOf } from './axis.ts';
import { type Frame, sizeOf, TICK_LENGTH, WORD_WIDTH } from './frame.ts';
import type { Rectangle } from './geometry.ts';
import type { View } from './view.ts';

/** The box a panel is designed for, in inches. */
export const PANEL_BOX: Rectangle = { x: 0, y: 0, w: 4.6, h: 4.33 };
const FOOT = 0.4;
/** Head and subhead, which the slide may leave out. */
const HEADS = 0.43;
/** Over the plot: where the axis starts. */
const TOP = 0.52;
/** Between tick labels and plot, and between the latest value and the words beside it. */
const AXIS_GAP = 0.095;
const BESIDE = 0.2;
/** Type of the latest value, and of the plan and the baseline. */
export const LATEST = { size: 18, bold: true } as const;
export const PLAN = { size: 12, bold: true } as const;
const AXIS_SIZE = 11;

/** Where the plot of a panel stands, the same in all that are compared, and what its labels stay clear of. */
export function panelFrame(axis: ValueAxis, all: readonly View[], months: readonly MonthIndex[]): Frame {
  const ticks = ticksOf(axis).map((tick) => ({ tick, ...sizeOf(showNumber(tick, axis.decimals), AXIS_SIZE, false) }));
  const x = Math.max(...ticks.map(({ w }) => w)) + AXIS_GAP;
  const right = Math.max(...all.map(besideWidth)) + BESIDE;
  const plot = { x, y: TOP, w: PANEL_BOX.w - x - right, h: PANEL_BOX.h - TOP - FOOT };
  const first = months[0] ?? 0;
  const perMonth = plot.w / ((months.at(-1) ?? first) - first);
  const y = (value: number) => plot.y + (plot.h * (axis.max - value)) / (axis.max - axis.min);
  return {
    plot,
    wordWidth: WORD_WIDTH[all[0]?.language ?? 'en'],
    column: x + plot.w + BESIDE,
    x: (month) => plot.x + (month - first) * perMonth,
    y,
    grid: ticks.map(({ tick }) => ({ from: { x, y: y(tick) }, to: { x: x + plot.w, y: y(tick) } })),
    room: { ...PANEL_BOX, h: plot.y + plot.h - 1.5 * TICK_LENGTH },
    taken: [
      ...ticks.map(({ tick, w, h }) => ({ x: x - AXIS_GAP / 2 - w, y: y(tick) - h / 2, w, h })),
      { x: 0, y: 0, w: PANEL_BOX.w, h: HEADS },
    ],
  };
}

/** Width of the words right of the latest value. */
function besideWidth({ latest, rating, indicator, goal, language }: View): number {
  const value = sizeOf(showNumber(latest.value, indicator.decimals), LATEST.size, LATEST.bold).w;
  const word = goal?.kind === 'path' ? 'Plan' : 'Standard';
  const expected = rating?.expected ? sizeOf(`${word} ${showFigure(rating.expected)}`, PLAN.size, PLAN.bold).w : 0;
  return Math.max(value, expected * WORD_WIDTH[language]);
}
