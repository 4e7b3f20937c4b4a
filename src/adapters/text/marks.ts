import type { Figure } from '../../domain/figure.ts';
import type { PlacedFigure, Text } from '../../domain/wording.ts';

/** Noncharacters of Unicode: no text may contain them, so they can stand for nothing else. */
const OPEN = '\uFDD0';
const NUMBERED = '\uFDD1';
const CLOSE = '\uFDD2';
const MARKS = /[\uFDD0-\uFDD2]/g;
/** The start of a figure, with its number, or an end. */
const MARK = /\uFDD0(\d+)\uFDD1|\uFDD2/g;

/** Marks at the start of a text, to be stepped over when its first letter is meant. */
export const LEADING_MARK = /^(?:\uFDD0\d+\uFDD1)?/;

/** The figures of one sentence while it is being written. */
export class FigureMarks {
  readonly #figures: Figure[] = [];

  /** Wraps words that print a figure, so that their place is known when the sentence is done. */
  mark(figure: Figure, words: string): string {
    this.#figures.push(figure);
    return `${OPEN}${this.#figures.length - 1}${NUMBERED}${words}${CLOSE}`;
  }

  /** Strips the marks from a finished sentence and says where each figure stands. */
  place(marked: string): Text {
    const figures: PlacedFigure[] = [];
    let text = '';
    let open: { start: number; figure: Figure } | null = null;
    let after = 0;
    for (const { 0: mark, 1: number, index } of marked.matchAll(MARK)) {
      text += marked.slice(after, index);
      after = index + mark.length;
      const figure = number === undefined ? undefined : this.#figures[Number(number)];
      if (figure) open = { start: text.length, figure };
      else if (open) figures.push({ start: open.start, end: text.length, figure: open.figure });
    }
    text += marked.slice(after);
    return { text, figures };
  }
}

/** Removes the noncharacters from words that come from outside. */
export function withoutMarks(words: string): string {
  return words.replace(MARKS, '');
}
