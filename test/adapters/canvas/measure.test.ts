import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureText } from '../../../src/adapters/canvas/measure.ts';

/** Advance widths of Arial, which Arimo has too, in 2048ths of an em. */
const inches = (units: number, pt: number) => ((units / 2048) * pt) / 72;

it('adds up the advance widths of Arial', () => {
  // H 1479, e 1139, l 455, o 1139
  expect(measureText('Hello', 72, false)).toBeCloseTo(inches(1479 + 1139 + 455 + 455 + 1139, 72), 6);
  // Bold: H 1479, e 1139, l 569, o 1251
  expect(measureText('Hello', 26, true)).toBeCloseTo(inches(1479 + 1139 + 569 + 569 + 1251, 26), 6);
});

it('gives every digit the same width, and the signs of the look one of their own', () => {
  for (const digit of '0123456789') expect(measureText(digit, 72, false)).toBeCloseTo(inches(1139, 72), 6);
  expect(measureText('−', 72, false)).toBeCloseTo(inches(1196, 72), 6);
  expect(measureText('…', 72, false)).toBeCloseTo(inches(2048, 72), 6);
});

it('does not kern: a pair is as wide as its parts', () => {
  expect(measureText('AV', 40, false)).toBeCloseTo(measureText('A', 40, false) + measureText('V', 40, false), 9);
});

it('grows with the text and in proportion to its size', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (a, b, bold) => {
      expect(measureText(a + b, 12, bold)).toBeGreaterThanOrEqual(measureText(a, 12, bold) - 1e-9);
      expect(measureText(a, 24, bold)).toBeCloseTo(2 * measureText(a, 12, bold), 9);
    }),
  );
});

it('measures ten thousand titles in well under a second', () => {
  const start = process.cpuUsage();
  for (let i = 0; i < 10_000; i++) measureText(`Enrolment is up ${i} points since November, but 2018 is far`, 26, true);
  const { user } = process.cpuUsage(start);
  expect(user).toBeLessThan(1e6);
});
