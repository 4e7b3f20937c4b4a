import { z } from 'zod';

/** A figure in a text: the characters `from` (inclusive) to `to` (exclusive), and which of the deck's sources it has. */
const TracedFigure = z.tuple([z.int(), z.int(), z.int()]).describe('from, to, source');

const TracedText = z.strictObject({ text: z.string(), figures: z.array(TracedFigure) });
export type TracedText = z.infer<typeof TracedText>;

const TracedSeries = z.strictObject({
  name: z.string(),
  values: z.array(z.number().nullable()),
  /** Which of the deck's sources each value has; absent for a series whose values are drawn, not measured. */
  sources: z.array(z.int().nullable()).optional(),
});

const TracedShape = z.strictObject({
  /** As the selection pane names it. */
  name: z.string(),
  /** Of a text box one text, its paragraphs joined by line feeds; of a table one for each cell, row by row. */
  texts: z.array(TracedText),
  /** Of a chart: labels are among its texts. */
  series: z.array(TracedSeries).optional(),
});
export type TracedShape = z.infer<typeof TracedShape>;

const TracedSlide = z.strictObject({
  /** Its name in the deck. */
  id: z.string(),
  title: z.string(),
  shapes: z.array(TracedShape),
  notes: z.array(TracedText),
});
export type TracedSlide = z.infer<typeof TracedSlide>;

/** Where a figure comes from, as people read it. */
const TracedSource = z.strictObject({
  /** "returns/2015-Q2/health.xlsx, Indicators!F14" */
  cells: z.array(z.string()),
  revision: z.int().optional(),
  formula: z.string().optional(),
});
export type TracedSource = z.infer<typeof TracedSource>;

/**
 * Everything a deck was built to say, with the source of each figure: kept in a custom XML part of the deck itself, so
 * that it can be held against what the deck says now.
 */
export const DeckProvenance = z.strictObject({
  format: z.literal(1),
  unit: z.string(),
  period: z.string(),
  revision: z.int(),
  registerHash: z.string(),
  sources: z.array(TracedSource),
  slides: z.array(TracedSlide),
});
export type DeckProvenance = z.infer<typeof DeckProvenance>;
