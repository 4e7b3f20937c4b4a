import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { Brand } from '../adapters/powerpoint/brand/brand-base.ts';
import type { Template } from '../adapters/powerpoint/brand/read-brand.ts';
import type { Texts } from '../adapters/text/text.ts';
import type { Chart } from '../domain/chart.ts';
import type { Edit } from '../domain/edit.ts';
import type { Palette } from '../domain/palette.ts';
import type { Deck, Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal } from '../domain/workbook.ts';
import { type Composed, compose } from './compose.ts';
import type { Measure } from './compose-fit.ts';
import { measuresOn } from './measures-on.ts';
import { openBrand } from './open-brand.ts';
import { openPhotographs } from './open-photographs.ts';
import { pictureCharts } from './picture-charts.ts';
import { readRunningOrder } from './read-running-order.ts';

/** The adapters that a deck is made with. */
export interface DeckTools {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readBrand: (bytes: Uint8Array) => Promise<Template | Refusal>;
  readonly preparePhotograph: (bytes: Uint8Array, name: string) => Promise<Uint8Array>;
  readonly measure: () => Promise<Measure>;
  readonly texts: (language: string) => Texts | Promise<Texts>;
  readonly drawChart: (
    chart: Chart,
    size: { w: Inches; h: Inches },
    scale?: number,
    ground?: Palette,
  ) => Promise<Uint8Array>;
  readonly writeDeck: (deck: Deck, brand?: Brand) => Promise<Uint8Array>;
  /** Folder of the running orders that come with the program. */
  readonly templates: string;
}

/** Where a deck is made, and with what. */
export interface DeckPlace {
  readonly folder: WorkspaceFolder;
  readonly tools: DeckTools;
  readonly onStep: (step: string) => void;
}

/** How a deck is made, where otherwise than the profile says. */
export interface DeckWays {
  /** Path of a template in place of the unit's own. */
  readonly brand?: string | undefined;
  readonly charts?: 'native' | 'picture' | undefined;
  readonly edits: readonly Edit[];
}

/** A deck, and what it was made of. */
export interface MadeDeck extends Composed {
  readonly bytes: Uint8Array;
  /** With its photographs. */
  readonly stocktake: Stocktake;
  /** The template it stands on; null for the program's own look. */
  readonly brand: Brand | null;
  readonly texts: Texts;
}

/** Makes the deck of a stocktake: composes it, draws what is to be drawn, and writes the file; the same bytes each time. */
export async function makeDeck(
  found: Stocktake,
  { folder, tools, onStep }: DeckPlace,
  ways: DeckWays,
): Promise<MadeDeck> {
  const { unit, period } = found;
  const photographs = await openPhotographs(found, folder, tools.preparePhotograph);
  const stocktake = { ...found, photographs };

  onStep(`composing (${unit.id} ${period})`);
  const order = await readRunningOrder(unit.deck, folder, tools.templates);
  const brand = await brandOf(folder, tools, unit, ways.brand);
  const measure = await tools.measure();
  const texts = await tools.texts(unit.language);
  const { deck: composed, report } = compose(stocktake, order, {
    texts,
    ...measuresOn(brand, measure),
    edits: ways.edits,
  });

  onStep(`rendering (${unit.id} ${period})`);
  const pictures = (ways.charts ?? unit.charts) === 'picture';
  const deck = pictures ? await pictureCharts(composed, stocktake, tools.drawChart, brand) : composed;
  return { deck, report, bytes: await tools.writeDeck(deck, brand ?? undefined), stocktake, brand, texts };
}

/** The template that is named, or the unit's own; null for the program's look. */
async function brandOf(
  folder: WorkspaceFolder,
  tools: DeckTools,
  { brand }: Unit,
  named: string | undefined,
): Promise<Brand | null> {
  if (named !== undefined) return openBrand(tools, named, {});
  return brand ? openBrand(tools, folder.at(...brand.template.split('/')), brand) : null;
}
