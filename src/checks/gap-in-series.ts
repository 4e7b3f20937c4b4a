import { dataPeriodKind, type Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import {
  comparePeriods,
  lastMonth,
  longPeriod,
  monthsIn,
  type Period,
  periodHolding,
  periodKind,
  shiftPeriod,
} from '../domain/period.ts';
import { subjectOf } from '../domain/reading.ts';
import { seriesKey, valueKey } from '../domain/series.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';

interface Params {
  readonly what: string;
  readonly missing: readonly Period[];
  readonly before: Period;
}

/** Periods without a value that a message lists one by one. */
const FEW = 3;

/** Notices a series that comes back after a period without a value; it is sighted once, at the value that comes back. */
export const gapInSeries = defineCheck<Params>({
  id: 'gap-in-series',
  level: 'history',
  severity: 'query',
  reason: 'A line drawn across a missing month claims a value that nobody reported.',

  *check(given) {
    const here = periodsHere(given.readings);
    for (const reading of given.readings) {
      const { indicator, place, period, reported } = reading;
      if (!indicator || indicator.frequency === 'irregular' || !place || !period || reported === null) continue;
      const key = seriesKey(indicator.id, place.id);
      const before = latestBefore(period, given.before.get(key)?.points ?? [], here.get(key) ?? []);
      if (!before) continue;
      const missing = between(before, period, indicator).filter(
        (when) => !given.blocked.has(valueKey(indicator.id, place.id, when)),
      );
      if (missing.length > 0)
        yield { ...sighted(reading), params: { what: subjectOf(indicator, place), missing, before } };
    }
  },

  message: ({ what, missing, before }) => ({
    is: `the value of ${what} before this one is that of ${longPeriod(before)}`,
    expected: `a value is due for ${listed(missing)}`,
    remedy: 'Send what is missing, or say why there is none.',
  }),

  examples: [
    {
      title: 'the quarter after the last one, and a survey without a rhythm',
      given: exampleCase([{ value: 91.2 }, { indicator: 'participation', value: 90.4, period: '2015-06' }]),
      finds: [],
    },
    {
      title: 'the first quarter of 2015 was not reported',
      given: exampleCase([{ value: 91.2 }], { before: examplePast('attendance', 'punjab', '2014-Q3', [88.2, 89.2]) }),
      finds: ['Figures!C2'],
    },
  ],
});

/** Each period that is missing, or of many the first and the last. */
function listed(missing: readonly Period[]): string {
  const names = missing.map(longPeriod);
  if (names.length > FEW) return `each period from ${names[0]} to ${names.at(-1)}`;
  return names.length > 1 ? `each of ${names.join(', ')}` : names.join('');
}

/** A return may bring several periods of one series at once. */
function periodsHere(readings: Case['readings']): Map<string, Period[]> {
  const here = new Map<string, Period[]>();
  for (const { indicator, place, period, reported } of readings) {
    if (!indicator || !place || !period || reported === null) continue;
    const key = seriesKey(indicator.id, place.id);
    here.set(key, [...(here.get(key) ?? []), period]);
  }
  return here;
}

/** The end of the past: the last accepted period before this one, or a later one of the same return. */
function latestBefore(period: Period, points: readonly Observation[], here: readonly Period[]): Period | undefined {
  const isEarlier = (other: Period) => lastMonth(other) < lastMonth(period);
  const accepted = points.findLast((point) => isEarlier(point.period))?.period;
  return [...here.filter(isEarlier), ...(accepted ? [accepted] : [])].toSorted(comparePeriods).at(-1);
}

/** Periods strictly between two, of the longest kind among theirs and the indicator's: a quarterly value holds its months. */
function between(before: Period, after: Period, indicator: Indicator): Period[] {
  const kinds = [periodKind(before), periodKind(after), dataPeriodKind(indicator)];
  const kind = kinds.reduce((long, other) => (monthsIn(other) > monthsIn(long) ? other : long));
  const missing: Period[] = [];
  let next = shiftPeriod(periodHolding(lastMonth(before), kind), 1);
  while (lastMonth(next) < lastMonth(after)) {
    missing.push(next);
    next = shiftPeriod(next, 1);
  }
  return missing;
}
