import { showNumber } from '../domain/figure.ts';
import { differenceUnit } from '../domain/indicator.ts';
import { isPlural } from '../domain/is-plural.ts';
import { subjectOf, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { EXAMPLE_PAIR, exampleBooks, exampleCase, examplePast } from './example.ts';
import { pairsOf, type Side, worseBy } from './parts/pairs.ts';

interface Params {
  readonly main: string;
  readonly change: string;
  readonly companion: string;
  readonly otherChange: string;
}

/** Notices an indicator that gets better in the same period in which one declared as its companion gets worse. */
export const relatedIndicators = defineCheck<Params>({
  id: 'related-indicators',
  level: 'triangulation',
  severity: 'note',
  reason:
    'Where more teachers are present, more pupils should be. When the two part, one of them is worth a second look.',
  needsUnit: true,

  *check(given) {
    for (const { reading, place, main, companion } of pairsOf(given)) {
      const [change, otherChange] = [lastChange(main), lastChange(companion)];
      if (change === null || otherChange === null) continue;
      if (change.worse >= -main.noise || otherChange.worse <= companion.noise) continue;
      yield {
        ...sighted(reading),
        params: {
          main: subjectOf(main.indicator, place),
          change: shown(change.by, main),
          companion: subjectOf(companion.indicator, place),
          otherChange: shown(otherChange.by, companion),
        },
      };
    }
  },

  message: ({ main, change, companion, otherChange }) => ({
    is: `${main} ${get(main)} better (${change}) and ${companion} worse (${otherChange})`,
    expected: 'the two usually go the same way',
    remedy: 'Say why they part.',
  }),

  examples: [
    {
      title: 'pupils and schools both better, and a change within the tolerance',
      given: exampleCase([{ value: 96 }, { indicator: 'closed-schools', value: 2300 }], paired([90, 90], [2500, 2450])),
      finds: [],
    },
    {
      // The tolerance of attendance is 3 points; of closed schools a quarter of 2,410, so 602.5.
      title: 'six points more pupils, and 700 more schools closed',
      given: exampleCase([{ value: 96 }, { indicator: 'closed-schools', value: 3150 }], paired([90, 90], [2500, 2450])),
      finds: ['Figures!C2'],
    },
  ],
});

function lastChange({ indicator, points }: Side) {
  const [before, now] = points.slice(-2);
  if (!before || !now) return null;
  return { by: now.value - before.value, worse: worseBy(indicator, before.value, now.value) };
}

function get(what: string): string {
  return isPlural(what) ? 'get' : 'gets';
}

function shown(change: number, { indicator }: Side): string {
  return withUnit(showNumber(change, indicator.decimals, true), differenceUnit(indicator));
}

/** The past of attendance and of closed schools. */
function paired(attendance: readonly number[], closed: readonly number[]) {
  return {
    register: EXAMPLE_PAIR,
    before: exampleBooks(
      examplePast('attendance', 'punjab', '2014-Q4', attendance),
      examplePast('closed-schools', 'punjab', '2014-Q4', closed),
    ),
  };
}
