import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTexts } from '../../../src/adapters/text/text.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { type Figure, showFigure } from '../../../src/domain/figure.ts';
import { phrase } from '../../../src/domain/wording.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function texts(yaml: string, more: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  folders.push(folder);
  for (const [name, content] of Object.entries({ 'en.yaml': yaml, ...more }))
    writeFileSync(join(folder, name), content);
  return openTexts(folder, 'en');
}

/** What one pattern makes of its parameters. */
function says(pattern: string, params: Parameters<typeof phrase>[1] = {}): string {
  return texts(JSON.stringify({ it: pattern })).say(phrase('it', params)).text;
}

function figure(value: number | null, unit = '%', decimals = 1): Figure {
  return { value, unit, decimals, provenance: { cells: [], formula: 'made for a test' } };
}

describe('numbers in sentences', () => {
  it.each([
    ['{{fig x}}', figure(90.4), '90.4%'],
    ['{{fig x}}', figure(92), '92.0%'],
    ['{{fig x}}', figure(100), '100%'],
    ['{{fig x}}', figure(3, 'points'), '3.0 points'],
    ['{{fig x}}', figure(52_143, 'schools', 0), '52,143 schools'],
    ['{{fig x}}', figure(640, '', 0), '640'],
    ['{{fig x}}', figure(null, 'points'), '–'],
    ['{{num x}}', figure(90.4), '90.4'],
    ['{{num x}}', 1200, '1,200'],
    ['{{num x}}', 0.25, '0.25'],
    ['{{signed x}}', figure(5.6), '+5.6'],
    ['{{signed x}}', figure(-3), '−3.0'],
    ['{{abs x}}', figure(-3), '3.0'],
    ['{{whole x}}%', figure(94.4), '94%'],
    ['{{fig (whole x)}}', figure(94.4), '94%'],
    ['{{fig (abs (whole x))}}', figure(-2.5, 'points'), '3 points'],
    ['{{fig x}}', figure(1, 'tonnes a day', 0), '1 tonne a day'],
    ['{{fig x}}', figure(1, 'points'), '1.0 points'],
    ['{{count x}}', 3, 'three'],
    ['{{count x}}', 0, 'none'],
    ['{{count x}}', 11, '11'],
    ['{{Count x}}', 25, 'Twenty-five'],
    ['{{Count x}}', figure(20, '', 0), 'Twenty'],
    ['{{Count x}}', 26, '26'],
    ['{{count x}} {{plural x "district is" "districts are"}}', 1, 'one district is'],
    ['{{count x}} {{plural x "district is" "districts are"}}', 0, 'none districts are'],
  ])('%s of %o is "%s"', (pattern, x, expected) => {
    expect(says(pattern, { x })).toBe(expected);
  });

  it.each([
    ['{{x}} {{agree x "is" "are"}}', 'Schools visited', 'Schools visited are'],
    ['{{x}} {{agree x "is" "are"}}', 'Teacher absence', 'Teacher absence is'],
    ['{{month x}}', '2015-06', 'June 2015'],
    ['{{month x}}', '2015-Q2', 'Q2 2015'],
    ['{{shortMonth x}}', '2015-06', 'Jun 2015'],
    ['{{monthName x}}', '2014-11', 'November'],
    ['{{year x}}', '2018-03', '2018'],
    ['{{date x}}', '2015-08-12', '12 August 2015'],
    ['{{shortDate x}}', '2015-08-01', '1 Aug 2015'],
    ['{{dayMonth x}}', '2015-08-05', '5 August'],
    ['{{shortDayMonth x}}', '2015-09-01', '1 Sep'],
    ['{{light x}}', 'AR', 'Amber-Red'],
    ['{{lower x}}', 'Reading', 'reading'],
    ['{{upperFirst x}}', 'reading is down', 'Reading is down'],
    ['{{#if (eq x "up")}}rose{{else}}fell{{/if}}', 'down', 'fell'],
    ['A & B’s “{{x}}”', '<b>', 'A & B’s “<b>”'],
  ])('%s of %o is "%s"', (pattern, x, expected) => {
    expect(says(pattern, { x })).toBe(expected);
  });

  it('prints a parameter that is called like a helper', () => {
    expect(says('{{light}} in {{month month}}', { light: 'grey', month: '2015-06' })).toBe('grey in June 2015');
    expect(() => says('{{month}}')).toThrow(/pattern it: month lacks/);
  });

  it('joins a list as people do', () => {
    expect(says('{{list x}}', { x: ['a'] })).toBe('a');
    expect(says('{{list x}}', { x: ['a', 'b'] })).toBe('a and b');
    expect(says('{{list x}}', { x: ['a', 'b', 'c'] })).toBe('a, b and c');
  });

  it('lets a sentence ask whether it was given something', () => {
    const pattern = 'Actions{{#if page}} ({{page}} of {{pages}}){{/if}}';
    expect(says(pattern)).toBe('Actions');
    expect(says(pattern, { page: '2', pages: '3' })).toBe('Actions (2 of 3)');
  });
});

describe('where figures stand', () => {
  it('knows the place of each', () => {
    const up = figure(1.1, 'points');
    const goal = figure(94.4);
    const said = texts(
      'it: "{{upperFirst name}} is up {{fig up}}, heading for {{fig (whole goal)}} ({{count n}} rounds)"',
    ).say(phrase('it', { name: 'enrolment', up, goal, n: figure(7, '', 0) }));
    expect(said.text).toBe('Enrolment is up 1.1 points, heading for 94% (seven rounds)');
    expect(said.figures.map(({ start, end }) => said.text.slice(start, end))).toEqual(['1.1 points', '94%', 'seven']);
    expect(said.figures.map(({ figure }) => figure.value)).toEqual([1.1, 94.4, 7]);
    expect(said.figures[1]?.figure.provenance).toBe(goal.provenance);
  });

  it('holds after a helper has changed the first letter of a marked number', () => {
    const said = texts('it: "{{upperFirst (count n)}} left"').say(phrase('it', { n: figure(3, '', 0) }));
    expect(said.text).toBe('Three left');
    expect(said.figures).toMatchObject([{ start: 0, end: 5 }]);
  });

  it('holds for any figures between any words', () => {
    const opened = texts('it: "{{a}}{{num x}}{{b}}{{num y}}{{c}}"');
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), number, number, (a, b, c, x, y) => {
        const said = opened.say(phrase('it', { a, b, c, x: figure(x), y: figure(y) }));
        const shown = [showFigure(figure(x)), showFigure(figure(y))];
        expect(said.text).toBe(`${a}${shown[0]}${b}${shown[1]}${c}`);
        expect(said.figures.map(({ start, end }) => said.text.slice(start, end))).toEqual(shown);
      }),
    );
  });

  it('cannot be misled by what a department typed', () => {
    const said = texts('it: "{{name}}: {{num x}}"').say(
      phrase('it', { name: '\uFDD00\uFDD1evil\uFDD2', x: figure(1) }),
    );
    expect(said.text).toBe('0evil: 1.0');
    expect(said.figures).toMatchObject([{ start: 7, end: 10 }]);
  });
});

describe('what is wrong', () => {
  it('names a pattern nobody wrote', () => {
    expect(() => texts('a: b').say(phrase('reason.level'))).toThrow('no pattern reason.level');
  });

  it('names the pattern and the parameter it was not given', () => {
    expect(() => texts('a: {b: "{{fig x}}"}').say(phrase('a.b'))).toThrow(
      /pattern a\.b: fig lacks .* \(not given: x\)/,
    );
    expect(() => texts('a: "{{x}}"').say(phrase('a'))).toThrow(/pattern a: "x" not defined/);
    expect(() => texts('a: \'{{#if (eq x "up")}}rose{{/if}}\'').say(phrase('a'))).toThrow(/not given: x/);
  });

  it('refuses a figure printed without a helper', () => {
    expect(() => texts('a: "{{x}}"').say(phrase('a', { x: figure(1) }))).toThrow(
      /pattern a: a figure is printed without/,
    );
    expect(() => texts('a: "is {{x}}"').say(phrase('a', { x: figure(1) }))).toThrow(
      /pattern a: a figure is printed without/,
    );
  });

  it('refuses a light there is not', () => {
    expect(() => says('{{light x}}', { x: 'B' })).toThrow('"B" is no light');
  });

  it.each([
    ['a brace that is not closed', 'a: {b: "{{fig x}"}', /pattern a\.b in .*en\.yaml cannot be read/],
    ['a helper there is not', 'a: "{{fgi x}}"', /there is no helper fgi/],
    ['a helper there is not, inside another', 'a: "{{fig (rounded x)}}"', /there is no helper rounded/],
    ['YAML that is none', 'a: "x\nb: ]', /en\.yaml:\d+ is no well-formed YAML/],
    ['a list for a sentence', 'a: [x]', /pattern a in .* is no text/],
  ])('explains %s as a fault of the template', (_, yaml, message) => {
    expect(() => texts(yaml)).toThrow(Fault);
    expect(() => texts(yaml)).toThrow(message);
  });

  it('explains a language that is not there and a pattern written twice', () => {
    expect(() => openTexts(tmpdir(), 'xx')).toThrow(Fault);
    expect(() => texts('a: x', { 'en.more.yaml': 'a: y' })).toThrow(/pattern a in .*en\.yaml is written twice/);
  });
});

it('joins the files of a language and leaves plain words alone', () => {
  const opened = texts('a: one', { 'en.more.yaml': 'b: two', 'ur.yaml': 'a: x' });
  expect(opened.say(phrase('a')).text + opened.say(phrase('b')).text).toBe('onetwo');
  expect(opened.say('{{as it is}}')).toEqual({ text: '{{as it is}}', figures: [] });
});
