import { CalendarDate, longDate, monthOf, shiftDay } from '../domain/calendar-date.ts';
import { type Cell, showCell } from '../domain/cell.ts';
import { holdsPeriod, longPeriod, monthPeriod, type Period } from '../domain/period.ts';
import { readDate, readPeriodCell } from '../domain/read-date.ts';
import { type Case, defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly is: string;
  readonly expected: string;
}

/** Days between the two calendars of Excel: in the younger one the serial number 0 is 1 January 1904. */
const FOUR_YEARS = 1462;

/**
 * Notices a date that was repaired (typed as text, or left as the number by which Excel keeps it), a day that is none, and
 * a date that lies in the period of the return only with day and month exchanged, or four years and a day later.
 */
export const oddDate = defineCheck<Params>({
  id: 'odd-date',
  level: 'cell',
  severity: 'query',
  reason: 'To one office 3/4/2015 is in April and to another in March, and to Excel it is 42,097.',

  *check(given) {
    const seen = new Set<string>();
    for (const { cell, params, ...where } of datesIn(given)) {
      const address = showCell(cell.at);
      if (params && !seen.has(address)) yield { sheet: cell.at.sheet, cell: cell.at.cell, ...where, params };
      seen.add(address);
    }
  },

  message: ({ is, expected }) => ({ is, expected, remedy: 'Type the day as a date, or the month as Jun 2015.' }),

  examples: [
    {
      title: 'a month in words, and stored dates of this round and of an earlier one',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, period: 'Jun 2015' },
        { indicator: 'participation', place: 'lahore', value: 95, period: { date: '2015-05-31' } },
        { indicator: 'participation', place: 'attock', value: 95, period: { date: '2014-11-30' } },
      ]),
      finds: [],
    },
    {
      title: 'a date typed as text, and the number of one',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, period: '03/04/2015' },
        { indicator: 'participation', place: 'lahore', value: 95, period: 42185 },
      ]),
      finds: ['Figures!I2', 'Figures!I3'],
    },
    {
      title: '6 January for 1 June, and 29 June 2011 for 30 June 2015',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, period: { date: '2015-01-06' } },
        { indicator: 'participation', place: 'lahore', value: 95, period: { date: '2011-06-29' } },
      ]),
      finds: ['Figures!I2', 'Figures!I3'],
    },
  ],
});

interface Dated extends Omit<Sighting<Params>, 'params' | 'cell' | 'severity'> {
  readonly cell: Cell;
  /** Null where nothing is odd about it. */
  readonly params: Params | null;
}

/** Every cell that speaks of time: the period of the cover, the months of the figures, the days of steps and roadblocks. */
function* datesIn({ readings, returned, unit, period }: Case): Generator<Dated> {
  const open = returned.period ?? period;
  const { period: cover } = returned.cover;
  if (cover) {
    const { how, period: said } = readPeriodCell(cover, unit.dates);
    yield { cell: cover, params: said && repaired(cover, how, longPeriod(said)) };
  }
  for (const reading of readings) {
    const { periodCell: cell, periodHow: how } = reading.entry;
    if (!cell) continue;
    const params = how && reading.period ? repaired(cell, how, longPeriod(reading.period)) : displaced(cell, open);
    const { cell: _, ...where } = sighted(reading, cell);
    yield { ...where, cell, params };
  }
  for (const { cells } of returned.rows) {
    for (const cell of [cells.due, cells.since]) {
      if (!cell) continue;
      const { how, date } = readDate(cell, unit.dates);
      const none = {
        is: `the day is “${cell.shown.trim()}”`,
        expected: 'a day is written 30 Jun 2015, so none is read',
      };
      yield { cell, params: how === 'word' ? none : date && repaired(cell, how, longDate(date)) };
    }
  }
}

function repaired({ shown }: Cell, how: string, readAs: string): Params | null {
  if (how === 'text') return { is: `“${shown.trim()}” is typed as text`, expected: `it is read as ${readAs}` };
  if (how !== 'serial') return null;
  return { is: `${shown.trim()} is the number by which Excel keeps a date`, expected: `it is read as ${readAs}` };
}

/** What puts a stored date that lies outside the period of the return into it. */
function displaced(cell: Cell, open: Period): Params | null {
  const { date } = cell.type === 'date' ? readDate(cell, 'day-first') : { date: null };
  if (!date || isIn(date, open)) return null;
  const is = `the date is ${longDate(date)}`;
  const [year, month, day] = date.split('-');
  const exchanged = CalendarDate.safeParse(`${year}-${day}-${month}`).data;
  if (exchanged && isIn(exchanged, open)) {
    return { is, expected: `with day and month exchanged it is ${longDate(exchanged)}, in the period of the return` };
  }
  const later = shiftDay(date, FOUR_YEARS);
  return isIn(later, open)
    ? { is, expected: `four years and a day later, by the other calendar of Excel, it is in the period of the return` }
    : null;
}

function isIn(date: CalendarDate, open: Period): boolean {
  return holdsPeriod(open, monthPeriod(monthOf(date)));
}
