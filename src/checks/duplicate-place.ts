import { showCell } from '../domain/cell.ts';
import { toBe } from '../domain/is-plural.ts';
import { longPeriod, type Period } from '../domain/period.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { isFilled, mainCell, type Reading, subjectOf } from '../domain/reading.ts';
import { valueKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly period: Period;
  readonly first: string;
}

/** Notices the same place and period twice: nobody but the department knows which row is meant. */
export const duplicatePlace = defineCheck<Params>({
  id: 'duplicate-place',
  level: 'table',
  severity: 'block',
  reason: 'Of two rows for one district one is usually meant for another district, which then has none.',

  *check({ readings }) {
    const first = new Map<string, Reading>();
    for (const reading of readings) {
      const { indicator, place, period, entry } = reading;
      if (!indicator || !place || !period || !isFilled(reading)) continue;
      const key = `${valueKey(indicator.id, place.id, period)}\u0000${sourceOf(reading)}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, reading);
      else if (!isRepeated(earlier, reading)) {
        const cell = earlier.entry.placeCell ?? mainCell(earlier);
        yield {
          ...sighted(reading, entry.placeCell),
          params: {
            what: subjectOf(indicator, place),
            period,
            first: cell ? showCell(cell.at) : earlier.entry.row.sheet,
          },
        };
      }
    }
  },

  message: ({ what, period, first }) => ({
    is: `${what} for ${longPeriod(period)} ${toBe(what)} given twice, here and in ${first}`,
    expected: 'a place stands once a period, so neither figure is used',
    remedy: 'Delete the row that is not meant, or correct its place.',
  }),

  examples: [
    {
      title: 'each place once, a second row that is blank, and a total repeated under its districts',
      given: exampleCase([
        { place: 'lahore', value: 90 },
        { place: 'attock', value: 92 },
        { place: 'lahore', value: '' },
        { place: 'lahore', value: 89, period: '2015-Q1' },
        { value: 91.2 },
        { place: 'Punjab', value: 91.2 },
      ]),
      finds: [],
    },
    {
      title: 'the same district under its former name',
      given: exampleCase([
        { place: 'Attock', value: 92 },
        { place: 'Campbellpur', value: 90 },
      ]),
      finds: ['Figures!B3'],
    },
  ],
});

/** The same figure in two tables: a total that is repeated under its districts. */
function isRepeated(a: Reading, b: Reading): boolean {
  return a.entry.table !== b.entry.table && a.reported !== null && a.reported === b.reported;
}
