import { describe, expect, it } from 'vitest';
import { computed, type Figure, roundHalfAway, showFigure, showNumber } from '../../src/domain/figure.ts';

const cell = (name: string) => ({ file: 'a.xlsx', sheet: 'Indicators', cell: name });
const rate: Figure = { value: 90.4, unit: '%', decimals: 1, provenance: { cells: [cell('F5')], revision: 3 } };

describe('showing a number', () => {
  it.each([
    [90.4, 1, '90.4'],
    [92, 1, '92.0'],
    [-3, 1, '−3.0'],
    [1234567, 0, '1,234,567'],
    [-1234.567, 2, '−1,234.57'],
    [999.96, 1, '1,000.0'],
    [0, 0, '0'],
    [-0.04, 1, '0.0'],
    [null, 1, '–'],
    [Number.NaN, 1, '–'],
  ])('%s with %i decimals is %s', (value, decimals, text) => expect(showNumber(value, decimals)).toBe(text));

  it('gives a gap its sign, and none to zero', () => {
    expect([3, -3, 0, 0.04].map((value) => showNumber(value, 1, true))).toEqual(['+3.0', '−3.0', '0.0', '0.0']);
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [8.325, 2, 8.33],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.4499999, 1, 1.4],
    [0.285, 2, 0.29],
  ])('%d to %i decimals is %d', (value, decimals, rounded) => expect(roundHalfAway(value, decimals)).toBe(rounded));

  it('knows no minus zero', () => expect(Object.is(roundHalfAway(-0.04, 1), 0)).toBe(true));
});

describe('a figure', () => {
  it('writes a hundred per cent without decimals, and nothing else', () => {
    expect(showFigure({ ...rate, value: 100 })).toBe('100');
    expect(showFigure({ ...rate, value: 99.96 })).toBe('100.0');
    expect(showFigure({ ...rate, value: 100, unit: 'points' })).toBe('100.0');
    expect(showFigure({ ...rate, value: 100, signed: true })).toBe('+100.0');
  });

  it('joins the provenance of what it is computed from', () => {
    const other: Figure = { ...rate, provenance: { cells: [cell('F6')], revision: 2 } };
    expect(computed(1.1, rate, 'F6 − F5', [rate, other])).toEqual({
      value: 1.1,
      unit: '%',
      decimals: 1,
      provenance: { cells: [cell('F5'), cell('F6')], formula: 'F6 − F5', revision: 3 },
    });
  });
});
