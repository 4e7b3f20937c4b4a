import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  firstMonth,
  holdsPeriod,
  lastMonth,
  longPeriod,
  monthPeriod,
  monthsBetween,
  monthsIn,
  Period,
  period,
  periodHolding,
  periodKind,
  readPeriod,
  shiftPeriod,
  shortPeriod,
} from '../../src/domain/period.ts';

const KINDS = ['month', 'two-months', 'quarter', 'half', 'year'] as const;
const anyPeriod = fc
  .tuple(fc.integer({ min: 12 * 1000, max: 12 * 9000 }), fc.constantFrom(...KINDS))
  .map(([month, kind]) => periodHolding(month, kind));

describe('a period', () => {
  it.each(['2026', '2026-H2', '2026-B6', '2026-Q4', '2026-09', '2026-12'])('%s is one', (text) => {
    expect(Period.safeParse(text).success).toBe(true);
  });

  it.each(['26', '2026-B7', '2026-Q5', '2026-H3', '2026-13', '2026-00', '2026-9', '2026Q3', '2026-q3', ' 2026'])(
    '"%s" is none',
    (text) => expect(Period.safeParse(text).success).toBe(false),
  );

  it.each([
    ['2026-09', 'month', 8, 8],
    ['2026-B5', 'two-months', 8, 9],
    ['2026-Q3', 'quarter', 6, 8],
    ['2026-H2', 'half', 6, 11],
    ['2026', 'year', 0, 11],
  ] as const)('%s is a %s from month %i to %i', (text, kind, from, to) => {
    const p = period(text);
    expect(periodKind(p)).toBe(kind);
    expect([firstMonth(p) - 2026 * 12, lastMonth(p) - 2026 * 12]).toEqual([from, to]);
  });

  it('holds its own months and no others', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(Period.safeParse(p).success).toBe(true);
        expect(lastMonth(p) - firstMonth(p) + 1).toBe(monthsIn(periodKind(p)));
        expect(periodHolding(firstMonth(p), periodKind(p))).toBe(p);
        expect(periodHolding(lastMonth(p), periodKind(p))).toBe(p);
        expect(holdsPeriod(p, monthPeriod(lastMonth(p)))).toBe(true);
        expect(holdsPeriod(p, monthPeriod(lastMonth(p) + 1))).toBe(false);
      }),
    );
  });

  it('moves by its own length and back', () => {
    expect(shiftPeriod(period('2026-Q4'), 1)).toBe('2027-Q1');
    expect(shiftPeriod(period('2026-01'), -1)).toBe('2025-12');
    expect(shiftPeriod(period('2026-H1'), -3)).toBe('2024-H2');
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -200, max: 200 }), (p, n) => {
        expect(shiftPeriod(shiftPeriod(p, n), -n)).toBe(p);
        expect(monthsBetween(p, shiftPeriod(p, n))).toBe(n * monthsIn(periodKind(p)));
      }),
    );
  });

  it('comes after what ends earlier, and after the shorter that ends with it', () => {
    const texts = ['2026', '2026-12', '2026-Q3', '2026-Q4', '2026-09', '2026-H2'].map(period);
    expect(texts.sort(comparePeriods)).toEqual(['2026-09', '2026-Q3', '2026-12', '2026-Q4', '2026-H2', '2026']);
  });

  it('is written as people read it', () => {
    expect(['2026-09', '2026-B5', '2026-Q3', '2026-H1', '2026'].map((text) => shortPeriod(period(text)))).toEqual([
      'Sep 2026',
      'Sep–Oct 2026',
      'Q3 2026',
      'H1 2026',
      '2026',
    ]);
    expect([longPeriod(period('2026-09')), longPeriod(period('2026-Q3'))]).toEqual(['September 2026', 'Q3 2026']);
  });
});

describe('reading a period', () => {
  it.each([
    ['Jun 2015', '2015-06'],
    ['june, 2015', '2015-06'],
    ['Sept 2015', '2015-09'],
    [' 2015-06 ', '2015-06'],
    ['2015 Q2', '2015-Q2'],
    ['q2/2015', '2015-Q2'],
    ['H1 2015', '2015-H1'],
    ['2015h2', '2015-H2'],
    ['2015', '2015'],
  ])('"%s" is %s', (text, expected) => expect(readPeriod(text)).toBe(expected));

  it.each([
    '',
    'Feb-Mar 2015',
    'Dec-Jan 2015',
    'Jan-Mar 2015',
    'ma 2015',
    'Juni 2015',
    'Jun-15',
    '06/2015',
    'Q5 2015',
    'soon',
  ])('"%s" is nothing agreed', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it('reads back what is printed', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(readPeriod(shortPeriod(p))).toBe(p);
        expect(readPeriod(longPeriod(p))).toBe(p);
      }),
    );
  });
});
