import type { ChartSeries } from '../../domain/chart.ts';
import { shownLight } from '../../domain/display.ts';
import { showFigure } from '../../domain/figure.ts';
import { lastMonth } from '../../domain/period.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import type { Frame } from './frame.ts';
import { agreedFigure, measuredFigure, RADIUS } from './label-points.ts';
import { obstaclesOf } from './obstacles.ts';
import { LATEST, PLAN } from './panel-frame.ts';
import { placeLabels, type Wish } from './place-labels.ts';
import type { View } from './view.ts';

type Series = ChartSeries<Wording>;

/** Puts the three numbers of a panel at their points: the latest value first, then the plan now, then the baseline. */
export function withPanelLabels(view: View, lines: readonly Series[], frame: Frame): readonly Series[] {
  const placed = placeLabels(labelWishes(view, lines, frame), frame, obstaclesOf(view, lines, frame));
  return lines.map((line) => {
    const labels = placed.filter(({ wish }) => wish.series === line.name).map(({ label }) => label);
    return labels.length > 0 ? { ...line, labels } : line;
  });
}

function labelWishes(view: View, lines: readonly Series[], frame: Frame): readonly Wish[] {
  const { latest, rating, scale, goal } = view;
  const index = view.index(lastMonth(latest.period));
  const at = (where: number, value: number) => ({
    index: where,
    at: { x: frame.x(view.months[where] ?? 0), y: frame.y(value) },
    radius: 0,
  });
  const value = rating?.period === latest.period && rating.value ? rating.value : measuredFigure(view, latest);
  const carrier = rating?.light ? shownLight(rating.light, scale).name : carrierOf(lines, index);
  const wishes: Wish[] = [
    {
      ...at(index, latest.value),
      series: carrier,
      radius: radiusOf(lines.find(({ name }) => name === carrier)),
      forms: [{ text: phrase('chart.value', { value }), sample: showFigure(value) }],
      sides: ['right', 'above-left', 'below-left'],
      ...LATEST,
      colour: 'ink',
      must: true,
    },
  ];
  const agreed = goal?.kind === 'path' ? 'Plan' : 'Standard';
  const expected = goal && goal.kind !== 'range' && rating?.expected;
  const planned = lines.find(({ name }) => name === agreed)?.values[index];
  if (expected && typeof planned === 'number') {
    const text =
      goal.kind === 'path' ? phrase('chart.plan', { expected }) : phrase('chart.standard', { value: expected });
    const forms = [{ text, sample: `${agreed} ${showFigure(expected)}` }];
    wishes.push({ ...at(index, planned), series: agreed, forms, sides: ['right'], ...PLAN, colour: 'plan' });
  }
  const start = goal?.start;
  if (start && view.index(lastMonth(start.period)) < index) {
    const baseline = rating?.baseline ?? agreedFigure(view, start.value);
    const sides =
      latest.value < start.value
        ? (['above-right', 'below-right'] as const)
        : (['below-right', 'above-right'] as const);
    wishes.push({
      ...at(view.index(lastMonth(start.period)), start.value),
      series: 'Baseline',
      radius: RADIUS.ring,
      forms: [{ text: phrase('chart.value', { value: baseline }), sample: showFigure(baseline) }],
      sides,
      ...PLAN,
      colour: 'ink',
    });
  }
  return wishes;
}

/** Half the mark of a series, in inches. */
function radiusOf(series: Series | undefined): number {
  return (series?.marker?.size ?? 0) / 2 / 72;
}

/** The run of actual values that has one at a category. */
function carrierOf(lines: readonly Series[], index: number): string {
  return lines.findLast(({ name, values }) => name.startsWith('Actual') && values[index] != null)?.name ?? 'Actual';
}
