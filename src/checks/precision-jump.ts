import { roundHalfAway, showNumber } from '../domain/figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { toBe } from '../domain/is-plural.ts';
import { decimalsOf, plainNumber, type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import { pointsBefore, seriesKey } from '../domain/series.ts';
import { median } from '../domain/statistics.ts';
import { type Case, defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly count: number;
  readonly value: string;
  readonly now: number;
  readonly before: number;
}

/** Past values that tell how precisely an indicator is measured, and how many of each place are looked at. */
const LEAST = 3;
const RECENT = 4;

/**
 * Notes figures that are rounder than those before and than they are shown. A decimal is nought by chance one time in ten,
 * so that two must be gone of one figure, or one of two figures or more.
 */
export const precisionJump = defineCheck<Params>({
  id: 'precision-jump',
  level: 'cell',
  severity: 'note',
  reason: '37.0 where 37.42 was usual is often an estimate in the place of a measurement.',

  *check(given) {
    const columns = new Map<Indicator, Reading[]>();
    for (const reading of given.readings) {
      const { indicator, value } = reading;
      if (!indicator || indicator.kind === 'count' || typeof value?.number !== 'number') continue;
      const known = columns.get(indicator);
      if (known) known.push(reading);
      else columns.set(indicator, [reading]);
    }
    for (const [indicator, readings] of columns) {
      const before = usualDecimals(indicator, readings, given);
      const now = Math.max(...readings.map(({ value }) => plainDecimals(value?.number ?? 0)));
      const gone = (before - now) * readings.length;
      if (now >= indicator.decimals || gone < limitOf(given.register, 'precision-jump')) continue;
      yield* sightingOf(indicator, readings, now, before);
    }
  },

  message: ({ what, count, value, now, before }) => ({
    is: count === 1 ? `${what} ${toBe(what)} ${value}` : `all ${count} figures of ${what} have ${decimals(now)}`,
    expected: `past values have ${decimals(before)}`,
    remedy: 'Send each figure as precisely as it was measured.',
  }),

  examples: [
    {
      title: 'one figure that is a whole number among others, and one without a past',
      given: exampleCase([
        { value: 91.2 },
        { place: 'lahore', value: 89 },
        { indicator: 'participation', place: 'attock', value: 92 },
      ]),
      finds: [],
    },
    {
      title: '37 where 37.42, 36.88 and 37.15 were measured',
      given: exampleCase([{ value: 37 }], {
        before: examplePast('attendance', 'punjab', '2014-Q3', [37.42, 36.88, 37.15]),
      }),
      finds: ['Figures!C2'],
    },
    {
      title: 'whole numbers everywhere, where 88.2 and 86.1 are usual',
      given: exampleCase([{ value: 91 }, { place: 'lahore', value: 89 }, { place: 'rahim-yar-khan', value: 88 }]),
      finds: ['Figures!C2'],
    },
  ],
});

/** The median number of decimals of recent values that were reported as such, at most one more than are shown. */
function usualDecimals(indicator: Indicator, readings: readonly Reading[], { before }: Case): number {
  const recent = readings.flatMap(({ place, period }) => {
    const series = before.get(seriesKey(indicator.id, place?.id ?? ''));
    const points = period ? pointsBefore(series, period).filter(({ formula }) => !formula) : [];
    return points.slice(-RECENT).map(({ value }) => plainDecimals(value));
  });
  return recent.length < LEAST ? 0 : Math.min(Math.floor(median(recent)), indicator.decimals + 1);
}

function* sightingOf(
  indicator: Indicator,
  readings: readonly Reading[],
  now: number,
  before: number,
): Generator<Sighting<Params>> {
  const [first] = readings;
  if (!first) return;
  const { place, ...where } = sighted(first, first.value?.cell);
  const single = readings.length === 1;
  yield {
    ...where,
    ...(single && place && { place }),
    params: {
      what: subjectOf(indicator, single ? first.place : null),
      count: readings.length,
      value: withUnit(plainNumber(first.value?.number ?? 0), indicator.unit),
      now,
      before,
    },
  };
}

/** Decimals of a number without the last digits of a division. */
function plainDecimals(value: number): number {
  return decimalsOf(roundHalfAway(value, 6));
}

function decimals(count: number): string {
  if (count === 0) return 'no decimals';
  return withUnit(showNumber(count, 0), 'decimals');
}
