import type { ChartDraft, ChartSeries, ValueAxis } from '../domain/chart.ts';
import { showNumber } from '../domain/figure.ts';
import { type MonthIndex, monthPeriod } from '../domain/period.ts';
import type { Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { targetWishes } from './parts/agreed-labels.ts';
import { ticksOf, valueAxis } from './parts/axis.ts';
import { axisStart } from './parts/axis-start.ts';
import { type Frame, plotShares, sizeOf, TICK_LENGTH, WORD_WIDTH } from './parts/frame.ts';
import type { Rectangle } from './parts/geometry.ts';
import type { At, LabelWish } from './parts/label-points.ts';
import { actualLines, endRings, forecastLines, lightMarks, planLines } from './parts/lines.ts';
import { forecastWish, latestWish } from './parts/measured-labels.ts';
import { obstaclesOf } from './parts/obstacles.ts';
import { placeLabels } from './parts/place-labels.ts';
import { timeAxis } from './parts/time-axis.ts';
import { type View, viewOf } from './parts/view.ts';
import { headOf, wordsFor } from './trajectory.ts';

type Series = ChartSeries<Wording>;

/** The box it is designed for, in inches: half a page of A4 across. */
const BOX: Rectangle = { x: 0, y: 0, w: 4.5, h: 2.75 };
const TOP = 0.16;
const FOOT = 0.34;
/** Right of the plot: the target and where it is heading. */
const COLUMN = 1.28;
const AXIS_GAP = 0.095;
const BESIDE = 0.13;
const AXIS_SIZE = 11;
/** Type of the latest value, and of the other labels. */
const LATEST_SIZE = 16;
const LABEL_SIZE = 11;

/**
 * The trajectory chart for a document: what happened, what was agreed, and where it is heading, with three numbers at most.
 * Bands, gap and dates, for which half a page is too narrow, stand in the table beside it.
 */
export const outlook = defineChart({
  id: 'outlook',
  make(stocktake, subject) {
    const view = viewOf(stocktake, subject);
    if (!view) return null;
    const lines = [
      ...planLines(view),
      ...actualLines(view),
      ...forecastLines(view),
      ...endRings(view),
      ...lightMarks(view),
    ];
    const values = lines.flatMap((line) => line.values.filter((y) => y !== null));
    const axis = valueAxis(values, view.indicator.kind === 'share' ? { cap: 100 } : {});
    const frame = frameOf(axis, view);
    const { plot } = frame;
    return {
      id: `outlook-${view.indicator.id}-${view.place.id}`,
      head: headOf(view),
      ...axisStart(axis, view.indicator),
      alt: wordsFor(view),
      categories: { kind: 'months', months: view.months.map(monthPeriod) },
      axis,
      series: [
        ...withLabels(view, lines, frame),
        ...timeAxis(view.months, {
          foot: axis.min,
          perInch: (axis.max - axis.min) / plot.h,
          perMonth: frame.x(1) - frame.x(0),
          before: plot.x,
          wordWidth: frame.wordWidth,
        }),
      ],
      plot: plotShares(plot, BOX),
    } satisfies ChartDraft;
  },
});

function frameOf(axis: ValueAxis, { months, language }: View): Frame {
  const ticks = ticksOf(axis).map((tick) => ({ tick, ...sizeOf(showNumber(tick, axis.decimals), AXIS_SIZE, false) }));
  const x = Math.max(...ticks.map(({ w }) => w)) + AXIS_GAP;
  const plot = { x, y: TOP, w: BOX.w - x - COLUMN, h: BOX.h - TOP - FOOT };
  const first = months[0] ?? 0;
  const perMonth = plot.w / ((months.at(-1) ?? first) - first || 1);
  const y = (value: number) => plot.y + (plot.h * (axis.max - value)) / (axis.max - axis.min);
  return {
    plot,
    column: plot.x + plot.w + BESIDE,
    x: (month: MonthIndex) => plot.x + (month - first) * perMonth,
    y,
    grid: ticks.map(({ tick }) => ({ from: { x, y: y(tick) }, to: { x: x + plot.w, y: y(tick) } })),
    room: { ...BOX, h: plot.y + plot.h - 1.5 * TICK_LENGTH },
    taken: ticks.map(({ tick, w, h }) => ({ x: x - AXIS_GAP / 2 - w, y: y(tick) - h / 2, w, h })),
    wordWidth: WORD_WIDTH[language],
  };
}

/** The latest value first, then what is promised, then where it is heading; each in its shortest words. */
function withLabels(view: View, lines: readonly Series[], frame: Frame): readonly Series[] {
  const at: At = (month, value) => {
    const index = view.index(month);
    return { index, at: { x: frame.x(view.months[index] ?? month), y: frame.y(value) } };
  };
  const wishes = [
    ...latestWish(view, lines, at).map((wish) => short(wish, LATEST_SIZE)),
    ...[...targetWishes(view, at), ...forecastWish(view, at)].map((wish) => short(wish, LABEL_SIZE)),
  ];
  const placed = placeLabels(wishes, frame, obstaclesOf(view, lines, frame));
  return lines.map((line) => ({
    ...line,
    labels: placed.filter(({ wish }) => wish.series === line.name).map(({ label }) => label),
  }));
}

function short(wish: LabelWish, size: number): LabelWish {
  const forms = wish.forms.map(({ text, sample, sides }) => ({ text, sample, ...(sides ? { sides } : {}) }));
  return { ...wish, size, forms: forms.toSorted((a, b) => a.sample.length - b.sample.length) };
}
