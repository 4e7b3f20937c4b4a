import { expect, it } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import { period } from '../../src/domain/period.ts';
import type { Box, Deck } from '../../src/domain/slide.ts';
import type { Text } from '../../src/domain/wording.ts';
import { layoutFaults } from './layout-faults.ts';

const say = (text: string): Text => ({ text, figures: [] });
const words = (name: string, text: string, x: number, y: number, w = 2): Box => ({
  kind: 'text',
  name,
  region: { x, y, w, h: 0.25 },
  paragraphs: [{ runs: [{ text: say(text), size: 13 }] }],
});

function faultsOf(...boxes: Box[]): string[] {
  const deck: Deck = {
    title: '',
    subject: '',
    author: '',
    language: 'en-GB',
    marking: { word: 'PUBLIC', audience: 'all' },
    docLine: '',
    coverLine: '',
    dated: '2015-08-12T00:00:00Z',
    slides: [{ id: 'planted', layout: 'content', title: say('A title'), boxes, notes: [], annex: false }],
  };
  return layoutFaults(deck);
}

/** Two labels of 12 points at two values of one month. */
function chartWith(other: number): Box {
  const label = (text: string) =>
    ({ index: 1, text: say(text), position: 'right', size: 12, bold: false, colour: 'ink' }) as const;
  const line = (name: string, value: number) =>
    ({ name, kind: 'line', values: [0, value], labels: [label(`${name} ${value}`)] }) as const;
  const chart: Chart = {
    id: 'trajectory-planted',
    head: say('Planted'),
    alt: say(''),
    categories: { kind: 'months', months: [period('2015-05'), period('2015-06')] },
    axis: { min: 0, max: 100, step: 25, decimals: 0 },
    series: [line('Plan', 50), line('Actual', other)],
    plot: { x: 0.1, y: 0.2, w: 0.6, h: 0.7 },
  };
  return { kind: 'chart', name: 'chart', region: { x: 0.5, y: 1.72, w: 7.75, h: 4.95 }, chart };
}

it('finds nothing on a slide that has its words in their places', () => {
  expect(faultsOf(words('one', 'a word', 1, 2), words('two', 'a word', 1, 2.3), chartWith(80))).toEqual([]);
});

it('finds words that are too wide or too high, off the slide, or over others', () => {
  expect(faultsOf(words('one', 'much too long for so small a box', 1, 2, 0.8))).toEqual([
    expect.stringMatching(/one overflows, 0\.\d+ too high/),
  ]);
  expect(faultsOf(words('one', 'a word', 12, 2))).toEqual([expect.stringMatching(/one leaves its place by 0\.67/)]);
  expect(faultsOf(words('one', 'a word', 1, 2), words('two', 'another', 1.1, 2.05))).toEqual([
    'slide 1 (planted): “a word” in one lies over “another” in two',
  ]);
});

it('finds labels of a chart that lie over one another', () => {
  // The plot is 3.465 inches high, so 2 of 100 are 0.07 inches: less than the height of a line.
  expect(faultsOf(chartWith(52))).toEqual([expect.stringMatching(/label of Plan lies over .* label of Actual/)]);
});

it('finds a rating mark over words', () => {
  const mark: Box = {
    kind: 'light',
    name: 'rating:x:now',
    x: 1.1,
    y: 2.1,
    size: 0.2,
    light: 'R',
    variant: 'now',
    alt: say(''),
  };
  expect(faultsOf(words('one', 'a word', 1, 2), mark)).toEqual([
    expect.stringMatching(/rating:x:now lies over “a word”/),
  ]);
});
