import { decimalsOf, partOf, plainNumber, roundingAt, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';
import { familiesOf } from './parts/families.ts';

interface Params {
  readonly what: string;
  readonly total: string;
  readonly count: number;
  readonly kind: string;
  readonly sum: string;
}

/** Notices a reported total to which its parts do not add, when all parts of one kind are reported. */
export const partsAndTotal = defineCheck<Params>({
  id: 'parts-and-total',
  level: 'table',
  severity: 'query',
  reason: 'Somebody in the room adds the column up. Percentages do not add, so only what is counted is compared.',

  *check(given) {
    for (const { total, parts, kind } of familiesOf(given)) {
      const counted =
        total.indicator?.kind === 'count' ? (['value'] as const) : (['numerator', 'denominator'] as const);
      for (const part of counted) {
        const figure = total[part];
        const unit = part === 'value' ? (total.indicator?.unit ?? '') : '';
        const numbers = parts.flatMap((child) => child[part]?.number ?? []);
        if (!figure || figure.number === null || numbers.length < parts.length) continue;
        const sum = numbers.reduce((a, b) => a + b, 0);
        if (Math.abs(sum - figure.number) <= rounding([figure.number, ...numbers])) continue;
        yield {
          ...sighted(total, figure.cell),
          params: {
            what: partOf({ reading: total, part }),
            total: withUnit(plainNumber(figure.number), unit),
            count: numbers.length,
            kind,
            sum: withUnit(plainNumber(sum), unit),
          },
        };
      }
    }
  },

  message: ({ what, total, count, kind, sum }) => ({
    is: `the total of ${what} is ${total}`,
    expected: `its ${count} parts by ${kind.replaceAll('-', ' ')} add to ${sum}`,
    remedy: 'Correct the total, or the part that differs.',
  }),

  examples: [
    {
      title: 'districts that add up, and a kind of which one place is not reported',
      given: exampleCase([
        { numerator: 1702, denominator: 1900 },
        { place: 'lahore', numerator: 890, denominator: 1000 },
        { place: 'attock', numerator: 460, denominator: 500 },
        { place: 'rahim-yar-khan', numerator: 352, denominator: 400 },
        { place: 'urban', numerator: 600, denominator: 640 },
      ]),
      finds: [],
    },
    {
      title: '500, 300 and 220 closed schools are 1,020, not 1,200',
      given: exampleCase([
        { indicator: 'closed-schools', value: 1200 },
        { indicator: 'closed-schools', place: 'lahore', value: 500 },
        { indicator: 'closed-schools', place: 'attock', value: 300 },
        { indicator: 'closed-schools', place: 'rahim-yar-khan', value: 220 },
      ]),
      finds: ['Figures!C2'],
    },
  ],
});

/** Whole numbers add exactly; of rounded ones each may be off by half its last decimal. */
function rounding(numbers: readonly number[]): number {
  return numbers.map(decimalsOf).reduce((sum, decimals) => sum + (decimals > 0 ? roundingAt(decimals) : 0), 1e-9);
}
