import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf, valueAxis } from '../../src/charts/parts/axis.ts';

describe('the value axis', () => {
  it.each([
    ['bands and plan of participation', [81, 100], { cap: 100 }, 80, 100, 5],
    ['a wide share', [12, 95], { cap: 100 }, 0, 100, 20],
    ['counts from zero', [1000, 4012.5], {}, 0, 5000, 1000],
    ['changes, as bars', [0.1, 15.4], { zero: true }, 0, 20, 5],
    ['bars never start elsewhere', [90, 95], { zero: true }, 0, 100, 20],
    ['below and above zero', [-3, 5], {}, -4, 6, 2],
    ['small numbers', [0.012, 0.031], {}, 0, 0.04, 0.01],
  ])('%s', (_title, values, options, min, max, step) => {
    expect(valueAxis(values, options)).toMatchObject({ min, max, step });
  });

  it('holds every value, in steps of 1, 2 or 5, with three to six steps', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.boolean(), (list, zero) => {
        const axis = valueAxis(list, { zero });
        const slack = 1e-6 * (axis.max - axis.min);
        expect(axis.min).toBeLessThanOrEqual(Math.min(...list) + slack);
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...list) - slack);
        if (zero) expect(axis.min).toBeLessThanOrEqual(0);
        expect(axis.step.toExponential()[0]).toMatch(/[125]/);
        expect(ticksOf(axis).length).toBeGreaterThanOrEqual(2);
        expect(ticksOf(axis).length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('never shows more than a hundred per cent, and leaves room below', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (list) => {
        const axis = valueAxis(list, { cap: 100 });
        expect(axis.max).toBeLessThanOrEqual(100);
        const lowest = Math.min(...list);
        if (axis.min > 0) expect(axis.min).toBeLessThanOrEqual(lowest - 0.05 * (Math.max(...list) - lowest) + 1e-9);
      }),
    );
  });
});
