import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/checks/parts/course.ts';
import { breaksIn } from '../../src/checks/parts/levels.ts';
import { monthPeriod } from '../../src/domain/period.ts';

/** Monthly values from January 2012 on. */
function months(values: readonly number[]): Point[] {
  return values.map((value, n) => ({ period: monthPeriod(2012 * 12 + n), value }));
}

/** Levels of three values or more, each with a spread of a few: some are left for good, some are not. */
const SERIES = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 90 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 14 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((levels) => months(levels.flatMap(([level, spread]) => spread.map((by) => level + by))));
const MEASURE = fc.record({
  season: fc.boolean(),
  deviations: fc.constant(3),
  slack: fc.constantFrom(0, 2),
});

describe('the changes of level of a series', () => {
  it('are the same whatever was judged before: its beginning, its whole, or another series', () => {
    let broken = 0;
    fc.assert(
      fc.property(SERIES, SERIES, MEASURE, fc.nat(80), (points, other, measure, cut) => {
        const fresh = breaksIn(points, measure);
        broken += fresh.length;
        for (const before of [
          points.slice(0, cut),
          points,
          [...points, ...other],
          [...points.slice(0, cut), ...other],
        ]) {
          const judged = { points: before, breaks: breaksIn(before, measure) };
          expect(breaksIn(points, measure, judged)).toEqual(fresh);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(broken).toBeGreaterThan(100);
  });

  it('at any value are those of the series up to it, for later values do not change what was noticed', () => {
    fc.assert(
      fc.property(SERIES, MEASURE, fc.nat(80), (points, measure, cut) => {
        const noticed = breaksIn(points, measure).filter(({ start, count }) => start + count <= cut);
        expect(breaksIn(points.slice(0, cut), measure)).toEqual(noticed);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
