import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/checks/define.ts';
import { type ExampleRow, exampleCase, examplePast } from '../../src/checks/example.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';

/** What a check says of a return of one department, cells left out. */
function says(id: string, rows: readonly ExampleRow[], changes: Partial<Case> = {}): string[] {
  const check = CHECKS.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return [...check.check(exampleCase(rows, changes))].map(({ params }) => {
    const { is, expected } = check.message(params);
    return `${is}; ${expected}`;
  });
}

const changed = (changes: Partial<Indicator>) =>
  indexRegister(
    {
      ...EXAMPLE_REGISTER,
      indicators: EXAMPLE_REGISTER.indicators.map((one) => (one.id === 'attendance' ? { ...one, ...changes } : one)),
    },
    1,
  );

describe('the verb of a message agrees with its indicator', () => {
  const schools = { register: changed({ short: 'Schools visited' }) };

  it.each([
    ['out-of-range', [{ value: 104 }], 'schools visited are 104 %; a share cannot exceed 100 %'],
    [
      'text-for-number',
      [{ place: 'lahore', value: '91,2' }],
      'schools visited in Lahore are the text “91,2”, read as 91.2 %; a figure is stored as a number',
    ],
    [
      'formula-error',
      [{ value: 91, numerator: '#REF!', denominator: 10 }],
      'pupils present (schools visited) are #REF!; a number is read from this cell',
    ],
    [
      'duplicate-place',
      [
        { place: 'lahore', value: 90 },
        { place: 'lahore', value: 91 },
      ],
      'schools visited in Lahore for Q2 2015 are given twice, here and in Figures!B2; ' +
        'a place stands once a period, so neither figure is used',
    ],
  ] as const)('%s', (id, rows, message) => expect(says(id, rows, schools)).toEqual([message]));

  it('missing-place', () => {
    expect(says('missing-place', [{ value: 91.2 }])).toContain('closed schools have no value for Q2 2015; one is due');
  });
});

it('leaves out names of what is counted that are too long to repeat', () => {
  const register = changed({
    numerator: 'pupils counted present on the day of the monthly visit',
    denominator: 'pupils on the register of the school on the day of the visit',
  });
  expect(says('numerator-over-denominator', [{ numerator: 92, denominator: 74 }], { register })).toEqual([
    'the numerator (attendance): 92 of 74; a part cannot exceed its whole',
  ]);
});

it('lists few missing periods and bounds many', () => {
  const gap = (first: string) =>
    says('gap-in-series', [{ value: 91 }], { before: examplePast('attendance', 'punjab', first, [88]) });
  const before = (when: string) => `the value of attendance before this one is that of ${when}`;
  expect(gap('2014-Q4')).toEqual([`${before('Q4 2014')}; a value is due for Q1 2015`]);
  expect(gap('2014-Q3')).toEqual([`${before('Q3 2014')}; a value is due for each of Q4 2014, Q1 2015`]);
  expect(gap('2013-Q4')).toEqual([`${before('Q4 2013')}; a value is due for each period from Q1 2014 to Q1 2015`]);
});

describe('the plan a return is held against', () => {
  // A monthly rate from 80 in December 2014 by one a month; of a quarter the mean of its months, 85 of the second.
  const path = {
    indicator: 'attendance',
    place: 'punjab',
    interpolation: 'linear' as const,
    points: [
      { period: period('2014-12'), value: 80 },
      { period: period('2015-12'), value: 92 },
    ],
  };
  const monthly = changed({ goal: 'path', frequency: 'month', periodValue: 'ratio' });
  const register = indexRegister({ ...monthly.register, trajectories: [path] }, 1);

  it('is that of its own period, made of months as the value is', () => {
    expect(says('trajectory-changed', [{ value: 84, expected: 85 }], { register })).toEqual([]);
    expect(says('trajectory-changed', [{ value: 84, expected: 86 }], { register })).toEqual([
      'the trajectory of attendance is 86 % for Q2 2015; the register has 85.0 %, which is used',
    ]);
  });

  it('of a survey may be that of the month it was held in', () => {
    // Participation: 93.4 in June 2015, 84.8 + 15.2 × 42/76 = 93.2 in May.
    const survey = (expected: number) =>
      says('trajectory-changed', [{ indicator: 'participation', value: 90, expected, period: 'May 2015' }]);
    expect([survey(93.4), survey(93.2), survey(93.3)].map(({ length }) => length)).toEqual([0, 0, 1]);
  });
});
