import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { helpersFor } from '../../../src/adapters/text/helpers.ts';
import { type Pattern, readPatterns } from '../../../src/adapters/text/patterns.ts';
import { openTexts } from '../../../src/adapters/text/text.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { withoutIsolates } from '../../../src/domain/urdu-type.ts';
import { phrase } from '../../../src/domain/wording.ts';
import { printedNames } from './printed-names.ts';

const FOLDER = join(import.meta.dirname, '../../../templates/texts');
const helpers = new Set(Object.keys(helpersFor((_, words) => words)));
const english = readPatterns(FOLDER, 'en', helpers);
const urdu = readPatterns(FOLDER, 'ur', helpers);
const texts = openTexts(FOLDER, 'ur');

const figure = (value: number, unit: string): Figure => ({ value, unit, decimals: 1, provenance: { cells: [] } });
const said = (id: string, params: Parameters<typeof phrase>[1]) => withoutIsolates(texts.say(phrase(id, params)).text);

/** Said by cases and not as they are: a word of the mark, and the direction that two numbers beside one another show. */
const SAID_OTHERWISE = ['alt.mark: variant', 'title.government: change'];

describe('the sentences in Urdu', () => {
  it('are all there, and speak of nothing that English is not given', () => {
    expect([...english.keys()].filter((id) => !urdu.has(id))).toEqual([]);
    expect([...urdu.keys()].filter((id) => !english.has(id))).toEqual([]);
    const more = [...urdu].flatMap(([id, { names }]) =>
      [...names].filter((name) => name !== '' && !english.get(id)?.names.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(more).toEqual([]);
  });

  it('print every figure, name and date that English prints, and no other', () => {
    const printed = (patterns: ReadonlyMap<string, Pattern>) =>
      [...patterns].flatMap(([id, pattern]) => printedNames(pattern).map((name) => `${id}: ${name}`)).sort();
    const [inEnglish, inUrdu] = [new Set(printed(english)), new Set(printed(urdu))];
    expect([...inEnglish].filter((one) => !inUrdu.has(one))).toEqual(SAID_OTHERWISE);
    expect([...inUrdu].filter((one) => !inEnglish.has(one))).toEqual([]);
  });

  it('have no English word of their own', () => {
    const latin = [...urdu].flatMap(([id, { program }]) => latinWords(program).map((word) => `${id}: ${word}`));
    expect(latin).toEqual(['quality.log.evidence: SHA']);
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
    expect(plain('26 Jun 2015')).toBe('26-06-2015');
    expect(plain('1 September 2015')).toBe('1 ستمبر 2015');
    expect(plain('June 2015')).toBe('جون 2015');
    expect(plain('26 Jun')).toBe('26 جون');
    expect(plain('May be late')).toBe('May be late');
    expect(plain('March')).toBe('March');
    expect(plain('Approve')).toBe('منظوری');
    expect(plain('Jhelum: no value')).toBe('Jhelum: قدر نہیں');
  });

  it('name the kinds of places, reasons and days that the program has words for, and set other words apart', () => {
    const counted = (value: number): Figure => ({ ...figure(value, ''), decimals: 0 });
    const title = {
      short: 'Attendance',
      since: '2014-Q2',
      lower: false,
      places: 'districts',
      place: 'district',
      total: counted(36),
      better: counted(24),
      worst: 'Kasur',
      by: figure(2.1, 'points'),
    };
    expect(said('title.districts.plain', title)).toBe(
      'Attendance: سہ ماہی 2، 2014 سے اضافے والے اضلاع: 24، کل 36؛\nKasur میں 2.1 پوائنٹ کمی',
    );
    expect(said('title.districts.plain', { ...title, places: 'union councils', better: title.total })).toContain(
      'اضافے والے union councils: تمام 36؛',
    );
    expect(said('quality.log.why', { category: 'denominator', text: 'Census of 2017' })).toBe('مخرج: Census of 2017');
    expect(said('cover.stocktake', { number: '14', weekday: 'Wednesday', day: '2015-08-12' })).toBe(
      'جائزہ 14  ·  بدھ 12 اگست 2015',
    );
    expect(texts.say(phrase('heat.kicker', { places: 'trusts' })).text).toBe('تمام \u2068trusts\u2069');
  });

  it('set each item of a list apart', () => {
    const names = ['Lahore', 'Kasur', 'Multan'];
    expect(texts.say(phrase('brief.summary.down', { names })).text).toBe(
      'تب سے تنزلی: \u2068Lahore\u2069، \u2068Kasur\u2069 اور \u2068Multan\u2069۔',
    );
  });

  it('write the periods of a list', () => {
    const empty = { range: false, rounded: null, notValidated: null, noData: null, stale: null, smallNumbers: null };
    const older = ['1 (November 2014)', '3 (Q4 2014)'];
    expect(said('sector.source-line', { ...empty, period: '2015-Q1', older })).toMatch(
      /سے پرانا: نمبر 1 \(نومبر 2014\) اور 3 \(Q4 2014\)۔$/,
    );
  });

  it('point an arrow from what was on the right to what is on the left', () => {
    expect(said('quality.log.from-to', { from: figure(84.8, '%'), to: figure(86.2, '%') })).toBe('84.8 ← 86.2');
    expect(said('quality.log.effect', { period: '2015-Q1', was: 'AR', is: 'not validated' })).toBe(
      'Q1 2015: AR ← غیر تصدیق شدہ',
    );
  });

  it('are said in English where nobody has written them, and counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    writeFileSync(join(folder, 'en.yaml'), 'one: One.\ntwo: Two.\n');
    writeFileSync(join(folder, 'ur.yaml'), 'one: ایک۔\n');
    const own = openTexts(folder, 'ur');
    expect(own.inEnglish()).toEqual([]);
    expect(['one', 'two'].map((id) => own.showing('three-point').say(phrase(id, {})).text)).toEqual(['ایک۔', 'Two.']);
    expect(own.inEnglish()).toEqual(['two']);
    expect(openTexts(FOLDER, 'en').inEnglish()).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

/** Words in Latin letters that a pattern itself has. */
function latinWords(program: hbs.AST.Program): string[] {
  const words: string[] = [];
  class Reader extends Handlebars.Visitor {
    override ContentStatement({ value }: hbs.AST.ContentStatement): void {
      words.push(...(value.match(/[A-Za-z]{2,}/g) ?? []));
    }
  }
  new Reader().accept(program);
  return words;
}
