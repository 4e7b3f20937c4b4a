import { describe, expect, it } from 'vitest';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { blankReturn } from '../../src/stages/blank.ts';
import { MONTHLY } from '../layouts/monthly.ts';

const BOOK = openBook(EXAMPLE_INDEX).series;

function blank(of = EXAMPLE_INDEX, when = EXAMPLE_PERIOD) {
  return blankReturn(of, EXAMPLE_UNIT, 'school-education', when, BOOK, STANDARD);
}

function table(name: string, made = blank()) {
  return made.tables.find((one) => one.table === name)?.rows ?? [];
}

describe('a blank return', () => {
  it('holds what was agreed and what was last reported of each indicator', () => {
    // 84.8 in Nov 2011 to 100 in Mar 2018 is 15.2 points in 76 months; Jun 2015 is 43 months on: 84.8 + 15.2 × 43 / 76 = 93.4.
    expect(table('indicators').map(({ values }) => values)).toEqual([
      {
        indicator: 'participation',
        name: 'School participation, children aged 5 to 9',
        unit: '%',
        baseline: 84.8,
        expected: expect.closeTo(93.4, 9),
        last: 89.3,
        lastPeriod: 'Nov 2014',
      },
      // A standing goal has no path: its plan is the value to keep.
      {
        indicator: 'attendance',
        name: 'Pupils present on the day of the visit',
        unit: '%',
        expected: 90,
        last: 90.2,
        lastPeriod: 'Q1 2015',
      },
      // 3,410 to 1,000 in 24 months, 15 of them gone by June 2015: 3410 − 2410 × 15 / 24 = 1903.75.
      {
        indicator: 'closed-schools',
        name: 'Schools found closed',
        unit: 'schools',
        baseline: 3410,
        expected: expect.closeTo(1903.75, 9),
      },
    ]);
  });

  it('plans a quarter of a monthly rate as it is rated: the mean of its months', () => {
    // One a month from 80 in December 2014: 84, 85 and 86 in the second quarter.
    const register = {
      ...EXAMPLE_REGISTER,
      indicators: EXAMPLE_REGISTER.indicators.map((one) =>
        one.id === 'attendance' ? { ...one, goal: 'path' as const, frequency: 'month' as const } : one,
      ),
      trajectories: [
        {
          indicator: 'attendance',
          place: 'punjab',
          interpolation: 'linear' as const,
          points: [
            { period: period('2014-12'), value: 80 },
            { period: period('2015-12'), value: 92 },
          ],
        },
      ],
    };
    const planned = (when: string) => table('indicators', blank(indexRegister(register, 1), period(when)))[1]?.values;
    expect(planned('2015-Q2')).toMatchObject({ indicator: 'attendance', expected: 85 });
    expect(planned('2015-06')).toMatchObject({ expected: 86 });
  });

  it('bounds a share by 0 and 100, a count by 0', () => {
    expect(table('indicators').map(({ decimals, least, most }) => ({ decimals, least, most }))).toEqual([
      { decimals: 1, least: 0, most: 100 },
      { decimals: 1, least: 0, most: 100 },
      { decimals: 0, least: 0, most: undefined },
    ]);
  });

  it('has a row for each place an indicator is reported for, with the last value there', () => {
    const rows = table('places').map(({ values }) => [values.indicator, values.place, values.last ?? null]);
    expect(rows.filter(([indicator]) => indicator === 'participation').map(([, place]) => place)).toEqual([
      'Urban',
      'Rural',
      'Lahore',
      'Attock',
      'Rahim Yar Khan',
    ]);
    expect(rows.filter(([indicator]) => indicator === 'attendance')).toEqual([
      ['attendance', 'Lahore', 88.1],
      ['attendance', 'Attock', 92.3],
      ['attendance', 'Rahim Yar Khan', 86.7],
    ]);
  });

  it('leaves out a place that no longer exists, and a value that is not yet past', () => {
    const places = EXAMPLE_REGISTER.places.map((place) =>
      place.id === 'attock' ? { ...place, to: period('2014-12') } : place,
    );
    const made = blank(indexRegister({ ...EXAMPLE_REGISTER, places }, 2), period('2015-Q1'));
    const rows = table('places', made).filter(({ values }) => values.indicator === 'attendance');
    // The first quarter is the return's own: what is last is the quarter before it, 86.1 + 1.
    expect(rows.map(({ values }) => [values.place, values.last])).toEqual([
      ['Lahore', 87.1],
      ['Rahim Yar Khan', 85.7],
    ]);
  });

  it('is stamped, dated by its period, and offers the initiatives of the department', () => {
    const made = blank();
    expect(made).toMatchObject({
      heading: 'School Education · Q2 2015',
      cover: { department: 'School Education', period: '2015-Q2' },
      stamp: { template: 'standard', version: '1', department: 'school-education', period: '2015-Q2', revision: 1 },
      dated: '2015-06-30',
    });
    expect(made.tables.find(({ table: name }) => name === 'milestones')?.choices).toEqual({
      initiative: ['Enrolment drive in ten districts'],
    });
    expect(made.locked.split('\n')).toHaveLength(14);
  });

  it('stays empty where a layout has columns that the plan cannot fill', () => {
    const made = blankReturn(EXAMPLE_INDEX, EXAMPLE_UNIT, 'school-education', EXAMPLE_PERIOD, BOOK, MONTHLY);
    expect(made).toMatchObject({ stamp: null, tables: [{ table: 'places', rows: [] }] });
  });

  it('refuses a department that the unit does not have', () => {
    expect(() => blankReturn(EXAMPLE_INDEX, EXAMPLE_UNIT, 'fisheries', EXAMPLE_PERIOD, BOOK, STANDARD)).toThrow(
      'Delivery Unit has no department fisheries',
    );
  });
});
