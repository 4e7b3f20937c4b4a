import { aheadBy, finalIn, type Goal, isSeasonal, reaches } from '../../domain/goal.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Light } from '../../domain/light.ts';
import type { Observation } from '../../domain/observation.ts';
import {
  lastMonth,
  type MonthIndex,
  monthsBetween,
  monthsIn,
  type Period,
  periodHolding,
  periodKind,
} from '../../domain/period.ts';
import type { Forecast } from '../../domain/rating.ts';
import {
  type Interval,
  leastSquares,
  mean,
  predict,
  standardDeviation,
  studentQuantile,
} from '../../domain/statistics.ts';
import type { ForecastOptions } from './options.ts';

interface Projection extends Interval {
  readonly points: number;
}

/**
 * Projects a series to the date of its target, or twelve months on where the goal is to stand or to stay in a range.
 *
 * Null with too few values, from the target's date on, and when the interval is wider than the planned improvement: a
 * forecast that could mean anything is not printed. Shares are clipped to 0–100, counts to 0.
 */
export function forecastOf(
  goal: Goal,
  points: readonly Observation[],
  ahead: number,
  options: ForecastOptions,
): Forecast | null {
  const latest = points.at(-1);
  if (!latest) return null;
  const at = goal.kind === 'path' ? goal.target.period : yearAfter(latest.period);
  if (monthsBetween(latest.period, at) <= 0) return null;

  const projected = isSeasonal(goal)
    ? yearOnYear(points, lastMonth(at), options)
    : straightLine(points, lastMonth(at), options);
  if (!projected) return null;
  if (goal.kind === 'path' && projected.high - projected.low > goal.improvement) return null;

  const low = clip(projected.low, goal.indicator);
  const value = clip(projected.value, goal.indicator);
  const high = clip(projected.high, goal.indicator);
  return { at, low, value, high, points: projected.points, light: forecastLight(goal, { low, value, high }, ahead) };
}

function yearAfter(period: Period): Period {
  return periodHolding(lastMonth(period) + 12, periodKind(period));
}

/** Least squares on the last eight values at their true dates, four at least. */
function straightLine(points: readonly Observation[], at: MonthIndex, options: ForecastOptions): Projection | null {
  const used = points.slice(-options.forecastPoints).map((point) => ({ x: lastMonth(point.period), y: point.value }));
  const dates = new Set(used.map(({ x }) => x));
  if (used.length < options.forecastLeast || dates.size < 2) return null;
  return { ...predict(leastSquares(used), at, options.forecastInterval), points: used.length };
}

/**
 * The mean of the last year moved by the mean year-on-year change for each year that is left; all of the last 24 months
 * are needed. With D the m yearly changes of the last year, s their standard deviation and k the years left, the interval
 * is ± t·s·√(k + k²/m), t with m − 1 degrees of freedom: k further yearly changes, and the doubt about their mean.
 */
function yearOnYear(points: readonly Observation[], at: MonthIndex, options: ForecastOptions): Projection | null {
  const latest = points.at(-1);
  if (!latest) return null;
  const step = monthsIn(periodKind(latest.period));
  const byMonth = new Map(points.map((point) => [lastMonth(point.period), point.value]));
  const end = lastMonth(latest.period);

  const values: number[] = [];
  const changes: number[] = [];
  for (let month = end; month > end - 12; month -= step) {
    const now = byMonth.get(month);
    const before = byMonth.get(month - 12);
    if (now === undefined || before === undefined) return null;
    values.push(now);
    changes.push(now - before);
  }
  if (changes.length < 2) return null;

  const years = (at - end) / 12;
  const value = mean(values) + mean(changes) * years;
  const t = studentQuantile((1 + options.forecastInterval) / 2, changes.length - 1);
  const half = t * standardDeviation(changes) * Math.sqrt(years + years ** 2 / changes.length);
  return { low: value - half, value, high: value + half, points: 2 * changes.length };
}

function clip(value: number, indicator: Indicator): number {
  if (indicator.kind === 'number') return value;
  return Math.min(Math.max(value, 0), indicator.kind === 'share' ? 100 : Number.POSITIVE_INFINITY);
}

/**
 * The projection reaches the goal Green; its interval does Amber-Green; short now and projected to be short by less than
 * half of that Amber-Red; else Red.
 */
function forecastLight(goal: Goal, { low, value, high }: Interval, ahead: number): Light {
  const beyond = (y: number) => aheadBy(goal, finalIn(goal, y), y);
  const inside = goal.kind === 'range' ? Math.min(Math.max(goal.low, low), high) : low;
  if (reaches(beyond(value), 0)) return 'G';
  if (Math.max(beyond(low), beyond(high), beyond(inside)) >= 0) return 'AG';
  return ahead < 0 && Math.abs(beyond(value)) < Math.abs(ahead) / 2 ? 'AR' : 'R';
}
