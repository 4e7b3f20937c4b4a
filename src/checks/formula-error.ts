import { toBe } from '../domain/is-plural.ts';
import { distinctFigureCells, partOf } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  /** "#REF!" */
  readonly shown: string;
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
      if (figure.how !== 'error') continue;
      yield { ...sighted(reading, figure.cell), params: { what: partOf(cell), shown: figure.cell.shown } };
    }
  },

  message: ({ what, shown }) => ({
    is: `${what} ${toBe(what)} ${shown}`,
    expected: 'a number is read from this cell',
    remedy: 'Repair the formula or type the number.',
  }),

  examples: [
    { title: 'a number', given: exampleCase([{ value: 91.2 }]), finds: [] },
    { title: 'a broken link', given: exampleCase([{ place: 'lahore', value: '#REF!' }]), finds: ['Figures!C2'] },
  ],
});
