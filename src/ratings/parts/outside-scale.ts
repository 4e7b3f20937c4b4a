import type { Goal } from '../../domain/goal.ts';
import type { Observation } from '../../domain/observation.ts';
import { monthsBetween, monthsIn, type Period, periodKind } from '../../domain/period.ts';
import type { RatingStatus } from '../../domain/rating.ts';
import type { RatingCase } from '../define.ts';

/** Months between the rounds of a survey without a rhythm, for telling when it is stale. */
const IRREGULAR_PERIOD = 12;

/**
 * The state that stands instead of a light, or null when the series can be rated. Looked for in this order, so that the
 * state which needs somebody to act is named first:
 *
 * `not-validated` a blocking finding is open · `no-data` · `stale` the latest value is older than one period past its lag
 * · `small-numbers` the denominator is below the agreed least · `not-started` the path begins after this stocktake, or
 * nothing is agreed · `not-due` the path has begun, but nothing later than its baseline is due.
 */
export function outsideScale(
  given: RatingCase,
  goal: Goal | null,
): Exclude<RatingStatus, 'rated' | 'not-computable'> | null {
  const latest = given.points.at(-1);
  if (given.blocked) return 'not-validated';
  if (!latest) return 'no-data';
  if (isStale(given, latest.period)) return 'stale';
  if (isSmall(given, latest)) return 'small-numbers';
  if (!goal) return 'not-started';
  if (goal.kind !== 'path') return null;
  const begins = goal.trajectory.points[0]?.period ?? goal.start.period;
  if (monthsBetween(begins, given.period) < 0) return 'not-started';
  return monthsBetween(begins, latest.period) <= 0 ? 'not-due' : null;
}

function isStale({ indicator, period }: RatingCase, latest: Period): boolean {
  const length = indicator.frequency === 'irregular' ? IRREGULAR_PERIOD : monthsIn(periodKind(latest));
  return monthsBetween(latest, period) > indicator.lagMonths + length;
}

function isSmall({ indicator }: RatingCase, { denominator }: Observation): boolean {
  return indicator.smallNumbers !== undefined && denominator !== undefined && denominator < indicator.smallNumbers;
}
