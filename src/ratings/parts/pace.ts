import { type Goal, reaches, seasonalPart, trendIn } from '../../domain/goal.ts';
import type { Light } from '../../domain/light.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TrajectoryOptions } from './options.ts';
import { stepLight } from './step-light.ts';

/**
 * P = (yi − y0)/(E(ti) − y0): the share of the improvement due by now that was made; with a season, of the values without
 * it. Null where too little is due to divide by: d·(E − y0) below the margin of error or below 0.05·w, and off a path.
 */
export function paceOf(goal: Goal, latest: Observation, margin: number, options: TrajectoryOptions): number | null {
  if (goal.kind !== 'path') return null;
  const due = trendIn(goal, latest.period) - goal.from;
  const least = Math.max(margin, options.paceFrom * goal.improvement);
  if (!reaches(goal.direction * due, least)) return null;
  return (latest.value - seasonalPart(goal, latest.period) - goal.from) / due;
}

/** The light of a pace: from 0.95 Green, from 0.60 Amber-Green, from 0 Amber-Red, moving away from the target Red. */
export function paceLight(pace: number | null, options: TrajectoryOptions): Light | null {
  if (pace === null) return null;
  return stepLight(pace, { green: options.paceGreen, amberGreen: options.paceAmberGreen, amberRed: 0 });
}
