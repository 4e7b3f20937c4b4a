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
  /** Why the return was received after its period was closed; null for any other. */
  readonly reason: string | null;
}

/** Notices a value of a period that is closed and differs from the one accepted then; a reason given makes it a note. */
export const historyRestated = defineCheck<Params>({
  id: 'history-restated',
  level: 'history',
  severity: 'query',
  reason: 'A past that changes quietly makes the present look better. What was shown to the executive stays on record.',
  needsUnit: true,

  *check({ readings, sources, period: open, restates = null }) {
    for (const reading of readings) {
      const { indicator, place, period, reported, entry } = reading;
      if (!indicator || !place || !period || reported === null) continue;
      if (isAfter(period, open) || (holdsPeriod(open, period) && !restates)) continue;
      const source = sourceOf(reading);
      const known = (restates?.accepted ?? sources).get(seriesKey(indicator.id, place.id)) ?? [];
      const accepted = known.find((point) => point.period === period && point.source === source);
      if (!accepted || Math.abs(accepted.value - reported) <= roundingAt(indicator.decimals)) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals), indicator.unit);
      const comment = entry.comment?.trim() ?? '';
      yield {
        ...sighted(reading),
        ...((comment || restates) && { severity: 'note' as const }),
        params: {
          what: subjectOf(indicator, place),
          when: period,
          now: shown(reported),
          accepted: shown(accepted.value),
          comment,
          reason: restates?.reason ?? null,
        },
      };
    }
  },

  message: ({ what, when, now, accepted, comment, reason }) => ({
    is: `${what} ${toBe(what)} ${now} for ${longPeriod(when)}`,
    ...(reason === null ? asked(accepted, comment) : restated(accepted, reason)),
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
    {
      title: 'a return received after the period was closed, with 91.2 where 90.2 was locked',
      given: exampleCase([{ value: 91.2 }], {
        restates: { reason: 'the census was corrected', accepted: acceptedFor('2015-Q2', 90.2) },
      }),
      finds: ['Figures!C2'],
    },
  ],
});

function acceptedFor(when: string, value: number) {
  const book = examplePast('attendance', 'punjab', when, [value]);
  return new Map([...book].map(([key, { points }]) => [key, points]));
}

function asked(accepted: string, comment: string) {
  return {
    expected: `${accepted} was accepted for it${comment ? `, and the comment says why it changes` : ''}`,
    remedy: comment ? 'The new figure is used.' : 'Say why the past changes, or put the accepted figure back.',
  };
}

function restated(locked: string, reason: string) {
  return {
    expected: `${locked} was locked for it, and this return was received later to restate it: ${reason.replace(/[.]$/, '')}`,
    remedy: 'The new figure is used; the stocktake that was closed keeps the old one.',
  };
}
