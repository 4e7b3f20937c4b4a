import type { Cell } from '../domain/cell.ts';
import { wordsOf } from '../domain/cell-words.ts';
import { holdsPeriod, isAfter, longPeriod, type Period, period, readPeriod } from '../domain/period.ts';
import { periodAmong } from '../domain/read-date.ts';
import { isFilled } from '../domain/reading.ts';
import { type Case, defineCheck, type Sighting } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  /** "its name", "the title": what names another period. */
  readonly what: string;
  readonly named: Period;
  readonly used: Period;
}

/** Notices a return whose name, stamp, titles or figures speak of another period than the one it is read for. */
export const periodConflict = defineCheck<Params>({
  id: 'period-conflict',
  level: 'file',
  severity: 'query',
  reason:
    'A report named “February 2015” and titled “December, 2014 Data” was shown as February’s. One of them is right.',

  *check(given) {
    const used = given.returned.period;
    if (given.returned.layout === null || !used) return;
    for (const { what, named, cell } of namesIn(given)) {
      if (holdsPeriod(used, named) || holdsPeriod(named, used)) continue;
      const where: Omit<Sighting<Params>, 'params'> = cell ? { sheet: cell.at.sheet, cell: cell.at.cell } : {};
      yield { ...where, params: { what, named, used } };
    }
  },

  message: ({ what, named, used }) => ({
    is: `${what} says ${longPeriod(named)}`,
    expected: `it is read as the return of ${longPeriod(used)}`,
    remedy: 'See which period the figures are of, and let name, titles and cells say the same.',
  }),

  examples: [
    {
      title: 'the same period in every place, and a month of it',
      given: exampleCase([{ value: 91.2, period: 'Jun 2015' }], {}, { file: 'returns/2015-Q2/june 2015.xlsx' }),
      finds: [],
    },
    {
      title: 'a survey of an earlier year, which is due in no period',
      given: exampleCase([{ indicator: 'participation', value: 90.4, period: 'Nov 2014' }]),
      finds: [],
    },
    {
      title: 'another quarter in the name of the file',
      given: exampleCase([{ value: 91.2 }], {}, { file: 'returns/2015-Q2/School Education Q1 2015.xlsx' }),
      finds: ['file'],
    },
    {
      title: 'another month in the title',
      given: exampleCase(
        [{ value: 91.2 }],
        {},
        {
          period: period('2015-06'),
          titles: [
            { at: { file: '', sheet: 'Figures', cell: 'A1' }, type: 'text', value: 'December, 2014 Data', shown: '' },
          ],
        },
      ),
      finds: ['Figures!A1'],
    },
    {
      title: 'figures that are all of an earlier quarter',
      given: exampleCase([
        { value: 91.2, period: 'Mar 2015' },
        { place: 'lahore', value: 89, period: 'Mar 2015' },
      ]),
      finds: ['Figures!I2'],
    },
  ],
});

interface Named {
  readonly what: string;
  readonly named: Period;
  readonly cell?: Cell;
}

function* namesIn(given: Case): Generator<Named> {
  const { file, stamp, titles = [] } = given.returned;
  const inName = periodAmong((file.split('/').at(-1) ?? '').replaceAll('_', ' '));
  if (inName) yield { what: 'its name', named: inName };
  const stamped = readPeriod(stamp?.period ?? '');
  if (stamped) yield { what: 'its stamp', named: stamped };
  for (const cell of titles) {
    const named = periodAmong(wordsOf(cell));
    if (named) yield { what: `the title “${wordsOf(cell).slice(0, 50)}”`, named, cell };
  }
  yield* latestFigure(given);
}

/** The latest period of the figures, where all of them are dated and due at regular times. */
function* latestFigure({ readings, period: open }: Case): Generator<Named> {
  let latest: Named | undefined;
  for (const reading of readings) {
    const { indicator, period: when, entry } = reading;
    if (!indicator || indicator.frequency === 'irregular' || !isFilled(reading)) continue;
    if (!when || !entry.periodCell || isAfter(when, open)) return;
    if (!latest || isAfter(when, latest.named))
      latest = { what: 'the latest figure', named: when, cell: entry.periodCell };
  }
  if (latest) yield latest;
}
