import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { monthPeriod, period } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { exampleCase, PARTICIPATION_ROUNDS, values } from '../../src/ratings/parts/examples.ts';
import { trajectory } from '../../src/ratings/trajectory.ts';

function attendance(list: readonly (readonly [string, number])[], changes: Partial<Indicator> = {}): Rating {
  const given = exampleCase('attendance', list);
  const latest = list.at(-1)?.[0] ?? '2015-Q2';
  return trajectory.rate(
    { ...given, indicator: { ...given.indicator, ...changes }, period: period(latest) },
    trajectory.options.parse({}),
  );
}

const quarters = ['2014-Q3', '2014-Q4', '2015-Q1', '2015-Q2'] as const;
const four = (...list: readonly number[]) => quarters.map((when, i) => [when, list[i] ?? 0] as const);

describe('forecast by least squares', () => {
  it('needs four values', () => {
    expect(attendance(four(80, 81, 82, 83).slice(1)).forecast).toBeNull();
    expect(attendance(four(80, 81, 82, 83)).forecast).toMatchObject({ points: 4 });
  });

  it('needs two dates: a month, its quarter, its half and its year end on one day', () => {
    const one = ['2014-12', '2014-Q4', '2014-H2', '2014'].map((when) => [when, 80] as const);
    expect(attendance(one).forecast).toBeNull();
  });

  it('projects a standing goal twelve months on along the line', () => {
    // one point a quarter: 83 + 4
    expect(attendance(four(80, 81, 82, 83)).forecast).toMatchObject({ at: '2016-Q2', light: 'AR' });
    expect(attendance(four(80, 81, 82, 83)).forecast?.value).toBeCloseTo(87, 9);
    expect(attendance(four(81, 83, 85, 87)).forecast?.light).toBe('G');
  });

  it('is Amber-Green when only the interval reaches the goal', () => {
    const { forecast } = attendance(four(84, 86, 85, 87));
    expect(forecast?.value).toBeLessThan(90);
    expect(forecast?.high).toBeGreaterThan(90);
    expect(forecast?.light).toBe('AG');
  });

  it('is Red when the gap is not halved', () => {
    expect(attendance(four(80, 80, 80, 80)).forecast?.light).toBe('R');
  });

  it('clips shares to 0–100 and counts to 0', () => {
    expect(attendance(four(85, 90, 95, 100)).forecast).toMatchObject({ value: 100, high: 100 });
    expect(attendance(four(300, 200, 100, 0), { kind: 'count' }).forecast).toMatchObject({ value: 0, low: 0 });
  });

  it('uses the last eight values only', () => {
    const list = Array.from(
      { length: 9 },
      (_, i) => [`${2013 + Math.floor(i / 4)}-Q${(i % 4) + 1}`, i === 0 ? 0 : 50] as const,
    );
    expect(attendance(list).forecast).toMatchObject({ value: 50, low: 50, high: 50, points: 8 });
  });

  it('is not given from the target’s date on, nor when the interval is wider than the plan', () => {
    const given = exampleCase('participation', PARTICIPATION_ROUNDS);
    const options = trajectory.options.parse({});
    const late = [...PARTICIPATION_ROUNDS, ['2018-03', 95] as const];
    const past = { ...given, points: values('participation', late), period: period('2018-03') };
    expect(trajectory.rate(past, options).forecast).toBeNull();
    const wild = values('participation', [
      ['2012-06', 60],
      ['2012-11', 99],
      ['2013-06', 55],
      ['2015-06', 90],
    ]);
    expect(trajectory.rate({ ...given, points: wild }, options).forecast).toBeNull();
  });

  it('reaches a range from inside and from outside', () => {
    const range = { goal: 'range', polarity: 'range', low: 20, high: 30 } as const;
    expect(attendance(four(25, 25, 25, 25), range).forecast?.light).toBe('G');
    expect(attendance(four(10, 11, 12, 13), range).forecast?.light).toBe('AR'); // to 17, 3 short of 20 from 7 short
    expect(attendance(four(40, 41, 42, 43), range).forecast?.light).toBe('R');
  });
});

/** Ten points up in June, flat otherwise, and one point better every year. */
const months = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const month = 2013 * 12 + i;
    return [monthPeriod(month), 70 + (month % 12 === 5 ? 10 : 0) + Math.floor(i / 12)] as const;
  });

describe('forecast with a season', () => {
  const monthly = { frequency: 'month', season: true, periodValue: 'last' } as const;

  it('moves the mean of the last year by the mean year-on-year change', () => {
    // last year: mean 70 + 1 + 10/12; every change is 1, so the interval has no width
    const { forecast } = attendance(months(24), monthly);
    expect(forecast).toMatchObject({ points: 24, at: '2015-12' });
    expect(forecast?.value).toBeCloseTo(72 + 10 / 12, 9);
    expect(forecast?.low).toBeCloseTo(72 + 10 / 12, 9);
  });

  it('needs twenty-four months without a gap', () => {
    expect(attendance(months(23), monthly).forecast).toBeNull();
    expect(
      attendance(
        months(24).filter((_, i) => i !== 3),
        monthly,
      ).forecast,
    ).toBeNull();
  });

  it('compares with the same month last year', () => {
    const june = months(18); // to June 2014
    expect(attendance(june, monthly)).toMatchObject({ movement: 'up', previousPeriod: '2013-06' });
  });
});
