import { read, type WorkSheet } from '@e965/xlsx';
import { all } from './adapters/powerpoint/find-all.ts';
import { unzip } from './opc/unzip.ts';

/** The figures of one series: its name and a value per category; null is a gap. */
export interface ReadSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A native chart read back from a deck: what PowerPoint draws (the cache) and what *Edit Data* opens (the workbook). */
export interface ReadChart {
  readonly cache: readonly ReadSeries[];
  readonly workbook: readonly ReadSeries[];
}

/** Reads every native chart of a deck in the order of its slides, by the relationships of the parts. */
export function chartsOf(deck: Uint8Array): ReadChart[] {
  const parts = unzip(deck);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const targets = (part: string, kind: string) => {
    const rels = text(part.replace(/([^/]+)$/, '_rels/$1.rels'));
    return [...rels.matchAll(/<Relationship [^>]*>/g)]
      .map(([element]) => element)
      .filter((element) => new RegExp(`Type="[^"]*/${kind}"`).test(element))
      .map((element) => /Target="([^"]*)"/.exec(element)?.[1]?.split('/').at(-1) ?? '');
  };
  const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return slides
    .toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .flatMap((slide) => targets(slide, 'chart'))
    .map((name) => {
      const cache = cachedSeries(text(`ppt/charts/${name}`));
      const [embedded = ''] = targets(`ppt/charts/${name}`, 'package');
      const sheet = read(parts.get(`ppt/embeddings/${embedded}`)).Sheets.Data;
      if (!sheet) throw new Error(`${embedded} has no sheet Data`);
      return { cache, workbook: cache.map((series, i) => sheetSeries(sheet, i, series.values.length)) };
    });
}

/** The cached values of each series in the chart's own order; a point that is not there is null. */
export function cachedSeries(source: string): ReadSeries[] {
  const series = all(source, /<c:ser>(.*?)<\/c:ser>/g).map((ser) => {
    const values = /<c:val>.*<c:ptCount val="(\d+)"\/>(.*)<\/c:numCache>/.exec(ser);
    const points = new Map(
      [...(values?.[2] ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, i, v]) => [Number(i), Number(v)]),
    );
    return {
      index: Number(/<c:idx val="(\d+)"/.exec(ser)?.[1]),
      name: all(ser, /<c:tx>.*?<c:v>([^<]*)<.*?<\/c:tx>/g)[0] ?? '',
      values: Array.from({ length: Number(values?.[1]) }, (_, i) => points.get(i) ?? null),
    };
  });
  return series.toSorted((a, b) => a.index - b.index).map(({ name, values }) => ({ name, values }));
}

/** A column of the workbook behind a chart: the series of that number, its head and its cells; no cell is null. */
export function sheetSeries(sheet: WorkSheet, series: number, count: number): ReadSeries {
  const letter = 'BCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(series);
  const values = Array.from({ length: count }, (_, i) => {
    const cell = sheet[`${letter}${i + 2}`];
    return cell === undefined ? null : Number(cell.v);
  });
  return { name: String(sheet[`${letter}1`]?.v), values };
}
