import { describe, expect, it } from 'vitest';
import { EXAMPLE_PAIR, exampleBooks, exampleCase, examplePast, exampleSources } from '../../src/checks/example.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { coursesOf, type Point } from '../../src/checks/parts/course.ts';
import { breaksIn } from '../../src/checks/parts/levels.ts';
import { type Measure, sampleOf } from '../../src/checks/parts/sample.ts';
import { EXAMPLE_INDEX } from '../../src/domain/example.ts';
import { period, shiftPeriod } from '../../src/domain/period.ts';

const MEASURE: Measure = { season: false, deviations: 3, slack: 1 };

/** Values of consecutive months from January 2013. */
function months(values: readonly number[]): Point[] {
  return values.map((value, i) => ({ period: shiftPeriod(period('2013-01'), i), value }));
}

/** Where levels begin, and how many values it took to see it. */
function breaks(values: readonly number[], season = false): (readonly [number, number])[] {
  return breaksIn(months(values), { ...MEASURE, season }).map(({ start, count }) => [start, count]);
}

/** Cells at which a check notices something. */
function cells(id: string, given: ReturnType<typeof exampleCase>): string[] {
  const check = CHECKS.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return [...check.check(given)].map(({ sheet, cell }) => `${sheet}!${cell}`);
}

describe('a level', () => {
  // Mean 20, standard deviation √(8/7) = 1.07: more than 3.2 away is off the level.
  const steady = [19, 21, 19, 21, 19, 21, 19, 21];

  it('is left by three values running on one side, and by no fewer', () => {
    expect(breaks([...steady, 30, 30])).toEqual([]);
    expect(breaks([...steady, 30, 30, 30])).toEqual([[8, 3]]);
    expect(breaks([...steady, 30, 10, 30])).toEqual([]);
    expect(breaks([...steady, 23, 23, 23])).toEqual([]);
  });

  it('begins again after each change, so that later values are not judged by those before it', () => {
    const twice = [...steady, 30, 31, 30, 31, 30, 31, 30, 31, 50, 50, 50];
    expect(breaks(twice)).toEqual([
      [8, 3],
      [16, 3],
    ]);
  });

  it('needs eight values to be one', () => {
    expect(breaks([...steady.slice(1), 30, 30, 30])).toEqual([]);
  });
});

describe('a season', () => {
  // Twelve months from 10 to 21, every year 1 higher: each change on the year before is 1.
  const years = Array.from({ length: 37 }, (_, i) => 10 + (i % 12) + Math.floor(i / 12));

  it('leaves the changes on the year before, once there are two years and eight of them', () => {
    expect(sampleOf(months(years.slice(0, 24)), true, 1).seasonal).toBe(false);
    const { values, seasonal } = sampleOf(months(years), true, 1);
    expect(seasonal).toBe(true);
    expect(values).toEqual(Array.from({ length: 25 }, () => 1));
  });

  it('is no break: winter comes every year, and the first one ends within half a year', () => {
    const winter = Array.from({ length: 36 }, (_, i) => (i % 12 > 8 ? 60 : 90) + (i % 2));
    expect(breaks(winter, true)).toEqual([]);
    expect(breaks(winter)[0]).toEqual([9, 3]);
  });

  it('does not hide a break, which is noticed at its third month', () => {
    expect(breaks([...years.slice(0, 34), 60, 61, 62], true)).toEqual([[34, 3]]);
  });

  it('hides one in the first two years until it has lasted seven months', () => {
    // 10 to 19 in the first ten months, with a standard deviation of 3.0: 40 and more from the eleventh on.
    const early = [...years.slice(0, 10), 40, 41, 40, 41, 40, 41, 40];
    expect(breaks(early.slice(0, -1), true)).toEqual([]);
    expect(breaks(early, true)).toEqual([[10, 7]]);
  });
});

describe('a new level in the returns', () => {
  const steady = examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]);

  it('is an outlier as long as nobody knows that it lasts', () => {
    const once = exampleCase([{ value: 78 }], { before: steady });
    expect([cells('outlier', once), cells('series-break', once)]).toEqual([['Figures!C2'], []]);
  });

  it('is none once two later returns bear it out', () => {
    const reported = exampleSources(examplePast('attendance', 'punjab', '2015-Q3', [79, 78]));
    const known = exampleCase([{ value: 78 }], { before: steady, reported });
    expect([cells('outlier', known), cells('sudden-jump', known)]).toEqual([[], []]);
    const back = exampleSources(examplePast('attendance', 'punjab', '2015-Q3', [88, 78]));
    expect(cells('outlier', exampleCase([{ value: 78 }], { before: steady, reported: back }))).toEqual(['Figures!C2']);
  });

  it('may begin in one return that brings several periods', () => {
    const quarters = ['2014-Q4', '2015-Q1', '2015-Q2'];
    const given = exampleCase(
      quarters.map((when) => ({ value: 78, period: when })),
      { before: examplePast('attendance', 'punjab', '2012-Q4', [87, 88, 89, 88, 87, 88, 89, 88]) },
    );
    expect(cells('series-break', given)).toEqual(['Figures!C4']);
    expect(coursesOf(given).map(({ past }) => past.length)).toEqual([8, 9, 10]);
  });

  it('is judged by its own source where that has a past', () => {
    // The survey lies ten points below the department, which has one value so far.
    const sources = exampleSources(
      examplePast('attendance', 'punjab', '2013-Q2', [77, 78, 79, 78, 77, 78, 79], { source: 'survey' }),
      examplePast('attendance', 'punjab', '2015-Q1', [88]),
    );
    const [course] = coursesOf(exampleCase([{ value: 88 }], { before: steady, sources }));
    expect(course?.past.map(({ value }) => value)).toEqual([88]);
  });
});

describe('the limits of a unit', () => {
  const before = examplePast('attendance', 'punjab', '2013-Q2', [82, 86, 90, 86, 82, 86, 90, 86]);
  // Mean 86, standard deviation √(64/7) = 3.02: 96 is 3.3 of them away.
  const given = exampleCase([{ value: 96 }], { before });

  it('replace the usual ones, by check', () => {
    expect(cells('outlier', given)).toEqual(['Figures!C2']);
    const agreed = (check: string) => ({ ...EXAMPLE_INDEX, thresholds: new Map([[check, 4]]) });
    expect(cells('outlier', { ...given, register: agreed('outlier') })).toEqual([]);
    expect(cells('outlier', { ...given, register: agreed('sudden-jump') })).toEqual(['Figures!C2']);
  });
});

describe('a restated value', () => {
  const given = exampleCase([{ value: 88, period: '2015-Q1' }], {
    before: examplePast('attendance', 'punjab', '2014-Q4', [89.2, 90.2]),
  });
  const check = CHECKS.find(({ id }) => id === 'history-restated');

  it('shows what was accepted, and is a note where the comment says why', () => {
    const [found] = check ? [...check.check(given)] : [];
    expect(found?.severity).toBeUndefined();
    expect(found && check?.message(found.params)).toMatchObject({
      is: 'attendance is 88.0 % for Q1 2015',
      expected: '90.2 % was accepted for it',
    });
    const readings = given.readings.map((reading) => ({
      ...reading,
      entry: { ...reading.entry, comment: 'Two districts reported late' },
    }));
    const [noted] = check ? [...check.check({ ...given, readings })] : [];
    expect(noted?.severity).toBe('note');
  });
});

describe('pairs of indicators', () => {
  it('that came in different returns are compared when the second comes', () => {
    const before = exampleBooks(
      examplePast('attendance', 'punjab', '2014-Q4', [90, 90, 96]),
      examplePast('closed-schools', 'punjab', '2014-Q4', [2500, 2450]),
    );
    const rows = [{ indicator: 'closed-schools', value: 3150 }];
    expect(cells('related-indicators', exampleCase(rows, { before }))).toEqual([]);
    expect(cells('related-indicators', exampleCase(rows, { before, register: EXAMPLE_PAIR }))).toEqual(['Figures!C2']);
  });
});
