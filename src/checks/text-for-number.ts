import { toBe } from '../domain/is-plural.ts';
import { readNumber } from '../domain/read-number.ts';
import { asTyped, distinctFigureCells, partOf, plainNumber, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  /** What it was read as; null for words. */
  readonly number: string | null;
  readonly unit: string;
}

/** Notices a figure that is typed as text; the repair is shown and never silent. */
export const textForNumber = defineCheck<Params>({
  id: 'text-for-number',
  level: 'cell',
  severity: 'query',
  reason: 'Excel leaves text out of every sum, and “12,5” means different numbers in different offices.',

  *check({ readings }) {
    for (const cell of distinctFigureCells(readings)) {
      const { reading, part, figure } = cell;
      if (figure.how !== 'text' && figure.how !== 'word') continue;
      const repaired = readNumber(figure.cell).number;
      yield {
        ...sighted(reading, figure.cell),
        params: {
          what: partOf(cell),
          typed: asTyped(figure, ''),
          number: repaired === null ? null : plainNumber(repaired),
          unit: part === 'value' ? (reading.indicator?.unit ?? '') : '',
        },
      };
    }
  },

  message: ({ what, typed, number, unit }) =>
    number === null
      ? {
          is: `${what} ${toBe(what)} ${typed}`,
          expected: 'a number or a blank cell is read here',
          remedy: 'Type the number; where there is none, leave the cell blank and say why in the comment.',
        }
      : {
          is: `${what} ${toBe(what)} the text ${typed}, read as ${withUnit(number, unit)}`,
          expected: 'a figure is stored as a number',
          remedy: `Type ${number}, or the number that is meant.`,
        },

  examples: [
    {
      title: 'numbers, a percent format and a dash',
      given: exampleCase([{ value: { percent: 0.912 } }, { place: 'lahore', value: '–' }]),
      finds: [],
    },
    { title: 'a decimal comma', given: exampleCase([{ place: 'lahore', value: '91,2' }]), finds: ['Figures!C2'] },
    { title: 'a number with a per cent sign', given: exampleCase([{ value: '۸۵ ٪' }]), finds: ['Figures!C2'] },
    { title: 'words', given: exampleCase([{ value: 91 }, { place: 'lahore', value: 'n/a' }]), finds: ['Figures!C3'] },
  ],
});
