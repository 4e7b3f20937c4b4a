import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { holdsPeriod, isAfter, longPeriod, type Period } from '../domain/period.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { roundingAt, subjectOf, withUnit } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';

interface Params {
  readonly what: string;
  readonly when: Period;
  readonly now: string;
  readonly accepted: string;
  /** What the comment of the row says; empty when it says nothing. */
  readonly comment: string;
}

/** Notices a value of a period that is closed and differs from the one accepted then; a reason given makes it a note. */
export const historyRestated = defineCheck<Params>({
  id: 'history-restated',
  level: 'history',
  severity: 'query',
  reason: 'A past that changes quietly makes the present look better. What was shown to the executive stays on record.',
  needsUnit: true,

  *check({ readings, sources, period: open }) {
    for (const reading of readings) {
      const { indicator, place, period, reported, entry } = reading;
      if (!indicator || !place || !period || reported === null) continue;
      if (holdsPeriod(open, period) || isAfter(period, open)) continue;
      const source = sourceOf(reading);
      const known = sources.get(seriesKey(indicator.id, place.id)) ?? [];
      const accepted = known.find((point) => point.period === period && point.source === source);
      if (!accepted || Math.abs(accepted.value - reported) <= roundingAt(indicator.decimals)) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      const comment = entry.comment?.trim() ?? '';
      yield {
        ...sighted(reading),
        ...(comment && { severity: 'note' as const }),
        params: {
          what: subjectOf(indicator, place),
          when: period,
          now: shown(reported),
          accepted: shown(accepted.value),
          comment,
        },
      };
    }
  },

  message: ({ what, when, now, accepted, comment }) => ({
    is: `${what} ${toBe(what)} ${now} for ${longPeriod(when)}`,
    expected: `${accepted} was accepted for it${comment ? `, and the comment says why it changes` : ''}`,
    remedy: comment ? 'The new figure is used.' : 'Say why the past changes, or put the accepted figure back.',
  }),

  examples: [
    {
      title: 'the quarter before as it was accepted, and this one',
      given: exampleCase([{ value: 90.2, period: '2015-Q1' }, { value: 91.2 }], {
        before: examplePast('attendance', 'punjab', '2014-Q4', [89.2, 90.2]),
      }),
      finds: [],
    },
    {
      title: '88.0 for a quarter of which 90.2 was accepted',
      given: exampleCase([{ value: 88, period: '2015-Q1' }], {
        before: examplePast('attendance', 'punjab', '2014-Q4', [89.2, 90.2]),
      }),
      finds: ['Figures!C2'],
    },
  ],
});
