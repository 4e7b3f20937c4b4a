import type { ChartDraft, ChartSeries, PointLabel } from '../domain/chart.ts';
import { shownLight } from '../domain/display.ts';
import { showFigure, showNumber } from '../domain/figure.ts';
import { lastMonth, monthPeriod } from '../domain/period.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { ticksOf, valueAxis } from './parts/axis.ts';
import { axisStart } from './parts/axis-start.ts';
import { plotShares, sizeOf } from './parts/frame.ts';
import type { Rectangle } from './parts/geometry.ts';
import { agreedFigure, measuredFigure } from './parts/label-points.ts';
import { actualLines, lightMarks, planLines, ringsAt } from './parts/lines.ts';
import { type PanelViews, panelViews } from './parts/panel-view.ts';
import { timeAxis } from './parts/time-axis.ts';
import type { View } from './parts/view.ts';

type Series = ChartSeries<Wording>;

/** The box a panel is designed for, in inches. */
const BOX: Rectangle = { x: 0, y: 0, w: 4.6, h: 4.33 };
const FOOT = 0.4;
/** Over the plot: where the axis starts. */
const TOP = 0.52;
/** Between tick labels and plot, and between the latest value and the words beside it. */
const AXIS_GAP = 0.095;
const BESIDE = 0.2;
const LATEST = { size: 18, bold: true } as const;
const PLAN = { size: 12, bold: true } as const;
const AXIS_SIZE = 11;

/**
 * One of a few places that are compared: what happened and what was agreed up to now, as the trajectory chart draws them,
 * on the axis and the months that all of them share.
 */
export const panel = defineChart({
  id: 'panel',
  make(stocktake, subject) {
    const views = panelViews(stocktake, subject);
    if (!views) return null;
    const { own, others } = views;
    const all = [own, ...others];
    const values = all.flatMap((view) => linesOf(view).flatMap((line) => line.values.filter((y) => y !== null)));
    const axis = valueAxis(values, own.indicator.kind === 'share' ? { cap: 100 } : {});

    const left = Math.max(...ticksOf(axis).map((tick) => sizeOf(showNumber(tick, axis.decimals), AXIS_SIZE, false).w));
    const right = Math.max(...all.map(besideWidth)) + BESIDE;
    const x = left + AXIS_GAP;
    const plot = { x, y: TOP, w: BOX.w - x - right, h: BOX.h - TOP - FOOT };
    const perInch = (axis.max - axis.min) / plot.h;
    const { months } = own;
    const span = (months.at(-1) ?? 0) - (months[0] ?? 0);
    const { indicator, place } = own;
    return {
      id: `panel-${indicator.id}-${place.id}`,
      head: phrase('chart.head', { name: indicator.name, place: place.name, unit: indicator.unit || null }),
      ...axisStart(axis, indicator),
      alt: altOf(views),
      categories: { kind: 'months', months: months.map(monthPeriod) },
      axis,
      series: [
        ...labelled(own, linesOf(own), 1 / perInch),
        ...timeAxis(months, { foot: axis.min, perInch, perMonth: plot.w / span }),
      ],
      plot: plotShares(plot, BOX),
    } satisfies ChartDraft;
  },
});

/** From the bottom up. */
function linesOf(view: View): readonly Series[] {
  const latest = view.index(lastMonth(view.latest.period));
  const plan = planLines(view).map((line) => ({ ...line, values: line.values.map((y, i) => (i > latest ? null : y)) }));
  return [...plan, ...actualLines(view), ...ringsAt(view, [view.goal?.start], 'Baseline'), ...lightMarks(view)];
}

/** Width of the words right of the latest value. */
function besideWidth({ latest, rating, indicator, goal }: View): number {
  const value = sizeOf(showNumber(latest.value, indicator.decimals), LATEST.size, LATEST.bold).w;
  const word = goal?.kind === 'path' ? 'Plan' : 'Standard';
  const expected = rating?.expected ? sizeOf(`${word} ${showFigure(rating.expected)}`, PLAN.size, PLAN.bold).w : 0;
  return Math.max(value, expected);
}

/** Puts the three numbers of a panel at their points: baseline, plan now, and the latest value. */
function labelled(view: View, lines: readonly Series[], inches: number): readonly Series[] {
  const { latest, rating, scale, goal } = view;
  const index = view.index(lastMonth(latest.period));
  const carrier = rating?.light ? shownLight(rating.light, scale).name : carrierOf(lines, index);
  const value = rating?.period === latest.period && rating.value ? rating.value : measuredFigure(view, latest);
  const labels = new Map<string, PointLabel<Wording>>([
    [carrier, { index, text: phrase('chart.value', { value }), position: 'right', ...LATEST, colour: 'ink' }],
  ]);

  const agreed = goal?.kind === 'path' ? 'Plan' : 'Standard';
  const expected = goal && goal.kind !== 'range' && rating?.expected;
  const planned = lines.find(({ name }) => name === agreed)?.values[index];
  if (expected && typeof planned === 'number') {
    const text =
      goal.kind === 'path' ? phrase('chart.plan', { expected }) : phrase('chart.standard', { value: expected });
    const dy = apart((latest.value - planned) * inches);
    const moved = dy === 0 ? {} : { offset: { dx: 0, dy } };
    labels.set(agreed, { index, text, position: 'right', ...moved, ...PLAN, colour: 'plan' });
  }

  const start = goal?.start;
  if (start && view.index(lastMonth(start.period)) < index) {
    const text = phrase('chart.value', { value: rating?.baseline ?? agreedFigure(view, start.value) });
    const position = latest.value < start.value ? 'above' : 'below';
    // Beside the ring, clear of the ticks.
    const offset = { dx: 0.14, dy: 0 };
    const at = view.index(lastMonth(start.period));
    labels.set('Baseline', { index: at, text, position, offset, ...PLAN, colour: 'ink' });
  }
  return lines.map((line) => {
    const label = labels.get(line.name);
    return label ? { ...line, labels: [label] } : line;
  });
}

/** The run of actual values that has one at a category. */
function carrierOf(lines: readonly Series[], index: number): string {
  return lines.findLast(({ name, values }) => name.startsWith('Actual') && values[index] != null)?.name ?? 'Actual';
}

/** How far down the words at the plan move so as not to touch those at the value, which lies so far above it in inches. */
function apart(above: number): number {
  const least = (sizeOf('', LATEST.size, true).h + sizeOf('', PLAN.size, true).h) / 2 - 0.03;
  if (Math.abs(above) >= least) return 0;
  const move = least - Math.abs(above);
  return Math.round((above > 0 ? move : -move) * 1000) / 1000;
}

function altOf({ own, others }: PanelViews): Wording {
  const { indicator, place, rating, latest, missing } = own;
  return phrase('chart.alt.panel', {
    name: indicator.name,
    place: place.name,
    value: rating?.value ?? measuredFigure(own, latest),
    period: latest.period,
    expected: rating?.expected ?? null,
    light: rating?.light ?? null,
    others: others.length > 0 ? others.map((view) => view.place.name) : null,
    missing: missing.length > 0 ? missing.length : null,
  });
}
