import { showNumber } from '../domain/figure.ts';
import { differenceUnit, type Indicator } from '../domain/indicator.ts';
import { lastMonth, type Period } from '../domain/period.ts';
import { type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { median, standardDeviation } from '../domain/statistics.ts';
import { type Case, defineCheck } from './define.ts';
import { exampleBooks, exampleCase, examplePast } from './example.ts';
import { partsReported, sightedColumn } from './parts/columns.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly places: number;
  readonly spread: string;
  readonly usual: string;
}

/** Places and earlier periods whose spread can be compared. */
const PLACES = 5;
const PERIODS = 3;

/** Notices places that lie much closer together than they used to: a spread under a quarter of its own median. */
export const tooSmooth = defineCheck<Params>({
  id: 'too-smooth',
  level: 'distribution',
  severity: 'note',
  reason: 'Districts differ. Where they suddenly do not, one figure may have been written for all of them.',

  *check(given) {
    for (const [indicator, readings] of partsReported(given)) {
      const [first] = readings;
      const alike = readings.filter(({ period }) => period === first.period);
      const spread = standardDeviation(alike.flatMap(({ reported }) => reported ?? []));
      const past = spreadsBefore(indicator, alike, given);
      if (alike.length < PLACES || past.length < PERIODS) continue;
      const usual = median(past);
      if (usual <= 0 || spread >= limitOf(given.register, 'too-smooth') * usual) continue;
      const shown = (value: number) => withUnit(showNumber(value, indicator.decimals + 1), differenceUnit(indicator));
      yield {
        ...sightedColumn(first),
        params: {
          what: subjectOf(indicator, null),
          places: alike.length,
          spread: shown(spread),
          usual: shown(usual),
        },
      };
    }
  },

  message: ({ what, places, spread, usual }) => ({
    is: `the spread of ${what} over ${places} places is ${spread}`,
    expected: `in earlier periods it is ${usual}`,
    remedy: 'Say how the figures of the places are measured.',
  }),

  examples: [
    {
      // Spread of 80, 84, 88, 92, 96: 6.3 points; of 86, 87, 88, 89, 90: 1.6, a quarter of it.
      title: 'five places as far apart as before, and five that drew together by three quarters',
      given: fivePlaces([80, 84, 88, 92, 97]),
      finds: [],
    },
    { title: 'five places within a point', given: fivePlaces([88, 88.2, 88.4, 88.6, 88.8]), finds: ['Figures!C2'] },
  ],
});

/** Spread over the same places in each earlier period in which all of them have a value. */
function spreadsBefore({ id }: Indicator, readings: readonly Reading[], { before }: Case): number[] {
  const values = new Map<Period, number[]>();
  for (const { place, period } of readings) {
    const end = period ? lastMonth(period) : Number.NEGATIVE_INFINITY;
    for (const point of before.get(seriesKey(id, place?.id ?? ''))?.points ?? []) {
      if (lastMonth(point.period) >= end) continue;
      const known = values.get(point.period);
      if (known) known.push(point.value);
      else values.set(point.period, [point.value]);
    }
  }
  return [...values.values()].filter(({ length }) => length === readings.length).map(standardDeviation);
}

function fivePlaces(values: readonly number[]): Case {
  const places = ['lahore', 'attock', 'rahim-yar-khan', 'urban', 'rural'];
  const past = places.map((place, i) =>
    examplePast(
      'attendance',
      place,
      '2014-Q3',
      [80, 80, 80].map((least) => least + 4 * i),
    ),
  );
  return exampleCase(
    values.map((value, i) => ({ place: places[i] ?? '', value })),
    { before: exampleBooks(...past) },
  );
}
