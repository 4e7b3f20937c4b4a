import { COVER, FRAME, TYPE, titleSize } from '../domain/frame.ts';
import type { Deck, Inches, Paragraph, Run, Slide, TableBox } from '../domain/slide.ts';
import { hasUrdu, urduPitch } from '../domain/urdu-type.ts';
import type { Text } from '../domain/wording.ts';

/** Measures how wide a text runs in the type of the deck; `pt` in points. */
export type Measure = (text: string, pt: number, bold: boolean) => Inches;

/** A line of a paragraph: characters `start` to `end` of the runs joined, without the space it broke at. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Size of its largest type, in points. */
  readonly size: number;
  /** It ends inside a word that is wider than the box. */
  readonly broken: boolean;
}

/** The room that words have. A cell `grows` rather than let a line hang out, and all rows below it would move. */
interface Room {
  readonly w: Inches;
  readonly h: Inches;
  readonly grows?: true;
}

/** Words and the room they have. */
export interface Fitted {
  readonly place: string;
  readonly paragraphs: readonly Paragraph<Text>[];
  readonly room: Room;
}

/** Height of a line of Arial at single spacing, in ems: ascent .905, descent .212, gap .033. */
const LINE_HEIGHT = 1.15;
const POINTS_PER_INCH = 72;
/** Right margin of a table cell; it has none at the left but its inset. */
const CELL_MARGIN = 0.08;
/** Share of a line of Urdu that may stand under its box. */
const URDU_OVERHANG = 0.4;
/** Size of an empty line, in points. */
const EMPTY = 9;
/** Rounding of inches to the units of a slide, which must not count as overflow. */
const TOLERANCE = 0.005;

/** Breaks a paragraph into lines as PowerPoint does: at spaces, at line breaks, and inside a word only when it must. */
export function wrap(runs: readonly Run<Text>[], width: Inches, measure: Measure): Line[] {
  const text = joined(runs);
  // Most words stand on one line: those need no look at where they might break.
  if (!text.includes('\n') && widthOf(runs, 0, text.length, measure) <= width) {
    return [{ start: 0, end: text.length, size: largest(runs, 0, text.length), broken: false }];
  }
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  const close = (next: number, broken = false) => {
    lines.push({ start, end, size: largest(runs, start, end), broken });
    start = next;
    end = next;
  };
  for (const { 0: piece, index } of text.matchAll(/\n|[^ \n]+/g)) {
    if (piece === '\n') {
      close(index + 1);
      continue;
    }
    const after = index + piece.length;
    if (widthOf(runs, start, after, measure) > width && end > start) close(index);
    while (widthOf(runs, start, after, measure) > width) {
      const most = longestPrefix(runs, start, after, width, measure);
      if (most >= after) break;
      end = most;
      close(most, true);
    }
    end = after;
  }
  close(text.length);
  return lines;
}

/** Height of paragraphs set to a width, in inches. */
export function heightOf(paragraphs: readonly Paragraph<Text>[], width: Inches, measure: Measure): Inches {
  let points = 0;
  for (const paragraph of paragraphs) {
    points += paragraph.spaceBefore ?? 0;
    const height = lineHeightIn(paragraph);
    for (const line of wrap(paragraph.runs, width, measure)) points += height(line);
  }
  return points / POINTS_PER_INCH;
}

/**
 * Cuts paragraphs to the room they have, at a word and with "…"; answers null when all of them fit.
 *
 * Type is never shrunk. A number that is wider than its box gives way whole: half a number would be a wrong one.
 */
export function cutToFit({ paragraphs, room }: Omit<Fitted, 'place'>, measure: Measure): Paragraph<Text>[] | null {
  const kept: Paragraph<Text>[] = [];
  let left = (room.h + TOLERANCE) * POINTS_PER_INCH;
  for (const [i, paragraph] of paragraphs.entries()) {
    const lines = wrap(paragraph.runs, room.w, measure);
    const height = lineHeightIn(paragraph);
    const over = room.grows ? 0 : overhang(paragraph);
    left -= paragraph.spaceBefore ?? 0;
    let fitting = 0;
    for (const line of lines) {
      left -= height(line);
      if (left + over < 0) break;
      fitting += 1;
      if (line.broken) break;
    }
    const whole = fitting === lines.length;
    if (!whole && fitting === 0 && i > 0) return endedEarly(kept, room.w, measure);
    if (!whole) return [...kept, cutWithin(paragraph, lines.slice(0, Math.max(fitting, 1)), room.w, measure)];
    kept.push(paragraph);
  }
  return null;
}

/** Puts the "…" at the end of the last paragraph that fits when none of the next one does. */
function endedEarly(kept: readonly Paragraph<Text>[], width: Inches, measure: Measure): Paragraph<Text>[] {
  const last = kept.at(-1);
  return last ? [...kept.slice(0, -1), cutWithin(last, wrap(last.runs, width, measure), width, measure)] : [];
}

/** Ends a paragraph within some of its lines, at the last word after which "…" still fits. */
function cutWithin(
  paragraph: Paragraph<Text>,
  lines: readonly Line[],
  width: Inches,
  measure: Measure,
): Paragraph<Text> {
  const ends = lines.map((line) => lastEnd(paragraph.runs, line, width, measure));
  const end = ends.findLast((at, i) => at > (lines[i]?.start ?? 0)) ?? 0;
  return { ...paragraph, runs: runsUpTo(paragraph.runs, end) };
}

/** Where a line may end with "…"; at its start when not even one word leaves room. */
function lastEnd(runs: readonly Run<Text>[], line: Line, width: Inches, measure: Measure): number {
  const text = joined(runs);
  const fits = (end: number) => widthOf(runs, line.start, end, measure) + measure('…', line.size, true) <= width;
  const words = [...text.slice(line.start, line.end).matchAll(/[^ ]+/g)];
  const ends = words.map(({ 0: word, index }) => line.start + index + word.length);
  // The word a text begins with is shortened rather than lost, as is one that is broken.
  const isFirst = line.start === 0;
  const word = line.broken || isFirst ? text.slice(line.start).trimStart().split(/[ \n]/, 1)[0] : undefined;
  if (line.broken) ends.pop();
  let end = ends.findLast(fits) ?? line.start;
  if (end === line.start && word !== undefined && !/\d/.test(word)) {
    end = line.broken ? line.end : (ends[0] ?? line.end);
    while (end > line.start && !fits(end)) end -= 1;
  }
  while (end > line.start && /[\s,;:.–-]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The runs up to a character, the last of them ending in "…"; figures that are cut away leave their places. */
function runsUpTo(runs: readonly Run<Text>[], end: number): Run<Text>[] {
  const kept: Run<Text>[] = [];
  let from = 0;
  for (const run of runs) {
    const most = end - from;
    if (kept.length > 0 && most <= 0) break;
    kept.push({ ...run, text: shortened(run.text, most) });
    from += run.text.text.length;
  }
  return kept.map((run, i) =>
    i < kept.length - 1 ? run : { ...run, text: { ...run.text, text: `${run.text.text.trimEnd()}…` } },
  );
}

function shortened({ text, figures }: Text, most: number): Text {
  return { text: text.slice(0, Math.max(most, 0)), figures: figures.filter(({ end }) => end <= most) };
}

/** Every place of a slide that holds words: its frame, its boxes, the cells of its tables, the heads of its charts. */
export function placesOf(slide: Slide): Fitted[] {
  return [...framePlaces(slide), ...slide.boxes.flatMap((box) => boxPlaces(box))];
}

function framePlaces(slide: Slide): Fitted[] {
  const { layout, title, subtitle, kicker, tag, source } = slide;
  const cover = layout === 'cover';
  const frame = cover ? COVER : FRAME;
  return [
    ...line('title', title, cover ? TYPE.coverTitle : titleSize(title.text), frame.title, true),
    ...line('subtitle', subtitle, TYPE.coverSubtitle, COVER.subtitle),
    ...(kicker ? [{ place: 'kicker', paragraphs: [{ runs: kickerRuns(kicker, cover) }], room: frame.kicker }] : []),
    ...line('tag', tag, TYPE.tag, FRAME.tag),
    ...line('source', source, TYPE.source, FRAME.source),
  ];
}

function line(place: string, text: Text | undefined, size: number, room: Fitted['room'], bold = false): Fitted[] {
  return text ? [{ place, paragraphs: [{ runs: [{ text, size, bold }] }], room }] : [];
}

/** Stands between the two parts of the line above the title. */
const KICKER_DOT = '  ·  ';

/** The line above the title as it is set: what it is bold, then of what. */
export function kickerRuns({ what, of }: NonNullable<Slide['kicker']>, cover: boolean): Run<Text>[] {
  const size = cover ? TYPE.coverKicker : TYPE.kicker;
  const dot = { text: { text: KICKER_DOT, figures: [] }, size };
  return [{ text: what, size, bold: !cover }, ...(of ? [dot, { text: of, size }] : [])];
}

function boxPlaces(box: Slide['boxes'][number]): Fitted[] {
  if (box.kind === 'text') return [{ place: box.name, paragraphs: box.paragraphs, room: box.region }];
  if (box.kind === 'table') {
    return box.rows.flatMap((row, r) =>
      row.map((cell, c) => ({ place: box.name, paragraphs: cell.paragraphs, room: cellRoom(box, r, c) })),
    );
  }
  if (box.kind !== 'chart' || 'request' in box.chart) return [];
  const run = { text: box.chart.head, size: TYPE.chartHead, bold: true };
  return [{ place: box.name, paragraphs: [{ runs: [run] }], room: headRoom(box.region.w) }];
}

/** The head of a chart has one line. */
export function headRoom(w: Inches): { w: Inches; h: Inches } {
  return { w, h: (TYPE.chartHead * LINE_HEIGHT) / POINTS_PER_INCH };
}

/** The room a cell of a table has for its words. */
export function cellRoom(table: TableBox<Text>, row: number, column: number): Room {
  const inset = table.rows[row]?.[column]?.inset ?? 0;
  const margin = table.apart ? 0 : CELL_MARGIN;
  return { w: (table.columns[column] ?? 0) - inset - margin, h: table.rowHeights[row] ?? 0, grows: true };
}

/** Names every place of a deck whose words do not fit; none in a deck that was composed. */
export function overflows(deck: Pick<Deck, 'slides'>, measure: Measure): string[] {
  return deck.slides.flatMap((slide, index) =>
    placesOf(slide)
      .filter((place) => cutToFit(place, measure) !== null)
      .map(({ place, paragraphs, room }) => {
        const needed = heightOf(paragraphs, room.w, measure).toFixed(2);
        return `slide ${index + 1} (${slide.id}), ${place}: needs ${needed} in of ${room.h.toFixed(2)}: ${wholeText(paragraphs)}`;
      }),
  );
}

/** All words of some paragraphs, in one line. */
export function wholeText(paragraphs: readonly Paragraph<Text>[]): string {
  return paragraphs.map(({ runs }) => joined(runs).replaceAll('\n', ' ')).join(' / ');
}

function joined(runs: readonly Run<Text>[]): string {
  return runs.map(({ text }) => text.text).join('');
}

/** The runs' parts that lie between two characters of the joined text. */
function* slices(runs: readonly Run<Text>[], start: number, end: number): Generator<[Run<Text>, string]> {
  let from = 0;
  for (const run of runs) {
    const { text } = run.text;
    const slice = text.slice(Math.max(start - from, 0), Math.max(end - from, 0));
    if (slice !== '') yield [run, slice];
    from += text.length;
  }
}

function widthOf(runs: readonly Run<Text>[], start: number, end: number, measure: Measure): Inches {
  let width = 0;
  for (const [run, slice] of slices(runs, start, end)) width += measure(slice, run.size, run.bold ?? false);
  return width;
}

function largest(runs: readonly Run<Text>[], start: number, end: number): number {
  const sizes = [...slices(runs, start, end)].map(([run]) => run.size);
  return sizes.length > 0 ? Math.max(...sizes) : (runs[0]?.size ?? EMPTY);
}

/** The most characters that fit a width; at least one, so that a line always moves on. */
function longestPrefix(
  runs: readonly Run<Text>[],
  start: number,
  end: number,
  width: Inches,
  measure: Measure,
): number {
  let most = start + 1;
  while (most < end && widthOf(runs, start, most + 1, measure) <= width) most += 1;
  return most;
}

/**
 * Points by which a paragraph may leave its box: boxes are as high as lines of Latin, of which a line of Urdu is a little
 * more, and nothing stands as close under a box as that.
 */
function overhang({ runs }: Paragraph<Text>): number {
  const text = joined(runs);
  return hasUrdu(text) ? urduPitch(largest(runs, 0, text.length)) * URDU_OVERHANG : 0;
}

/** How high the lines of a paragraph stand; with Urdu in it they all have one height, which the writer gives them. */
function lineHeightIn({ runs, spacing = 1 }: Paragraph<Text>): (line: Line) => number {
  if (!hasUrdu(joined(runs))) return (line) => line.size * LINE_HEIGHT * spacing;
  const pitch = urduPitch(largest(runs, 0, joined(runs).length));
  return () => pitch;
}
