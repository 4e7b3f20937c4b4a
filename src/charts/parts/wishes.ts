import type { ChartSeries, ValueAxis } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { bandWishes, baselineWish, planWish, targetWishes } from './agreed-labels.ts';
import type { BandEdges } from './areas.ts';
import { firstPlanWish } from './first-plan.ts';
import type { Frame } from './frame.ts';
import type { At, LabelWish } from './label-points.ts';
import { forecastWish, gapWish, latestWish, turnWishes } from './measured-labels.ts';
import type { View } from './view.ts';

/**
 * The labels a trajectory chart would like to have, the most important first: target or standard, latest value, forecast,
 * gap, plan, baseline, first plan, turning points, bands.
 */
export function wishesOf(
  view: View,
  series: readonly ChartSeries<Wording>[],
  frame: Frame,
  axis: ValueAxis,
  bands: readonly BandEdges[] | null,
): readonly LabelWish[] {
  const at: At = (month, value) => {
    const index = view.index(month);
    return { index, at: { x: frame.x(view.months[index] ?? month), y: frame.y(value) } };
  };
  const gap = gapWish(view, series, at);
  return [
    ...targetWishes(view, at),
    ...latestWish(view, series, at),
    ...forecastWish(view, at),
    ...gap,
    ...(gap.length > 0 ? planWish(view, at) : []),
    ...baselineWish(view, at),
    ...firstPlanWish(view, at),
    ...turnWishes(view, series, axis, at),
    ...bandWishes(view, frame, bands),
  ];
}
