import { expectedIn, type Goal } from '../../domain/goal.ts';
import { dataPeriodKind, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { lastMonth, type MonthIndex, monthsIn, type PeriodKind, periodHolding } from '../../domain/period.ts';
import { ratedKind } from '../../domain/rated-points.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Headline, pointsOf } from './headline.ts';

/** A value at the last month of its period. */
export interface TrendPoint {
  readonly month: MonthIndex;
  readonly value: number;
}

/** What happened and what was agreed, at true dates; drawn as lines, never as a chart. */
export interface Trend {
  /** Agreed lines: the path, the standing value, or the two bounds of a range. */
  readonly plan: readonly (readonly TrendPoint[])[];
  /** Stretches without a missing value; a stretch of one point has no line. At least one. */
  readonly actual: readonly (readonly TrendPoint[])[];
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

/** Follows a headline up to the stocktake or on to its target; null where no value was ever accepted. */
export function trendOf(stocktake: Stocktake, { indicator, goal }: Headline, until: 'now' | 'target'): Trend | null {
  return indicator ? trendThrough(stocktake, indicator, goal, pointsOf(stocktake, indicator), until) : null;
}

/** Follows the values of an indicator in one place; null where there are none. */
export function trendThrough(
  stocktake: Stocktake,
  indicator: Indicator,
  goal: Goal | null,
  points: readonly Observation[],
  until: 'now' | 'target',
): Trend | null {
  const [earliest] = points;
  if (!earliest) return null;
  const kind = ratedKind(indicator, stocktake.unit.cadence);
  const path = goal?.kind === 'path' ? goal : null;
  const first = Math.min(lastMonth(earliest.period), ...(path ? [lastMonth(path.start.period)] : []));
  const now = lastMonth(stocktake.period);
  const last = until === 'target' && path ? Math.max(now, lastMonth(path.target.period)) : now;
  const step = indicator.frequency === 'irregular' ? Number.POSITIVE_INFINITY : monthsIn(kind);
  return { plan: goal ? planLines(goal, kind, { first, last }) : [], actual: stretches(points, step), first, last };
}

function planLines(goal: Goal, kind: PeriodKind, { first, last }: Pick<Trend, 'first' | 'last'>): TrendPoint[][] {
  if (goal.kind === 'standing') return [[first, last].map((month) => ({ month, value: goal.value }))];
  if (goal.kind === 'range') {
    return [goal.low, goal.high].map((value) => [first, last].map((month) => ({ month, value })));
  }
  const from = lastMonth(goal.start.period);
  const to = Math.min(last, lastMonth(goal.target.period));
  if (to <= from) return [];
  const corners = goal.trajectory.points.map(({ period }) => lastMonth(period));
  const straight = goal.trajectory.interpolation === 'linear' && kind === dataPeriodKind(goal.indicator);
  const months = straight
    ? [from, ...corners.filter((month) => month > from && month < to), to]
    : Array.from({ length: Math.floor((to - from) / monthsIn(kind)) + 1 }, (_, i) => from + i * monthsIn(kind));
  return [months.map((month) => ({ month, value: expectedIn(goal, periodHolding(month, kind), 0) }))];
}

/** Breaks the line where a regular series misses a value. */
function stretches(points: readonly Observation[], step: number): TrendPoint[][] {
  const parts: TrendPoint[][] = [];
  for (const { period, value } of points) {
    const point = { month: lastMonth(period), value };
    const before = parts.at(-1)?.at(-1);
    if (before && point.month - before.month <= step) parts.at(-1)?.push(point);
    else parts.push([point]);
  }
  return parts;
}

/** Places points inside a frame; the inner area is given in shares of it, and the least value lies at its bottom. */
export function trendFrame(
  trend: Pick<Trend, 'plan' | 'actual'>,
  span: { readonly first: MonthIndex; readonly last: MonthIndex },
  inner: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): (point: TrendPoint) => { x: number; y: number } {
  const values = [...trend.plan, ...trend.actual].flat().map(({ value }) => value);
  const low = Math.min(...values);
  const height = Math.max(...values) - low || 1;
  const months = span.last - span.first || 1;
  return ({ month, value }) => ({
    x: inner.left + ((inner.right - inner.left) * (month - span.first)) / months,
    y: inner.bottom - ((inner.bottom - inner.top) * (value - low)) / height,
  });
}
