import { type Cell, showCell } from '../domain/cell.ts';
import { distinctFigureCells, type FigureCell, type Reading } from '../domain/reading.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';
import { typedNumber } from './parts/columns.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly place: string;
  readonly other: string;
  readonly count: number;
  readonly first: string;
}

/** The figures of one place in a return. */
interface Row {
  readonly reading: Reading;
  readonly cell: Cell;
  readonly count: number;
  /** Digits of its figures that had to agree by chance. */
  readonly digits: number;
  readonly figures: string;
}

/**
 * Notices two places of one kind whose figures are all the same, when together they have eight digits or more: of 600 pairs
 * of districts one or two share both counts of a small rate by chance. A rate is none of its own beside its two counts,
 * and 0 and 100 say nothing.
 */
export const identicalRows = defineCheck<Params>({
  id: 'identical-rows',
  level: 'distribution',
  severity: 'query',
  reason: 'A row copied for a district that did not report fills the table and hides the gap.',

  *check(given) {
    const first = new Map<string, Row>();
    for (const row of rowsOf(given)) {
      if (row.digits < limitOf(given.register, 'identical-rows')) continue;
      const key = `${row.reading.place?.kind}\u0000${row.figures}`;
      const other = first.get(key);
      if (!other) first.set(key, row);
      else
        yield {
          ...sighted(row.reading, row.cell),
          params: {
            place: row.reading.place?.name ?? '',
            other: other.reading.place?.name ?? '',
            count: row.count,
            first: showCell(other.cell.at),
          },
        };
    }
  },

  message: ({ place, other, count, first }) => ({
    is: `all ${count} figures of ${place} equal those of ${other} in ${first}`,
    expected: 'two places differ in some figure',
    remedy: 'Send the figures of the place they are not of, or confirm that both are right.',
  }),

  examples: [
    {
      title: 'the same rate of other counts, and two small places with the same',
      given: exampleCase([
        { place: 'lahore', value: 90, numerator: 9018, denominator: 10020 },
        { place: 'attock', value: 90, numerator: 9000, denominator: 10000 },
        { place: 'urban', value: 90, numerator: 45, denominator: 50 },
        { place: 'rural', value: 90, numerator: 45, denominator: 50 },
      ]),
      finds: [],
    },
    {
      title: 'Attock with the figures of Lahore',
      given: exampleCase([
        { place: 'lahore', value: 90, numerator: 9018, denominator: 10020 },
        { place: 'attock', value: 90, numerator: 9018, denominator: 10020 },
      ]),
      finds: ['Figures!C3'],
    },
  ],
});

/** The figures of each place for each period, as one text. */
function* rowsOf({ readings }: Case): Generator<Row> {
  const rows = new Map<string, { first: FigureCell; digits: number; figures: string[] }>();
  for (const cell of distinctFigureCells(readings)) {
    const { reading, part } = cell;
    const number = typedNumber(cell);
    if (!reading.place?.parent || !reading.indicator || number === null) continue;
    const key = `${reading.place.id} ${reading.period}`;
    const row = rows.get(key) ?? { first: cell, digits: 0, figures: [] };
    row.figures.push(`${reading.indicator.id} ${reading.period} ${part} ${number}`);
    if (isTelling(cell, number)) row.digits += digitsOf(number);
    rows.set(key, row);
  }
  for (const { first, digits, figures } of rows.values()) {
    const { reading, figure } = first;
    yield { reading, cell: figure.cell, count: figures.length, digits, figures: figures.join('\u0000') };
  }
}

function isTelling({ reading, part }: FigureCell, number: number): boolean {
  const counted = typeof reading.numerator?.number === 'number' && typeof reading.denominator?.number === 'number';
  return !(part === 'value' && counted) && number !== 0 && number !== 100;
}

/** Digits of a number as it is written, without leading zeros. */
function digitsOf(number: number): number {
  return String(Math.abs(number)).replace('.', '').replace(/^0+/, '').length;
}
