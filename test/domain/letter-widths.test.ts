import { expect, it } from 'vitest';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { textWidth } from '../../src/domain/letter-widths.ts';

const PRINTED = " !$%&'()+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz\u00a0±·–—‘’“”…−×≤≥";

it.each([false, true])('knows how wide the letters of charts run, bold %s', (bold) => {
  const wrong = Array.from(PRINTED).filter(
    (letter) => Math.abs(textWidth(letter, 72, bold) - measureText(letter, 72, bold)) > 1 / 2048,
  );
  expect(wrong).toEqual([]);
});

it('adds them up: 94.4 is three digits and a point', () => {
  // (3 × 1139 + 569) / 2048 em of 12 points, in inches.
  expect(textWidth('94.4', 12, false)).toBeCloseTo((((3 * 1139 + 569) / 2048) * 12) / 72, 9);
});
