import type { ArchivedWords } from '../../domain/archive-record.ts';
import { DeckProvenance } from '../../domain/deck-provenance.ts';
import { monthPeriod, shortPeriod } from '../../domain/period.ts';
import type { Presentation, PresentedChart, PresentedShape, PresentedSlide } from '../../domain/presentation.ts';
import { withoutIsolates } from '../../domain/urdu-type.ts';

type Place = ArchivedWords['documents'][number]['places'][number];

/** Placeholders that hold what every slide has: number, date, foot and head. */
const FURNITURE = ['sldNum', 'dt', 'ftr', 'hdr'];

/**
 * The places of a presentation: each slide, and its notes as a place of their own where it has some. Of a deck that was
 * built here only the series that say something are read, not those that draw bands and rings.
 */
export function slidePlaces({ slides, provenance }: Presentation): Place[] {
  const telling = tellingSeries(provenance);
  return slides.flatMap((slide) => {
    const place = `slide ${slide.number}`;
    const title = titleOf(slide);
    const id = slide.name === '' ? {} : { id: slide.name };
    const notes = linesOf(slide.notes);
    return [
      {
        place: slide.hidden ? `${place}, hidden` : place,
        title,
        ...id,
        text: wordsOn(slide, title, telling).join('\n'),
      },
      ...(notes.length > 0 ? [{ place: `${place}, notes`, title, ...id, text: notes.join('\n') }] : []),
    ];
  });
}

/** The number of the slide that a place is on, or whose notes it is; null for other places. */
export function slideNumber(place: string): number | null {
  const [, number] = /^slide (\d+)\b/.exec(place) ?? [];
  return number === undefined ? null : Number(number);
}

/** The words of the title; where a slide has no title its first short words, as a person would call it. */
function titleOf({ title, shapes }: PresentedSlide): string {
  const own = oneLine(title);
  if (own !== '') return own;
  const first = shapes.filter(isContent).flatMap(({ paragraphs }) => linesOf(paragraphs))[0] ?? '';
  return first.length <= 200 ? first : `${first.slice(0, 199)}…`;
}

function wordsOn({ name, shapes }: PresentedSlide, title: string, telling: Telling): string[] {
  const lines = shapes.filter(isContent).flatMap((shape) => {
    if (shape.placeholder === 'title' || shape.placeholder === 'ctrTitle') return [];
    return shapeWords(shape, (series) => telling?.has(keyOf(name, shape.name, series)) ?? true);
  });
  // A title that was found among the words stands in their place already.
  return lines[0] === title ? lines.slice(1) : lines;
}

function isContent({ placeholder }: PresentedShape): boolean {
  return placeholder === null || !FURNITURE.includes(placeholder);
}

function shapeWords(
  { paragraphs, rows, chart, picture, alt }: PresentedShape,
  tells: (series: string) => boolean,
): string[] {
  return [
    ...linesOf(paragraphs),
    ...rows.map((cells) => cells.map(oneLine).join(' | ')).filter((row) => /[^ |]/.test(row)),
    ...(chart ? chartWords(chart, tells) : []),
    ...(picture ? linesOf([alt]) : []),
  ];
}

/** Labels of a chart, then a line for each series: its name, and each category with its figure. */
function chartWords({ texts, series }: PresentedChart, tells: (series: string) => boolean): string[] {
  const told = series.filter(({ name }) => tells(name));
  return [
    ...linesOf(texts),
    ...told.map(({ name, categories, values }) => {
      const named = areDays(categories) ? categories.map(monthOfDay) : categories;
      const points = values.flatMap((value, i) =>
        value === null ? [] : [[named[i], figure(value)].filter(Boolean).join(' ')],
      );
      return [oneLine(name), points.map(oneLine).join('; ')].filter((part) => part !== '').join(': ');
    }),
  ].filter((line) => line !== '');
}

/** Series of a deck of ours whose values were measured or agreed, by slide and shape; null for any other presentation. */
type Telling = ReadonlySet<string> | null;

function tellingSeries(provenance: string | null): Telling {
  if (provenance === null) return null;
  try {
    const { slides } = DeckProvenance.parse(JSON.parse(provenance));
    const keys = slides.flatMap(({ id, shapes }) =>
      shapes.flatMap(({ name, series = [] }) =>
        series.flatMap((one) => (one.sources ? [keyOf(id, name, one.name)] : [])),
      ),
    );
    return new Set(keys);
  } catch {
    // Somebody altered that part; the slides are read as those of any other presentation.
    return null;
  }
}

function keyOf(slide: string, shape: string, series: string): string {
  return [slide, shape, series].join('\u0000');
}

/** Day numbers of a spreadsheet, 1954 to 2119: what a date axis counts in. */
function areDays(categories: readonly string[]): boolean {
  return categories.length > 0 && categories.every((one) => /^\d{5}$/.test(one) && one >= '20000' && one <= '80000');
}

const DAY_0 = Date.UTC(1899, 11, 30);

function monthOfDay(day: string): string {
  const date = new Date(DAY_0 + Number(day) * 86_400_000);
  return shortPeriod(monthPeriod(date.getUTCFullYear() * 12 + date.getUTCMonth()));
}

/** A figure of a chart without the decimals that nobody prints: 86.7, not 86.69999999999999. */
function figure(value: number): string {
  const rounded = Math.abs(value) < 0.01 ? value.toPrecision(4) : value.toFixed(4);
  return String(Number(rounded)).replace('-', '−');
}

function linesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map(oneLine)
    .filter((line) => line !== '');
}

function oneLine(text: string): string {
  return withoutIsolates(text).replace(/\s+/g, ' ').trim();
}
