import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import type { Paragraph, Run } from '../../src/domain/slide.ts';
import type { Text } from '../../src/domain/wording.ts';
import { cutToFit, heightOf, overflows, wholeText, wrap } from '../../src/stages/compose-fit.ts';

/** Every character is one tenth of its size wide, so that widths can be counted: at 72 pt one tenth of an inch. */
const tenths = (text: string, pt: number) => (text.length * pt) / 720;

const say = (text: string): Text => ({ text, figures: [] });
const run = (text: string, size = 72, bold = false): Run<Text> => ({ text: say(text), size, bold });
const paragraph = (text: string, size = 72): Paragraph<Text> => ({ runs: [run(text, size)] });
const broken = (text: string, width: number, measure = tenths) =>
  wrap([run(text)], width, measure).map(({ start, end }) => text.slice(start, end));
const cut = (text: string, w: number, h: number) => {
  const shorter = cutToFit({ paragraphs: [paragraph(text)], room: { w, h } }, tenths);
  return shorter && wholeText(shorter);
};
/** Height of that many lines at 72 pt. */
const lines = (n: number) => 1.15 * n;
const figure = (value: number) => ({ value, unit: '', decimals: 0, provenance: { cells: [] } });

describe('breaking lines', () => {
  it('breaks at the last space before the edge, and the space hangs', () => {
    // Ten characters to the line.
    expect(broken('one two three four', 1)).toEqual(['one two', 'three four']);
    expect(broken('0123456789 x', 1)).toEqual(['0123456789', 'x']);
    expect(broken('', 1)).toEqual(['']);
  });

  it('breaks where it is told to, and keeps empty lines', () => {
    expect(broken('one;\ntwo\n\nthree', 1)).toEqual(['one;', 'two', '', 'three']);
  });

  it('breaks inside a word only when it is wider than the box, and says so', () => {
    expect(broken('a interdepartmental b', 1)).toEqual(['a', 'interdepar', 'tmental b']);
    expect(wrap([run('a interdepartmental b')], 1, tenths).map(({ broken }) => broken)).toEqual([false, true, false]);
    expect(broken('ab', 0.01)).toEqual(['a', 'b']);
  });

  it('measures each run in its own type, and a line is as high as its largest', () => {
    // "small " 6 × 3.6 pt + "LARGE" 5 × 7.2 pt = 57.6 pt = .8 in
    const runs = [run('small ', 36), run('LARGE', 72)];
    expect(wrap(runs, 0.8, tenths)).toMatchObject([{ start: 0, end: 11, size: 72 }]);
    expect(wrap(runs, 0.79, tenths)).toMatchObject([
      { end: 5, size: 36 },
      { start: 6, end: 11, size: 72 },
    ]);
    // 36 pt × 1.15 + 72 pt × 1.15 = 124.2 pt = 1.725 in; with 110 % and 10 pt before it 146.62 pt
    expect(heightOf([{ runs }], 0.79, tenths)).toBeCloseTo(1.725, 6);
    expect(heightOf([{ runs, spacing: 1.1, spaceBefore: 10 }], 0.79, tenths)).toBeCloseTo(146.62 / 72, 6);
  });

  it('loses nothing and lets no line be wider than the box', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0.5, max: 6, noNaN: true }), (text, width) => {
        const wrapped = wrap([run(text, 26, true)], width, measureText);
        const shown = wrapped.map(({ start, end }) => text.slice(start, end));
        expect(shown.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
        for (const line of shown) expect(measureText(line.trim(), 26, true)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks the title of the look where it breaks in the mock-up', () => {
    const title = 'Enrolment is up 1.1 points since November,\nbut 2018 is heading for 94%, not 100%';
    expect(wrap([run(title, 26, true)], 12.333, measureText)).toHaveLength(2);
    // 68 characters fill 11.83 of 12.333 inches in LibreOffice (LOOK §18); Arimo's own widths say the same.
    const wide = 'The gap between town and village has closed from 10.3 to 6.0 points,';
    expect(measureText(wide, 26, true)).toBeCloseTo(11.83, 0);
  });
});

describe('cutting', () => {
  it('leaves alone what fits', () => {
    expect(cut('one two three four', 1, lines(2))).toBeNull();
    expect(cut('', 1, lines(1))).toBeNull();
  });

  it('cuts at a word and adds an ellipsis that fits too', () => {
    expect(cut('one two three four', 1, lines(1))).toBe('one two…');
    expect(cut('eight and 12 three', 1, lines(1))).toBe('eight and…');
    // "one two is" is ten wide and leaves no room for the ellipsis.
    expect(cut('one two is three', 1, lines(1))).toBe('one two…');
    expect(cut('one two, three', 1, lines(1))).toBe('one two…');
  });

  it('shortens a word wider than the box, but never a number', () => {
    expect(cut('interdepartmental', 1, lines(3))).toBe('interdepa…');
    expect(cut('1,234,567,890', 1, lines(3))).toBe('…');
    expect(cut('about 12,345,678,901', 1, lines(3))).toBe('about…');
  });

  it('drops the paragraphs that do not fit and marks the last that does', () => {
    const paragraphs = [paragraph('one two'), paragraph('three'), paragraph('four')];
    const shorter = cutToFit({ paragraphs, room: { w: 1, h: lines(2) } }, tenths);
    expect(shorter?.map(({ runs }) => runs.map(({ text }) => text.text).join(''))).toEqual(['one two', 'three…']);
  });

  it('keeps the figures that still stand and lets go of the others', () => {
    const text: Text = {
      text: 'from 27 to 30 points',
      figures: [
        { start: 5, end: 7, figure: figure(27) },
        { start: 11, end: 13, figure: figure(30) },
      ],
    };
    const shorter = cutToFit({ paragraphs: [{ runs: [{ text, size: 72 }] }], room: { w: 1, h: lines(1) } }, tenths);
    expect(shorter?.[0]?.runs[0]?.text).toEqual({ text: 'from 27…', figures: [text.figures[0]] });
  });

  it('cuts across runs', () => {
    const runs = [run('1 Sep ', 72, true), run('Enrolment drive opens'), run(' Finance')];
    const shorter = cutToFit({ paragraphs: [{ runs }], room: { w: 2, h: lines(1) } }, tenths);
    expect(shorter?.[0]?.runs.map(({ text, bold }) => [text.text, bold])).toEqual([
      ['1 Sep ', true],
      ['Enrolment…', false],
    ]);
  });

  it('leaves text that fits, whatever it was', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 14 }), { maxLength: 30 }).map((list) => list.join(' '));
    const size = fc.constantFrom(11, 13, 18);
    const paragraphs = fc.array(fc.tuple(words, size), { minLength: 1, maxLength: 4 });
    const room = fc.record({
      w: fc.double({ min: 0.6, max: 4, noNaN: true }),
      h: fc.double({ min: 0.35, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(paragraphs, room, (given, box) => {
        const before = given.map(([text, pt]) => paragraph(text, pt));
        const after = cutToFit({ paragraphs: before, room: box }, measureText);
        if (after) expect(cutToFit({ paragraphs: after, room: box }, measureText)).toBeNull();
      }),
    );
  });
});

it('names every place of a deck that overflows', () => {
  const slide = {
    id: 'priority:x',
    layout: 'content' as const,
    title: say('A title'),
    tag: say('A tag much too long for its small box'),
    boxes: [
      {
        kind: 'text' as const,
        name: 'why',
        region: { x: 0, y: 0, w: 2, h: 0.3 },
        paragraphs: [paragraph('a word or two', 13)],
      },
      {
        kind: 'text' as const,
        name: 'next',
        region: { x: 0, y: 0, w: 0.5, h: 0.3 },
        paragraphs: [paragraph('a word or two', 13)],
      },
      {
        kind: 'table' as const,
        name: 'table',
        alt: say(''),
        x: 0,
        y: 0,
        columns: [1, 0.5],
        rowHeights: [0.3],
        rows: [[{ paragraphs: [paragraph('fits', 12)] }, { paragraphs: [paragraph('1,234,567', 12)] }]],
      },
    ],
    notes: [],
    annex: false,
  };
  expect(overflows({ slides: [slide] }, measureText).map((line) => line.replace(/: needs.*/, ''))).toEqual([
    'slide 1 (priority:x), tag',
    'slide 1 (priority:x), next',
    'slide 1 (priority:x), table',
  ]);
});
