import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { lastMonth, type MonthIndex, Period } from './period.ts';

const Point = z.strictObject({
  period: Period.describe('One row a point, in order of time: the first is the baseline, the last the target'),
  value: z.number().describe('What is agreed for the period, in the unit of the indicator'),
});

/**
 * The agreed path of one indicator in one place. Its first point is the baseline, its last the target.
 *
 * Between points, by whole months: `linear`; `stepped` holds the value until the next point; `s-curve` moves by 3s² − 2s³
 * of the way from each point to the next; `growth` changes by the same share each month; `seasonal` is linear plus the
 * profile's value of the calendar month. Its first point is the baseline as it was measured, season and all; the later ones
 * are the trend, so that a target is the mean of its year.
 */
export const Trajectory = z.strictObject({
  indicator: Identifier.describe('Indicator id'),
  place: Identifier.describe('Place id'),
  interpolation: z
    .enum(['linear', 'stepped', 's-curve', 'growth', 'seasonal'])
    .describe('How to read between the points'),
  points: z.array(Point).min(2),
  /** Seasonal profile: twelve deviations from the trend, January first; they sum to zero. */
  season: z.array(z.number()).length(12).optional(),
});
export type Trajectory = z.infer<typeof Trajectory>;

/** The last point: what was promised, and by when. */
export function targetOf(trajectory: Trajectory): { period: Period; value: number } {
  const last = trajectory.points.at(-1);
  if (!last) throw new Error('a trajectory without points');
  return last;
}

/** Trend of the trajectory at a month: E(t) without its season. Held flat before the first and after the last point. */
export function trendAt(trajectory: Trajectory, month: MonthIndex): number {
  const { points, interpolation } = trajectory;
  const after = points.findIndex((point) => lastMonth(point.period) > month);
  const left = points[after < 0 ? points.length - 1 : Math.max(after - 1, 0)];
  const right = points[after < 0 ? points.length - 1 : after];
  if (!left || !right) throw new Error('a trajectory without points');
  const from = lastMonth(left.period);
  const span = lastMonth(right.period) - from;
  if (span <= 0 || month <= from || interpolation === 'stepped') return trendOf(trajectory, left);
  const s = (month - from) / span;
  const share = interpolation === 's-curve' ? 3 * s * s - 2 * s * s * s : s;
  const value = trendOf(trajectory, left);
  // Growth is defined between values above zero alone; the register refuses others.
  if (interpolation === 'growth' && value > 0 && right.value > 0) return value * (right.value / value) ** s;
  return value + (right.value - value) * share;
}

/** A point without its season: of the first it was measured with it. */
function trendOf(trajectory: Trajectory, point: Trajectory['points'][number]): number {
  return point === trajectory.points[0] ? point.value - seasonAt(trajectory, lastMonth(point.period)) : point.value;
}

/** The seasonal deviation of the month, or 0 for a trajectory without a season. */
export function seasonAt(trajectory: Pick<Trajectory, 'season'>, month: MonthIndex): number {
  return trajectory.season?.[((month % 12) + 12) % 12] ?? 0;
}

/** E(t): what was agreed for the month, in the unit of the indicator. */
export function expectedAt(trajectory: Trajectory, month: MonthIndex): number {
  return trendAt(trajectory, month) + seasonAt(trajectory, month);
}
