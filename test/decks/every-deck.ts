import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import type { Brand } from '../../src/adapters/powerpoint/brand/brand-base.ts';
import { readBrand } from '../../src/adapters/powerpoint/brand/read-brand.ts';
import type { Deck } from '../../src/domain/slide.ts';
import { mapBrand } from '../../src/stages/map-brand.ts';
import { TEMPLATES, templateOf } from '../adapters/powerpoint/brand/templates.ts';
import { chartsAs, composeDeck, takeStockOf, UNITS, write } from './sample-decks.ts';

/** A deck of a sample in one of its forms. */
export interface MadeDeck {
  /** "kp-ssu, side, picture, ur" */
  readonly name: string;
  readonly deck: Deck;
  readonly bytes: Uint8Array;
}

/** How a deck draws its charts, and the language it speaks. */
export type Manner = readonly [charts: 'native' | 'picture', language: 'en' | 'ur'];

/** The looks that decks are made in: the program’s own, and on every trial template. */
export const LOOKS = ['own', ...TEMPLATES] as const;

export const EVERY_MANNER: readonly Manner[] = [
  ['native', 'en'],
  ['picture', 'en'],
  ['native', 'ur'],
  ['picture', 'ur'],
];

/** Makes the deck of every sample on every look in some manners, one after the other, in workspaces of its own. */
export async function* everyDeck(folder: string, manners: readonly Manner[] = EVERY_MANNER): AsyncGenerator<MadeDeck> {
  const looks = await Promise.all(LOOKS.map(async (look) => ({ look, brand: await brandOf(look) })));
  for (const unit of UNITS) {
    const stock = await takeStockOf(unit, folder);
    for (const { look, brand } of looks) {
      const composed = new Map<string, Deck>();
      for (const [charts, language] of manners) {
        const native = composed.get(language) ?? (await composeDeck(stock, { brand, language }));
        composed.set(language, native);
        const deck = await chartsAs(charts, native, stock, brand);
        const bytes = await write(stock.workspace.tools, deck, brand);
        yield { name: [unit, look, charts, language].join(', '), deck, bytes };
      }
    }
    await stock.close();
  }
}

/** The trial template of a name, mapped; none for the program’s own look. */
async function brandOf(look: (typeof LOOKS)[number]): Promise<Brand | null> {
  if (look === 'own') return null;
  const template = await readBrand(await templateOf(look), nodeInflate);
  if ('refused' in template) throw new Error(template.verdict);
  return { template, mapping: mapBrand(template.facts, {}, look) };
}
