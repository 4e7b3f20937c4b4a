import type { Scale } from '../../domain/display.ts';
import { expectedIn, type Goal, goalOf } from '../../domain/goal.ts';
import { dataPeriodKind, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import {
  comparePeriods,
  lastMonth,
  type MonthIndex,
  monthPeriod,
  monthsIn,
  type Period,
  type PeriodKind,
  periodHolding,
  shiftPeriod,
} from '../../domain/period.ts';
import type { Place } from '../../domain/place.ts';
import { missingPeriods, ratedKind, ratedPoints } from '../../domain/rated-points.ts';
import type { Forecast, Rating } from '../../domain/rating.ts';
import { pointsUpTo, seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ChartSubject } from '../define.ts';
import { yearStarts } from './time-axis.ts';

/** A measured value and where it comes from. */
export type Measured = Pick<Observation, 'period' | 'value' | 'cells' | 'revision' | 'formula'>;

/** Everything the trajectory chart shows, before it is drawn. */
export interface View {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly goal: Goal | null;
  readonly rating: Rating | null;
  readonly forecast: Forecast | null;
  /** How the unit shows its lights. */
  readonly scale: Scale;
  readonly language: Unit['language'];
  readonly revision: number;
  /** Rated values, the latest last; at least one. */
  readonly points: readonly Observation[];
  /** What the line of actual values runs through: the rated values, and the baseline where none was kept for its period. */
  readonly line: readonly Measured[];
  readonly latest: Observation;
  readonly missing: readonly Period[];
  /** Months in which something is drawn, in order. */
  readonly months: readonly MonthIndex[];
  /** Index of a month in `months`. */
  readonly index: (month: MonthIndex) => number;
  /** E(t); null before the path begins, and where nothing is agreed. A range has none. */
  readonly plan: (month: MonthIndex) => number | null;
  /** What was agreed first, where something else is agreed now. */
  readonly first: { readonly goal: Goal; readonly plan: View['plan'] } | null;
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
  const baseline = register.baseline.get(key) ?? null;
  const goal = goalOf(indicator, baseline, register.trajectory.get(key) ?? null, kind);
  const rating = stocktake.ratings.get(key) ?? null;
  // The baseline was measured too; it stands in the register and not in a return.
  const start = baseline && goal?.start ? { ...goal.start, cells: [], revision: register.revision } : null;
  const line = start ? through(points, start, indicator, kind) : points;
  const missing = missingPeriods(line, indicator, kind);
  const standAt = (month: MonthIndex) => (pooled ? lastMonth(periodHolding(month, kind)) : month);
  const beginning = (agreed: Goal | null) =>
    agreed?.kind === 'path' ? standAt(lastMonth(agreed.start.period)) : Number.NEGATIVE_INFINITY;
  const begins = beginning(goal);
  const firstGoal = firstGoalOf(stocktake, key, kind);
  const planned = [goal, firstGoal].flatMap((agreed) => (agreed ? plannedMonths(agreed, kind).map(standAt) : []));
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
  const dated = [...drawn].sort((a, b) => a - b);
  const januaries = yearStarts(dated[0] ?? 0, dated.at(-1) ?? 0);
  const months = [...new Set([...dated, ...januaries])].sort((a, b) => a - b);
  const planOf = (agreed: Goal | null): View['plan'] => {
    const from = beginning(agreed);
    const planIn = (month: MonthIndex) =>
      !agreed || agreed.kind === 'range' || month < from
        ? null
        : expectedIn(agreed, pooled ? periodHolding(month, kind) : monthPeriod(month), 0);
    return (month) => (drawn.has(month) ? planIn(month) : between(dated, month, planIn));
  };
  const [plan, firstPlan] = [planOf(goal), planOf(firstGoal)];
  const isOther = firstGoal !== null && !readsAlike(firstGoal, goal, months, firstPlan, plan);

  return {
    indicator,
    place,
    goal,
    rating,
    forecast,
    scale: unit.scale,
    language: unit.language,
    revision: register.revision,
    points,
    line,
    latest,
    missing,
    months,
    index: (month) => months.indexOf(standAt(month)),
    plan,
    first: isOther ? { goal: firstGoal, plan: firstPlan } : null,
  };
}

/** What was agreed first for a series, if anything of it was changed since. */
function firstGoalOf({ former }: Stocktake, key: string, kind: PeriodKind): Goal | null {
  const first = former.get(key)?.first;
  return first ? goalOf(first.indicator, first.baseline, first.trajectory, kind) : null;
}

/** True when two agreements would be drawn as the same lines. */
function readsAlike(
  first: Goal,
  now: Goal | null,
  months: readonly MonthIndex[],
  ...[firstPlan, plan]: readonly [View['plan'], View['plan']]
): boolean {
  if (first.kind === 'range') return now?.kind === 'range' && first.low === now.low && first.high === now.high;
  return months.every((month) => Math.abs((firstPlan(month) ?? Number.NaN) - (plan(month) ?? Number.NaN)) < 1e-9);
}

/** A value for a month that only the axis needs: on the straight line from the date before it to the one after. */
function between(
  dated: readonly MonthIndex[],
  month: MonthIndex,
  valueIn: (date: MonthIndex) => number | null,
): number | null {
  const before = dated.findLast((date) => date < month);
  const after = dated.find((date) => date > month);
  if (before === undefined || after === undefined) return null;
  const [from, to] = [valueIn(before), valueIn(after)];
  if (from === null || to === null) return null;
  return from + ((to - from) * (month - before)) / (after - before);
}

/**
 * The points with the baseline among them, where they leave a place for it: no value of its period, and none missing
 * between it and theirs.
 */
function through(
  points: readonly Measured[],
  baseline: Measured,
  indicator: Indicator,
  kind: PeriodKind,
): readonly Measured[] {
  const at = periodHolding(lastMonth(baseline.period), kind);
  const periods = points.map((point) => periodHolding(lastMonth(point.period), kind));
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last || periods.includes(at) || comparePeriods(at, last) > 0) return points;
  const before = comparePeriods(at, first) < 0;
  if (before && indicator.frequency !== 'irregular' && at !== shiftPeriod(first, -1)) return points;
  return [...points, baseline].sort((a, b) => comparePeriods(a.period, b.period));
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
