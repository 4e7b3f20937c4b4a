import { calendarDate } from '../../domain/calendar-date.ts';
import type { FollowedMilestone } from '../../domain/followed-milestones.ts';
import type { ActionState } from '../../domain/milestone.ts';
import { period } from '../../domain/period.ts';
import type { RatingCase, RatingExample } from '../define.ts';
import { exampleCase } from './examples.ts';

/** A milestone of the second quarter of 2015 as one line: when it was first due, and its state. */
export type MilestoneLine = readonly [due: string | null, state: ActionState];

/** Milestones that were reported in the second quarter of 2015. */
export function milestonesFor(lines: readonly MilestoneLine[]): readonly FollowedMilestone[] {
  return lines.map(([due, state], i) => ({
    initiative: 'hydropower',
    text: `Step ${i + 1}`,
    responsible: 'Project Director',
    due: due === null ? null : calendarDate(due),
    firstDue: due === null ? null : calendarDate(due),
    state,
    planned: null,
    actual: null,
    spent: null,
    narrative: '',
    firstReported: period('2015-Q1'),
    reported: period('2015-Q2'),
    doneIn: state === 'done' ? period('2015-Q2') : null,
    cells: [{ file: 'example.xlsx', sheet: 'Milestones', cell: `E${i + 5}` }],
  }));
}

/** A case of milestones at the end of June 2015; all of those due must be done, with tolerances of 20 and 40 points. */
export function milestoneCase(lines: readonly MilestoneLine[], changes: Partial<RatingCase> = {}): RatingCase {
  const given = exampleCase('attendance', []);
  return {
    ...given,
    indicator: {
      ...given.indicator,
      method: 'milestones',
      standing: 100,
      decimals: 0,
      frequency: 'quarter',
      tolerance: { of: 'value', amberGreen: 20, amberRed: 40 },
    },
    milestones: milestonesFor(lines),
    ...changes,
  };
}

const done = (count: number): readonly MilestoneLine[] => Array.from({ length: count }, () => ['2015-02-10', 'done']);

/** Worked answers. */
export const MILESTONE_EXAMPLES: readonly RatingExample[] = [
  {
    title: 'all four that are due are done; the fifth is due in July',
    given: milestoneCase([...done(4), ['2015-07-10', 'on track']]),
    gives: { status: 'rated', light: 'G', level: 'G', pace: 'G' },
  },
  {
    title: 'four of five is 80 %, and the fifth fell due this month: 0 months overdue',
    given: milestoneCase([...done(4), ['2015-06-10', 'off track']]),
    gives: { status: 'rated', light: 'AG', level: 'AG', pace: 'AG' },
  },
  {
    title: 'the same share, but the fifth is overdue since March: 3 months',
    given: milestoneCase([...done(4), ['2015-03-10', 'on track']]),
    gives: { status: 'rated', light: 'AR', level: 'AG', pace: 'AR' },
  },
  {
    title: 'the same share, overdue since February: 4 months',
    given: milestoneCase([...done(4), ['2015-02-28', 'off track']]),
    gives: { status: 'rated', light: 'R', level: 'AG', pace: 'R' },
  },
  {
    title: 'one of two is half',
    given: milestoneCase([...done(1), ['2015-06-10', 'on track']]),
    gives: { status: 'rated', light: 'R', level: 'R', pace: 'AG' },
  },
  {
    title: 'no information on a later one keeps it from Green, and no more',
    given: milestoneCase([...done(4), ['2015-07-10', 'no information']]),
    gives: { status: 'rated', light: 'AG', level: 'G', pace: 'G' },
  },
  {
    title: 'so does a later one that is off track already',
    given: milestoneCase([...done(4), ['2015-07-10', 'off track']]),
    gives: { status: 'rated', light: 'AG', level: 'G', pace: 'G' },
  },
  {
    title: 'nothing is due before September',
    given: milestoneCase([['2015-09-01', 'on track']]),
    gives: { status: 'not-due', light: null },
  },
  { title: 'no milestone was ever reported', given: milestoneCase([]), gives: { status: 'no-data', light: null } },
  {
    title: 'none was reported for the third quarter',
    given: milestoneCase(done(4), { period: period('2015-Q3') }),
    gives: { status: 'stale', light: null },
  },
];
