import { showNumber } from '../domain/figure.ts';
import { differenceUnit } from '../domain/indicator.ts';
import { toBe } from '../domain/is-plural.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { median, medianDeviation } from '../domain/statistics.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { coursesOf, type Point } from './parts/course.ts';
import { isSmall, levelOf, measureOf } from './parts/levels.ts';
import { LEAST, sampleOf, standsOut } from './parts/sample.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly now: string;
  readonly last: string;
  readonly usual: string;
  readonly within: string;
  readonly seasonal: boolean;
}

/**
 * Notices a step from one value to the next that is far beyond the steps before: by more than 4.45 of their median
 * deviations (three standard deviations of a normal sample) from their median, and by more than the tolerance. With a
 * season a step is held against the same step of the year before.
 *
 * A value that comes back from a single one is no jump, and one that stands out by itself is the finding of outlier.
 */
export const suddenJump = defineCheck<Params>({
  id: 'sudden-jump',
  level: 'history',
  severity: 'query',
  reason: 'Services change by degrees. A leap between two values is usually a change of who was counted.',

  *check(given) {
    for (const course of coursesOf(given)) {
      const { reading, indicator, place, now } = course;
      const judged = measureOf(course, given.register, limitOf(given.register, 'outlier'));
      const [before, last] = course.past.slice(-2);
      if (!before || !last || isSmall(reading, indicator) || Math.abs(now.value - before.value) <= judged.slack)
        continue;
      const points = levelOf(course, judged);
      if (standsOut(points, judged)) continue;
      const { values, seasonal } = sampleOf(stepsOf(points), indicator.season, 1);
      const steps = values.slice(0, -1);
      const step = values.at(-1) ?? 0;
      if (steps.length < LEAST) continue;
      const usual = median(steps);
      const limit = Math.max(limitOf(given.register, 'sudden-jump') * medianDeviation(steps), judged.slack);
      if (Math.abs(step - usual) <= limit || Math.abs(now.value - before.value) <= limit) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      const apart = (value: number, signed: boolean) =>
        withUnit(showNumber(value, indicator.decimals, signed), differenceUnit(indicator));
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: shown(now.value),
          last: shown(last.value),
          usual: apart(usual, true),
          within: apart(limit, false),
          seasonal,
        },
      };
    }
  },

  message: ({ what, now, last, usual, within, seasonal }) => ({
    is: `${what} ${toBe(what)} ${now}, after ${last}`,
    expected: `a step ${seasonal ? 'beyond that of the year before ' : ''}lies within ${within} of ${usual}`,
    remedy: 'Say what happened, or send a correction.',
  }),

  examples: [
    {
      title: 'steps of one, and a step back from a single low value',
      given: exampleCase([{ value: 90 }, { place: 'lahore', value: 89 }], {
        before: new Map([
          ...examplePast('attendance', 'punjab', '2012-Q4', [80, 81, 82, 83, 84, 85, 86, 87, 88, 89]),
          ...examplePast('attendance', 'lahore', '2012-Q4', [80, 81, 82, 83, 84, 85, 86, 87, 88, 70]),
        ]),
      }),
      finds: [],
    },
    {
      // Steps of 1 with a median deviation of 0, so the tolerance of 3 points decides: −10 is 11 from 1. The value itself
      // is within three standard deviations (9.1) of the mean of 84.5.
      title: 'nine steps of one, then a fall from 89 to 79',
      given: exampleCase([{ value: 79 }], {
        before: examplePast('attendance', 'punjab', '2012-Q4', [80, 81, 82, 83, 84, 85, 86, 87, 88, 89]),
      }),
      finds: ['Figures!C2'],
    },
  ],
});

function stepsOf(points: readonly Point[]): Pick<Point, 'period' | 'value'>[] {
  return points.slice(1).map(({ period, value }, i) => ({ period, value: value - (points[i]?.value ?? value) }));
}
