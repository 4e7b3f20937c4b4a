import { toBe } from '../domain/is-plural.ts';
import { distinctFigureCells, type FigureCell, partOf } from '../domain/reading.ts';
import { defineCheck, type Sighting, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly count: number;
}

/** Notices formulas whose result is not stored, one finding a sheet: whoever wrote the file did not calculate it. */
export const formulaNotCalculated = defineCheck<Params>({
  id: 'formula-not-calculated',
  level: 'cell',
  severity: 'query',
  reason: 'Excel shows a number that the file does not hold; only calculating and saving it puts the number there.',

  *check({ readings }) {
    const sheets = new Map<string, FigureCell[]>();
    for (const cell of distinctFigureCells(readings)) {
      if (cell.figure.how !== 'uncalculated') continue;
      const { sheet } = cell.figure.cell.at;
      const known = sheets.get(sheet);
      if (known) known.push(cell);
      else sheets.set(sheet, [cell]);
    }
    for (const cells of sheets.values()) yield* sightingOf(cells);
  },

  message: ({ what, count }) => ({
    is:
      count === 1
        ? `${what} ${toBe(what)} a formula whose result is not stored`
        : `${count} formulas of this sheet have no stored result, first that of ${what}`,
    expected: 'a number is read from each cell',
    remedy: 'Open the workbook in Excel, save it, and send it again.',
  }),

  examples: [
    { title: 'a calculated formula', given: exampleCase([{ value: { formula: 91.2 } }]), finds: [] },
    {
      title: 'a formula without a result',
      given: exampleCase([{ value: 91.2, numerator: '=', denominator: 1000 }]),
      finds: ['Figures!D2'],
    },
    {
      title: 'a whole sheet of them',
      given: exampleCase([{ value: '=' }, { place: 'lahore', value: '=' }, { place: 'attock', value: '=' }]),
      finds: ['Figures!C2'],
    },
  ],
});

/** A finding on one figure names it; one on many stands at the first and names none. */
function* sightingOf(cells: readonly FigureCell[]): Generator<Sighting<Params>> {
  const [first] = cells;
  if (!first) return;
  const { indicator, place, period, ...where } = sighted(first.reading, first.figure.cell);
  const series =
    cells.length === 1 ? { ...(indicator && { indicator }), ...(place && { place }), period: period ?? null } : {};
  yield { ...where, ...series, params: { what: partOf(first), count: cells.length } };
}
