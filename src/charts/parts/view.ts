import { expectedIn, type Goal, goalOf } from '../../domain/goal.ts';
import { dataPeriodKind, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import {
  lastMonth,
  type MonthIndex,
  monthPeriod,
  monthsIn,
  type Period,
  type PeriodKind,
  periodHolding,
} from '../../domain/period.ts';
import type { Place } from '../../domain/place.ts';
import { missingPeriods, ratedKind, ratedPoints } from '../../domain/rated-points.ts';
import type { Forecast, Rating } from '../../domain/rating.ts';
import { pointsUpTo, seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { ChartSubject } from '../define.ts';

/** Everything the trajectory chart shows, before it is drawn. */
export interface View {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly goal: Goal | null;
  readonly rating: Rating | null;
  readonly forecast: Forecast | null;
  readonly revision: number;
  /** Rated values, the latest last; at least one. */
  readonly points: readonly Observation[];
  readonly latest: Observation;
  readonly missing: readonly Period[];
  /** Months in which something is drawn, in order. */
  readonly months: readonly MonthIndex[];
  /** Index of a month in `months`. */
  readonly index: (month: MonthIndex) => number;
  /** E(t); null before the path begins, and where nothing is agreed. A range has none. */
  readonly plan: (month: MonthIndex) => number | null;
}

/** Gathers what the chart shows; null when there is no value to draw. */
export function viewOf(stocktake: Stocktake, subject: ChartSubject): View | null {
  const { register, unit } = stocktake;
  const key = seriesKey(subject.indicator, subject.place);
  const indicator = register.indicator.get(subject.indicator);
  const place = register.place.get(subject.place);
  const series = stocktake.series.get(key);
  if (!indicator || !place || !series) return null;
  const points = ratedPoints(pointsUpTo(series, stocktake.period), indicator, unit.cadence);
  const latest = points.at(-1);
  if (!latest) return null;

  const kind = ratedKind(indicator, unit.cadence);
  const pooled = kind !== dataPeriodKind(indicator);
  const goal = goalOf(indicator, register.baseline.get(key) ?? null, register.trajectory.get(key) ?? null, kind);
  const rating = stocktake.ratings.get(key) ?? null;
  const missing = missingPeriods(points, indicator, kind);
  const standAt = (month: MonthIndex) => (pooled ? lastMonth(periodHolding(month, kind)) : month);
  const begins = goal?.kind === 'path' ? standAt(lastMonth(goal.start.period)) : Number.NEGATIVE_INFINITY;
  const planned = goal ? plannedMonths(goal, kind).map(standAt) : [];
  const forecast = rating?.forecast ?? null;
  const drawn = new Set([
    ...points.map((point) => standAt(lastMonth(point.period))),
    ...missing.map(lastMonth),
    ...planned,
    ...(forecast ? [standAt(lastMonth(forecast.at))] : []),
  ]);
  const step = pooled ? monthsIn(kind) : 1;
  // Bands are areas and cannot be blank: they open from nothing in the month before the path begins.
  if (Math.min(...drawn) < begins) drawn.add(begins - step);
  // An axis needs a length: a single value stands between its neighbours, where the standard is drawn.
  const [only = 0] = drawn;
  if (drawn.size === 1) drawn.add(only - step).add(only + step);
  const months = [...drawn].sort((a, b) => a - b);

  return {
    indicator,
    place,
    goal,
    rating,
    forecast,
    revision: register.revision,
    points,
    latest,
    missing,
    months,
    index: (month) => months.indexOf(standAt(month)),
    plan(month) {
      if (!goal || goal.kind === 'range' || month < begins) return null;
      return expectedIn(goal, pooled ? periodHolding(month, kind) : monthPeriod(month), 0);
    },
  };
}

/** Months in which an agreed path has a point; every one of them where it does not go straight from point to point. */
function plannedMonths(goal: Goal, kind: PeriodKind): readonly MonthIndex[] {
  const ends = [goal.start, goal.target].flatMap((agreed) => (agreed ? [lastMonth(agreed.period)] : []));
  if (goal.kind !== 'path') return ends;
  const points = goal.trajectory.points.map((point) => lastMonth(point.period));
  if (goal.trajectory.interpolation === 'linear') return [...ends, ...points];
  const first = Math.min(...points);
  const step = kind === 'month' ? 1 : monthsIn(kind);
  const between = Array.from({ length: Math.floor((Math.max(...points) - first) / step) }, (_, i) => first + i * step);
  return [...ends, ...points, ...between];
}
