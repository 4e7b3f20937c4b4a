import type { PathGoal } from '../../domain/goal.ts';
import type { Observation } from '../../domain/observation.ts';
import { monthsBetween } from '../../domain/period.ts';

/** Annual growth as shares: 0.05 is 5 % a year. */
export interface Growth {
  readonly observed: number;
  readonly required: number;
  /** Observed over required; the signs cancel where lower is better. */
  readonly ratio: number;
}

/**
 * Compound annual growth from the baseline, (y/y0)^(1/years) − 1: observed up to the latest value, required up to the
 * target, and the ratio of the two.
 *
 * Null where growth is not defined: from a baseline of zero or below, to a target of zero or below, and to a value of the
 * other sign. A value of zero has fallen by all there was.
 */
export function growthOf(goal: PathGoal, latest: Pick<Observation, 'period' | 'value'>): Growth | null {
  const from = goal.start.value;
  if (from <= 0 || goal.target.value <= 0 || latest.value < 0) return null;
  const observed = annual(latest.value / from, monthsBetween(goal.start.period, latest.period));
  const required = annual(goal.target.value / from, monthsBetween(goal.start.period, goal.target.period));
  if (observed === null || required === null || required === 0) return null;
  return { observed, required, ratio: observed / required };
}

function annual(factor: number, months: number): number | null {
  return months > 0 ? factor ** (12 / months) - 1 : null;
}
