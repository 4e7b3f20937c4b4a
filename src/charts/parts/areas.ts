import type { ChartSeries } from '../../domain/chart.ts';
import { looksAlike, shownLight } from '../../domain/display.ts';
import type { Light } from '../../domain/light.ts';
import { lastMonth } from '../../domain/period.ts';
import type { Wording } from '../../domain/wording.ts';
import { drawnFrom } from './drawn-from.ts';
import type { View } from './view.ts';

type Area = ChartSeries<Wording>;

/** Edges of the tolerance bands at one category, in the order of stacking: between the first two lies the lower band. */
export interface BandEdges {
  readonly edges: readonly [number, number, number];
}

/**
 * Edges of the two tolerance bands at each category: below the plan where higher is better, above it where lower is.
 * Null for a range, which shows its corridor by two lines, and for methods that do not rate by tolerances. Before the path begins all edges are the same.
 */
export function bandEdges({ goal, months, plan, indicator }: View): readonly BandEdges[] | null {
  if (!goal || goal.kind === 'range' || indicator.method !== 'trajectory') return null;
  const { amberGreen, amberRed } = goal.limits;
  const floor = indicator.kind === 'number' ? Number.NEGATIVE_INFINITY : 0;
  const ceiling = indicator.kind === 'share' ? 100 : Number.POSITIVE_INFINITY;
  const bound = (value: number) => Math.min(Math.max(value, floor), ceiling);
  const first = months.map(plan).find((value) => value !== null) ?? 0;
  return months.map((month) => {
    const value = plan(month);
    if (value === null) return { edges: [first, first, first] };
    if (goal.direction < 0) return { edges: [value, bound(value + amberGreen), bound(value + amberRed)] };
    return { edges: [bound(value - amberRed), bound(value - amberGreen), value] };
  });
}

/** The bands as stacked areas: an unfilled base, then the two bands from the bottom up; one where they look alike. */
export function bandAreas(
  bands: readonly BandEdges[],
  { scale, goal, revision }: Pick<View, 'scale' | 'goal' | 'revision'>,
): readonly Area[] {
  const source = { cells: [], revision, formula: 'tolerances about what was agreed' };
  const band = (values: readonly number[]) => {
    return { kind: 'area', stack: 'bands', ...drawnFrom(values, source), labels: [] } as const;
  };
  const base: Area = { name: 'Base of bands', ...band(bands.map(({ edges }) => edges[0])) };
  const nameOf = (light: Light) => `${shownLight(light, scale).name} band`;
  if (looksAlike('AG', 'AR', scale)) {
    return [base, { name: nameOf('AG'), fill: 'AGband', ...band(bands.map(({ edges }) => edges[2] - edges[0])) }];
  }
  const amberRed = { name: nameOf('AR'), fill: 'ARband' } as const;
  const amberGreen = { name: nameOf('AG'), fill: 'AGband' } as const;
  const [lower, upper] = goal?.direction === -1 ? [amberGreen, amberRed] : [amberRed, amberGreen];
  return [
    base,
    { ...lower, ...band(bands.map(({ edges }) => edges[1] - edges[0])) },
    { ...upper, ...band(bands.map(({ edges }) => edges[2] - edges[1])) },
  ];
}

/** The forecast range as two stacked areas; it opens from nothing at the latest value. */
export function rangeAreas({ forecast, latest, months, points }: View): readonly Area[] {
  if (!forecast) return [];
  const from = lastMonth(latest.period);
  const span = lastMonth(forecast.at) - from;
  const share = (month: number) => Math.min(Math.max((month - from) / span, 0), 1);
  const low = months.map((month) => latest.value + (forecast.low - latest.value) * share(month));
  const high = months.map((month) => latest.value + (forecast.high - latest.value) * share(month));
  const source = {
    cells: points.slice(-forecast.points).flatMap((point) => point.cells),
    formula: `range of the projection of the last ${forecast.points} values`,
  };
  const width = high.map((value, i) => value - (low[i] ?? value));
  const area = { kind: 'area', stack: 'range', labels: [] } as const;
  return [
    { name: 'Base of range', ...area, ...drawnFrom(low, source) },
    { name: 'Forecast range', ...area, fill: 'range', ...drawnFrom(width, source) },
  ];
}
