import type { Texts } from '../adapters/text/text.ts';
import type { Chart } from '../domain/chart.ts';
import type { Figure } from '../domain/figure.ts';
import { showCells } from '../domain/show-cells.ts';
import type { Box, Paragraph, Slide } from '../domain/slide.ts';
import { type Param, phrase, type Text } from '../domain/wording.ts';

/**
 * Where every figure of a slide comes from, one line a figure: file, sheet and cell, revision of the register, formula.
 *
 * Figures stand in the order in which they are read. The same value from the same place is named once, as it first reads.
 */
export function sourcesOf(slide: Slide, texts: Texts): Text[] {
  const lines = new Map<string, Text>();
  const known = new Map<Figure['provenance'], string>();
  const partsFor = (figure: Figure) => {
    const parts = known.get(figure.provenance) ?? partsOf(figure, texts).join('; ');
    known.set(figure.provenance, parts);
    return parts;
  };
  for (const { text, figures } of textsOf(slide)) {
    for (const { start, end, figure } of figures) {
      const parts = partsFor(figure);
      const key = [figure.value, figure.unit, figure.decimals, parts].join('\u0000');
      const shown = text.slice(start, end);
      if (!lines.has(key)) lines.set(key, lineOf(shown, figure, parts, texts));
    }
  }
  return [...lines.values()];
}

/** The line of a figure, which is traced there too. */
function lineOf(shown: string, figure: Figure, parts: string, texts: Texts): Text {
  const { text, figures } = texts.say(phrase('compose.notes.line', { shown, parts }));
  const start = text.indexOf(shown);
  return { text, figures: [...figures, ...(start < 0 ? [] : [{ start, end: start + shown.length, figure }])] };
}

function partsOf({ provenance: { cells, revision, formula } }: Figure, texts: Texts): string[] {
  const say = (part: string, params: Record<string, Param> = {}) =>
    texts.say(phrase(`compose.notes.${part}`, params)).text;
  const parts = [
    ...showCells(cells, (first, last, number) => say('files', { first, last, number })),
    ...(revision === undefined ? [] : [say('revision', { revision })]),
    ...(formula === undefined ? [] : [say('formula', { formula })]),
  ];
  return parts.length > 0 ? parts : [say('none')];
}

/** Every text of a slide, in the order in which it is read; alternative texts repeat what is shown and are left out. */
export function* textsOf(slide: Slide): Generator<Text> {
  const { kicker, title, subtitle, tag, boxes, source, notes } = slide;
  for (const text of [kicker?.what, kicker?.of, title, subtitle, tag]) if (text) yield text;
  for (const box of boxes) yield* boxTexts(box);
  if (source) yield source;
  yield* notes;
}

function* boxTexts(box: Box): Generator<Text> {
  if (box.kind === 'text') yield* paragraphTexts(box.paragraphs);
  if (box.kind === 'table') for (const cell of box.rows.flat()) yield* paragraphTexts(cell.paragraphs);
  if (box.kind === 'chart' && !('request' in box.chart)) yield* chartTexts(box.chart);
}

function* chartTexts({ head, subhead, series }: Chart): Generator<Text> {
  yield head;
  if (subhead) yield subhead;
  for (const { labels } of series) {
    for (const { text, detail } of labels) {
      yield text;
      if (detail) yield detail;
    }
  }
}

function* paragraphTexts(paragraphs: readonly Paragraph<Text>[]): Generator<Text> {
  for (const { runs } of paragraphs) for (const { text } of runs) yield text;
}
