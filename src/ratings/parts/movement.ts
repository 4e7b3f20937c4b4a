import { aheadBy, finalIn, type Goal, isSeasonal, reaches, seasonalPart } from '../../domain/goal.ts';
import type { Observation } from '../../domain/observation.ts';
import { lastMonth } from '../../domain/period.ts';
import type { Movement, Rating, RatingMark } from '../../domain/rating.ts';
import type { RatingCase } from '../define.ts';
import { measured } from './figures.ts';
import { marginOf } from './settle.ts';

/** What stands beside the light: that the target is met, and that the margin of error spans more than one light. */
export function marksOf(goal: Goal, latest: Observation, spans: boolean): readonly RatingMark[] {
  // A good month of the season has not met the target, nor has a value that lies short of it as it is printed.
  const season = goal.kind === 'path' ? seasonalPart(goal, latest.period) : 0;
  const beyond = [latest.value, latest.value - season].map((y) => aheadBy(goal, finalIn(goal, y), y));
  const met = goal.target !== null && beyond.every((ahead) => reaches(ahead, 0));
  return [...(met ? (['target-met'] as const) : []), ...(spans ? (['not-distinguishable'] as const) : [])];
}

/** Against the value before, or with a season against the same period last year; the margin of error is no movement. */
export function movementOf(
  goal: Goal,
  given: RatingCase,
  latest: Observation,
): Pick<Rating, 'movement' | 'previousValue' | 'previousPeriod'> {
  const { points, indicator } = given;
  const yearBefore = lastMonth(latest.period) - 12;
  const previous = isSeasonal(goal) ? points.find((point) => lastMonth(point.period) === yearBefore) : points.at(-2);
  if (!previous) return { movement: null, previousValue: null, previousPeriod: null };
  return {
    movement: movement(goal, previous.value, latest.value, marginOf(given, latest)),
    previousValue: measured(indicator, previous),
    previousPeriod: previous.period,
  };
}

function movement(goal: Goal, before: number, now: number, margin: number): Movement {
  if (reaches(margin, Math.abs(now - before))) return 'same';
  const better = aheadBy(goal, finalIn(goal, now), now) - aheadBy(goal, finalIn(goal, before), before);
  return better === 0 ? 'same' : better > 0 ? 'up' : 'down';
}
