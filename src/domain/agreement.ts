import type { Indicator, SourceKind } from './indicator.ts';
import type { Observation } from './observation.ts';
import { holdsPeriod, type Period } from './period.ts';

/** One source's word on one period. */
export type Account = Pick<Observation, 'source' | 'period' | 'value' | 'margin'>;

/** Sources that do not depend on the department whose work they measure. */
export function isIndependent(source: SourceKind): boolean {
  return source === 'survey' || source === 'monitoring';
}

/** True when one of two periods lies in the other: a survey of June speaks of the second quarter. */
export function sharesTime(a: Period, b: Period): boolean {
  return holdsPeriod(a, b) || holdsPeriod(b, a);
}

/** Half-widths of a 95 % interval in a standard error. */
const HALF_WIDTHS = 1.96;

/**
 * How far two sources may lie apart before they disagree: max(`points`, 2·se), in units of the indicator, with the
 * standard error of the difference, √(se₁² + se₂²), from the margins that the sources print. Of anything that is not
 * measured in percentages or points, `points` is per cent of the second value.
 */
export function mayDiffer(indicator: Pick<Indicator, 'unit'>, one: Account, other: Account, points: number): number {
  const isShare = indicator.unit === '%' || indicator.unit === 'points';
  const usual = isShare ? points : (points / 100) * Math.abs(other.value);
  const error = Math.hypot(one.margin ?? 0, other.margin ?? 0) / HALF_WIDTHS;
  return Math.max(usual, 2 * error);
}
