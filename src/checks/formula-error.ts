import { distinctFigureCells, partOf } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  /** "#REF!", or null for a formula whose result was not stored. */
  readonly shown: string | null;
}

/** Notices a figure whose formula gives no number. */
export const formulaError = defineCheck<Params>({
  id: 'formula-error',
  level: 'cell',
  severity: 'query',
  reason: 'A broken link is no reason to show a blank on the slide; the department has the number and can send it.',

  *check({ readings }) {
    for (const cell of distinctFigureCells(readings)) {
      const { reading, figure } = cell;
      if (figure.how !== 'error' && figure.how !== 'uncalculated') continue;
      yield {
        ...sighted(reading, figure.cell),
        params: { what: partOf(cell), shown: figure.how === 'error' ? figure.cell.shown : null },
      };
    }
  },

  message: ({ what, shown }) => ({
    is: shown ? `${what} is ${shown}` : `${what} is a formula whose result is not stored`,
    expected: 'a number is read from this cell',
    remedy: shown ? 'Repair the formula or type the number.' : 'Open the workbook, save it, and send it again.',
  }),

  examples: [
    { title: 'a number', given: exampleCase([{ value: 91.2 }]), finds: [] },
    { title: 'a broken link', given: exampleCase([{ place: 'lahore', value: '#REF!' }]), finds: ['Figures!C2'] },
    {
      title: 'a formula without a result',
      given: exampleCase([{ value: 91.2, numerator: '=', denominator: 1000 }]),
      finds: ['Figures!D2'],
    },
  ],
});
