import { EXAMPLE_REGISTER } from '../domain/example.ts';
import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { lastMonth, longMonth, longPeriod, type Period } from '../domain/period.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { indexRegister } from '../domain/register.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { coursesOf } from './parts/course.ts';

interface Params {
  readonly what: string;
  readonly now: string;
  readonly earlier: string;
  readonly when: Period;
  /** First month of the year, 1 to 12. */
  readonly from: number;
}

/** Notices a running total that is lower than it was earlier in its year. */
export const cumulativeFalls = defineCheck<Params>({
  id: 'cumulative-falls',
  level: 'history',
  severity: 'block',
  reason: 'What has been done since the start of the year cannot become less; one of the two totals counts otherwise.',

  *check(given) {
    for (const { reading, indicator, place, now, past } of coursesOf(given)) {
      const from = indicator.totalFrom;
      if (from === undefined) continue;
      const before = past.findLast((point) => yearFrom(from, point.period) === yearFrom(from, now.period));
      if (!before || now.value >= before.value) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: shown(now.value),
          earlier: shown(before.value),
          when: before.period,
          from,
        },
      };
    }
  },

  message: ({ what, now, earlier, when, from }) => ({
    is: `${what} ${toBe(what)} ${now} since ${longMonth(from - 1)}`,
    expected: `a running total does not fall, and it is ${earlier} in ${longPeriod(when)}`,
    remedy: `Send the total since ${longMonth(from - 1)}, or a correction of the earlier one.`,
  }),

  examples: [
    {
      title: 'a total that grows, and one that starts again with its year',
      given: exampleCase([{ indicator: 'closed-schools', value: 420 }], runningFrom(7, '2014-Q3', [100, 250, 300])),
      finds: [],
    },
    {
      title: 'a year that begins in April',
      given: exampleCase([{ indicator: 'closed-schools', value: 90 }], runningFrom(4, '2014-Q3', [100, 250, 300])),
      finds: [],
    },
    {
      title: '290 since July where 300 was counted by March',
      given: exampleCase([{ indicator: 'closed-schools', value: 290 }], runningFrom(7, '2014-Q3', [100, 250, 300])),
      finds: ['Figures!C2'],
    },
  ],
});

/** The year of a running total that a period ends in, by the month it starts with. */
function yearFrom(month: number, period: Period): number {
  return Math.floor((lastMonth(period) - (month - 1)) / 12);
}

/** The example plan with closed schools counted from a month of the year on, and their past. */
function runningFrom(totalFrom: number, first: string, values: readonly number[]) {
  const indicators = EXAMPLE_REGISTER.indicators.map((one) => (one.kind === 'count' ? { ...one, totalFrom } : one));
  return {
    register: indexRegister({ ...EXAMPLE_REGISTER, indicators }, 1),
    before: examplePast('closed-schools', 'punjab', first, values),
  };
}
