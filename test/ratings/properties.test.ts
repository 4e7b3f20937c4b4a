import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHTS, lightRank } from '../../src/domain/light.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { type Period, period, shiftPeriod } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import type { RatingCase } from '../../src/ratings/define.ts';
import { exampleCase } from '../../src/ratings/parts/examples.ts';
import { trajectory } from '../../src/ratings/trajectory.ts';

const rate = (given: RatingCase): Rating => trajectory.rate(given, trajectory.options.parse({}));

/** Whole tenths keep the arithmetic of a mirrored case the same to the last bit but rounding. */
const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

/** Quarterly cases from Q1 2014 to at most Q1 2016, on a path or with a standing value, with and without a margin. */
const anyCase = fc
  .record({
    goal: fc.constantFrom('path' as const, 'standing' as const),
    polarity: fc.constantFrom('higher' as const, 'lower' as const),
    from: tenths(-50, 50),
    to: tenths(-50, 50),
    values: fc.array(tenths(-80, 80), { minLength: 1, maxLength: 8 }),
    of: fc.constantFrom('improvement' as const, 'value' as const),
    margin: fc.option(tenths(0, 10), { nil: undefined }),
    last: fc.constantFrom(null, ...LIGHTS),
  })
  .map(({ goal, polarity, from, to, values, of, margin, last }): RatingCase => {
    const given = exampleCase(
      'closed-schools',
      values.map((value, i) => [shiftPeriod(period('2014-Q2'), i), value]),
    );
    const start = { period: period('2014-Q1'), value: from };
    const { baseline, trajectory: path } = given;
    if (!baseline || !path) throw new Error('the example has a plan');
    const tolerance = of === 'value' ? { of, amberGreen: 2, amberRed: 5 } : { of, amberGreen: 0.1, amberRed: 0.25 };
    return {
      ...given,
      indicator: {
        ...given.indicator,
        kind: 'number',
        goal,
        polarity,
        standing: to,
        tolerance,
        ...(margin === undefined ? {} : { margin }),
      },
      baseline: { ...baseline, ...start },
      trajectory: { ...path, points: [start, { period: period('2016-Q1'), value: to }] },
      period: given.points.at(-1)?.period ?? period('2014-Q2'),
      last,
    };
  });

function mirror(given: RatingCase): RatingCase {
  const { indicator, baseline, trajectory: path } = given;
  return {
    ...given,
    indicator: {
      ...indicator,
      polarity: indicator.polarity === 'higher' ? 'lower' : 'higher',
      standing: -(indicator.standing ?? 0),
    },
    baseline: baseline && { ...baseline, value: -baseline.value },
    trajectory: path && { ...path, points: path.points.map((point) => ({ ...point, value: -point.value })) },
    points: given.points.map((point) => ({ ...point, value: -point.value })),
  };
}

function shift(given: RatingCase, years: number): RatingCase {
  const move = (p: Period) => shiftPeriod(p, 4 * years);
  const moved = <T extends { period: Period }>(item: T): T => ({ ...item, period: move(item.period) });
  return {
    ...given,
    baseline: given.baseline && moved(given.baseline),
    trajectory: given.trajectory && { ...given.trajectory, points: given.trajectory.points.map(moved) },
    points: given.points.map(moved),
    period: move(given.period),
  };
}

describe('whatever the series', () => {
  it('mirroring the polarity and every number mirrors the rating', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const one = rate(given);
        const other = rate(mirror(given));
        expect(other.lights).toEqual(one.lights);
        expect(other).toMatchObject({ light: one.light, movement: one.movement, marks: one.marks });
        expect(other.gap?.value).toBeCloseTo(-(one.gap?.value ?? 0), 9);
        expect(other.pace ?? 0).toBeCloseTo(one.pace ?? 0, 9);
      }),
    );
  });

  it('a better latest value never worsens the rating', () => {
    fc.assert(
      fc.property(anyCase, tenths(0, 20), (given, step) => {
        const direction = given.indicator.polarity === 'lower' ? -1 : 1;
        const better = given.points.map((point, i): Observation => {
          return i < given.points.length - 1 ? point : { ...point, value: point.value + direction * step };
        });
        const before = rate(given);
        const after = rate({ ...given, points: better });
        if (!before.light || !after.light) throw new Error('every case is rated');
        expect(lightRank(after.light)).toBeLessThanOrEqual(lightRank(before.light));
      }),
    );
  });

  it('shifting every period by whole years changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -30, max: 30 }), (given, years) => {
        const one = rate(given);
        const other = rate(shift(given, years));
        expect(other.lights).toEqual(one.lights);
        expect(other).toMatchObject({ light: one.light, gap: { value: one.gap?.value }, movement: one.movement });
      }),
    );
  });
});
