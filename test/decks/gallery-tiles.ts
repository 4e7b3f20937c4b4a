import { join } from 'node:path';
import { buildWeekly } from '../../src/actions/build-weekly.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { PresentedSlide } from '../../src/domain/presentation.ts';
import { SLIDES } from '../../src/slides/index.ts';
import { composeDeck, type SampleUnit, takeStockOf, UNITS, write } from './sample-decks.ts';

/** A finished deck of a sample. */
export interface GalleryDeck {
  readonly unit: SampleUnit;
  readonly bytes: Uint8Array;
  readonly slides: readonly PresentedSlide[];
}

/** A slide that stands in the gallery, under the name of its kind or of its sample. */
export interface Tile {
  readonly name: string;
  readonly deck: GalleryDeck;
  /** Its place in the deck, from 1. */
  readonly number: number;
}

const KINDS = SLIDES.map(({ id }) => id);

/** Makes the decks that the gallery shows: that of every sample, and a pack for the weeks between. */
export async function galleryDecks(folder: string): Promise<GalleryDeck[]> {
  const decks: GalleryDeck[] = [];
  for (const unit of UNITS) {
    const stock = await takeStockOf(unit, folder);
    const { workspace } = stock;
    const open = async (bytes: Uint8Array) => {
      const read = await workspace.tools.readPresentation(bytes, unit);
      if ('refused' in read) throw new Error(read.verdict);
      decks.push({ unit, bytes, slides: read.slides });
    };
    await open(await write(workspace.tools, await composeDeck(stock, { brand: null, language: 'en' }), null));
    if (unit === 'punjab-smu') {
      const output = join(folder, 'weekly.pptx');
      await buildWeekly.run(workspace, { on: calendarDate('2015-08-10'), output });
      await open(await workspace.tools.readFile(output));
    }
    await stock.close();
  }
  return decks;
}

/**
 * Chooses the fullest slide of each kind, and the cover of each sample; a kind that is in no deck is a fault of the
 * samples, which are there to show them all.
 */
export function chooseTiles(decks: readonly GalleryDeck[]): Tile[] {
  const all = decks.flatMap((deck) => deck.slides.map((slide) => ({ deck, slide, kind: kindOf(slide.name) })));
  const absent = KINDS.filter((id) => !all.some(({ kind }) => kind === id));
  if (absent.length > 0) throw new Error(`in the deck of no sample: ${absent.join(', ')}`);
  const covers = all.filter(({ kind }) => kind === 'title');
  const fullest = KINDS.filter((id) => id !== 'title').flatMap((id) =>
    all
      .filter(({ kind }) => kind === id)
      .toSorted((a, b) => fullness(b.slide) - fullness(a.slide))
      .slice(0, 1),
  );
  return [
    ...covers.map(({ deck, slide }) => ({ name: `title: ${deck.unit}`, deck, number: slide.number })),
    ...fullest.map(({ deck, slide, kind }) => ({ name: kind, deck, number: slide.number })),
  ];
}

/** The kind of a slide by its name: kind, subject and page. */
function kindOf(name: string): string {
  const [first = ''] = name.split(':');
  return KINDS.find((id) => id === first) ?? first.replace(/-\d+$/, '');
}

/** How much a slide shows: shapes, rows of tables, labels in charts; what is drawn counts for more than what is listed. */
function fullness({ shapes }: PresentedSlide): number {
  return shapes.reduce(
    (sum, { rows, chart, picture }) => sum + 1 + rows.length + (chart || picture ? 20 : 0) + (chart?.texts.length ?? 0),
    0,
  );
}
