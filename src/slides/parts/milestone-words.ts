import { tallyMilestones } from '../../domain/followed-milestones.ts';
import { shortPeriod } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Phrase, phrase } from '../../domain/wording.ts';
import { counted } from './figures.ts';

/** The numbers that sentences about milestones choose from. */
function numbersOf({ period }: Stocktake, { milestones = [] }: Rating) {
  const { total, due, done, unknown, offTrack, worst } = tallyMilestones(milestones, period);
  const some = (n: number, of: string) => (n > 0 ? counted(n, `milestones ${of}`) : null);
  return {
    total: counted(total, 'milestones'),
    due: counted(due, 'milestones due'),
    done: counted(done, 'milestones due and done'),
    all: done === due,
    unknown: some(unknown, 'without information'),
    offTrack: some(offTrack, 'off track and not due yet'),
    worst: worst?.milestone.text ?? null,
    months: worst ? counted(worst.months, `months overdue at the end of ${shortPeriod(period)}`) : null,
  };
}

/** The sentence over a priority that is rated by its milestones. */
export function milestoneTitle(stocktake: Stocktake, m: string, rating: Rating): Phrase {
  const met = rating.marks.includes('target-met');
  return phrase(`title.milestones.${met ? 'completed' : 'due'}`, { m, ...numbersOf(stocktake, rating) });
}

/** What happened to it: how many of those due are done, and which is overdue longest. */
export function milestonesHappened(stocktake: Stocktake, rating: Rating): Phrase {
  return phrase('happened.milestones', numbersOf(stocktake, rating));
}

/** The line under it: whose returns told of how many milestones. */
export function milestoneSource(stocktake: Stocktake, rating: Rating): Phrase {
  const { unit, returns, period } = stocktake;
  const { milestones = [] } = rating;
  const files = new Set(milestones.flatMap(({ cells }) => cells.map(({ file }) => file)));
  const tellers = returns.flatMap(({ returned }) => (files.has(returned.file) ? (returned.department ?? []) : []));
  const names = unit.departments.filter(({ id }) => tellers.includes(id)).map(({ name }) => name);
  return phrase('source.milestones', {
    names: names.length > 0 ? names : null,
    one: names.length === 1,
    n: counted(milestones.length, 'milestones'),
    period,
    demonstration: unit.demonstration !== undefined,
  });
}
