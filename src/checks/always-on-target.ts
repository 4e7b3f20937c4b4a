import { showNumber } from '../domain/figure.ts';
import { agreedFor } from '../domain/goal.ts';
import type { Period } from '../domain/period.ts';
import { roundingAt, subjectOf, withUnit } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { type Course, coursesOf } from './parts/course.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly count: number;
  readonly nearest: string;
}

/** A value this near to the plan is on it, in units of the indicator; of whole numbers it rounds to the plan. */
const NEAR = 0.1;

/** Notices a series that has met its rising or falling plan to the decimal for three periods or more. */
export const alwaysOnTarget = defineCheck<Params>({
  id: 'always-on-target',
  level: 'history',
  severity: 'note',
  reason: 'What is measured misses its plan by something. Figures that never do may have been read off it.',

  *check(given) {
    for (const course of coursesOf(given)) {
      const { reading, indicator, place, past, now } = course;
      const near = Math.max(NEAR, roundingAt(indicator.decimals));
      const asked = planOf(course, given.register);
      const points = [...past, now];
      const off = points.findLastIndex(({ period, value }) => !(Math.abs(value - (asked(period) ?? Infinity)) <= near));
      const run = points.slice(off + 1);
      const plan = new Set(run.map(({ period }) => asked(period)));
      if (run.length < limitOf(given.register, 'always-on-target') || plan.size < run.length) continue;
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          count: run.length,
          nearest: withUnit(showNumber(near, Math.max(indicator.decimals, 1)), indicator.unit),
        },
      };
    }
  },

  message: ({ what, count, nearest }) => ({
    is: `the last ${count} values of ${what} lie within ${nearest} of the plan`,
    expected: 'a measured series differs from its plan by more',
    remedy: 'Say how the figure is measured.',
  }),

  examples: [
    {
      // From 3,410 in Q1 2014 by 301.25 a quarter: 2,506 (2,506.25), 2,205 (2,205.0) and now 1,904 (1,903.75).
      title: 'two quarters on plan, then 26 above it',
      given: exampleCase([{ indicator: 'closed-schools', value: 1930 }], {
        before: examplePast('closed-schools', 'punjab', '2014-Q4', [2506, 2205]),
      }),
      finds: [],
    },
    {
      title: 'three quarters that each round to the plan',
      given: exampleCase([{ indicator: 'closed-schools', value: 1904 }], {
        before: examplePast('closed-schools', 'punjab', '2014-Q4', [2506, 2205]),
      }),
      finds: ['Figures!C2'],
    },
  ],
});

/** What a trajectory asks of a period after its first; null where there is none. */
function planOf({ indicator, place }: Course, register: RegisterIndex): (period: Period) => number | null {
  const key = seriesKey(indicator.id, place.id);
  const trajectory = register.trajectory.get(key);
  const baseline = register.baseline.get(key) ?? null;
  return (period) => {
    if (indicator.goal !== 'path' || !trajectory || period === trajectory.points[0]?.period) return null;
    return agreedFor(indicator, baseline, trajectory, period);
  };
}
