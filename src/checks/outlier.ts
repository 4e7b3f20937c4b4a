import { showNumber } from '../domain/figure.ts';
import { differenceUnit } from '../domain/indicator.ts';
import { toBe } from '../domain/is-plural.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { mean, standardDeviation } from '../domain/statistics.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast, exampleSources } from './example.ts';
import { coursesOf } from './parts/course.ts';
import { isSmall, levelOf, measureOf } from './parts/levels.ts';
import { sampleOf, standsOut } from './parts/sample.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly now: string;
  readonly usual: string;
  readonly spread: string;
  readonly seasonal: boolean;
}

/**
 * Notices a value far from its own history: leave-one-out z > 3 with at least eight earlier values, which are left out
 * of their own judgement since a plain z cannot exceed (n − 1)/√n, 2.5 at n = 8 (Shiffler 1988). With a season the
 * changes on the same month of the year before are judged instead.
 *
 * A difference within the indicator's tolerance or margin is none, and the second value at a new level is not asked about
 * again. A value that begins a level which later returns bear out is the finding of series-break.
 */
export const outlier = defineCheck<Params>({
  id: 'outlier',
  level: 'history',
  severity: 'query',
  reason: 'One slipped digit makes a crisis or a triumph. Few questions, and right ones, are answered.',

  *check(given) {
    for (const course of coursesOf(given)) {
      const { reading, indicator, place, now } = course;
      const measure = measureOf(course, given.register, limitOf(given.register, 'outlier'));
      const points = levelOf(course, measure);
      if (isSmall(reading, indicator) || !standsOut(points, measure)) continue;
      const { values, seasonal } = sampleOf(points, indicator.season, 1);
      const past = values.slice(0, -1);
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: withUnit(showNumber(now.value, indicator.decimals), indicator.unit),
          usual: withUnit(
            showNumber(mean(past), indicator.decimals, seasonal),
            seasonal ? differenceUnit(indicator) : indicator.unit,
          ),
          spread: withUnit(showNumber(standardDeviation(past), indicator.decimals), differenceUnit(indicator)),
          seasonal,
        },
      };
    }
  },

  message: ({ what, now, usual, spread, seasonal }) => ({
    is: `${what} ${toBe(what)} ${now}`,
    expected: seasonal
      ? `the change on the year before is ${usual} on average, with a spread of ${spread}`
      : `past values lie around ${usual}, with a spread of ${spread}`,
    remedy: 'Say what happened, or send a correction.',
  }),

  examples: [
    {
      // Mean 88, standard deviation 0.76; 90 is 2.6 of them away, and 84 within the tolerance of 3 points no more.
      title: 'near its past',
      given: exampleCase([{ value: 90 }], {
        before: examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: [],
    },
    {
      title: 'digits exchanged: 78.8 for 87.8',
      given: exampleCase([{ value: 78.8 }], {
        before: examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: ['Figures!C2'],
    },
    {
      title: 'the first value of a level at which later returns stay',
      given: exampleCase([{ value: 78.8 }], {
        before: examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]),
        reported: exampleSources(examplePast('attendance', 'punjab', '2015-Q3', [79, 78.5])),
      }),
      finds: [],
    },
    {
      title: 'too few earlier values to tell',
      given: exampleCase([{ value: 78.8 }], {
        before: examplePast('attendance', 'punjab', '2013-Q3', [88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: [],
    },
  ],
});
