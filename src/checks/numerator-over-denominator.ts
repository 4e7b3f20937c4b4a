import { asTyped, countedAs, partOf, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly outOf: string;
}

/** Notices a part that is larger than its whole. */
export const numeratorOverDenominator = defineCheck<Params>({
  id: 'numerator-over-denominator',
  level: 'cell',
  severity: 'block',
  reason: 'A hospital reported 92 patients admitted of 74 attending: one of the two is wrong, and the rate with it.',

  *check({ readings }) {
    for (const reading of readings) {
      const { indicator, numerator, denominator, entry } = reading;
      if (indicator?.kind !== 'share' || !numerator || !denominator) continue;
      if (numerator.number === null || denominator.number === null || denominator.number < 0) continue;
      // Where failures are counted, more failures than cases leave a numerator below zero.
      const part = entry.numerator ? 'numerator' : 'complement';
      const over = part === 'numerator' ? numerator.number > denominator.number : numerator.number < 0;
      if (!over) continue;
      yield {
        ...sighted(reading, numerator.cell),
        params: {
          what: partOf({ reading, part }),
          typed: asTyped(numerator, ''),
          outOf: withUnit(asTyped(denominator, ''), countedAs(indicator, 'denominator')),
        },
      };
    }
  },

  message: ({ what, typed, outOf }) => ({
    is: `${what}: ${typed} of ${outOf}`,
    expected: 'a part cannot exceed its whole',
    remedy: 'Check both figures, and send a correction.',
  }),

  examples: [
    {
      title: 'all of them, none of them, and failures',
      given: exampleCase([
        { place: 'lahore', numerator: 74, denominator: 74 },
        { place: 'attock', numerator: 0, denominator: 0 },
        { complement: 74, denominator: 74 },
      ]),
      finds: [],
    },
    { title: '92 of 74', given: exampleCase([{ numerator: 92, denominator: 74 }]), finds: ['Figures!D2'] },
    { title: '75 failures of 74', given: exampleCase([{ complement: 75, denominator: 74 }]), finds: ['Figures!F2'] },
  ],
});
