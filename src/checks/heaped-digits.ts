import { decimalsOf, type FigureCell, partOf, subjectOf } from '../domain/reading.ts';
import { chiSquareOfEqual } from '../domain/statistics.ts';
import { defineCheck } from './define.ts';
import { type ExampleRow, exampleCase } from './example.ts';
import { sightedColumn, typedColumns, typedNumber } from './parts/columns.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly count: number;
  /** Figures that end in the commonest digit, and which it is. */
  readonly most: number;
  readonly digit: number;
}

/** Figures that tell anything of their last digits, and digits a figure has before the last one says nothing of its size. */
const LEAST = 50;
const LEADING = 2;

/**
 * Notices figures whose last digits are not spread evenly over 0 to 9, as those of counts are: χ² of ten classes above
 * 27.9, which chance exceeds once in a thousand (9 degrees of freedom). Percentages at 0 and 100 and short numbers are
 * left out.
 */
export const heapedDigits = defineCheck<Params>({
  id: 'heaped-digits',
  level: 'distribution',
  severity: 'note',
  reason: 'People who estimate write 0 and 5. Digits that heap there say that figures were guessed or rounded.',

  *check(given) {
    for (const column of typedColumns(given)) {
      const [{ reading, part }] = column;
      const counts = Array.from({ length: 10 }, () => 0);
      for (const digit of lastDigits(column)) counts[digit] = (counts[digit] ?? 0) + 1;
      const count = counts.reduce((sum, number) => sum + number, 0);
      if (count < LEAST || chiSquareOfEqual(counts) <= limitOf(given.register, 'heaped-digits')) continue;
      const most = Math.max(...counts);
      const { indicator } = reading;
      const what =
        indicator && part === 'value'
          ? subjectOf(indicator, null)
          : partOf({ reading: { ...reading, place: null }, part });
      yield { ...sightedColumn(reading), params: { what, count, most, digit: counts.indexOf(most) } };
    }
  },

  message: ({ what, count, most, digit }) => ({
    is: `${most} of ${count} figures of ${what} end in ${digit}`,
    expected: `last digits are spread evenly, so about ${Math.round(count / 10)} would`,
    remedy: 'Say whether the figures are counted, estimated or rounded.',
  }),

  examples: [
    {
      // Each digit five times: χ² is 0.
      title: 'fifty counts with even last digits',
      given: exampleCase(rowsOf((i) => 1000 + 7 * i)),
      finds: [],
    },
    {
      // Half end in 0, half in 5: χ² is 2 × 20²/5 + 8 × 5²/5 = 200.
      title: 'fifty counts that end in 0 or 5',
      given: exampleCase(rowsOf((i) => 1000 + 5 * i)),
      finds: ['Figures!C2'],
    },
    { title: 'forty-nine of them', given: exampleCase(rowsOf((i) => 1000 + 5 * i).slice(1)), finds: [] },
  ],
});

/** Last digits at the precision of the column, of figures long enough. */
function lastDigits(column: readonly FigureCell[]): number[] {
  const decimals = Math.max(...column.map((cell) => decimalsOf(typedNumber(cell) ?? 0)));
  return column.flatMap((cell) => {
    const number = Math.abs(typedNumber(cell) ?? 0);
    const digits = Math.round(number * 10 ** decimals);
    const bound = cell.part === 'value' && cell.reading.indicator?.kind === 'share' && number === 100;
    return digits < 10 ** LEADING || bound ? [] : [digits % 10];
  });
}

function rowsOf(value: (i: number) => number): ExampleRow[] {
  return Array.from({ length: 50 }, (_, i) => ({ indicator: 'closed-schools', place: 'lahore', value: value(i) }));
}
