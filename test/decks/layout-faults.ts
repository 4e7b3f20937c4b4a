import { chartHeads } from '../../src/domain/chart-heads.ts';
import { COVER, FRAME, TYPE, titleSize } from '../../src/domain/frame.ts';
import type { Box, Deck, Paragraph, Region, Slide, TableBox } from '../../src/domain/slide.ts';
import type { Text } from '../../src/domain/wording.ts';
import { kickerRuns } from '../../src/stages/compose-fit.ts';
import { chartInk } from './chart-ink.ts';
import { type Ink, overlapOf, type SetWords, setWords } from './ink.ts';

const PAGE: Region = { x: 0, y: 0, w: 13.333, h: 7.5 };
/** Inches that nobody sees: rounding, and letters whose ink touches. */
const LEAST = 0.015;
/** Margins of a table: right of the words of a cell, and under those of the head. */
const CELL = { right: 0.08, underHead: 0.05 };

/** Everything on a deck that is too large for its place, lies over something else or leaves the slide; a line each. */
export function layoutFaults(deck: Deck): string[] {
  return [
    ...deck.slides.flatMap((slide, i) => slideFaults(slide).map((fault) => `slide ${i + 1} (${slide.id}): ${fault}`)),
    ...footFaults(deck),
  ];
}

function slideFaults(slide: Slide): string[] {
  const words = [...frameWords(slide), ...slide.boxes.flatMap(boxWords)];
  const charts = slide.boxes.flatMap((box) => chartWords(box));
  const ink = [...words.flatMap(({ set }) => set.lines), ...charts.map((one) => one.ink)];
  return [
    ...words.flatMap(({ place, set }) => overflow(place, set)),
    ...charts.flatMap(({ ink: one, region }) => outside(`“${one.words}” of ${one.place}`, one.area, region)),
    ...ink.flatMap((one) => outside(`“${one.words}” in ${one.place}`, one.area, PAGE)),
    ...slide.boxes.flatMap((box) => areasOf(box).flatMap((area) => outside(box.name, area, PAGE))),
    ...collisions(ink),
    ...covered(slide.boxes, ink),
  ];
}

interface Placed {
  readonly place: string;
  readonly set: SetWords;
}

function frameWords({ layout, title, subtitle, kicker, tag, source }: Slide): Placed[] {
  const cover = layout === 'cover';
  const frame = cover ? COVER : FRAME;
  const one = (place: string, text: Text | undefined, size: number, room: Region, bold = false): Placed[] =>
    text ? [{ place, set: setWords(place, [{ runs: [{ text, size, bold }] }], room) }] : [];
  return [
    ...one('title', title, cover ? TYPE.coverTitle : titleSize(title.text), frame.title, true),
    ...one('subtitle', subtitle, TYPE.coverSubtitle, COVER.subtitle),
    ...(kicker
      ? [{ place: 'kicker', set: setWords('kicker', [{ runs: kickerRuns(kicker, cover) }], frame.kicker) }]
      : []),
    ...(tag
      ? [
          {
            place: 'tag',
            set: setWords('tag', [{ runs: [{ text: tag, size: TYPE.tag }], align: 'centre' }], FRAME.tag, 'middle'),
          },
        ]
      : []),
    ...one('source', source, TYPE.source, FRAME.source),
  ];
}

function boxWords(box: Box): Placed[] {
  if (box.kind === 'text')
    return [{ place: box.name, set: setWords(box.name, box.paragraphs, box.region, box.anchor) }];
  if (box.kind === 'table') return cellsOf(box);
  if (box.kind !== 'chart' || 'request' in box.chart) return [];
  return chartHeads(box.name, box.region, box.chart).map(({ name, paragraphs, region }) => ({
    place: name,
    set: setWords(name, paragraphs, region),
  }));
}

function cellsOf(table: TableBox<Text>): Placed[] {
  const { x, y, columns, rows, rowHeights, name, apart } = table;
  return rows.flatMap((row, r) =>
    row.map(({ paragraphs, anchor, inset = 0 }, c) => {
      const left = x + sum(columns.slice(0, c)) + inset;
      const room = {
        x: left,
        y: y + sum(rowHeights.slice(0, r)),
        w: (columns[c] ?? 0) - inset - (apart ? 0 : CELL.right),
        h: (rowHeights[r] ?? 0) - (r === 0 && !apart ? CELL.underHead : 0),
      };
      const place = `${name}, row ${r}, column ${c + 1}`;
      return { place, set: setWords(place, paragraphs, room, anchor ?? (r === 0 ? 'bottom' : 'middle')) };
    }),
  );
}

function chartWords(box: Box): { readonly ink: Ink; readonly region: Region }[] {
  if (box.kind !== 'chart' || 'request' in box.chart) return [];
  const { region } = box;
  return chartInk(box.name, box.chart, region).map((ink) => ({ ink, region }));
}

function overflow(place: string, { over, lines }: SetWords): string[] {
  if (over.w <= LEAST && over.h <= LEAST) return [];
  const by = [
    over.w > LEAST ? `${over.w.toFixed(2)} too wide` : '',
    over.h > LEAST ? `${over.h.toFixed(2)} too high` : '',
  ];
  return [`${place} overflows, ${by.filter(Boolean).join(' and ')}: ${lines.map(({ words }) => words).join(' / ')}`];
}

function outside(what: string, { x, y, w, h }: Region, room: Region): string[] {
  const by = Math.max(room.x - x, room.y - y, x + w - room.x - room.w, y + h - room.y - room.h);
  return by > LEAST ? [`${what} leaves its place by ${by.toFixed(2)}`] : [];
}

function collisions(ink: readonly Ink[]): string[] {
  return ink.flatMap((one, i) =>
    ink
      .slice(i + 1)
      .filter((other) => overlapOf(one.area, other.area) > LEAST)
      .map((other) => `“${one.words}” in ${one.place} lies over “${other.words}” in ${other.place}`),
  );
}

/** Rating marks that lie over words. */
function covered(boxes: readonly Box[], ink: readonly Ink[]): string[] {
  return boxes
    .filter((box) => box.kind === 'light')
    .flatMap((light) =>
      ink
        .filter((one) => areasOf(light).some((area) => overlapOf(area, one.area) > LEAST))
        .map((one) => `the mark ${light.name} lies over “${one.words}” in ${one.place}`),
    );
}

function areasOf(box: Box): Region[] {
  if (box.kind === 'light') {
    const { x, y, size } = box;
    return [{ x: x - size / 2, y: y - size / 2, w: size, h: size }];
  }
  if (box.kind === 'table') return [{ x: box.x, y: box.y, w: sum(box.columns), h: sum(box.rowHeights) }];
  return [box.region];
}

/** The foot stands on every slide, and is measured once. */
function footFaults({ docLine, coverLine, marking }: Deck): string[] {
  const feet: readonly (readonly [string, string, Region])[] = [
    ['papers', docLine, FRAME.docLine],
    ['papers of the cover', coverLine, COVER.coverLine],
    ['marking', `${marking.word} – ${marking.audience}`, FRAME.marking],
  ];
  return feet.flatMap(([place, words, room]) => {
    const paragraphs: Paragraph<Text>[] = [{ runs: [{ text: { text: words, figures: [] }, size: TYPE.footer }] }];
    return overflow(place, setWords(place, paragraphs, room));
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
