import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import { readPresentation } from '../../src/adapters/powerpoint/read/read-presentation.ts';
import { writeDeck } from '../../src/adapters/powerpoint/write-deck.ts';
import { openTexts } from '../../src/adapters/text/text.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import { compose } from '../../src/stages/compose.ts';
import { Dice } from './dice.ts';
import { takenStock } from './generated-stocktake.ts';
import { layoutFaults } from './layout-faults.ts';

const texts = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');
/** A cover, and one slide a priority. */
const order = RunningOrder.parse({
  title: 'One slide a priority',
  main: ['title', { 'each sector': [{ 'each priority': ['priority'] }] }],
});

/** The deck of a unit with so many priorities. */
async function deckOf(priorities: number) {
  const stocktake = await takenStock(new Dice(priorities), {
    hand: 'plain',
    manner: 'mixed',
    districts: 0,
    sectors: 1,
    priorities,
    areas: false,
    cadence: 'quarter',
    scale: 'four-point',
    language: 'en',
  });
  return compose(stocktake, order, { texts, measure: measureText }).deck;
}

describe('a deck', () => {
  it.each([
    { slides: 3, priorities: 2 },
    { slides: 400, priorities: 399 },
  ])(
    'of $slides slides is built, and read back, like any other',
    { timeout: 120_000 },
    async ({ slides, priorities }) => {
      const deck = await deckOf(priorities);
      expect(deck.slides).toHaveLength(slides);
      expect(layoutFaults(deck)).toEqual([]);
      const read = await readPresentation(writeDeck(deck), 'deck.pptx', nodeInflate);
      if ('refused' in read) throw new Error(read.verdict);
      const titles = read.slides.map(({ title }) => title.replace(/\s+/g, ' '));
      expect(titles).toHaveLength(slides);
      expect(titles).not.toContain('');
      expect(new Set(titles).size).toBe(slides);
      expect(titles).toEqual(deck.slides.map(({ title }) => title.text.replace(/\s+/g, ' ')));
    },
  );
});
