import { FRAME, LONG_TITLE_LENGTH, titleSize } from '../domain/frame.ts';
import type { Slide } from '../domain/slide.ts';
import type { Text } from '../domain/wording.ts';
import { type Measure, wrap } from './compose-fit.ts';
import { withDistinctTitles } from './distinct-titles.ts';

/** A slide whose title has its last wording, and the whole of it where that had to give way. */
export interface Titled {
  readonly slide: Slide;
  readonly whole: Text | null;
}

/**
 * Gives every slide a title that no other has and that stands in two lines.
 *
 * A sentence of the program gives way where names or numbers make it too long: its last clauses first, then words. What a
 * person has written stays as it is, for that person can write it shorter.
 */
export function titled(
  slides: readonly { readonly slide: Slide; readonly byHand: boolean }[],
  measure: Measure,
): Titled[] {
  // Shortened before they are told apart, since two may differ in nothing but what is cut, and again with what tells them apart.
  const short = ({ slide, byHand }: (typeof slides)[number]) =>
    byHand || slide.layout === 'cover' ? slide : { ...slide, title: shortTitle(slide.title, measure) };
  return withDistinctTitles(slides.map(short)).map((slide, i) => {
    const given = slides[i];
    if (!given) throw new Error('a slide more than there were');
    const isTold = slide.title.text !== short(given).title.text;
    const title = isTold ? shortTitle(slide.title, measure) : slide.title;
    const isWhole = title.text.startsWith(given.slide.title.text);
    return { slide: { ...slide, title }, whole: isWhole ? null : given.slide.title };
  });
}

/**
 * A title that needs two lines is broken between its clauses where both fit, as its pattern says or at a semicolon, colon
 * or comma; null for one that needs three.
 */
export function brokenTitle(title: Text, measure: Measure): Text | null {
  if (title.text.includes('\n') && linesOf(title, measure) <= 2) return title;
  const plain = { ...title, text: title.text.replaceAll('\n', ' ') };
  const lines = linesOf(plain, measure);
  if (plain.text.length > LONG_TITLE_LENGTH || lines > 2) return null;
  if (lines < 2) return plain;
  const clauses = [...plain.text.matchAll(/[;,:؛،] /g)].map(({ index }) => index + 1);
  const broken = (at: number) => ({ ...plain, text: `${plain.text.slice(0, at)}\n${plain.text.slice(at + 1)}` });
  const at = bestBreak(
    plain.text,
    clauses.filter((clause) => linesOf(broken(clause), measure) === 2),
  );
  return at === undefined ? plain : broken(at);
}

function linesOf(text: Text, measure: Measure): number {
  return wrap([{ text, size: titleSize(text.text), bold: true }], FRAME.title.w, measure).length;
}

/** Between clauses rather than inside a list: after a semicolon or colon first, then after the last comma. */
function bestBreak(text: string, breaks: readonly number[]): number | undefined {
  return breaks.find((at) => !/[,،]/.test(text[at - 1] ?? '')) ?? breaks.at(-1);
}

/** What stands at the end in brackets, of which page or which priority: without it two titles would be the same. */
const TOLD_APART = /(?: \([^()]*\))*$/;

/** The most of a title that stands in two lines: whole clauses, or else words and "…", and always what tells it apart. */
function shortTitle(title: Text, measure: Measure): Text {
  if (brokenTitle(title, measure)) return title;
  const { text } = title;
  const end = TOLD_APART.exec(text)?.index ?? text.length;
  const clauses = [...text.slice(0, end).matchAll(/[;؛]\s/g)].map(({ index }) => upTo(title, index, '', end));
  const words = [...text.slice(0, end).matchAll(/[^\s,;:–-][,;:–-]?\s/g)].map(({ index }) =>
    upTo(title, index + 1, '…', end),
  );
  const fits = (shorter: Text) => brokenTitle(shorter, measure) !== null;
  return clauses.findLast(fits) ?? words.findLast(fits) ?? title;
}

/** A text up to a character and again from another, with a mark between; figures that are cut away leave their places. */
function upTo({ text, figures }: Text, first: number, mark: string, again: number): Text {
  const by = first + mark.length - again;
  return {
    text: `${text.slice(0, first)}${mark}${text.slice(again)}`,
    figures: figures.flatMap((placed) => {
      if (placed.end <= first) return [placed];
      return placed.start >= again ? [{ ...placed, start: placed.start + by, end: placed.end + by }] : [];
    }),
  };
}
