import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastMonth, period } from '../../src/domain/period.ts';
import { expectedAt, seasonAt, Trajectory, targetOf, trendAt } from '../../src/domain/trajectory.ts';

type Kind = Trajectory['interpolation'];

function path(
  interpolation: Kind,
  points: readonly (readonly [string, number])[],
  season?: readonly number[],
): Trajectory {
  return Trajectory.parse({
    indicator: 'attendance',
    place: 'punjab',
    interpolation,
    points: points.map(([when, value]) => ({ period: when, value })),
    ...(season ? { season } : {}),
  });
}

const at = (trajectory: Trajectory, when: string) => expectedAt(trajectory, lastMonth(period(when)));
const points = [
  ['2014-01', 10],
  ['2014-05', 20],
  ['2015-01', 60],
] as const;

describe('a trajectory', () => {
  it('goes straight from point to point, by whole months', () => {
    const linear = path('linear', points);
    expect(['2014-01', '2014-02', '2014-05', '2014-07', '2015-01'].map((when) => at(linear, when))).toEqual([
      10, 12.5, 20, 30, 60,
    ]);
  });

  it('in steps holds each value until the next point', () => {
    const stepped = path('stepped', points);
    expect(['2014-01', '2014-04', '2014-05', '2014-12', '2015-01'].map((when) => at(stepped, when))).toEqual([
      10, 10, 20, 20, 60,
    ]);
  });

  it('as an s-curve starts and ends slowly: 3s² − 2s³', () => {
    const curve = path('s-curve', [
      ['2014-01', 0],
      ['2014-05', 64],
    ]);
    // s = 1/4: 3/16 − 2/64 = 10/64; s = 1/2: 1/2; s = 3/4: 54/64
    expect(['2014-01', '2014-02', '2014-03', '2014-04', '2014-05'].map((when) => at(curve, when))).toEqual([
      0, 10, 32, 54, 64,
    ]);
  });

  it('grows by the same share every month, between values above zero', () => {
    // From 100 to 121 in two years: 10 % a year, so 110 after one and 100 × 1.1^0.5 = 104.88 after half of one
    const grown = path('growth', [
      ['2013-01', 100],
      ['2015-01', 121],
    ]);
    expect(at(grown, '2014-01')).toBeCloseTo(110, 9);
    expect(at(grown, '2013-07')).toBeCloseTo(104.88, 2);
    const fromZero = path('growth', [
      ['2013-01', 0],
      ['2015-01', 100],
    ]);
    expect(at(fromZero, '2014-01')).toBe(50);
  });

  it('adds the season of the calendar month to its trend', () => {
    const season = [5, 0, 0, 0, 0, 0, -5, 0, 0, 0, 0, 0];
    const seasonal = path('seasonal', points, season);
    // Measured at 10 in a January that is 5 over its year, the trend goes from 5 to 20 in four months, to 60 in the next eight.
    expect([at(seasonal, '2014-01'), at(seasonal, '2014-07'), at(seasonal, '2014-04')]).toEqual([10, 25, 16.25]);
    expect([trendAt(seasonal, lastMonth(period('2014-01'))), trendAt(seasonal, lastMonth(period('2014-07')))]).toEqual([
      5, 30,
    ]);
    expect([seasonAt(seasonal, -6), seasonAt(path('linear', points), 3)]).toEqual([-5, 0]);
  });

  it('stands a quarter at its last month', () => {
    const quarters = path('linear', [
      ['2014-Q1', 3410],
      ['2016-Q1', 1000],
    ]);
    expect(at(quarters, '2015-Q1')).toBe(2205);
    expect(at(quarters, '2014-04')).toBeCloseTo(3410 - 2410 / 24, 9);
  });

  it('ends at its target', () => expect(targetOf(path('linear', points))).toEqual({ period: '2015-01', value: 60 }));

  it('passes its points, lies between them, and is flat before and after', () => {
    const kinds = fc.constantFrom<Kind>('linear', 'stepped', 's-curve', 'growth', 'seasonal');
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(kinds, values, fc.integer({ min: 0, max: 100 }), (kind, list, month) => {
        const trajectory = path(
          kind,
          list.map((value, year) => [`${2010 + year}-06`, value] as const),
        );
        for (const point of trajectory.points) expect(trendAt(trajectory, lastMonth(point.period))).toBe(point.value);
        const first = lastMonth(period('2010-06'));
        const last = lastMonth(targetOf(trajectory).period);
        const value = trendAt(trajectory, first + month);
        const margin = 1e-6;
        expect(value).toBeGreaterThanOrEqual(Math.min(...list) - margin);
        expect(value).toBeLessThanOrEqual(Math.max(...list) + margin);
        expect(trendAt(trajectory, first - 1 - month)).toBe(list[0]);
        expect(trendAt(trajectory, last + month)).toBe(list.at(-1));
      }),
    );
  });
});
