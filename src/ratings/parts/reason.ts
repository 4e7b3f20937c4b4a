import { type Figure, roundHalfAway } from '../../domain/figure.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Rating, RatingStatus } from '../../domain/rating.ts';
import type { Phrase } from '../../domain/wording.ts';
import type { RatingCase } from '../define.ts';
import { agreed, number } from './figures.ts';
import { reason } from './reason-patterns.ts';
import type { Settled } from './settle.ts';

/** Says why there is no light. `value` and `period` are the last accepted ones, null when there are none. */
export function reasonOutside(
  status: Exclude<RatingStatus, 'rated' | 'not-computable'>,
  given: RatingCase,
  goal: Goal | null,
  { value, period }: Pick<Rating, 'value' | 'period'>,
): Phrase {
  const begins = given.trajectory?.points[0]?.period ?? null;
  switch (status) {
    case 'not-validated':
      return reason('reason.not-validated', { value, period });
    case 'no-data':
      return reason('reason.no-data', {});
    case 'stale':
      return reason('reason.stale', { value, period, stocktake: given.period, lag: given.indicator.lagMonths });
    case 'small-numbers':
      return reasonSmall(given, value, period);
    case 'not-started':
      return goal
        ? reason('reason.not-started', { value, period, begins })
        : reason('reason.not-agreed', { value, period });
    default:
      return reason('reason.not-due', { value, period, begins });
  }
}

function reasonSmall({ points, indicator }: RatingCase, value: Figure | null, period: Period | null): Phrase {
  const counted = (count: number | undefined) =>
    value && count !== undefined ? { ...value, value: count, unit: '', decimals: 0 } : null;
  const denominator = counted(points.at(-1)?.denominator);
  return reason('reason.small-numbers', { value, period, denominator, least: counted(indicator.smallNumbers) });
}

/** Says what the lights of level and pace were made from, and what kept the rating from being the worse of the two. */
export function reasonRated(
  goal: Goal,
  rating: Pick<Rating, 'value' | 'period' | 'expected' | 'gap' | 'lights' | 'pace' | 'limits'>,
  { revision, points }: RatingCase,
  settled: Settled,
): Phrase {
  const { value, period, expected, gap, lights, pace, limits } = rating;
  const limit = (short: number | undefined) =>
    gap && short !== undefined ? { ...gap, value: short, signed: false, provenance: { cells: [], revision } } : null;
  const common = {
    value,
    period,
    gap,
    level: lights.level,
    amberGreen: limit(limits?.amberGreen),
    amberRed: limit(limits?.amberRed),
    stands: settled.stands,
    lacking: lackingOf(settled, value, points.at(-1)),
  };
  const even = gap?.value != null && roundHalfAway(gap.value, gap.decimals) === 0;
  if (goal.kind === 'range') {
    const low = agreed(goal.indicator, goal.low, revision);
    const high = agreed(goal.indicator, goal.high, revision);
    return reason('reason.range', { ...common, low, high, inside: lights.level === 'G', even });
  }
  if (goal.kind === 'standing') return reason('reason.standing', { ...common, expected, even });
  const share = pace === null || !gap ? null : number(pace, 2, '(value − baseline)/(agreed − baseline)', gap);
  const away = pace !== null && pace < 0;
  return reason('reason.path', { ...common, expected, pace: share, paceLight: lights.pace, even, away });
}

/** The number of places that a total lacks, where they keep it from being called Green. */
export function lackingOf({ held }: Settled, value: Figure | null, latest: Observation | undefined): Figure | null {
  return held && value && latest?.lacking ? number(latest.lacking, 0, 'places missing from the total', value) : null;
}
