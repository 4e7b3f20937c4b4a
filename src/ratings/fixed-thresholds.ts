import { aheadBy, expectedIn, type Goal } from '../domain/goal.ts';
import type { Light } from '../domain/light.ts';
import type { Observation } from '../domain/observation.ts';
import { defineRating } from './define.ts';
import { factsOf, goalOfCase } from './parts/facts.ts';
import { expectedFigure, gapFigure, measured, number } from './parts/figures.ts';
import { FIXED_EXAMPLES } from './parts/fixed-examples.ts';
import { forecastOf } from './parts/forecast.ts';
import { marksOf, movementOf } from './parts/movement.ts';
import { FixedOptions } from './parts/options.ts';
import { outsideScale } from './parts/outside-scale.ts';
import { reasonOutside } from './parts/reason.ts';
import { reasonFixed, reasonUndefined } from './parts/reason-share.ts';
import { settle } from './parts/settle.ts';
import { stepLight } from './parts/step-light.ts';

const ID = 'fixed-thresholds';

/**
 * Rates a value by how much it is of what was agreed for its period, in per cent: at least 100 is Green, 80 Amber-Green,
 * 60 Amber-Red, less Red; the indicator may set other limits.
 *
 * With d = +1 where higher is better and −1 where lower is, A = 100 + 100·d·(yi − E)/|E|: of a figure that should be high
 * 100·yi/E, of one that should be low 100 less the per cent by which it is exceeded. Nothing is a share of an agreed zero:
 * such a period is *not computable*. The scale is coarse where a long way has been gone already: participation of 86 where
 * 86 of 100 was the start and 90 is due stands at 96 %. Choose `trajectory` for a path from a baseline.
 */
export const fixedThresholds = defineRating<FixedOptions>({
  id: ID,
  options: FixedOptions,
  limits: ['green', 'amberGreen', 'amberRed'],
  goals: ['path', 'standing'],
  examples: FIXED_EXAMPLES,
  rate(given, options) {
    const latest = given.points.at(-1);
    const goal = goalOfCase(given);
    const status = outsideScale(given, goal);
    const facts = { ...factsOf(ID, given, goal), limits: null };
    if (status || !goal || !latest) {
      const why = status ?? 'no-data';
      return { ...facts, status: why, reason: reasonOutside(why, given, goal, facts) };
    }
    const share = achieved(goal, latest);
    if (share === null) return { ...facts, status: 'not-computable', reason: reasonUndefined(facts) };

    const lightAt = (value: number): Light | null => {
      const other = achieved(goal, { ...latest, value });
      return other === null ? null : stepLight(other, options);
    };
    const settled = settle(lightAt, given, goal, latest);
    const agreed = expectedIn(goal, latest.period, latest.value);
    const forecast = forecastOf(goal, given.points, aheadBy(goal, agreed, latest.value), options);
    const expected = expectedFigure(goal, latest, given.revision);
    const value = measured(given.indicator, latest);
    const short = (least: number) => ((100 - least) / 100) * Math.abs(agreed);
    const rated = {
      ...facts,
      light: settled.light,
      lights: { level: lightAt(latest.value), pace: null, forecast: forecast?.light ?? null },
      marks: marksOf(goal, latest, settled.spans),
      expected,
      gap: gapFigure(given.indicator, value, expected),
      forecast,
      ...movementOf(goal, given, latest),
      limits: { amberGreen: short(options.amberGreen), amberRed: short(options.amberRed) },
      achieved: { ...number(share, 0, FORMULA[goal.direction], value), unit: '%' },
    };
    return { ...rated, status: 'rated', reason: reasonFixed(goal, rated, options, settled, latest) };
  },
});

const FORMULA = { '1': '100 × value/agreed', '-1': '100 × (2 − value/agreed)' } as const;

/** A: per cent of what was agreed for the period; null where zero was, and of a range. */
function achieved(goal: Goal, { period, value }: Observation): number | null {
  const agreed = expectedIn(goal, period, value);
  if (agreed === 0 || goal.kind === 'range') return null;
  return 100 + (100 * goal.direction * (value - agreed)) / Math.abs(agreed);
}
