import { aheadBy, expectedIn, type Goal, levelLight } from '../domain/goal.ts';
import { type Light, worstLight } from '../domain/light.ts';
import type { Observation } from '../domain/observation.ts';
import { defineRating } from './define.ts';
import { TRAJECTORY_EXAMPLES } from './parts/examples.ts';
import { factsOf, goalOfCase } from './parts/facts.ts';
import { expectedFigure, gapFigure, measured } from './parts/figures.ts';
import { forecastOf } from './parts/forecast.ts';
import { marksOf, movementOf } from './parts/movement.ts';
import { TrajectoryOptions } from './parts/options.ts';
import { outsideScale } from './parts/outside-scale.ts';
import { paceLight, paceOf } from './parts/pace.ts';
import { reasonOutside, reasonRated } from './parts/reason.ts';
import { marginOf, settle } from './parts/settle.ts';

const ID = 'trajectory';

/**
 * Rates a series against what was agreed: a path, a standing value or a range.
 *
 * `d` is +1 where higher is better and −1 where lower is; the numbers themselves are never flipped. With baseline y0,
 * target yT, agreed value E(t) and latest value yi at ti:
 * - level: g = d·(yi − E(ti)) ≥ 0 Green, short by at most 0.10·w Amber-Green, by 0.25·w Amber-Red, else Red, with
 *   w = |yT − y0|, or the indicator's absolute tolerances;
 * - pace (paths only): P = (yi − y0)/(E(ti) − y0) ≥ 0.95 Green, ≥ 0.60 Amber-Green, ≥ 0 Amber-Red, else Red;
 * - the rating is the worse of the two. The forecast stands beside it and never changes it.
 */
export const trajectory = defineRating<TrajectoryOptions>({
  id: ID,
  options: TrajectoryOptions,
  limits: ['paceGreen', 'paceAmberGreen'],
  goals: ['path', 'standing', 'range'],
  examples: TRAJECTORY_EXAMPLES,
  rate(given, options) {
    const latest = given.points.at(-1);
    const goal = goalOfCase(given);
    const status = outsideScale(given, goal);
    const facts = factsOf(ID, given, goal);
    if (status || !goal || !latest) {
      const why = status ?? 'no-data';
      return { ...facts, status: why, reason: reasonOutside(why, given, goal, facts) };
    }

    const margin = marginOf(given, latest);
    const seen = lightsOf(goal, latest, margin, options);
    const lightAt = (value: number) => lightsOf(goal, { ...latest, value }, margin, options).light;
    const settled = settle(lightAt, given, goal, latest);
    const forecast = forecastOf(goal, given.points, seen.ahead, options);
    const expected = expectedFigure(goal, latest, given.revision);
    const value = measured(given.indicator, latest);
    const rated = {
      ...facts,
      light: settled.light,
      lights: { level: seen.level, pace: seen.paceLight, forecast: forecast?.light ?? null },
      marks: marksOf(goal, latest, settled.spans),
      expected,
      gap: gapFigure(given.indicator, value, expected),
      pace: seen.pace,
      forecast,
      ...movementOf(goal, given, latest),
    };
    return { ...rated, status: 'rated', reason: reasonRated(goal, rated, given, settled) };
  },
});

function lightsOf(goal: Goal, point: Observation, margin: number, options: TrajectoryOptions) {
  const ahead = aheadBy(goal, expectedIn(goal, point.period, point.value), point.value);
  const level = levelLight(goal.limits, ahead);
  const pace = paceOf(goal, point, margin, options);
  const byPace: Light | null = paceLight(pace, options);
  return { ahead, level, pace, paceLight: byPace, light: worstLight([level, byPace]) };
}
