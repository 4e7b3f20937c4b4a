import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import { readNumber } from '../../src/domain/read-number.ts';

const at = { file: 'a.xlsx', sheet: 'Sheet1', cell: 'A1' };
const text = (shown: string): Cell => ({ at, type: 'text', value: shown, shown });
const read = (cell: Cell) => {
  const { how, number } = readNumber(cell);
  return [how, number];
};

describe('a number typed as text', () => {
  it.each([
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1,23', 1.23],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['12.', 12],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u2009234,5', 1234.5],
    ['1\u202f234\u202f567', 1_234_567],
    ["1'234", 1234],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1.234', 1.234],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,23,456', 123_456],
    ['12,34,56,789', 123_456_789],
    ['85 %', 85],
    ['85%', 85],
    ['۸۵ ٪', 85],
    ['٨٥٫٥', 85.5],
    ['१२३', 123],
    [' 87 ', 87],
    ['12*', 12],
    ['12 % *', 12],
    ['12²', 12],
    ['12 ⁴', 12],
    ['12§', 12],
    ['12 (a)', 12],
    ['1,234(p)', 1234],
    ['12 [r]', 12],
    ['12[10] *', 12],
    ['85 % (b)', 85],
    ['(12)', -12],
    ['(1,234)', -1234],
    ['( 12.5 % )', -12.5],
    ['(12)*', -12],
    ['-3', -3],
    ['−3', -3],
    ['+0.4', 0.4],
    ['\u200f87', 87],
    ['-0', 0],
  ])('%j is %d', (shown, number) => {
    expect(read(text(shown))).toEqual(['text', number]);
  });

  it.each([
    'n/a',
    'nil',
    'none',
    '3/4',
    '12 schools',
    '12..5',
    '1 23',
    '12 345 6',
    '%',
    '1e5',
    '12-13',
    '(a)',
    '*',
    '[c]',
    '(-12)',
    '12 (13)',
    '<5',
    'Rs 1.2 million',
    '1.2 million',
    '12 (lakh)',
  ])('%j is words', (shown) => {
    expect(read(text(shown))).toEqual(['word', null]);
  });

  it.each(['-', '–', '—', '--', ' − '])('%j is a dash', (shown) => {
    expect(read(text(shown))).toEqual(['dash', null]);
  });
});

describe('other cells', () => {
  it('reads a percent format × 100, without the drift of binary fractions', () => {
    expect(read({ at, type: 'number', value: 0.87, shown: '87%', percent: true })).toEqual(['number', 87]);
    expect(read({ at, type: 'number', value: 0.29, shown: '29%', percent: true })).toEqual(['number', 29]);
    expect(read({ at, type: 'number', value: 0.87, shown: '0.87' })).toEqual(['number', 0.87]);
  });

  it('tells zero from blank, and both from what is no number', () => {
    expect(read({ at, type: 'number', value: 0, shown: '0' })).toEqual(['number', 0]);
    expect(read({ at, type: 'blank', value: null, shown: '' })).toEqual(['blank', null]);
    expect(read(text(' \u00a0'))).toEqual(['blank', null]);
    expect(read({ at, type: 'error', value: '#REF!', shown: '#REF!' })).toEqual(['error', null]);
    expect(read({ at, type: 'uncalculated', value: null, shown: '', formula: true })).toEqual(['uncalculated', null]);
    expect(read({ at, type: 'boolean', value: true, shown: 'TRUE' })).toEqual(['word', null]);
    expect(read({ at, type: 'date', value: 42000, shown: '27 Dec 2014' })).toEqual(['word', null]);
  });
});

describe('whatever is typed', () => {
  it('gives a finite number or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (shown) => {
        const { number } = readNumber(text(shown));
        expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it('a whole number is itself in western, lakh and spaced grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (n) => {
        for (const shown of [
          n.toLocaleString('en-GB'),
          n.toLocaleString('en-IN'),
          n.toLocaleString('en-GB').replaceAll(',', '\u202f'),
        ]) {
          expect(readNumber(text(shown)).number).toBe(n);
        }
      }),
    );
  });
});

describe('a number in a column whose layout declares how it is written', () => {
  const declared = (shown: string, notation: NonNullable<Cell['notation']>) => read({ ...text(shown), notation });

  it.each([
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['-1.234.567,25', -1_234_567.25],
    ['12,5', 12.5],
    ['12', 12],
    ['85,5 %', 85.5],
  ])('with a decimal comma, %j is %d and no repair', (shown, number) => {
    expect(declared(shown, { marks: { decimal: ',' } })).toEqual(['number', number]);
  });

  it('repairs what is not written as declared', () => {
    expect(declared('1,234.5', { marks: { decimal: ',' } })).toEqual(['text', 1234.5]);
    expect(declared('1 234,5', { marks: { decimal: ',', thousands: '.' } })).toEqual(['text', 1234.5]);
    expect(declared('12,5', { marks: { decimal: '.' } })).toEqual(['text', 12.5]);
    expect(declared('nil', { marks: { decimal: ',' } })).toEqual(['word', null]);
  });

  // 1.2 lakh = 120,000; 0.87 = 87 %; a percent format has said so already.
  it('is multiplied out of the unit of the column', () => {
    const number = (value: number, rest: Partial<Cell>) => read({ at, type: 'number', value, shown: '', ...rest });
    expect(number(1.2, { notation: { scale: 'lakh' } })).toEqual(['number', 120_000]);
    expect(number(0.087, { notation: { scale: 'fraction' } })).toEqual(['number', 8.7]);
    expect(number(0.087, { notation: { scale: 'fraction' }, percent: true })).toEqual(['number', 8.7]);
    expect(declared('0,29', { marks: { decimal: ',' }, scale: 'fraction' })).toEqual(['number', 29]);
    expect(declared('29 %', { scale: 'fraction' })).toEqual(['text', 29]);
  });
});
