import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { courseOf } from '../../src/domain/followed-milestones.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { monthPeriod, period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import { milestoneReports } from '../../src/stages/milestones.ts';
import { blankOf, type Filled, type Typed, takeReturns } from './take-returns.ts';

const [participation] = EXAMPLE_REGISTER.indicators;
if (!participation) throw new Error('the example has an indicator');

/** The first priority of the example, followed by the steps of its initiative. */
const REGISTER: Register = {
  ...EXAMPLE_REGISTER,
  priorities: EXAMPLE_REGISTER.priorities.slice(0, 1),
  indicators: [
    Indicator.parse({
      ...participation,
      id: 'steps',
      goal: 'standing',
      standing: 100,
      tolerance: { of: 'value', amberGreen: 20, amberRed: 40 },
      frequency: 'quarter',
      lagMonths: 1,
      decimals: 0,
      placeKinds: ['whole'],
      method: 'milestones',
    }),
  ],
  baselines: [],
  trajectories: [],
  history: [],
};

const step = (action: string, due: string, state: string, work: Typed = {}): Typed => ({
  initiative: 'Enrolment drive in ten districts',
  action,
  responsible: 'School Education',
  due,
  state,
  ...work,
});

const quarter = (...milestones: Typed[]): Filled => ({ rows: {}, milestones });
const RETURNS = {
  '2015-Q1': quarter(
    step('Lists of children', '2015-02-28', 'done', { planned: 100, actual: 100, spent: 95 }),
    step('Letters to parents', '2015-05-31', 'on track', { planned: 40, actual: 30, spent: 35 }),
    step('Teachers named', '2015-06-30', 'on track'),
  ),
  '2015-Q2': quarter(
    step('Letters to parents', '2015-08-31', 'off track', { planned: 80, actual: 60, spent: 90 }),
    step('Places in schools', '2016-03-31', 'on track'),
  ),
};
const key = seriesKey('steps', 'punjab');

describe('a priority that is followed by milestones', () => {
  const take = takeReturns(REGISTER, RETURNS);

  it('is asked for no value, and nothing is said to be missing', async () => {
    expect(blankOf(REGISTER, '2015-Q2').tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect((await take).findings).toEqual([]);
  });

  it('is rated by what all the returns tell', async () => {
    const rating = (await take).ratings.get(key);
    // Due by June: lists (done), letters (first due in May) and teachers, of whom the second return says nothing.
    expect(rating).toMatchObject({ status: 'rated', light: 'R', lights: { level: 'R', pace: 'AG' }, last: 'G' });
    expect(rating?.value?.value).toBeCloseTo(100 / 3, 9);
    expect(rating?.milestones?.map(({ text, state, firstDue }) => [text, state, firstDue])).toEqual([
      ['Lists of children', 'done', '2015-02-28'],
      ['Letters to parents', 'off track', '2015-05-31'],
      ['Teachers named', 'no information', '2015-06-30'],
      ['Places in schools', 'on track', '2016-03-31'],
    ]);
  });

  it('carries work planned and done, and money spent', async () => {
    const { returns } = await take;
    const told = milestoneReports(returns, 'day-first').flatMap(({ milestones }) => milestones);
    expect(told.map(({ planned, actual, spent }) => [planned, actual, spent])).toEqual([
      [100, 100, 95],
      [40, 30, 35],
      [null, null, null],
      [80, 60, 90],
      [null, null, null],
    ]);
  });

  it('will be late where its dates are put off or its work is behind', async () => {
    const letters =
      (await take).ratings.get(key)?.milestones?.filter(({ text }) => text === 'Letters to parents') ?? [];
    // Due in two months with 80 % planned: 2 × 80/20 = 8 have passed; 60 % took 8, so 40 % take 5⅓ more.
    const course = courseOf(letters, period('2015-Q2'));
    expect(course && [course.planned, course.expected].map((month): string => monthPeriod(month))).toEqual([
      '2015-05',
      '2015-11',
    ]);
  });

  it('is stale in a quarter without a return, and keeps its last light', async () => {
    const { ratings } = await takeReturns(REGISTER, { ...RETURNS, '2015-Q3': quarter() });
    expect(ratings.get(key)).toMatchObject({ status: 'stale', light: null, last: 'R', period: '2015-Q2' });
  });
});
