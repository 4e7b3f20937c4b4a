import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';
import type { RatingCase } from '../../src/ratings/define.ts';
import { exampleCase, PARTICIPATION_ROUNDS, values } from '../../src/ratings/parts/examples.ts';
import { REASON_PATTERNS } from '../../src/ratings/parts/reason-patterns.ts';
import { trajectory } from '../../src/ratings/trajectory.ts';

function rate(given: RatingCase): Rating {
  const rating = trajectory.rate(given, trajectory.options.parse({}));
  const params = (REASON_PATTERNS as Record<string, readonly string[]>)[rating.reason.pattern];
  expect(Object.keys(rating.reason.params).sort()).toEqual([...(params ?? ['unknown pattern'])].sort());
  return rating;
}

const participation = exampleCase('participation', PARTICIPATION_ROUNDS);

/** A path from `from` (Q1 2014) straight to `to` (Q1 2016), with its latest value a year on, halfway. */
function halfway(from: number, to: number, value: number, changes: Partial<Indicator> = {}): RatingCase {
  const start = { period: period('2014-Q1'), value: from };
  const path: Trajectory = {
    indicator: 'closed-schools',
    place: 'punjab',
    interpolation: 'linear',
    points: [start, { period: period('2016-Q1'), value: to }],
  };
  const closed = exampleCase('closed-schools', [['2015-Q1', value]]);
  if (!closed.baseline) throw new Error('the example has a baseline');
  return {
    ...closed,
    indicator: { ...closed.indicator, kind: 'share', polarity: 'higher', unit: '%', ...changes },
    baseline: { ...closed.baseline, ...start },
    trajectory: path,
    period: period('2015-Q1'),
  };
}

describe('participation in Punjab, 84.8 (Nov 2011) straight to 100 (Mar 2018)', () => {
  it.each([
    // E(Jun 2012) = 84.8 + 15.2 × 7/76 = 86.2; (85.9 − 84.8)/(86.2 − 84.8) = 0.79
    ['2012-06', 0.79],
    ['2012-11', 0.83],
    ['2013-06', 0.34],
    ['2013-11', 0.71],
    ['2014-11', 0.62],
    ['2015-06', 0.65],
  ])('pace in %s is %f', (when, pace) => {
    const points = participation.points.filter((point) => point.period <= when);
    const rating = rate({ ...participation, points, period: period(when) });
    expect(rating.pace).toBeCloseTo(pace, 2);
  });

  it('is Amber-Red in June 2015: 3.0 short of 93.4, 0.65 of the way', () => {
    const rating = rate(participation);
    expect(rating.gap?.value).toBeCloseTo(-3, 6);
    expect(rating.expected?.value).toBeCloseTo(93.4, 6);
    expect(rating).toMatchObject({ light: 'AR', lights: { level: 'AR', pace: 'AG', forecast: 'R' } });
    expect(rating.limits?.amberGreen).toBeCloseTo(1.52, 6);
    expect(rating.limits?.amberRed).toBeCloseTo(3.8, 6);
    expect(rating).toMatchObject({ movement: 'up', previousPeriod: '2014-11', previousValue: { value: 89.3 } });
    expect(rating.marks).toEqual([]);
  });

  it('is heading for 94.4 (92.8–95.9) in March 2018', () => {
    const { forecast } = rate(participation);
    expect(forecast).toMatchObject({ at: '2018-03', points: 7, light: 'R' });
    expect([forecast?.low, forecast?.value, forecast?.high].map((value) => value?.toFixed(1))).toEqual([
      '92.8',
      '94.4',
      '95.9',
    ]);
  });

  it('did not call June 2013 green, when participation fell', () => {
    const points = participation.points.slice(0, 4);
    expect(rate({ ...participation, points, period: period('2013-Q2') })).toMatchObject({
      light: 'AR',
      movement: 'down',
    });
  });

  it('traces every figure to its cell and to the register', () => {
    const rating = rate(participation);
    expect(rating.cells).toEqual([{ file: 'example.xlsx', sheet: 'Indicators', cell: 'F11' }]);
    expect(rating.value?.provenance.cells).toEqual(rating.cells);
    expect(rating.gap?.provenance).toEqual({ cells: rating.cells, formula: 'value − agreed', revision: 1 });
    expect(rating.target?.provenance).toEqual({ cells: [], revision: 1 });
    expect(rating.gap).toMatchObject({ unit: 'points', signed: true, decimals: 1 });
  });
});

describe('goals', () => {
  it('lets the signs cancel where lower is better', () => {
    // E(2015-Q1) = 3410 − 2410/2 = 2205; P = (2526 − 3410)/(2205 − 3410) = 884/1205
    const rating = rate(halfway(3410, 1000, 2526, { kind: 'count', polarity: 'lower', unit: 'schools' }));
    expect(rating.pace).toBeCloseTo(884 / 1205, 9);
    expect(rating.gap?.value).toBe(321);
    expect(rating).toMatchObject({ lights: { level: 'AR', pace: 'AG' }, light: 'AR' });
  });

  it('treats a target below its baseline as a standing value', () => {
    const rating = rate(halfway(97, 95, 98));
    expect(rating).toMatchObject({ light: 'G', pace: null, expected: { value: 95 }, marks: ['target-met'] });
    expect(rating.reason.pattern).toBe('reason.standing');
  });

  it('treats a target equal to its baseline as a standing value', () => {
    expect(rate(halfway(95, 95, 94.9))).toMatchObject({ light: 'AG', lights: { level: 'AG', pace: null } });
    expect(rate(halfway(95, 95, 94))).toMatchObject({ light: 'R' });
  });

  it('uses absolute tolerances where they are given', () => {
    const tolerance = { of: 'value', amberGreen: 0.3, amberRed: 0.6 } as const;
    expect(rate(halfway(97, 98, 97.4, { tolerance })).lights.level).toBe('AG');
    expect(rate(halfway(97, 98, 96.8, { tolerance })).lights.level).toBe('R');
  });

  it('takes shares of a plan under two points of two points', () => {
    // w = 1, E = 97.5; a tenth of two points is 0.2, a quarter 0.5
    expect(rate(halfway(97, 98, 97.3)).limits).toEqual({ amberGreen: 0.2, amberRed: 0.5 });
    expect(rate(halfway(97, 98, 97.3)).lights.level).toBe('AG');
  });

  it('does not divide by an improvement that is not yet due', () => {
    const early = { ...halfway(60, 100, 60), points: values('closed-schools', [['2014-Q2', 60]]) };
    // E = 65, 5 due of 40; below a margin of 6 there is no pace
    expect(rate({ ...early, period: period('2014-Q2') }).pace).toBe(0);
    const noisy = { ...early, indicator: { ...early.indicator, margin: 6 } };
    expect(rate({ ...noisy, period: period('2014-Q2') }).pace).toBeNull();
  });

  it('is not started where nothing is agreed', () => {
    const rating = rate({ ...halfway(60, 100, 70), trajectory: null });
    expect(rating).toMatchObject({ status: 'not-started', reason: { pattern: 'reason.not-agreed' } });
  });

  it('names the nearer bound of a range', () => {
    const indicator = { ...halfway(0, 1, 0).indicator, goal: 'range', polarity: 'range', low: 20, high: 30 } as const;
    const range = {
      ...halfway(0, 1, 0, indicator),
      indicator: { ...indicator, tolerance: { of: 'value', amberGreen: 1, amberRed: 9 } as const },
    };
    const at = (value: number) =>
      rate({
        ...range,
        points: values('closed-schools', [
          ['2014-Q4', 25],
          ['2015-Q1', value],
        ]),
      });
    expect(at(32)).toMatchObject({ light: 'AR', expected: { value: 30 }, gap: { value: 2 }, movement: 'down' });
    expect(at(32.1)).toMatchObject({ light: 'R' });
    expect(at(19)).toMatchObject({ light: 'AG', expected: { value: 20 }, gap: { value: -1 } });
    expect(at(29)).toMatchObject({ light: 'G', movement: 'same', limits: { amberGreen: 1, amberRed: 2 } });
  });
});

describe('a path with a season', () => {
  // Baseline 60 in a first quarter that is 6 over its year, so y0 = 54; the target of the year is 80.
  const season = [0, 0, 6, 0, 0, 0, 0, 0, -6, 0, 0, 0];
  const { trajectory: line, ...rest } = halfway(60, 80, 67);
  const seasonal = { ...rest, trajectory: line && { ...line, interpolation: 'seasonal' as const, season } };
  const at = (when: string, value: number) =>
    rate({ ...seasonal, points: values('closed-schools', [[when, value]]), period: period(when) });

  it('compares values and plan without it', () => {
    // Halfway, E = 67 + 6 = 73; P = (73 − 6 − 54)/(67 − 54) = 1, and half of it at 66.5.
    expect(at('2015-Q1', 73)).toMatchObject({ light: 'G', expected: { value: 73 }, gap: { value: 0 }, pace: 1 });
    expect(at('2015-Q1', 66.5).pace).toBe(0.5);
  });

  it('has not met its target in a good season, nor with a value that reads as short of it', () => {
    expect(at('2015-Q1', 85).marks).toEqual([]); // 79 without its season
    expect(at('2015-Q3', 79).marks).toEqual([]); // 85 without its season, and yet 79 is printed
    expect(at('2015-Q1', 86).marks).toEqual(['target-met']);
  });
});

/** Attendance with a margin of error of one point, standing at 90 ± 1, 3. */
const noisy = (value: number, last: RatingCase['last']) => {
  const given = exampleCase('attendance', [
    ['2015-Q1', 89],
    ['2015-Q2', value],
  ]);
  return rate({ ...given, indicator: { ...given.indicator, margin: 1 }, last });
};

describe('margin of error', () => {
  it('keeps the last light when the interval spans it', () => {
    expect(noisy(88.5, 'AG')).toMatchObject({ light: 'AG', lights: { level: 'AR' }, marks: ['not-distinguishable'] });
  });

  it('does not keep a light the margin cannot explain', () => {
    expect(noisy(88.5, 'G')).toMatchObject({ light: 'AR', marks: ['not-distinguishable'] });
  });

  it('says nothing when the whole interval has one light', () => {
    expect(noisy(80, 'G')).toMatchObject({ light: 'R', marks: [] });
  });

  it('calls no change within it a movement', () => {
    expect(noisy(90, null).movement).toBe('same');
    expect(noisy(90.1, null).movement).toBe('up');
    expect(noisy(87.9, null).movement).toBe('down');
  });

  it('keeps the light of before the series went grey', () => {
    expect(rate(exampleCase('attendance', [], { last: 'R' }))).toMatchObject({
      status: 'no-data',
      light: null,
      last: 'R',
    });
  });
});

describe('staleness', () => {
  it.each([
    ['2015-Q1', 'rated'],
    ['2014-Q4', 'stale'],
  ])('attendance of %s, due a month after its quarter, is %s in Q2 2015', (when, status) => {
    expect(rate(exampleCase('attendance', [[when, 95]])).status).toBe(status);
  });

  it('waits eighteen months for a survey with a lag of six', () => {
    const points = participation.points.slice(0, 5);
    expect(rate({ ...participation, points, period: period('2015-05') }).status).toBe('rated');
    expect(rate({ ...participation, points, period: period('2015-06') }).status).toBe('stale');
  });
});
