import { toBe } from '../domain/is-plural.ts';
import { asTyped, type FigureCell, figureCells, partOf } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly formulas: number;
  readonly count: number;
}

/** Cells of one column that tell what is usual in it. */
const LEAST = 5;

/** Notices a number typed where the other figures of its indicator, in the same column, are formulas. */
export const formulaReplaced = defineCheck<Params>({
  id: 'formula-replaced',
  level: 'cell',
  severity: 'query',
  reason: 'A figure typed over a formula stays when the numbers it was made from change.',

  *check({ readings, register }) {
    const columns = new Map<string, FigureCell[]>();
    for (const cell of readings.flatMap(figureCells)) {
      const { at, type } = cell.figure.cell;
      if (type === 'blank' || cell.figure.how === 'dash') continue;
      const column = [cell.reading.indicator?.id, cell.part, at.sheet, at.cell.replace(/\d+$/, '')].join('\u0000');
      const known = columns.get(column);
      if (known) known.push(cell);
      else columns.set(column, [cell]);
    }
    for (const cells of columns.values()) {
      const formulas = cells.filter(({ figure }) => figure.cell.formula).length;
      if (cells.length < LEAST || formulas < limitOf(register, 'formula-replaced') * cells.length) continue;
      for (const cell of cells) {
        const { reading, part, figure } = cell;
        if (figure.cell.formula) continue;
        const typed = asTyped(figure, part === 'value' ? (reading.indicator?.unit ?? '') : '');
        yield {
          ...sighted(reading, figure.cell),
          params: { what: partOf(cell), typed, formulas, count: cells.length },
        };
      }
    }
  },

  message: ({ what, typed, formulas, count }) => ({
    is: `${what} ${toBe(what)} typed as ${typed}`,
    expected: `${formulas} of the ${count} figures of this column are formulas`,
    remedy: 'Put the formula back, or say why the figure is typed.',
  }),

  examples: [
    {
      title: 'a column of formulas, and one in which half are typed',
      given: exampleCase([
        { place: 'lahore', value: { formula: 89.2 }, numerator: 892 },
        { place: 'attock', value: { formula: 92.1 }, numerator: { formula: 921 } },
        { place: 'rahim-yar-khan', value: { formula: 88.4 }, numerator: 884 },
        { place: 'urban', value: { formula: 91 }, numerator: { formula: 910 } },
        { place: 'rural', value: '', numerator: 880 },
        { value: { formula: 90.1 }, numerator: { formula: 4487 } },
      ]),
      finds: [],
    },
    {
      title: 'one number among four formulas',
      given: exampleCase([
        { place: 'lahore', value: { formula: 89.2 } },
        { place: 'attock', value: 95 },
        { place: 'rahim-yar-khan', value: { formula: 88.4 } },
        { place: 'urban', value: { formula: 91 } },
        { place: 'rural', value: { formula: 88 } },
      ]),
      finds: ['Figures!C3'],
    },
  ],
});
