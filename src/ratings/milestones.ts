import { type FollowedMilestone, type MilestoneTally, tallyMilestones } from '../domain/followed-milestones.ts';
import { aheadBy, type Goal, levelLight, reaches } from '../domain/goal.ts';
import { type Light, worstLight } from '../domain/light.ts';
import { comparePeriods, lastMonth, type Period, shortPeriod } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import { defineRating, type RatingCase } from './define.ts';
import { factsOf, goalOfCase } from './parts/facts.ts';
import { agreed, gapFigure } from './parts/figures.ts';
import { MILESTONE_EXAMPLES } from './parts/milestone-examples.ts';
import { MilestoneOptions } from './parts/options.ts';
import { reasonMilestones, reasonNoMilestones } from './parts/reason-milestones.ts';

const ID = 'milestones';

/**
 * Rates the initiatives of a priority by their milestones; its indicator has no values of its own and a standing goal, the
 * per cent of due milestones that must be done, usually 100.
 *
 * - share: done of due, in per cent, against that value with the indicator's tolerances: at 100, 20 and 40 it is Green
 *   when all are done, Amber-Green from 80 %, Amber-Red from 60 %, else Red;
 * - worst overdue: of those due and not done, whole months from the date that was first reported: none Green, up to 1
 *   Amber-Green, up to 3 Amber-Red, else Red;
 * - the rating is the worse of the two. A milestone without information, or one not due yet that is off track, keeps it
 *   from Green.
 *
 * *No information* is never counted as off track, nor as done: it stays in the share and is counted by itself. Nothing due
 * is *not due*, no report from the period *stale*, no milestone at all *no data*.
 */
export const milestones = defineRating<MilestoneOptions>({
  id: ID,
  options: MilestoneOptions,
  limits: ['overdueAmberGreen', 'overdueAmberRed'],
  goals: ['standing'],
  examples: MILESTONE_EXAMPLES,
  rate(given, options) {
    const { milestones: followed = [], period, indicator, revision } = given;
    const goal = goalOfCase(given);
    const tally = tallyMilestones(followed, period);
    const share = shareDone(given, tally);
    const facts: Omit<Rating, 'status' | 'reason'> = {
      ...factsOf(ID, given, goal),
      value: share,
      period: lastReport(followed),
      cells: share?.provenance.cells ?? [],
      milestones: followed,
    };
    const status = outside(given, tally, goal);
    if (status || goal?.kind !== 'standing' || !share) {
      const why = status ?? 'not-due';
      return { ...facts, status: why, reason: reasonNoMilestones(why, facts, given) };
    }

    const expected = agreed(indicator, goal.value, revision);
    const level = levelLight(goal.limits, aheadBy(goal, goal.value, share.value));
    const overdue = overdueLight(tally.worst?.months ?? null, options);
    const kept = tally.unknown + tally.offTrack > 0;
    const rated = {
      ...facts,
      value: share,
      light: worstLight([level, overdue, kept ? 'AG' : null]),
      lights: { level, pace: overdue, forecast: null },
      marks: followed.every(({ state }) => state === 'done') ? (['target-met'] as const) : [],
      expected,
      gap: gapFigure(indicator, share, expected),
    };
    return { ...rated, status: 'rated', reason: reasonMilestones(rated, tally) };
  },
});

/** The state that stands instead of a light; in the order of every method. */
function outside({ milestones: followed = [], period }: RatingCase, { due }: MilestoneTally, goal: Goal | null) {
  const last = lastReport(followed);
  if (last === null) return 'no-data';
  if (lastMonth(last) < lastMonth(period)) return 'stale';
  if (goal?.kind !== 'standing') return 'not-started';
  return due === 0 ? 'not-due' : null;
}

/** The newest period of which a return told of any of the milestones. */
function lastReport(followed: readonly FollowedMilestone[]): Period | null {
  return (
    followed
      .map(({ reported }) => reported)
      .toSorted(comparePeriods)
      .at(-1) ?? null
  );
}

function shareDone({ milestones: followed = [], period, indicator }: RatingCase, { done, due }: MilestoneTally) {
  if (due === 0) return null;
  return {
    value: (100 * done) / due,
    unit: indicator.unit,
    decimals: indicator.decimals,
    provenance: {
      cells: followed.flatMap(({ cells }) => cells),
      formula: `${done} of ${due} milestones due by the end of ${shortPeriod(period)}, in per cent`,
    },
  };
}

function overdueLight(months: number | null, options: MilestoneOptions): Light {
  if (months === null) return 'G';
  if (reaches(options.overdueAmberGreen, months)) return 'AG';
  return reaches(options.overdueAmberRed, months) ? 'AR' : 'R';
}
