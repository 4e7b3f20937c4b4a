import { coverageOf } from '../domain/coverage.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { comparePeriods, lastMonth, longPeriod, type Period, periodKind } from '../domain/period.ts';
import { placeExists } from '../domain/place.ts';
import { type Reading, subjectOf } from '../domain/reading.ts';
import { type SeriesBook, seriesKey } from '../domain/series.ts';
import { unreadTables } from '../domain/unread-tables.ts';
import { type Case, defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  /** "5 of 12 places", "62 %": what the figure rests on, now and before. */
  readonly now: string;
  readonly earlier: string;
  readonly last: Period;
}

/** Places of one indicator from which a share of them says something. */
const MANY = 10;

/**
 * Notices figures that rest on far less than the ones before: fewer of the visits planned or of the facilities listed
 * (see `coverageOf`), or fewer of the places that report an indicator.
 */
export const coverageFall = defineCheck<Params>({
  id: 'coverage-fall',
  level: 'table',
  severity: 'query',
  reason: 'Visit the good schools only and attendance rises; what was visited must stay alike for the rate to be.',

  *check(given) {
    const limit = limitOf(given.register, 'coverage-fall') / 100;
    const indicators = new Set<Indicator>();
    for (const reading of given.readings) {
      const { indicator, place, period } = reading;
      if (!indicator || !place || !period) continue;
      indicators.add(indicator);
      const now = coverageOf(reading);
      const last = now === null ? undefined : lastBefore(given.before, seriesKey(indicator.id, place.id), period);
      if (now === null || last?.coverage === undefined || last.coverage - now <= limit + 1e-9) continue;
      const what = subjectOf(indicator, place);
      const params = { what, now: percent(now), earlier: percent(last.coverage), last: last.period };
      yield { ...sighted(reading, reading.entry.row.cells.visited), params };
    }
    if (unreadTables(given.returned).size > 0) return;
    for (const indicator of indicators) yield* fewerPlaces(indicator, given, limit);
  },

  message: ({ what, now, earlier, last }) => ({
    is: `${what} rests on ${now}`,
    expected: `that of ${longPeriod(last)} rested on ${earlier}`,
    remedy: 'Send what is missing, or say why so much less was covered.',
  }),

  examples: [
    {
      title: '90 of 100 visits, where 95 % were made',
      given: exampleCase([{ value: 91.2, visited: 90, toVisit: 100 }], {
        before: examplePast('attendance', 'punjab', '2015-Q1', [90.2], { coverage: 0.95 }),
      }),
      finds: [],
    },
    {
      title: '62 of 100 visits, where 95 % were made',
      given: exampleCase([{ value: 91.2, visited: 62, toVisit: 100 }], {
        before: examplePast('attendance', 'punjab', '2015-Q1', [90.2], { coverage: 0.95 }),
      }),
      finds: ['Figures!K2'],
    },
  ],
});

/** Of the places that reported the period before and still exist, fewer report now. */
function* fewerPlaces(indicator: Indicator, given: Case, limit: number): Generator<Sighting<Params>> {
  const { register, before, readings } = given;
  const rows = readings.filter((reading) => reading.indicator === indicator);
  const period = latestOf(rows);
  const [first] = rows.filter(({ place }) => place?.parent);
  if (!first || !period || indicator.frequency === 'irregular') return;

  const reported = new Set(
    rows.filter((row) => row.reported !== null && row.period === period).map(({ place }) => place?.id),
  );
  const known = register.register.places
    .filter((place) => place.parent && indicator.placeKinds.includes(place.kind) && placeExists(place, period))
    .flatMap(({ id }) => {
      const last = lastBefore(before, seriesKey(indicator.id, id), period);
      return last ? [{ id, last: last.period }] : [];
    });
  const last = known
    .map((place) => place.last)
    .sort(comparePeriods)
    .at(-1);
  const then = known.filter((place) => place.last === last);
  const now = then.filter(({ id }) => reported.has(id)).length;
  if (!last || known.length < MANY || (then.length - now) / known.length <= limit + 1e-9) return;
  const of = (count: number) => `${count} of ${known.length} places`;
  const params = { what: subjectOf(indicator, null), now: of(now), earlier: of(then.length), last };
  yield { sheet: first.entry.row.sheet, indicator: indicator.id, period, params };
}

/** The last value of a series before a period, of the same kind of period. */
function lastBefore(book: SeriesBook, key: string, when: Period): Observation | undefined {
  return book
    .get(key)
    ?.points.findLast(({ period }) => lastMonth(period) < lastMonth(when) && periodKind(period) === periodKind(when));
}

function latestOf(rows: readonly Reading[]): Period | undefined {
  return rows
    .flatMap((row) => row.period ?? [])
    .sort(comparePeriods)
    .at(-1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} % of what was expected`;
}
