import { showNumber } from '../domain/figure.ts';
import { differenceUnit } from '../domain/indicator.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { mean, standardDeviation } from '../domain/statistics.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { coursesOf } from './parts/course.ts';
import { breakAt, isSmall, measureOf } from './parts/levels.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly count: number;
  readonly now: string;
  readonly usual: string;
  readonly spread: string;
  readonly seasonal: boolean;
}

/**
 * Notices a change of level at its third value: each of the last three lies more than three standard deviations of those
 * before from their mean, on one side. With a season their changes on the year before are judged, and until there are two
 * years of it the values of more than half a year: a winter is no break. Outliers and jumps are not looked for where the
 * level changes, nor held against the level before.
 */
export const seriesBreak = defineCheck<Params>({
  id: 'series-break',
  level: 'history',
  severity: 'query',
  reason:
    'After a merger, a new boundary or a new method the line compares two different things; the reader must see where.',

  *check(given) {
    for (const course of coursesOf(given)) {
      const { reading, indicator, place } = course;
      const measure = measureOf(course, given.register, limitOf(given.register, 'series-break'));
      const found = isSmall(reading, indicator) ? null : breakAt(course, measure);
      if (!found) continue;
      const { values, seasonal } = found.sample;
      const before = values.slice(0, -found.count);
      const unit = seasonal ? differenceUnit(indicator) : indicator.unit;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals, seasonal), unit);
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          count: found.count,
          now: shown(mean(values.slice(-found.count))),
          usual: shown(mean(before)),
          spread: withUnit(showNumber(standardDeviation(before), indicator.decimals), differenceUnit(indicator)),
          seasonal,
        },
      };
    }
  },

  message: ({ what, count, now, usual, spread, seasonal }) => ({
    is: seasonal
      ? `the last ${count} values of ${what} differ from the year before by ${now} on average`
      : `the last ${count} values of ${what} lie around ${now}`,
    expected: seasonal
      ? `those before differ by ${usual}, with a spread of ${spread}`
      : `those before lie around ${usual}, with a spread of ${spread}`,
    remedy: 'Say what changed (a merger, a boundary, a method), or send a correction.',
  }),

  examples: [
    {
      title: 'one low value that does not last',
      given: exampleCase([{ value: 88 }], {
        before: examplePast('attendance', 'punjab', '2012-Q4', [87, 88, 89, 88, 87, 88, 89, 88, 78, 88]),
      }),
      finds: [],
    },
    {
      // Mean 88, standard deviation 0.76: 78, 79 and 78 lie at least 11 of them below.
      title: 'the third quarter at a level of 78',
      given: exampleCase([{ value: 78 }], {
        before: examplePast('attendance', 'punjab', '2012-Q4', [87, 88, 89, 88, 87, 88, 89, 88, 78, 79]),
      }),
      finds: ['Figures!C2'],
    },
    {
      title: 'the fourth quarter at that level, which is asked about already',
      given: exampleCase([{ value: 78 }], {
        before: examplePast('attendance', 'punjab', '2012-Q3', [87, 88, 89, 88, 87, 88, 89, 88, 78, 79, 78]),
      }),
      finds: [],
    },
  ],
});
