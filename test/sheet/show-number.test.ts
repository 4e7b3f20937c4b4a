import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormat } from '../../src/sheet/number-format.ts';
import { showNumber } from '../../src/sheet/show-number.ts';
import { sheetOf } from './make-package.ts';
import { cellsOf } from './open.ts';

/** Number, format code, what Excel shows. */
const FIGURES: readonly (readonly [number, string, string])[] = [
  [104, 'General', '104'],
  [0.1 + 0.2, 'General', '0.3'],
  [1.04139268515823, 'General', '1.041392685'],
  [22310507.9324722, 'General', '22310507.93'],
  [352021234567890, 'General', '352021234567890'],
  [-5, 'General" km"', '-5 km'],
  [84.8, '0', '85'],
  [2.675, '0.00', '2.68'], // half up of what is written, not of the double just below it
  [-0.4, '0', '0'],
  [7, '000', '007'],
  [1234567.5, '#,##0', '1,234,568'],
  [1234.5, '#,##0.00', '1,234.50'],
  [12.5, '0.0##', '12.5'],
  [1250000, '0.0,,', '1.3'],
  [1250000, '#,##0,"k"', '1,250k'],
  [1e308, '#,##0', '1e+308'], // no column is wide enough for its digits
  [0.87, '0%', '87%'],
  [0.07, '0.0%', '7.0%'],
  [0.07, '0.###%', '7%'],
  [-1234, '#,##0;(#,##0)', '(1,234)'],
  [-1234, '#,##0_);[Red]\\(#,##0\\)', '(1,234)'],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-', '-'],
  [5, ';;;', ''],
  [3, '0" schools"', '3 schools'],
  [1200, '[$Rs-420] #,##0', 'Rs 1,200'],
  [1200, '"Rs "#,##0', 'Rs 1,200'],
  [42, '@', '42'],
  [0.5, '# ?/?', '0.5'],
  [42228, 'dd/mm/yyyy', '2015-08-12'],
  [42228.75, 'dd/mm/yyyy hh:mm', '2015-08-12 18:00'],
];

describe('what a person sees of a number', () => {
  it.each(FIGURES)('%d in %s is %s', (value, code, shown) => {
    expect(showNumber(value, parseFormat(code), false)).toBe(shown);
  });

  it('is the number itself to a given number of decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        const shown = showNumber(value, parseFormat(decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`), false);
        expect(Number(shown)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd', true],
    ['[$-F800]dddd, mmmm dd, yyyy', true],
    ['[h]:mm', true],
    ['mmm-yy', true],
    ['h:mm AM/PM', true],
    ['General', false],
    ['0.0 "days"', false], // quoted letters mean nothing
    ['0.0\\d', false], // nor does an escaped one
    ['0_d', false],
    ['[Red]0.00', false],
    ['[$USD] 0', false],
    ['0.00E+00', false],
    ['"dd/mm"@', false],
  ])('%s: a date is %s', (code, date) => {
    expect(parseFormat(code).date).toBe(date);
  });

  it.each([
    ['0%', true],
    ['0.0%;-0.0%', true],
    ['0.0"%"', false], // a percent sign for show: the figure is already per cent
    ['0.0\\%', false],
    ['0', false],
  ])('%s: a percentage is %s', (code, percent) => {
    expect(parseFormat(code).percent).toBe(percent);
  });

  it('reach the cells by their style', async () => {
    const rows =
      '<row><c s="0"><v>0.87</v></c><c s="1"><v>0.87</v></c><c s="2"><v>42228</v></c><c s="9"><v>1</v></c></row>';
    const cells = await cellsOf(sheetOf(rows, { formats: ['0%', '0.0', 'd mmm yyyy'] }));
    expect([...cells.values()].map(({ type, value, shown, percent }) => [type, value, shown, percent])).toEqual([
      ['number', 0.87, '87%', true],
      ['number', 0.87, '0.9', false],
      ['date', 42228, '2015-08-12', false],
      ['number', 1, '1', false],
    ]);
  });

  it('may be built in and known by number alone', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="4"/></cellXfs></styleSheet>';
    const rows = '<row><c s="0"><v>42228</v></c><c s="1"><v>0.5</v></c><c s="2"><v>1234.5</v></c></row>';
    const cells = await cellsOf(sheetOf(rows, { more: { 'xl/styles.xml': styles } }));
    expect([...cells.values()].map(({ shown }) => shown)).toEqual(['2015-08-12', '50%', '1,234.50']);
  });
});
