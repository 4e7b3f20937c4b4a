import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpersFor } from '../../../src/adapters/text/helpers.ts';
import { readPatterns } from '../../../src/adapters/text/patterns.ts';
import { openTexts } from '../../../src/adapters/text/text.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { withoutIsolates } from '../../../src/domain/urdu-type.ts';
import { phrase } from '../../../src/domain/wording.ts';

const FOLDER = join(import.meta.dirname, '../../../templates/texts');
const helpers = new Set(Object.keys(helpersFor((_, words) => words)));
const english = readPatterns(FOLDER, 'en', helpers);
const urdu = readPatterns(FOLDER, 'ur', helpers);
const texts = openTexts(FOLDER, 'ur');

const figure = (value: number, unit: string): Figure => ({ value, unit, decimals: 1, provenance: { cells: [] } });
const said = (id: string, params: Parameters<typeof phrase>[1]) => withoutIsolates(texts.say(phrase(id, params)).text);

describe('the sentences in Urdu', () => {
  it('have no id that English has not, and speak of nothing that English is not given', () => {
    expect(urdu.size).toBeGreaterThan(380);
    expect([...urdu.keys()].filter((id) => !english.has(id))).toEqual([]);
    const more = [...urdu].flatMap(([id, { names }]) =>
      [...names].filter((name) => !english.get(id)?.names.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(more).toEqual([]);
  });

  it('cover the frame of every slide, its heads, keys and statuses, and the titles of priorities', () => {
    const wanted = [...english.keys()].filter((id) =>
      /^(compose\.(?!cut\.report)|cover\.|status\.|movement\.|tag\.|decisions\.|actions\.|sector\.|priority\.|happened\.|title\.(path|standing|range|grey|sector|decisions|actions))/.test(
        id,
      ),
    );
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((id) => !urdu.has(id))).toEqual([]);
  });

  it('keep a sign left of its number and a per cent sign right of it, whatever stands around them', () => {
    const { text, figures } = texts.say(
      phrase('happened.gap-same', { goal: 'path', s: null, g: figure(-3, 'points') }),
    );
    expect(text).toBe('منصوبے سے فرق بدستور \u2068−3.0\u2069 پوائنٹ۔');
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['\u2068−3.0\u2069 پوائنٹ']);
    expect(texts.say(phrase('figure.unit', { x: figure(90.4, '%') })).text).toBe('\u206890.4%\u2069');
  });

  it('name months, and count in words up to ten', () => {
    expect(said('compose.doc-line.date', { day: '2015-08-12' })).toBe('12 اگست 2015');
    expect(said('sector.by', { period: '2015-06' })).toBe('جون 2015');
    expect(said('sector.by', { period: '2015-Q2' })).toBe('Q2 2015');
    expect(said('government.kicker-of', { n: 6 })).toBe('چھ شعبے، ہر ترجیح ایک نشان');
    expect(said('government.kicker-of', { n: 12 })).toBe('12 شعبے، ہر ترجیح ایک نشان');
  });

  it('write the dates that slides give as they are, and leave other words alone', () => {
    const plain = (words: string) => withoutIsolates(texts.say(words).text);
    expect(plain('26 Jun 2015')).toBe('26 جون 2015');
    expect(plain('June 2015')).toBe('جون 2015');
    expect(plain('26 Jun')).toBe('26 جون');
    expect(plain('May be late')).toBe('May be late');
    expect(plain('March')).toBe('March');
  });

  it('are said in English where nobody has written them, and counted', () => {
    const own = openTexts(FOLDER, 'ur');
    expect(own.inEnglish()).toEqual([]);
    expect(own.showing('three-point').say(phrase('omitted.decisions', { month: 'x', period: '2015-Q2' })).text).toBe(
      'Decisions: none is sought in the agenda of Q2 2015.',
    );
    expect(own.inEnglish()).toEqual(['omitted.decisions']);
    expect(openTexts(FOLDER, 'en').inEnglish()).toEqual([]);
  });
});
