import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { agreedFor, aheadBy, expectedIn, goalOf, levelLight, seasonalPart, trendIn } from '../../src/domain/goal.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { type PeriodKind, period } from '../../src/domain/period.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';

const [participation] = EXAMPLE_REGISTER.indicators;
if (!participation) throw new Error('the example plan has indicators');

/** From 10 in January to 22 in December: one a month. */
const monthly: Trajectory = {
  indicator: 'participation',
  place: 'punjab',
  interpolation: 'linear',
  points: [
    { period: period('2014-12'), value: 10 },
    { period: period('2015-12'), value: 22 },
  ],
};

function path(changes: Partial<Indicator>, trajectory: Trajectory = monthly, kind: PeriodKind = 'quarter') {
  const indicator = Indicator.parse({ ...participation, frequency: 'month', ...changes });
  const goal = goalOf(indicator, null, trajectory, kind);
  if (goal?.kind !== 'path') throw new Error('the goal is a path');
  return goal;
}

describe('what was agreed for a quarter of monthly values', () => {
  const q1 = period('2015-Q1'); // 11, 12, 13

  it('is the last month’s where the last value counts', () => {
    expect(expectedIn(path({ periodValue: 'last' }), q1, 0)).toBe(13);
  });

  it('is the sum of the months for a sum, as are baseline, target and improvement', () => {
    const goal = path({ periodValue: 'sum', kind: 'count' });
    expect(expectedIn(goal, q1, 0)).toBe(36);
    expect(goal).toMatchObject({ start: { value: 30 }, target: { value: 66 }, from: 30, improvement: 36 });
  });

  it('is the mean of the months for a ratio', () => {
    expect(expectedIn(path({ periodValue: 'ratio' }), q1, 0)).toBe(12);
  });

  it('is as stated where the path itself is agreed by the quarter', () => {
    const quarterly = {
      ...monthly,
      points: [
        { period: period('2014-Q4'), value: 30 },
        { period: period('2015-Q4'), value: 70 },
      ],
    };
    expect(expectedIn(path({ periodValue: 'sum' }, quarterly), q1, 0)).toBe(40);
  });
});

describe('what was agreed for a half-year and for two months', () => {
  it('is made of their months as the value is', () => {
    // July to December 2015: 17 + 18 + 19 + 20 + 21 + 22 = 117, 19.5 a month; March and April: 13 + 14
    const [half, both] = [period('2015-H2'), period('2015-B2')];
    const counted = { periodValue: 'sum', kind: 'count' } as const;
    expect(expectedIn(path(counted, monthly, 'half'), half, 0)).toBe(117);
    expect(expectedIn(path({ periodValue: 'ratio' }, monthly, 'half'), half, 0)).toBe(19.5);
    expect(expectedIn(path({ periodValue: 'last' }, monthly, 'half'), half, 0)).toBe(22);
    expect(expectedIn(path(counted, monthly, 'two-months'), both, 0)).toBe(27);
    expect(path(counted, monthly, 'half')).toMatchObject({ start: { value: 60 }, target: { value: 132 } });
  });

  it('is made of their quarters where the data are quarterly', () => {
    const quarterly = { frequency: 'quarter', periodValue: 'ratio' } as const;
    // The path at the end of March and of June: (13 + 16)/2
    expect(expectedIn(path(quarterly, monthly, 'half'), period('2015-H1'), 0)).toBe(14.5);
  });

  it('is as stated where the path itself is agreed by the half-year', () => {
    const halves = {
      ...monthly,
      points: [
        { period: period('2014-H2'), value: 30 },
        { period: period('2015-H2'), value: 70 },
      ],
    };
    expect(expectedIn(path({ periodValue: 'ratio' }, halves, 'half'), period('2015-H1'), 0)).toBe(50);
  });
});

describe('a season', () => {
  const season = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3];
  const goal = path({ periodValue: 'last' }, { ...monthly, interpolation: 'seasonal', season }, 'month');

  it('is taken out of the baseline and can be taken out of a value', () => {
    expect(goal.from).toBe(13); // 10 in a December that is 3 under its year
    expect(seasonalPart(goal, period('2015-01'))).toBe(3);
    // The trend goes from 13 to 22 in twelve months: 13.75 in January, and 3 more with its season.
    expect([expectedIn(goal, period('2015-01'), 0), trendIn(goal, period('2015-01'))]).toEqual([16.75, 13.75]);
  });

  it('leaves the path at its baseline on the first day: nothing is due yet', () => {
    expect([expectedIn(goal, period('2014-12'), 0), trendIn(goal, period('2014-12'))]).toEqual([10, goal.from]);
  });
});

describe('what a return is held against', () => {
  const monthlyIndicator = (changes: Partial<Indicator>) =>
    Indicator.parse({ ...participation, frequency: 'month', ...changes });
  const standing = { goal: 'standing', standing: 95, tolerance: { of: 'value', amberGreen: 1, amberRed: 3 } } as const;

  it.each([
    ['the last month of a quarter', { periodValue: 'last' }, '2015-Q1', 13],
    ['the sum of its months', { periodValue: 'sum', kind: 'count' }, '2015-Q1', 36],
    ['the mean of its months', { periodValue: 'ratio' }, '2015-Q1', 12],
    ['one month', { periodValue: 'ratio' }, '2015-02', 12],
    ['a value to keep', standing, '2015-Q1', 95],
    ['the target of a path that does not improve on its baseline', { polarity: 'lower' }, '2015-Q1', 22],
    ['a range has none', { goal: 'range', polarity: 'range', low: 1, high: 2 }, '2015-Q1', null],
  ] as const)('is %s', (_, changes, when, agreed) => {
    expect(agreedFor(monthlyIndicator(changes), null, monthly, period(when))).toBe(agreed);
  });

  it('is nothing where no path is agreed', () => {
    expect(agreedFor(monthlyIndicator({}), null, null, period('2015-Q1'))).toBeNull();
  });
});

describe('levels', () => {
  const limits = { amberGreen: 1, amberRed: 3 };
  it.each([
    [0, 'G'],
    [-1e-12, 'G'],
    [-0.3 + 0.1 + 0.2, 'G'],
    [-1, 'AG'],
    [-1.01, 'AR'],
    [-3, 'AR'],
    [-3.01, 'R'],
  ] as const)('%d beyond the goal is %s', (ahead, light) => expect(levelLight(limits, ahead)).toBe(light));

  it('are measured from the nearer bound of a range', () => {
    const indicator: Indicator = { ...participation, goal: 'range', low: 20, high: 30 };
    const goal = goalOf(indicator, null, null, 'month');
    if (!goal) throw new Error('a range is agreed');
    expect([18, 20, 25, 33].map((value) => aheadBy(goal, 0, value))).toEqual([-2, 0, 0, -3]);
  });
});
