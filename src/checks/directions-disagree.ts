import { isIndependent } from '../domain/agreement.ts';
import type { SourceKind } from '../domain/indicator.ts';
import { isPlural } from '../domain/is-plural.ts';
import { roundingAt, subjectOf } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast, exampleSources } from './example.ts';
import { accountFor, accountsOf } from './parts/accounts.ts';

interface Params {
  readonly what: string;
  readonly rises: boolean;
  readonly source: SourceKind;
  readonly other: SourceKind;
}

/** Notices a department's series and an independent one that have moved opposite ways two periods running. */
export const directionsDisagree = defineCheck<Params>({
  id: 'directions-disagree',
  level: 'triangulation',
  severity: 'query',
  reason: 'Levels differ between sources for good reasons. Directions do not: one of the two stories is not true.',
  needsUnit: true,

  *check(given) {
    for (const { reading, indicator, place, now, own, others } of accountsOf(given, isIndependent)) {
      const mine = own.slice(-3);
      const theirs = mine.flatMap(({ period }) => accountFor(period, others) ?? []);
      const [one, other] = [waysOf(mine, indicator.decimals), waysOf(theirs, indicator.decimals)];
      if (!one || !other || one !== -other || new Set(theirs).size < 3) continue;
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          rises: one > 0,
          source: now.source,
          other: theirs[0]?.source ?? now.source,
        },
      };
    }
  },

  message: ({ what, rises, source, other }) => ({
    is: `${what} ${verb(rises, what)} two periods running (${source})`,
    expected: `by ${other} ${isPlural(what) ? 'they' : 'it'} ${verb(!rises, what)}`,
    remedy: 'Say how the two are measured, and which is to be believed.',
  }),

  examples: [
    {
      title: 'a survey that rises too',
      given: exampleCase([{ value: 92 }], { sources: twoSources([88, 90], [80, 80.5, 82]) }),
      finds: [],
    },
    {
      title: 'a survey that falls twice while the department’s figure rises',
      given: exampleCase([{ value: 92 }], { sources: twoSources([88, 90], [86, 85, 83]) }),
      finds: ['Figures!C2'],
    },
  ],
});

/** +1 for two rises, −1 for two falls, 0 for anything else; a step that rounding may have made is none. */
function waysOf(points: readonly { readonly value: number }[], decimals: number): -1 | 0 | 1 {
  const [first, second, third] = points;
  if (!first || !second || !third) return 0;
  const steps = [second.value - first.value, third.value - second.value];
  const least = 2 * roundingAt(decimals);
  if (steps.every((step) => step > least)) return 1;
  return steps.every((step) => step < -least) ? -1 : 0;
}

function verb(rises: boolean, what: string): string {
  return `${rises ? 'rise' : 'fall'}${isPlural(what) ? '' : 's'}`;
}

/** Attendance by the department up to Q1 2015, and by a survey up to Q2. */
function twoSources(department: readonly number[], survey: readonly number[]) {
  return exampleSources(
    examplePast('attendance', 'punjab', '2014-Q4', department),
    examplePast('attendance', 'punjab', '2014-Q4', survey, { source: 'survey' }),
  );
}
