import type { BrandFacts, BrandMapping } from '../domain/brand.ts';
import { brandPalette } from '../domain/brand-palette.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Chart } from '../domain/chart.ts';
import { chartHeads } from '../domain/chart-heads.ts';
import { HEX } from '../domain/look.ts';
import type { Palette } from '../domain/palette.ts';
import type { Box, Deck, Inches, Slide } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { deckProvenance } from './deck-provenance.ts';

/** Draws a chart as a PNG, so many times 96 pixels to the inch, in the inks of the ground that it lies on. */
export type DrawChart = (
  chart: Chart,
  size: { w: Inches; h: Inches },
  scale: number,
  ground: Palette,
) => Promise<Uint8Array>;

/** Twice as fine as a screen: sharp when projected. */
const SCALE = 2;
const NO_WORDS = { text: '', figures: [] };

/** The template a deck is to stand on, as far as the inks of its pictures go. */
interface Ground {
  readonly template: { readonly facts: Pick<BrandFacts, 'colours'> };
  readonly mapping: Pick<BrandMapping, Slide['layout']>;
}

/**
 * Puts a picture in the place of every chart, for viewers that cannot draw charts: head and subhead stay text, the rest is
 * drawn, and what the picture says is its alternative text. The deck's account of its figures speaks of no chart any more.
 */
export async function pictureCharts(
  deck: Deck,
  stocktake: Stocktake,
  draw: DrawChart,
  ground: Ground | null,
): Promise<Deck> {
  const slides: Slide[] = [];
  for (const slide of deck.slides) {
    const inks = ground ? brandPalette(ground.mapping[slide.layout], ground.template.facts.colours.accent1) : HEX;
    const boxes: Box[] = [];
    // One after the other: the pictures share an engine.
    for (const box of slide.boxes) boxes.push(...(await pictured(box, draw, inks)));
    slides.push({ ...slide, boxes });
  }
  const pictures = { ...deck, slides };
  return { ...pictures, provenance: canonicalJson(deckProvenance(pictures, stocktake)) };
}

async function pictured(box: Box, draw: DrawChart, inks: Palette): Promise<Box[]> {
  if (box.kind !== 'chart' || 'request' in box.chart) return [box];
  const { name, region, chart } = box;
  const { subhead: _, ...bare } = chart;
  const png = await draw({ ...bare, head: NO_WORDS }, region, SCALE, inks);
  return [...chartHeads(name, region, chart), { kind: 'picture', name, region, alt: chart.alt, bytes: png }];
}
