import {
  aheadBy,
  expectedIn,
  finalIn,
  type Goal,
  goalOf,
  isSeasonal,
  levelLight,
  reaches,
  seasonalPart,
} from '../domain/goal.ts';
import { dataPeriodKind } from '../domain/indicator.ts';
import { type Light, lightRank, worstLight } from '../domain/light.ts';
import type { Observation } from '../domain/observation.ts';
import { lastMonth, periodKind } from '../domain/period.ts';
import type { Movement, Rating, RatingMark } from '../domain/rating.ts';
import { defineRating, type RatingCase } from './define.ts';
import { TRAJECTORY_EXAMPLES } from './parts/examples.ts';
import { agreed, expectedFigure, gapFigure, measured } from './parts/figures.ts';
import { forecastOf } from './parts/forecast.ts';
import { TrajectoryOptions } from './parts/options.ts';
import { outsideScale } from './parts/outside-scale.ts';
import { paceLight, paceOf } from './parts/pace.ts';
import { reasonOutside, reasonRated } from './parts/reason.ts';

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
  examples: TRAJECTORY_EXAMPLES,
  rate(given, options) {
    const latest = given.points.at(-1);
    const kind = latest ? periodKind(latest.period) : dataPeriodKind(given.indicator);
    const goal = goalOf(given.indicator, given.baseline, given.trajectory, kind);
    const status = outsideScale(given, goal);
    const facts = factsOf(given, goal, latest);
    if (status || !goal || !latest) {
      const why = status ?? 'no-data';
      return { ...facts, status: why, reason: reasonOutside(why, given, goal, facts) };
    }

    const margin = latest.margin ?? given.indicator.margin ?? 0;
    const seen = lightsOf(goal, latest, margin, options);
    const { light, spans, stands } = settle(seen.light, given, goal, latest, margin, options);
    const forecast = forecastOf(goal, given.points, seen.ahead, options);
    const expected = expectedFigure(goal, latest, given.revision);
    const value = measured(given.indicator, latest);
    const rated = {
      ...facts,
      light,
      lights: { level: seen.level, pace: seen.paceLight, forecast: forecast?.light ?? null },
      marks: marksOf(goal, latest, spans),
      expected,
      gap: gapFigure(given.indicator, value, expected),
      pace: seen.pace,
      forecast,
      ...movementOf(goal, given, latest, margin),
    };
    return { ...rated, status: 'rated', reason: reasonRated(goal, rated, given, stands) };
  },
});

/** What is known whether or not there is a light. */
function factsOf(
  given: RatingCase,
  goal: Goal | null,
  latest: Observation | undefined,
): Omit<Rating, 'status' | 'reason'> {
  const figure = (value: number) => agreed(given.indicator, value, given.revision);
  return {
    indicator: given.indicator.id,
    place: given.place,
    method: ID,
    light: null,
    lights: { level: null, pace: null, forecast: null },
    marks: [],
    period: latest?.period ?? null,
    value: latest ? measured(given.indicator, latest) : null,
    expected: null,
    gap: null,
    target: goal?.target ? figure(goal.target.value) : null,
    targetPeriod: goal?.target?.period ?? null,
    baseline: goal?.start ? figure(goal.start.value) : null,
    baselinePeriod: goal?.start?.period ?? null,
    pace: null,
    forecast: null,
    movement: null,
    previousValue: null,
    previousPeriod: null,
    last: given.last,
    limits: goal?.limits ?? null,
    cells: latest?.cells ?? [],
  };
}

function lightsOf(goal: Goal, point: Observation, margin: number, options: TrajectoryOptions) {
  const ahead = aheadBy(goal, expectedIn(goal, point.period, point.value), point.value);
  const level = levelLight(goal.limits, ahead);
  const pace = paceOf(goal, point, margin, options);
  const byPace = paceLight(pace, options);
  return { ahead, level, pace, paceLight: byPace, light: worstLight([level, byPace]) };
}

/**
 * Where value ± margin spans two lights or more, the last one stands if it is among them: a light may not change on noise,
 * and noise does not explain a light outside its reach.
 */
function settle(
  computed: Light | null,
  { last }: RatingCase,
  goal: Goal,
  latest: Observation,
  margin: number,
  options: TrajectoryOptions,
): { light: Light | null; spans: boolean; stands: boolean } {
  const reach = [latest.value - margin, latest.value, latest.value + margin, ...bestWithin(goal, latest.value, margin)];
  const ranks = reach.flatMap((value) => {
    const { light } = lightsOf(goal, { ...latest, value }, margin, options);
    return light ? [lightRank(light)] : [];
  });
  const best = Math.min(...ranks);
  const worst = Math.max(...ranks);
  const spans = worst > best;
  const stands = spans && last !== null && lightRank(last) >= best && lightRank(last) <= worst && last !== computed;
  return { light: stands ? last : computed, spans, stands };
}

/** A narrow range may lie wholly within the margin: its middle is then the best value the margin allows. */
function bestWithin(goal: Goal, value: number, margin: number): readonly number[] {
  if (goal.kind !== 'range') return [];
  return [Math.min(Math.max((goal.low + goal.high) / 2, value - margin), value + margin)];
}

function marksOf(goal: Goal, latest: Observation, spans: boolean): readonly RatingMark[] {
  // A good month of the season has not met the target, nor has a value that lies short of it as it is printed.
  const season = goal.kind === 'path' ? seasonalPart(goal, latest.period) : 0;
  const beyond = [latest.value, latest.value - season].map((y) => aheadBy(goal, finalIn(goal, y), y));
  const met = goal.target !== null && beyond.every((ahead) => reaches(ahead, 0));
  return [...(met ? (['target-met'] as const) : []), ...(spans ? (['not-distinguishable'] as const) : [])];
}

/** Against the value before, or with a season against the same period last year; the margin of error is no movement. */
function movementOf(
  goal: Goal,
  { points, indicator }: RatingCase,
  latest: Observation,
  margin: number,
): Pick<Rating, 'movement' | 'previousValue' | 'previousPeriod'> {
  const yearBefore = lastMonth(latest.period) - 12;
  const previous = isSeasonal(goal) ? points.find((point) => lastMonth(point.period) === yearBefore) : points.at(-2);
  if (!previous) return { movement: null, previousValue: null, previousPeriod: null };
  return {
    movement: movement(goal, previous.value, latest.value, margin),
    previousValue: measured(indicator, previous),
    previousPeriod: previous.period,
  };
}

function movement(goal: Goal, before: number, now: number, margin: number): Movement {
  if (reaches(margin, Math.abs(now - before))) return 'same';
  const better = aheadBy(goal, finalIn(goal, now), now) - aheadBy(goal, finalIn(goal, before), before);
  return better === 0 ? 'same' : better > 0 ? 'up' : 'down';
}
