import type { Box, Deck, Slide } from '../../src/domain/slide.ts';
import { unzip } from '../opc/unzip.ts';
import { chartsOf } from '../read-chart.ts';

/** What a deck holds, told by kind: what was composed, or what can be read in the finished file. */
export interface Contents {
  /** Of every slide, in order. */
  readonly titles: readonly string[];
  /** Rows and columns of every table, in order: "7×5". */
  readonly tables: readonly string[];
  /** Words of every cell of the tables. */
  readonly cells: readonly string[];
  /** Of native charts: name and values of each series, in what is drawn. */
  readonly series: readonly (readonly [name: string, values: readonly (number | null)[]])[];
  readonly pictures: number;
  /** Alternative texts of charts, tables, pictures, lights and shapes, sorted. */
  readonly alts: readonly string[];
  /** Paragraphs of the speaker notes of every slide. */
  readonly notes: readonly (readonly string[])[];
}

/** What a composed deck says should be in its file. */
export function contentsOf({ slides }: Deck): Contents {
  const boxes = slides.flatMap((slide) => slide.boxes);
  const tables = boxes.flatMap((box) => (box.kind === 'table' ? [box] : []));
  const charts = boxes.flatMap((box) => (box.kind === 'chart' && !('request' in box.chart) ? [box.chart] : []));
  return {
    titles: slides.map((slide) => oneLine(slide.title.text)),
    tables: tables.map(({ rows, columns }) => `${rows.length}×${columns.length}`),
    cells: tables.flatMap(({ rows }) =>
      rows
        .flat()
        .map(({ paragraphs }) =>
          oneLine(paragraphs.map(({ runs }) => runs.map(({ text }) => text.text).join('')).join(' ')),
        ),
    ),
    series: charts.flatMap(({ series }) => series.map(({ name, values }) => [name, values] as const)),
    pictures: boxes.filter(({ kind }) => kind === 'picture').length,
    alts: boxes.flatMap(altOf).map(oneLine).sort(),
    notes: slides.map((slide) => notesOf(slide)),
  };
}

/** What can be read in a finished deck, part by part; shares no code with the writer, nor with the reader of `trace`. */
export function readBack(bytes: Uint8Array): Contents {
  const parts = unzip(bytes);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const slides = [...parts.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const sources = slides.map(text);
  const tables = sources.flatMap((slide) => found(slide, /<a:tbl>(.*?)<\/a:tbl>/gs));
  const shapes = sources.flatMap((slide) => found(slide, /<p:(?:graphicFrame|pic|sp|cxnSp)>.*?<p:cNvPr ([^>]*)/gs));
  return {
    titles: sources.map((slide) => wordsIn(/<p:ph type="(?:ctrTitle|title)".*?<\/p:sp>/s.exec(slide)?.[0] ?? '')),
    tables: tables.map((table) => `${found(table, /(<a:tr )/g).length}×${found(table, /(<a:gridCol )/g).length}`),
    cells: tables.flatMap((table) => found(table, /<a:tc>(.*?)<\/a:tc>/gs).map(wordsIn)),
    series: chartsOf(bytes).flatMap(({ cache }) => cache.map(({ name, values }) => [name, values] as const)),
    pictures: sources.flatMap((slide) => found(slide, /(<p:pic>)/g)).length,
    alts: shapes
      .flatMap((attributes) => found(attributes, /descr="([^"]*)"/g))
      .filter((alt) => alt !== '')
      .map((alt) => oneLine(unescaped(alt)))
      .sort(),
    notes: slides.map((slide) => readNotes(text(notesPageOf(text(slide.replace(/([^/]+)$/, '_rels/$1.rels')))))),
  };
}

/** How much of each kind there is: what a count is printed from. */
export function counted(contents: Contents): Readonly<Record<keyof Contents, number>> {
  const { titles, tables, cells, series, pictures, alts, notes } = contents;
  return {
    titles: titles.length,
    tables: tables.length,
    cells: cells.length,
    series: series.length,
    pictures,
    alts: alts.length,
    notes: notes.flat().length,
  };
}

function altOf(box: Box): string[] {
  if (box.kind === 'text') return [];
  const alt = box.kind === 'chart' ? ('request' in box.chart ? undefined : box.chart.alt) : box.alt;
  return alt && alt.text !== '' ? [alt.text] : [];
}

function notesOf({ notes }: Slide): string[] {
  return notes.map(({ text }) => oneLine(text)).filter((text) => text !== '');
}

function notesPageOf(relationships: string): string {
  return `ppt/notesSlides/${/notesSlides\/([^"]+)"/.exec(relationships)?.[1] ?? ''}`;
}

function readNotes(page: string): string[] {
  const body = /<p:ph type="body".*?<\/p:sp>/s.exec(page)?.[0] ?? '';
  return found(body, /<a:p>(.*?)<\/a:p>/gs)
    .map(wordsIn)
    .filter((words) => words !== '');
}

/** The words of a part, line breaks and paragraphs as spaces. */
function wordsIn(xml: string): string {
  const broken = xml.replace(/<a:br>.*?<\/a:br>|<a:br\/>|<\/a:p>/gs, '<a:t> </a:t>');
  return oneLine(unescaped(found(broken, /<a:t>([^<]*)<\/a:t>/g).join('')));
}

/** A text as it is read: marks of direction and the kind of space are not read. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every match of a pattern's first group, as it stands in the XML. */
function found(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
