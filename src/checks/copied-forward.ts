import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { lastMonth, longPeriod, type Period } from '../domain/period.ts';
import { type Reading, subjectOf } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { type Case, defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly count: number;
  readonly last: Period;
}

/** A reading beside the last value before it. */
interface Pair {
  readonly reading: Reading;
  readonly indicator: Indicator;
  readonly last: Observation;
  readonly same: boolean;
}

/** Notices figures that are last period's, all of them: the column was copied and not filled in. */
export const copiedForward = defineCheck<Params>({
  id: 'copied-forward',
  level: 'history',
  severity: 'query',
  reason: 'Three or more places that all stay exactly where they were did not stand still; the form did.',

  *check(given) {
    const pairs = pairsOf(given);
    const indicators = new Set(pairs.map(({ indicator }) => indicator));
    // A return copied whole is one finding, not one for each of its indicators.
    const [any] = pairs;
    if (any && indicators.size > 1 && isCopy(pairs)) {
      yield { params: { what: 'the return', count: pairs.length, last: any.last.period } };
      return;
    }
    for (const indicator of indicators) {
      const own = pairs.filter((pair) => pair.indicator === indicator);
      const first = own[0];
      if (first && isCopy(own)) yield columnSighting(first, own);
    }
  },

  message: ({ what, count, last }) => ({
    is: `all ${count} figures of ${what} equal those of ${longPeriod(last)}`,
    expected: 'a new period brings new figures',
    remedy: 'Send the figures of this period, or confirm that none has changed.',
  }),

  examples: [
    {
      title: 'one place has moved',
      given: exampleCase([
        { value: 90.2 },
        { place: 'lahore', value: 88.1 },
        { place: 'attock', value: 92.5 },
        { place: 'rahim-yar-khan', value: 86.7 },
      ]),
      finds: [],
    },
    {
      title: 'every place as in the quarter before',
      given: exampleCase([
        { value: 90.2 },
        { place: 'lahore', value: 88.1 },
        { place: 'attock', value: 92.3 },
        { place: 'rahim-yar-khan', value: 86.7 },
      ]),
      finds: ['Figures!C2'],
    },
  ],
});

function pairsOf({ readings, before }: Case): Pair[] {
  return readings.flatMap((reading) => {
    const { indicator, place, period, reported } = reading;
    if (!indicator || !place || !period || reported === null) return [];
    const points = before.get(seriesKey(indicator.id, place.id))?.points ?? [];
    const last = points.findLast((point) => lastMonth(point.period) < lastMonth(period));
    return last ? [{ reading, indicator, last, same: isSame(reading, last) }] : [];
  });
}

/** Every figure that both have is equal. */
function isSame({ reported, numerator, denominator }: Reading, last: Observation): boolean {
  return (
    isEqual(reported, last.value) &&
    isEqual(numerator?.number, last.numerator) &&
    isEqual(denominator?.number, last.denominator)
  );
}

function isEqual(now: number | null | undefined, then: number | undefined): boolean {
  return typeof now !== 'number' || then === undefined || Math.abs(now - then) < 1e-9;
}

/** Three figures or more, all as before, and not one value everywhere: zero or 100 in each place may well stay. */
function isCopy(pairs: readonly Pair[]): boolean {
  const values = new Set(pairs.map(({ reading }) => reading.reported));
  return pairs.length >= 3 && values.size > 1 && pairs.every(({ same }) => same);
}

/** The finding stands at the first cell of the column and names no place, since it concerns them all. */
function columnSighting({ reading, indicator, last }: Pair, all: readonly Pair[]): Sighting<Params> {
  const { place: _, ...where } = sighted(reading);
  return { ...where, params: { what: subjectOf(indicator, null), count: all.length, last: last.period } };
}
