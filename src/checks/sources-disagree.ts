import { isIndependent, mayDiffer } from '../domain/agreement.ts';
import { showNumber } from '../domain/figure.ts';
import { differenceUnit, type SourceKind } from '../domain/indicator.ts';
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
  readonly source: SourceKind;
  readonly other: string;
  readonly otherSource: SourceKind;
  readonly when: Period;
  readonly limit: string;
}

/** Notices a department's figure and an independent one that lie further apart than max(5 points, two standard errors). */
export const sourcesDisagree = defineCheck<Params>({
  id: 'sources-disagree',
  level: 'triangulation',
  severity: 'query',
  reason:
    'Two sources that agree are worth more than either. Where they do not, the executive must hear it from the unit.',
  needsUnit: true,

  *check(given) {
    for (const { reading, indicator, place, now, others } of accountsOf(given, isIndependent)) {
      const other = now.source === 'field-visit' ? undefined : accountFor(now.period, others.filter(isOffice));
      if (!other) continue;
      const limit = mayDiffer(indicator, now, other, limitOf(given.register, 'sources-disagree'));
      if (Math.abs(now.value - other.value) <= limit + 1e-9) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: shown(now.value),
          source: now.source,
          other: shown(other.value),
          otherSource: other.source,
          when: other.period,
          limit: withUnit(showNumber(limit, indicator.decimals), differenceUnit(indicator)),
        },
      };
    }
  },

  message: ({ what, now, source, other, otherSource, when, limit }) => ({
    is: `${what} ${toBe(what)} ${now} (${source})`,
    expected: `${otherSource} has ${other} for ${longPeriod(when)}, and the two may lie ${limit} apart`,
    remedy: 'Say how the two are measured, and which is to be believed.',
  }),

  examples: [
    {
      title: 'five points from the survey of the quarter',
      given: exampleCase([{ value: 90 }], {
        before: examplePast('attendance', 'punjab', '2015-05', [85], { source: 'survey' }),
      }),
      finds: [],
    },
    {
      // A margin of 7 points is a standard error of 3.57: two of them are 7.1 points.
      title: 'seven points from a small survey',
      given: exampleCase([{ value: 90 }], {
        before: examplePast('attendance', 'punjab', '2015-05', [83], { source: 'survey', margin: 7 }),
      }),
      finds: [],
    },
    {
      title: 'seven points from a large one',
      given: exampleCase([{ value: 90 }], {
        before: examplePast('attendance', 'punjab', '2015-05', [83], { source: 'survey', margin: 2 }),
      }),
      finds: ['Figures!C2'],
    },
  ],
});

function isOffice({ source }: { readonly source: SourceKind }): boolean {
  return source !== 'field-visit';
}
