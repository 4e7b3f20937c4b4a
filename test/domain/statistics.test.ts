import { describe, expect, it } from 'vitest';
import {
  chiSquareOfEqual,
  leastSquares,
  median,
  medianDeviation,
  predict,
  standardDeviation,
  studentQuantile,
  studentWithin,
} from '../../src/domain/statistics.ts';

describe('Student’s t', () => {
  it.each([
    // Published tables, three decimals.
    [0.9, 1, 3.078],
    [0.9, 2, 1.886],
    [0.9, 3, 1.638],
    [0.9, 5, 1.476],
    [0.9, 6, 1.44],
    [0.975, 4, 2.776],
    [0.975, 30, 2.042],
    [0.995, 1, 63.657],
    [0.995, 11, 3.106],
  ])('the %f quantile with %i degrees of freedom is %f', (p, freedom, t) => {
    expect(studentQuantile(p, freedom)).toBeCloseTo(t, 3);
  });

  it('is its own inverse', () => {
    for (let freedom = 1; freedom <= 40; freedom += 1) {
      expect(studentWithin(studentQuantile(0.9, freedom), freedom)).toBeCloseTo(0.8, 12);
    }
  });

  it('has the median at 0 and refuses what has no answer', () => {
    expect(studentQuantile(0.5, 3)).toBeCloseTo(0, 12);
    expect(() => studentQuantile(0.9, 0)).toThrow('0 degrees of freedom');
    expect(() => studentQuantile(1, 3)).toThrow('quantile for 1');
  });
});

describe('least squares', () => {
  const line = leastSquares([
    { x: 0, y: 1 },
    { x: 1, y: 2 },
    { x: 2, y: 2 },
    { x: 3, y: 5 },
  ]);

  it('fits by hand', () => {
    // mean 1.5 and 2.5; Σ(x−x̄)² = 5; Σ(x−x̄)(y−ȳ) = 2.25 + 0.25 − 0.25 + 3.75 = 6
    expect(line).toMatchObject({ meanX: 1.5, meanY: 2.5, n: 4, spread: 5 });
    expect(line.slope).toBeCloseTo(1.2, 12);
    // residuals 0.3, 0.1, −1.1, 0.7: SSE 1.8, over n − 2 = 2
    expect(line.residual).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  it('predicts one new value with its interval', () => {
    // at x = 4: 5.5 ± 1.886 × √0.9 × √(1 + 1/4 + 2.5²/5) = 5.5 ± 1.886 × √2.25
    const { low, value, high } = predict(line, 4, 0.8);
    expect(value).toBeCloseTo(5.5, 12);
    expect(high - value).toBeCloseTo(1.8856 * 1.5, 3);
    expect(value - low).toBeCloseTo(high - value, 12);
  });

  it('refuses points at one date', () => {
    expect(() => leastSquares([{ x: 1, y: 1 }])).toThrow('two different dates');
  });
});

describe('standard deviation', () => {
  it('divides by n − 1', () => expect(standardDeviation([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3), 12));
  it('is 0 for a single value', () => expect(standardDeviation([7])).toBe(0));
});

describe('median', () => {
  it('is the middle value, or the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 2])).toBe(3.5);
    expect(() => median([])).toThrow('no values');
  });

  it('has a deviation that one wild value does not move', () => {
    // Distances from 3: 2, 1, 0, 1, 97; their middle is 1.
    expect(medianDeviation([1, 2, 3, 4, 100])).toBe(1);
  });
});

describe('χ² of equal counts', () => {
  it('sums squared differences over what is expected', () => {
    // 12 and 6 against 9: (9 + 9)/9
    expect(chiSquareOfEqual([12, 6])).toBe(2);
    expect(chiSquareOfEqual([0, 0])).toBe(0);
  });
});
