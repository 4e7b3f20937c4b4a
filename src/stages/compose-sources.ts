import type { Texts } from '../adapters/text/text.ts';
import { type CellRef, columnLetters } from '../domain/cell.ts';
import type { Chart } from '../domain/chart.ts';
import type { Figure } from '../domain/figure.ts';
import { compareText } from '../domain/finding.ts';
import type { Box, Paragraph, Slide } from '../domain/slide.ts';
import { type Param, phrase, type Text } from '../domain/wording.ts';

/**
 * Where every figure of a slide comes from, one line a figure: file, sheet and cell, revision of the register, formula.
 *
 * Figures stand in the order in which they are read. The same value from the same place is named once, as it first reads.
 */
export function sourcesOf(slide: Slide, texts: Texts): Text[] {
  const lines = new Map<string, Text>();
  for (const { text, figures } of textsOf(slide)) {
    for (const { start, end, figure } of figures) {
      const parts = partsOf(figure, texts).join('; ');
      const key = [figure.value, figure.unit, figure.decimals, parts].join('\u0000');
      const shown = text.slice(start, end);
      if (!lines.has(key)) lines.set(key, texts.say(phrase('compose.notes.line', { shown, parts })));
    }
  }
  return [...lines.values()];
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

/**
 * Names cells so that a person finds them: neighbours in a column as a range, and files in which the same cells are meant
 * together, three or more that follow one another by their first and last. "returns/2015-Q2/health.xlsx, Indicators!F14".
 */
export function showCells(
  cells: readonly CellRef[],
  filesBetween: (first: string, last: string, number: number) => string,
): string[] {
  const byFile = groupBy(cells, ({ file }) => file);
  const files = [...byFile.keys()].sort(compareText);
  const byAddress = groupBy(files, (file) => addressesIn(byFile.get(file) ?? []));
  return [...byAddress].map(([address, group]) => {
    const named = runsOf(group, files).flatMap((run) => {
      const [first = '', last = ''] = [run[0], run.at(-1)];
      return run.length > 2 ? [filesBetween(first, last, run.length)] : run;
    });
    return `${named.join(', ')}, ${address}`;
  });
}

/** Splits a sorted part of a sorted list where members of the list are missing from it. */
function runsOf(part: readonly string[], list: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const item of part) {
    const open = runs.at(-1);
    if (open && list[list.indexOf(item) - 1] === open.at(-1)) open.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** "Indicators!F14:F16, H2" */
function addressesIn(cells: readonly CellRef[]): string {
  return [...groupBy(cells, ({ sheet }) => sheet)]
    .map(([sheet, inSheet]) => `${sheet}!${rangesOf(inSheet.map(({ cell }) => cell)).join(', ')}`)
    .join(', ');
}

function rangesOf(addresses: readonly string[]): string[] {
  const spots = [...new Set(addresses)].map(readAddress).sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { column: number; from: number; to: number }[] = [];
  for (const { column, row } of spots) {
    const open = ranges.at(-1);
    if (open?.column === column && open.to === row - 1) open.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  return ranges.map(({ column, from, to }) => {
    const letters = columnLetters(column);
    return from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function readAddress(address: string): { column: number; row: number } {
  const letters = address.replace(/\d+$/, '');
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { column, row: Number(address.slice(letters.length)) };
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
