import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTexts } from '../../src/adapters/text/text.ts';
import { phrase, type Wording } from '../../src/domain/wording.ts';
import { briefer } from '../../src/stages/compose-brief.ts';

const texts = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');
const figure = (value: number, decimals: number) => ({ value, unit: '', decimals, provenance: { cells: [] } });
const shorter = (wording: Wording) =>
  [...briefer([{ runs: [{ text: texts.say(wording), size: 12 }] }], texts)].map((paragraphs) =>
    paragraphs.map(({ runs }) => runs.map(({ text }) => text.text).join('')).join(' / '),
  );
const number = (value: number, decimals: number) => phrase('cell.number', { x: figure(value, decimals) });

describe('a number that has no room', () => {
  it('loses its decimals first, then its thousands, then its millions', () => {
    // 32,583.70 is 32.58 thousand; of millions it has none.
    expect(shorter(number(32_583.7, 2))).toEqual(['32,583.70', '32,583.70', '32,583.7', '32,584', '33k']);
    expect(shorter(number(1_000_000_000, 0)).at(-1)).toBe('1,000 m');
    expect(shorter(number(-4_250_000, 0)).at(-1)).toBe('−4.3 m');
  });

  it('keeps three digits where its decimals say something', () => {
    expect(shorter(number(0.0012, 4))).toEqual([]);
    expect(shorter(number(12.345, 3)).at(-1)).toBe('12.3');
    expect(shorter(number(0, 4)).at(-1)).toBe('0');
  });

  it('keeps its place, and what it is made of, known', () => {
    const [paragraph] =
      [...briefer([{ runs: [{ text: texts.say(number(32_583.7, 2)), size: 12 }] }], texts)].at(-1) ?? [];
    const text = paragraph?.runs[0]?.text;
    expect(text?.figures).toMatchObject([{ start: 0, end: 2, figure: { value: 32.5837, decimals: 0 } }]);
    expect(text?.figures[0]?.figure.provenance.formula).toBe('value / 1,000');
  });

  it('stays whole in a sentence', () => {
    expect(shorter(phrase('chart.plan', { expected: figure(32_583.7, 2) }))).not.toContain('Plan 33k');
    expect(shorter('Rs 32,583.70')).toEqual([]);
  });
});
