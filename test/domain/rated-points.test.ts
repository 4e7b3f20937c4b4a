import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { period } from '../../src/domain/period.ts';
import { isDueFor, missingPeriods, ratedKind, ratedPoints } from '../../src/domain/rated-points.ts';

const ratio = { frequency: 'month', periodValue: 'ratio', kind: 'share' } as const;
const sum = { frequency: 'month', periodValue: 'sum', kind: 'count' } as const;

function point(when: string, numerator: number, denominator: number): Observation {
  return {
    indicator: 'attendance',
    place: 'punjab',
    period: period(when),
    source: 'departmental',
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
    cells: [{ file: 'a.xlsx', sheet: 'Indicators', cell: `F${when.slice(5)}` }],
  };
}

const months = [
  point('2018-09', 1, 2),
  point('2018-10', 90, 100),
  point('2018-11', 10, 20),
  point('2018-12', 40, 80),
  point('2019-01', 1, 2),
];

describe('the kind of period an indicator is rated by', () => {
  it.each([
    [{ ...ratio, periodValue: 'last' }, 'quarter', 'month'],
    [ratio, 'quarter', 'quarter'],
    [ratio, 'month', 'month'],
    [{ ...ratio, frequency: 'half' }, 'quarter', 'half'],
    [{ ...ratio, frequency: 'irregular' }, 'quarter', 'month'],
  ] as const)('%o in a unit that meets each %s: %s', (indicator, cadence, kind) => {
    expect(ratedKind(indicator, cadence)).toBe(kind);
  });
});

describe('rated points', () => {
  it('pools a ratio over its months, and leaves incomplete quarters out', () => {
    // (90 + 10 + 40)/(100 + 20 + 80) = 140/200 = 70 %; the mean of the rates would be 63.3
    const pooled = ratedPoints(months, ratio, 'quarter');
    expect(pooled).toMatchObject([
      { period: '2018-Q4', value: 70, numerator: 140, denominator: 200, formula: 'Σn/Σd of 3 values' },
    ]);
    expect(pooled[0]?.cells.map((cell) => cell.cell)).toEqual(['F10', 'F11', 'F12']);
  });

  it('adds a sum', () => {
    expect(ratedPoints(months, sum, 'quarter')).toMatchObject([{ period: '2018-Q4', value: 90 + 50 + 50 }]);
  });

  it('leaves out a value of some part of a period that has its own', () => {
    const half = { frequency: 'half', periodValue: 'last', kind: 'share' } as const;
    const points = [point('2014-H1', 7, 10), point('2014-12', 6, 10), point('2014-H2', 8, 10), point('2015-03', 9, 10)];
    const rated = ratedPoints(points, half, 'half');
    expect(rated.map(({ period }) => period)).toEqual(['2014-H1', '2014-H2', '2015-03']);
    expect(ratedPoints(points, { ...half, frequency: 'irregular' }, 'half')).toBe(points);
  });

  it('never takes the mean of rates for a ratio without its parts', () => {
    const bare = months.map(({ numerator: _n, denominator: _d, ...rest }) => rest);
    expect(ratedPoints(bare, ratio, 'quarter')).toEqual([]);
  });

  it('does not divide by nothing', () => {
    const none = months.map((one) => ({ ...one, numerator: 0, denominator: 0 }));
    expect(ratedPoints(none, ratio, 'quarter')).toEqual([]);
  });

  it('leaves values alone that are rated as they come', () => {
    expect(ratedPoints(months, { ...ratio, periodValue: 'last' }, 'quarter')).toBe(months);
  });

  it('takes a value stated for the whole quarter before its months', () => {
    const stated = { ...point('2018-Q4', 3, 4), cells: [] };
    expect(ratedPoints([...months, stated], ratio, 'quarter')).toEqual([stated]);
  });
});

describe('a half-year and two months', () => {
  const halves = Array.from({ length: 6 }, (_, i) => point(`2018-0${i + 1}`, 10 + i, 20));

  it('make six months into one value, and two quarters', () => {
    // (10 + 11 + 12 + 13 + 14 + 15)/(6 × 20) = 75/120 = 62.5 %
    expect(ratedPoints(halves, ratio, 'half')).toMatchObject([{ period: '2018-H1', value: 62.5, denominator: 120 }]);
    expect(ratedPoints(halves.slice(1), ratio, 'half')).toEqual([]);
    const quarters = [point('2018-Q1', 30, 60), point('2018-Q2', 45, 60)];
    // (30 + 45)/120
    expect(ratedPoints(quarters, { ...ratio, frequency: 'quarter' }, 'half')).toMatchObject([
      { period: '2018-H1', value: 62.5 },
    ]);
  });

  it('make every second month one value of two', () => {
    // (10 + 11)/40, (12 + 13)/40, (14 + 15)/40
    const pooled = ratedPoints(halves, ratio, 'two-months').map(({ period: when, value }) => [when, value]);
    expect(pooled).toEqual([
      ['2018-B1', 52.5],
      ['2018-B2', 62.5],
      ['2018-B3', 72.5],
    ]);
    expect(ratedPoints(halves, { ...ratio, periodValue: 'last' }, 'two-months')).toEqual(halves);
  });

  it('lack what any of their months lacks', () => {
    const partial = halves.map((one, i) => (i === 2 ? { ...one, lacking: 3 } : one));
    expect(ratedPoints(partial, ratio, 'two-months').map(({ lacking }) => lacking)).toEqual([undefined, 3, undefined]);
  });
});

describe('what is due in a return', () => {
  const due = (frequency: 'month' | 'quarter' | 'half' | 'year' | 'irregular', when: string, method = 'trajectory') =>
    isDueFor({ frequency, lagMonths: 1, method }, period(when));

  it('is every period that ends in the one of the return', () => {
    expect([due('quarter', '2018-Q1'), due('half', '2018-Q1'), due('half', '2018-Q2'), due('year', '2018-Q4')]).toEqual(
      [true, false, true, true],
    );
    expect([due('month', '2018-H1'), due('quarter', '2018-02'), due('quarter', '2018-03')]).toEqual([
      true,
      false,
      true,
    ]);
    // The first quarter ends in March, in the middle of March and April.
    expect([due('quarter', '2018-B1'), due('quarter', '2018-B2'), due('quarter', '2018-B3')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is nothing without a rhythm, and nothing that is made from milestones', () => {
    expect([due('irregular', '2018-Q2'), due('quarter', '2018-Q2', 'milestones')]).toEqual([false, false]);
  });
});

describe('missing periods', () => {
  it('lie between the first and the last value', () => {
    const some = months.filter((one) => one.period !== '2018-10' && one.period !== '2018-11');
    expect(missingPeriods(some, { frequency: 'month' }, 'month')).toEqual(['2018-10', '2018-11']);
    expect(missingPeriods(some, { frequency: 'irregular' }, 'month')).toEqual([]);
    expect(missingPeriods([], { frequency: 'month' }, 'month')).toEqual([]);
  });
});
