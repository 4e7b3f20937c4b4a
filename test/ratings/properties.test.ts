import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHTS, lightRank } from '../../src/domain/light.ts';
import { ACTION_STATES } from '../../src/domain/milestone.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Rating } from '../../src/domain/rating.ts';
import type { RatingCase } from '../../src/ratings/define.ts';
import { RATINGS } from '../../src/ratings/index.ts';
import { milestoneCase } from '../../src/ratings/parts/milestone-examples.ts';
import { ANY_CASE, anyMilestones, canShrink, negated, shifted, shrunk, tenths } from './any-case.ts';

function rate(given: RatingCase): Rating {
  const method = RATINGS.find(({ id }) => id === (given.indicator.method ?? 'trajectory'));
  if (!method) throw new Error(`no method ${given.indicator.method}`);
  return method.rate(given, {});
}

/** Methods whose cases are series of values, and how their numbers are turned round. */
const MIRROR = [
  { id: 'trajectory', mirror: negated, can: () => true },
  { id: 'fixed-thresholds', mirror: negated, can: () => true },
  { id: 'compound-growth', mirror: shrunk, can: canShrink },
] as const;

it('there is a case of every method', () => {
  expect(Object.keys(ANY_CASE).toSorted()).toEqual(RATINGS.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(ANY_CASE))('%s, whatever the case', (_id, anyCase) => {
  it('shifting every period and date by whole years changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -30, max: 30 }), (given, years) => {
        const one = rate(given);
        const other = rate(shifted(given, years));
        expect(other.lights).toEqual(one.lights);
        expect(other).toMatchObject({ status: one.status, light: one.light, movement: one.movement });
        expect(other.gap?.value).toBe(one.gap?.value);
      }),
    );
  });

  it('gives a light to what it rates and to nothing else', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { status, light } = rate(given);
        if (status === 'rated') expect(LIGHTS).toContain(light);
        else expect(light).toBeNull();
      }),
    );
  });
});

// Milestones have one direction: done is better. The register refuses another.
describe.each(MIRROR)('$id', ({ id, mirror, can }) => {
  it('a better latest value never worsens the rating', () => {
    fc.assert(
      fc.property(ANY_CASE[id], tenths(0, 20), (given, step) => {
        const direction = given.indicator.polarity === 'lower' ? -1 : 1;
        const better = given.points.map((point, i): Observation => {
          return i < given.points.length - 1 ? point : { ...point, value: point.value + direction * step };
        });
        const before = rate(given);
        const after = rate({ ...given, points: better });
        if (!before.light || !after.light) return expect(before.status).toBe(after.status);
        expect(lightRank(after.light)).toBeLessThanOrEqual(lightRank(before.light));
      }),
    );
  });

  it('mirroring the polarity and every number mirrors the rating', () => {
    fc.assert(
      fc.property(ANY_CASE[id].filter(can), (given) => {
        const one = rate(given);
        const other = rate(mirror(given));
        expect(other.light).toBe(one.light);
        expect(other.pace ?? 0).toBeCloseTo(one.pace ?? 0, 6);
        expect({ level: other.lights.level, pace: other.lights.pace }).toEqual({
          level: one.lights.level,
          pace: one.lights.pace,
        });
        if (mirror === shrunk) return;
        expect(other).toMatchObject({ lights: one.lights, movement: one.movement, marks: one.marks });
        expect(other.gap?.value).toBeCloseTo(-(one.gap?.value ?? 0), 9);
        expect(other.achieved?.value ?? 0).toBeCloseTo(one.achieved?.value ?? 0, 6);
      }),
    );
  });
});

describe('milestones', () => {
  it('a better report of one never worsens the rating', () => {
    // Each state is at least as good as those after it; off track and no information are both not done.
    fc.assert(
      fc.property(anyMilestones, fc.nat(), (lines, at) => {
        const i = at % lines.length;
        const rated = ACTION_STATES.map((state) =>
          rate(milestoneCase(lines.map((line, j) => (j === i ? [line[0], state] : line)))),
        );
        const ranks = rated.map(({ light }) => (light === null ? null : lightRank(light)));
        for (const [j, rank] of ranks.entries()) {
          const worse = ranks[j + 1];
          if (rank !== null && worse !== null && worse !== undefined) expect(rank).toBeLessThanOrEqual(worse);
        }
      }),
    );
  });
});
