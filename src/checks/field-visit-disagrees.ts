import { mayDiffer } from '../domain/agreement.ts';
import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { longPeriod, type Period } from '../domain/period.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { accountFor, accountsOf } from './parts/accounts.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly now: string;
  readonly visit: string;
  readonly when: Period;
  /** The visit's figure is in this return, and the other one was there before. */
  readonly isVisit: boolean;
}

/** Notices a figure that what was seen on a field visit contradicts. */
export const fieldVisitDisagrees = defineCheck<Params>({
  id: 'field-visit-disagrees',
  level: 'triangulation',
  severity: 'query',
  reason: 'A visit sees one place on one day, but it has seen it. A return that says otherwise needs an answer.',
  needsUnit: true,

  *check(given) {
    for (const accounts of accountsOf(given, (source) => source === 'field-visit')) {
      const { reading, indicator, place, now, others } = accounts;
      const other = accountFor(now.period, others);
      const limit = other && mayDiffer(indicator, now, other, limitOf(given.register, 'field-visit-disagrees'));
      if (!other || limit === undefined || Math.abs(now.value - other.value) <= limit + 1e-9) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: shown(now.value),
          visit: shown(other.value),
          when: other.period,
          isVisit: now.source === 'field-visit',
        },
      };
    }
  },

  message: ({ what, now, visit, when, isVisit }) => ({
    is: `${what} ${toBe(what)} ${now}${isVisit ? ' by a field visit' : ''}`,
    expected: `${isVisit ? 'the figure' : 'a field visit'} of ${longPeriod(when)} has ${visit}`,
    remedy: 'Say why the two differ, or send a correction.',
  }),

  examples: [
    {
      title: 'a visit that found nearly the same',
      given: exampleCase([{ place: 'lahore', value: 90 }], {
        before: examplePast('attendance', 'lahore', '2015-05', [87], { source: 'field-visit' }),
      }),
      finds: [],
    },
    {
      title: '62 % counted on a visit in May',
      given: exampleCase([{ place: 'lahore', value: 90 }], {
        before: examplePast('attendance', 'lahore', '2015-05', [62], { source: 'field-visit' }),
      }),
      finds: ['Figures!C2'],
    },
  ],
});
