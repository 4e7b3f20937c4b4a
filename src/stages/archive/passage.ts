import type { Term } from '../../domain/catalogue.ts';
import { type FoldedWord, foldedWords } from '../../domain/folded-words.ts';

/** A piece of a text; a hit is what was looked for. */
export interface Marked {
  readonly text: string;
  readonly hit: boolean;
}

/** Letters that a line may have to be shown whole, and words of a piece of a longer one. */
const WHOLE = 220;
const WORDS = 30;
/** Words before the first hit of a piece. */
const BEFORE = 8;
/** Most lines of a passage. */
const LINES = 3;

/** A text with what was looked for marked. */
export function markWords(text: string, terms: readonly Term[]): Marked[] {
  return piecesOf(
    text,
    0,
    text.length,
    hitsIn(foldedWords(text), terms).map(({ word }) => word),
  );
}

/**
 * The passage of a text to show for a hit: the fewest of its lines that have every term which the title does not have, each
 * cut to a piece where it is long. Where the title has them all, the line with most of them; its first where none has one.
 */
export function passageOf(text: string, title: string, terms: readonly Term[]): Marked[] {
  const words = foldedWords(text);
  const hits = hitsIn(words, terms);
  const wanted = new Set(terms.keys());
  for (const { term } of hitsIn(foldedWords(title), terms)) wanted.delete(term);
  const lines = wanted.size > 0 ? coveringLines(text, hits, wanted) : [bestLine(text, hits, new Set(terms.keys()))];
  return lines.flatMap((line, i) => [
    ...(i > 0 ? [{ text: ' … ', hit: false }] : []),
    ...linePassage(text, line, words, hits),
  ]);
}

/** Where the lines begin that together have the terms wanted, each adding the most that it can, in order of place. */
function coveringLines(text: string, hits: readonly WordHit[], wanted: ReadonlySet<number>): number[] {
  const left = new Set(wanted);
  const lines: number[] = [];
  while (left.size > 0 && lines.length < LINES) {
    const line = bestLine(text, hits, left);
    if (lines.includes(line)) break;
    lines.push(line);
    const end = lineEnd(text, line);
    for (const { word, term } of hits) if (word.start >= line && word.end <= end) left.delete(term);
  }
  return lines.sort((a, b) => a - b);
}

/** A line, or the piece of it around its first hit. */
function linePassage(text: string, line: number, words: readonly FoldedWord[], hits: readonly WordHit[]): Marked[] {
  const end = lineEnd(text, line);
  const marks = hits.map(({ word }) => word).filter((word) => word.start >= line && word.end <= end);
  if (end - line <= WHOLE) return piecesOf(text, line, end, marks);

  const around = words.filter((word) => word.start >= line && word.end <= end);
  const hit = around.findIndex(({ start }) => start === marks[0]?.start);
  const first = Math.max(0, hit - BEFORE);
  const shown = around.slice(first, first + WORDS);
  const from = first === 0 ? line : (shown[0]?.start ?? line);
  const to = first + WORDS >= around.length ? end : (shown.at(-1)?.end ?? end);
  return [
    ...(from > line ? [{ text: '… ', hit: false }] : []),
    ...piecesOf(
      text,
      from,
      to,
      marks.filter((word) => word.end <= to),
    ),
    ...(to < end ? [{ text: ' …', hit: false }] : []),
  ];
}

interface WordHit {
  readonly word: FoldedWord;
  readonly term: number;
}

/** Every word that is part of a term, in order of place. */
function hitsIn(words: readonly FoldedWord[], terms: readonly Term[]): WordHit[] {
  const hits: WordHit[] = [];
  for (const [at] of words.entries()) {
    for (const [term, { words: wanted, prefix }] of terms.entries()) {
      const isThere = wanted.every((one, i) => {
        const word = words[at + i]?.word ?? '';
        return prefix && i === wanted.length - 1 ? word.startsWith(one) : word === one;
      });
      if (isThere) hits.push(...words.slice(at, at + wanted.length).map((word) => ({ word, term })));
    }
  }
  const once = new Map(hits.map((hit) => [hit.word.start, hit]));
  return [...once.values()].sort((a, b) => a.word.start - b.word.start);
}

/** Where the first of the lines begins that have the most of the terms wanted. */
function bestLine(text: string, hits: readonly WordHit[], wanted: ReadonlySet<number>): number {
  const terms = new Map<number, Set<number>>();
  for (const { word, term } of hits) {
    if (!wanted.has(term)) continue;
    const line = text.lastIndexOf('\n', word.start) + 1;
    terms.set(line, (terms.get(line) ?? new Set()).add(term));
  }
  let best = 0;
  let most = 0;
  for (const [line, { size }] of terms) {
    if (size > most) [best, most] = [line, size];
  }
  return best;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function piecesOf(text: string, from: number, to: number, marks: readonly FoldedWord[]): Marked[] {
  const pieces: Marked[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
