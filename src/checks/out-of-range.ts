import { toBe } from '../domain/is-plural.ts';
import { asTyped, type FigureCell, figureCells, partOf } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Notices a figure that cannot be, whatever happened. */
export const outOfRange = defineCheck<Params>({
  id: 'out-of-range',
  level: 'cell',
  severity: 'block',
  reason: 'A share above 100 % or a negative count discredits the whole slide it stands on.',

  *check({ readings }) {
    for (const cell of readings.flatMap(figureCells)) {
      const { reading, part, figure } = cell;
      const limit = limitPassed(cell);
      if (!limit) continue;
      const unit = part === 'value' ? (reading.indicator?.unit ?? '') : '';
      yield {
        ...sighted(reading, figure.cell),
        params: { what: partOf(cell), typed: asTyped(figure, unit), ...limit },
      };
    }
  },

  message: ({ what, typed, expected, remedy }) => ({ is: `${what} ${toBe(what)} ${typed}`, expected, remedy }),

  examples: [
    {
      title: 'shares of 0 and 100, whole numbers',
      given: exampleCase([
        { place: 'lahore', value: 100 },
        { place: 'attock', value: 0 },
        { indicator: 'closed-schools', value: 1420 },
      ]),
      finds: [],
    },
    { title: 'a share above 100', given: exampleCase([{ value: 104 }]), finds: ['Figures!C2'] },
    {
      title: 'a fractional count and a negative denominator',
      given: exampleCase([
        { indicator: 'closed-schools', value: 12.5 },
        { numerator: 0, denominator: -10 },
      ]),
      finds: ['Figures!C2', 'Figures!E3'],
    },
  ],
});

function limitPassed({ reading, part, figure }: FigureCell): Pick<Params, 'expected' | 'remedy'> | null {
  const { number } = figure;
  const kind = part === 'value' ? reading.indicator?.kind : 'number';
  if (number === null) return null;
  if (kind === 'share' && number > 100 + 1e-9) {
    return { expected: 'a share cannot exceed 100 %', remedy: 'Check the denominator, or send a correction.' };
  }
  if (kind === 'share' && number < 0) {
    return { expected: 'a share cannot be below 0 %', remedy: 'Check the sign, or send a correction.' };
  }
  if (kind === 'count' && number >= 0 && !Number.isInteger(number)) {
    return { expected: 'a count is a whole number', remedy: 'Type the number counted, or send a correction.' };
  }
  const counted = kind === 'count' || part === 'denominator' || part === 'numerator';
  return counted && number < 0
    ? { expected: 'a count cannot be below zero', remedy: 'Check the sign, or send a correction.' }
    : null;
}
