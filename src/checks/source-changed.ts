import type { SourceKind } from '../domain/indicator.ts';
import { lastMonth, longPeriod, type Period } from '../domain/period.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { type Reading, subjectOf } from '../domain/reading.ts';
import { countUntil, seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';

interface Params {
  readonly what: string;
  readonly now: SourceKind;
  readonly before: SourceKind;
  readonly when: Period;
}

/**
 * Notices the first value of a series that comes from another kind of source than those before it. Sources which the plan
 * names side by side are held against each other instead, see sources-disagree.
 */
export const sourceChanged = defineCheck<Params>({
  id: 'source-changed',
  level: 'history',
  severity: 'query',
  reason: 'A survey and a register count differently: joined in one line, the change of source looks like progress.',

  *check({ readings, sources }) {
    const spoken = new Set(readings.filter(({ reported }) => reported !== null).map((reading) => accountKey(reading)));
    for (const reading of readings) {
      const { indicator, place, period, reported } = reading;
      if (!indicator || !place || !period || reported === null) continue;
      const known = sources.get(seriesKey(indicator.id, place.id)) ?? [];
      const past = known.slice(0, countUntil(known, lastMonth(period) - 1));
      const now = sourceOf(reading);
      const last = past.at(-1);
      // A source that comes beside the one before it is a second one, not a change.
      if (last && spoken.has(accountKey(reading, last.source))) continue;
      const declared = last && [now, last.source].every((source) => indicator.sources.includes(source));
      if (!last || declared || past.some(({ source }) => source === now)) continue;
      yield {
        ...sighted(reading, reading.entry.row.cells.source),
        params: { what: subjectOf(indicator, place), now, before: last.source, when: last.period },
      };
    }
  },

  message: ({ what, now, before, when }) => ({
    is: `the source of ${what} is ${words(now)}`,
    expected: `until ${longPeriod(when)} it is ${words(before)}, and no change of source is recorded`,
    remedy: 'Say from when the source changed and how the two compare, or name the usual source.',
  }),

  examples: [
    {
      title: 'from the department as before',
      given: exampleCase([{ value: 91.2 }], { before: examplePast('attendance', 'punjab', '2014-Q4', [89.2, 90.2]) }),
      finds: [],
    },
    {
      title: 'from the department, after two values of a survey',
      given: exampleCase([{ value: 91.2 }], {
        before: examplePast('attendance', 'punjab', '2014-Q4', [89.2, 90.2], { source: 'survey' }),
      }),
      finds: ['Figures!C2'],
    },
  ],
});

/** Key of what a source says of a value; of the reading's own where no other is named. */
function accountKey(reading: Reading, source: SourceKind = sourceOf(reading)): string {
  const { indicator, place, period } = reading;
  return [indicator?.id, place?.id, period, source].join('\u0000');
}

function words(source: SourceKind): string {
  return source.replaceAll('-', ' ');
}
