import type { Indicator } from '../domain/indicator.ts';
import { isPlural } from '../domain/is-plural.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { holdsPeriod, lastMonth, longPeriod, type Period } from '../domain/period.ts';
import { type Place, placeExists } from '../domain/place.ts';
import { isDueFor } from '../domain/rated-points.ts';
import { figureCells, type Reading, subjectOf } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { type Case, defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly period: Period;
}

/**
 * Notices a place that is expected to report an indicator and does not.
 *
 * Expected are the whole and, of the indicator's other kinds of places, those that have a row or past values.
 */
export const missingPlace = defineCheck<Params>({
  id: 'missing-place',
  level: 'table',
  severity: 'query',
  reason: 'A district left out is often the worst one. A dash and a blank cell report nothing; zero is a figure.',

  *check(given) {
    if (given.returned.layout === null) return;
    for (const indicator of given.register.register.indicators) {
      if (indicator.department === given.returned.department) yield* missingOf(indicator, given);
    }
  },

  message: ({ what, period }) => ({
    is: `${what} ${isPlural(what) ? 'have' : 'has'} no value for ${longPeriod(period)}`,
    expected: 'one is due',
    remedy: 'Send it, or say in the comment why there is none.',
  }),

  examples: [
    {
      title: 'all that reported before report again; urban and rural attendance never did',
      given: exampleCase([
        { value: 91.2 },
        { place: 'lahore', value: 89 },
        { place: 'attock', value: 92 },
        { place: 'rahim-yar-khan', value: 88 },
        { indicator: 'closed-schools', value: 1420 },
      ]),
      finds: [],
    },
    {
      title: 'a dash, a blank, a district without a row, an indicator without a row',
      given: exampleCase([{ value: '–' }, { place: 'lahore', value: '' }, { place: 'attock', value: 92 }]),
      finds: ['Figures!C2', 'Figures!C3', 'Figures', 'Figures'],
    },
    {
      title: 'a survey held in the whole and one district, with a row for another',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, period: 'Jun 2015' },
        { indicator: 'participation', place: 'lahore', value: 95, period: 'Jun 2015' },
        { indicator: 'participation', place: 'attock', value: '' },
        { value: 91.2 },
        { place: 'lahore', value: 89 },
        { place: 'attock', value: 92 },
        { place: 'rahim-yar-khan', value: 88 },
        { indicator: 'closed-schools', value: 1420 },
      ]),
      finds: ['Figures!C4'],
    },
    {
      title: 'a total that its districts give',
      given: exampleCase([
        { place: 'lahore', numerator: 890, denominator: 1000 },
        { place: 'attock', numerator: 460, denominator: 500 },
        { place: 'rahim-yar-khan', numerator: 352, denominator: 400 },
        { indicator: 'closed-schools', value: 1420 },
      ]),
      finds: [],
    },
  ],
});

function* missingOf(indicator: Indicator, given: Case): Generator<Sighting<Params>> {
  const { register, before } = given;
  const rows = given.readings.filter((reading) => reading.indicator === indicator);
  const due = isDueFor(indicator, given.returned.period ?? given.period);
  // A survey that was not held is missing nowhere; one that was held in some districts is missing in the others.
  const spoken = due ? rows : rows.filter((row) => !isSilent(row));
  if (!due && spoken.length === 0) return;

  const rowsOf = new Map<string, Reading[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.place?.id ?? '');
    if (own) own.push(row);
    else rowsOf.set(row.place?.id ?? '', [row]);
  }
  const elsewhere = explained(rows, given);
  const periods = periodsOf(spoken, given);

  for (const place of register.register.places) {
    const own = rowsOf.get(place.id) ?? [];
    const expected = own.length > 0 || (place.parent ? before.has(seriesKey(indicator.id, place.id)) : due);
    if (!expected || !indicator.placeKinds.includes(place.kind) || (own.length === 0 && elsewhere(place.id))) continue;
    const speaksOf = (when: Period) => own.filter((row) => !due || (row.period ?? when) === when);
    const period = periods.find((when) => placeExists(place, when) && speaksOf(when).every(isSilent));
    if (!period) continue;
    const [row] = speaksOf(period);
    const sheet = sheetOf(place, rows) ?? sheetOf(place, given.readings);
    yield {
      ...(row ? sighted(row) : { ...(sheet && { sheet }), indicator: indicator.id, place: place.id, period }),
      params: { what: subjectOf(indicator, place), period },
    };
  }
}

/** The sheet on which the rows of places like this one stand. */
function sheetOf({ parent }: Place, readings: readonly Reading[]): string | undefined {
  const table = parent ? 'places' : 'indicators';
  return readings.find(({ entry }) => entry.table === table)?.entry.row.sheet;
}

/** Nothing usable is reported, and no other check says so of one of its cells. */
function isSilent(reading: Reading): boolean {
  const told = figureCells(reading).some(({ figure }) => ['word', 'error', 'uncalculated'].includes(figure.how));
  const nothingToCount = reading.numerator?.number === 0 && reading.denominator?.number === 0;
  return reading.reported === null && !told && !nothingToCount;
}

/** Periods for which every place is asked: those of the rows within the stocktake's, else the latest, else the return's. */
function periodsOf(rows: readonly Reading[], { returned, period }: Case): readonly Period[] {
  const spoken = [...new Set(rows.flatMap((row) => row.period ?? []))];
  const within = spoken.filter((when) => holdsPeriod(period, when));
  if (within.length > 0) return within;
  const latest = spoken.toSorted((a, b) => lastMonth(b) - lastMonth(a))[0];
  return [latest ?? returned.period ?? period];
}

/** Places without a row of which something else is known: misspelt, in a table that was not found, the total of its parts. */
function explained(rows: readonly Reading[], { register, returned }: Case): (place: string) => boolean {
  const names = new Map(register.register.places.map(({ name, id }) => [name, id]));
  const places = new Set(
    rows.flatMap((row) => (row.place ? [] : (names.get(nearestName(row.entry.place, names.keys()) ?? '') ?? []))),
  );
  const lost = new Set(returned.problems.flatMap((problem) => ('table' in problem ? problem.table : [])));
  for (const row of rows) {
    if (typeof row.numerator?.number !== 'number' || typeof row.denominator?.number !== 'number') continue;
    for (let up = row.place?.parent; up && !places.has(up); up = register.place.get(up)?.parent) places.add(up);
  }
  return (id) => places.has(id) || lost.has(register.place.get(id)?.parent ? 'places' : 'indicators');
}
