import type { Baseline } from './baseline.ts';
import { dataPeriodKind, type Indicator } from './indicator.ts';
import type { Light } from './light.ts';
import { lastMonth, monthsIn, type Period, type PeriodKind, periodKind } from './period.ts';
import { expectedAt, seasonAt, type Trajectory, targetOf, trendAt } from './trajectory.ts';

/** Short of the goal by at most these, in units of the indicator, is still Amber-Green, Amber-Red. */
export interface Limits {
  readonly amberGreen: number;
  readonly amberRed: number;
}

interface Agreed {
  readonly period: Period;
  readonly value: number;
}

interface Common {
  readonly indicator: Indicator;
  /** +1 where higher is better, −1 where lower is; a range has +1 and does not use it. */
  readonly direction: 1 | -1;
  readonly limits: Limits;
  /** Baseline, in the rated period's unit; null where none is agreed. */
  readonly start: Agreed | null;
  readonly target: Agreed | null;
}

/** Along the trajectory from baseline to target. */
export interface PathGoal extends Common {
  readonly kind: 'path';
  readonly trajectory: Trajectory;
  readonly start: Agreed;
  readonly target: Agreed;
  /** y0: the baseline without its season. */
  readonly from: number;
  /** w = |yT − y0|: the planned improvement. */
  readonly improvement: number;
}

/** At or beyond one value; also any target that is no improvement on its baseline. */
export interface StandingGoal extends Common {
  readonly kind: 'standing';
  readonly value: number;
}

/** Within two bounds. */
export interface RangeGoal extends Common {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
}

/** What was agreed for one indicator in one place, ready to be held against a value. */
export type Goal = PathGoal | StandingGoal | RangeGoal;

/** Planned improvements smaller than this make shares of them noise: 2 points of a share, 2 % of anything else. */
const LEAST_POINTS = 2;
const LEAST_SHARE = 0.02;

/**
 * Resolves the goal of an indicator in a place for values of one kind of period; null where nothing is agreed.
 *
 * Tolerances in shares are taken of w, but of no less than 2 points (2 % of the baseline of a count), so that a plan
 * of half a point is not rated on its third decimal. Absolute tolerances are taken as they are. A range takes its
 * `amberGreen` as the tolerance and twice that as the limit of Amber-Red.
 */
export function goalOf(
  indicator: Indicator,
  baseline: Baseline | null,
  trajectory: Trajectory | null,
  kind: PeriodKind,
): Goal | null {
  const direction = indicator.polarity === 'lower' ? -1 : 1;
  const { low, high, standing } = indicator;
  if (indicator.goal === 'range') {
    if (low === undefined || high === undefined) return null;
    const tolerance = limitsOf(indicator, high - low).amberGreen;
    const limits = { amberGreen: tolerance, amberRed: 2 * tolerance };
    return { kind: 'range', indicator, direction, limits, start: null, target: null, low, high };
  }
  if (indicator.goal === 'standing') {
    if (standing === undefined) return null;
    const limits = limitsOf(indicator, leastImprovement(indicator, standing));
    return { kind: 'standing', indicator, direction, limits, start: null, target: null, value: standing };
  }
  if (!trajectory) return null;

  const agreed = baseline ?? trajectory.points[0] ?? targetOf(trajectory);
  const season = seasonIn(indicator, trajectory, agreed.period);
  const start = inUnitOf(kind, indicator, agreed);
  const target = inUnitOf(kind, indicator, targetOf(trajectory));
  const from = inUnitOf(kind, indicator, { period: agreed.period, value: agreed.value - season }).value;
  const improvement = Math.abs(target.value - from);
  const limits = limitsOf(indicator, Math.max(improvement, leastImprovement(indicator, from)));
  const common = { indicator, direction, limits, start, target } as const;
  return direction * (target.value - from) > 0
    ? { kind: 'path', ...common, trajectory, from, improvement }
    : { kind: 'standing', ...common, value: target.value };
}

function leastImprovement(indicator: Indicator, level: number): number {
  return indicator.kind === 'share' ? LEAST_POINTS : LEAST_SHARE * Math.abs(level);
}

function limitsOf({ tolerance }: Indicator, improvement: number): Limits {
  const scale = tolerance.of === 'improvement' ? improvement : 1;
  return { amberGreen: tolerance.amberGreen * scale, amberRed: tolerance.amberRed * scale };
}

/** A value agreed for one month of a sum, times the months of the rated period. */
function inUnitOf(kind: PeriodKind, indicator: Indicator, agreed: Agreed): Agreed {
  const { period, value } = agreed;
  const pooled = indicator.periodValue === 'sum' && monthsIn(periodKind(period)) < monthsIn(kind);
  return { period, value: pooled ? (value * monthsIn(kind)) / monthsIn(dataPeriodKind(indicator)) : value };
}

/**
 * E(t) for a rated period: the trajectory at its last month; where the value is a sum or a ratio of shorter periods and
 * the trajectory is stated in those, their sum or mean.
 */
function expectedOver(goal: PathGoal, period: Period): number {
  return pooled(goal.indicator, goal.trajectory, period, (month) => expectedAt(goal.trajectory, month));
}

function seasonIn(indicator: Indicator, trajectory: Trajectory, period: Period): number {
  return pooled(indicator, trajectory, period, (month) => seasonAt(trajectory, month));
}

/** The season's part of a rated period; 0 on a path without one. */
export function seasonalPart(goal: PathGoal, period: Period): number {
  return seasonIn(goal.indicator, goal.trajectory, period);
}

/** E(t) without its season, for a rated period. */
export function trendIn(goal: PathGoal, period: Period): number {
  return pooled(goal.indicator, goal.trajectory, period, (month) => trendAt(goal.trajectory, month));
}

function pooled(indicator: Indicator, trajectory: Trajectory, period: Period, at: (month: number) => number): number {
  const end = lastMonth(period);
  const length = monthsIn(periodKind(period));
  const step = monthsIn(dataPeriodKind(indicator));
  const statedIn = monthsIn(periodKind(targetOf(trajectory).period));
  if (indicator.periodValue === 'last' || step >= length || statedIn >= length) return at(end);
  let sum = 0;
  for (let month = end - length + step; month <= end; month += step) sum += at(month);
  return indicator.periodValue === 'sum' ? sum : sum / (length / step);
}

/** What was agreed for a period: E(t), the standing value, or for a range the bound nearer to the value. */
export function expectedIn(goal: Goal, period: Period, value: number): number {
  return goal.kind === 'path' ? expectedOver(goal, period) : finalIn(goal, value);
}

/**
 * What is agreed for a period of any kind, as the blank return prints it and a return is held against: the trajectory's
 * value or the one to keep. Null for a range and where nothing is agreed.
 */
export function agreedFor(
  indicator: Indicator,
  baseline: Baseline | null,
  trajectory: Trajectory | null,
  period: Period,
): number | null {
  const goal = goalOf(indicator, baseline, trajectory, periodKind(period));
  return goal && goal.kind !== 'range' ? expectedIn(goal, period, 0) : null;
}

/** Where the goal asks a value to be in the end: the target, the standing value, or the bound nearer to the value. */
export function finalIn(goal: Goal, value: number): number {
  if (goal.kind === 'path') return goal.target.value;
  if (goal.kind === 'standing') return goal.value;
  return Math.abs(value - goal.low) <= Math.abs(value - goal.high) ? goal.low : goal.high;
}

/** True where months are compared with the same months of other years. */
export function isSeasonal(goal: Goal): boolean {
  return (
    goal.indicator.frequency !== 'irregular' &&
    (goal.indicator.season || (goal.kind === 'path' && goal.trajectory.interpolation === 'seasonal'))
  );
}

/**
 * How far a value is beyond the goal, negative when short of it: g = d·(y − E(t)); for a range minus the distance
 * outside its bounds, and 0 inside.
 */
export function aheadBy(goal: Goal, asked: number, value: number): number {
  if (goal.kind === 'range') return -Math.max(goal.low - value, value - goal.high, 0) || 0;
  return goal.direction * (value - asked);
}

/** The light of a level: g ≥ 0 Green, short by at most the limits Amber-Green and Amber-Red, else Red. */
export function levelLight(limits: Limits, ahead: number): Light {
  if (reaches(ahead, 0)) return 'G';
  if (reaches(ahead, -limits.amberGreen)) return 'AG';
  return reaches(ahead, -limits.amberRed) ? 'AR' : 'R';
}

/** a ≥ b, forgiving the last digits of binary fractions, so that a gap of exactly the limit is within it. */
export function reaches(a: number, b: number): boolean {
  return a >= b - 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
