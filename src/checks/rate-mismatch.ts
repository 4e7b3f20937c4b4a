import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { rateOf } from '../domain/read-entry.ts';
import { asTyped, decimalsOf, roundingAt, subjectOf, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly parts: string;
  readonly rate: string;
}

/** Notices a reported rate that its own numerator and denominator do not give. */
export const rateMismatch = defineCheck<Params>({
  id: 'rate-mismatch',
  level: 'cell',
  severity: 'query',
  reason:
    'Totals are made from numerators and denominators; a rate that disagrees with them would change on the way up.',

  *check({ readings }) {
    for (const reading of readings) {
      const { indicator, place, value, numerator, denominator } = reading;
      const rate = rateOf(indicator, numerator?.number, denominator?.number);
      if (!indicator || !value || value.number === null || rate === null || !numerator || !denominator) continue;
      // A part larger than its whole is the finding of numerator-over-denominator.
      if (indicator.kind === 'share' && (rate > 100 || rate < 0)) continue;
      const off = Math.abs(value.number - rate);
      if (off <= roundingAt(Math.min(decimalsOf(value.number), indicator.decimals)) || isFraction(value.number / rate))
        continue;
      yield {
        ...sighted(reading, value.cell),
        params: {
          what: subjectOf(indicator, place),
          typed: asTyped(value, indicator.unit),
          parts: `${showNumber(numerator.number, 0)} of ${showNumber(denominator.number, 0)}`,
          rate: withUnit(showNumber(rate, indicator.decimals), indicator.unit),
        },
      };
    }
  },

  message: ({ what, typed, parts, rate }) => ({
    is: `${what} ${toBe(what)} ${typed}`,
    expected: `${parts} is ${rate}`,
    remedy: 'Send the rate that the two figures give, or correct them.',
  }),

  examples: [
    {
      title: 'rates rounded to one decimal and to none',
      given: exampleCase([
        { place: 'lahore', value: 87.3, numerator: 8734, denominator: 10000 },
        { place: 'attock', value: 87, numerator: 8734, denominator: 10000 },
      ]),
      finds: [],
    },
    {
      title: 'a rate beside a part larger than its whole, which is asked about already',
      given: exampleCase([{ value: 88.9, numerator: 834, denominator: 741 }]),
      finds: [],
    },
    {
      title: '89.3 % where 8,734 of 10,000 is 87.3 %',
      given: exampleCase([{ place: 'lahore', value: 89.3, numerator: 8734, denominator: 10000 }]),
      finds: ['Figures!C2'],
    },
  ],
});

/** A hundredth of the rate is the finding of percent-as-fraction. */
function isFraction(ratio: number): boolean {
  return ratio >= 0.008 && ratio <= 0.012;
}
