import { aheadBy, expectedIn } from '../domain/goal.ts';
import type { Light } from '../domain/light.ts';
import { defineRating } from './define.ts';
import { factsOf, goalOfCase } from './parts/facts.ts';
import { expectedFigure, gapFigure, measured } from './parts/figures.ts';
import { forecastOf } from './parts/forecast.ts';
import { growthOf } from './parts/growth.ts';
import { GROWTH_EXAMPLES } from './parts/growth-examples.ts';
import { marksOf, movementOf } from './parts/movement.ts';
import { GrowthOptions } from './parts/options.ts';
import { outsideScale } from './parts/outside-scale.ts';
import { reasonOutside } from './parts/reason.ts';
import { reasonGrowth, reasonUndefined } from './parts/reason-share.ts';
import { settle } from './parts/settle.ts';
import { stepLight } from './parts/step-light.ts';

const ID = 'compound-growth';

/**
 * Rates what grows by shares, such as revenue or exports, by its growth: the observed annual growth over the one that the
 * target requires, both compound and both from the baseline.
 *
 * With baseline y0 at t0, target yT at T and latest value yi at ti (years): observed (yi/y0)^(1/(ti − t0)) − 1, required
 * (yT/y0)^(1/(T − t0)) − 1. Their ratio ≥ 0.95 is Green, ≥ 0.60 Amber-Green, ≥ 0 Amber-Red; below it the series moves
 * away from its target: Red. A baseline or target of zero or below and a value of the other sign have no growth: they
 * are *not computable*, never a light. These are the limits of Eurostat's progress towards quantified targets.
 */
export const compoundGrowth = defineRating<GrowthOptions>({
  id: ID,
  options: GrowthOptions,
  limits: ['green', 'amberGreen', 'amberRed'],
  goals: ['path'],
  examples: GROWTH_EXAMPLES,
  rate(given, options) {
    const latest = given.points.at(-1);
    const goal = goalOfCase(given);
    const status = outsideScale(given, goal);
    const facts = { ...factsOf(ID, given, goal), limits: null };
    if (status || !goal || !latest) {
      const why = status ?? 'no-data';
      return { ...facts, status: why, reason: reasonOutside(why, given, goal, facts) };
    }
    const growth = goal.kind === 'path' ? growthOf(goal, latest) : null;
    if (goal.kind !== 'path' || !growth) {
      return { ...facts, status: 'not-computable', reason: reasonUndefined(facts) };
    }

    const lightAt = (value: number): Light | null => {
      const other = growthOf(goal, { ...latest, value });
      return other && stepLight(other.ratio, options);
    };
    const settled = settle(lightAt, given, goal, latest);
    const ahead = aheadBy(goal, expectedIn(goal, latest.period, latest.value), latest.value);
    const forecast = forecastOf(goal, given.points, ahead, options);
    const expected = expectedFigure(goal, latest, given.revision);
    const value = measured(given.indicator, latest);
    const rated = {
      ...facts,
      light: settled.light,
      lights: { level: null, pace: lightAt(latest.value), forecast: forecast?.light ?? null },
      marks: marksOf(goal, latest, settled.spans),
      expected,
      gap: gapFigure(given.indicator, value, expected),
      pace: growth.ratio,
      forecast,
      ...movementOf(goal, given, latest),
    };
    return { ...rated, status: 'rated', reason: reasonGrowth(rated, growth, options, settled, latest) };
  },
});
