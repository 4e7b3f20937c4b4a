import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Axis } from '../../../src/adapters/excel/axis.ts';

describe('the columns of a sheet, side by side', () => {
  // A of 10 pixels, B hidden, C of 30, and 20 each from D to J.
  const axis = new Axis([10, 0, 30], 20, 9);

  it('begin where those before them end', () => {
    expect([0, 1, 2, 3, 4, 10].map((n) => axis.start(n))).toEqual([0, 10, 10, 40, 60, 180]);
    expect(axis.end).toBe(180);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [9, 0],
    [10, 2],
    [39, 2],
    [40, 3],
    [59, 3],
    [60, 4],
    [179, 9],
    [5000, 9],
  ])('of which position %i lies in number %i', (position, index) => {
    expect(axis.at(position)).toBe(index);
  });

  it('may all be hidden from some on', () => {
    const hidden = new Axis([10], 0, 9);
    expect([hidden.end, hidden.at(9), hidden.at(10)]).toEqual([10, 0, 9]);
  });

  it('are found as by going through them one by one', () => {
    const sizes = fc.array(fc.nat(30), { maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.nat(30), fc.integer({ min: -10, max: 900 }), (given, usual, position) => {
        const last = 24;
        let at = 0;
        for (let n = 0, start = 0; n <= last; start += given[n++] ?? usual) if (start <= position) at = n;
        expect(new Axis(given, usual, last).at(position)).toBe(at);
      }),
    );
  });
});
