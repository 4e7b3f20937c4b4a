import type { Figure } from './figure.ts';

/** What a sentence pattern may be given. */
export type Param = Figure | string | number | boolean | null | readonly string[];

/** A sentence not yet written: the pattern's id in `templates/texts` and what it speaks of. */
export interface Phrase {
  readonly pattern: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Words as a catalogue gives them: plain text, or a phrase that `compose` makes into text. */
export type Wording = string | Phrase;

/** Makes a phrase. */
export function phrase(pattern: string, params: Readonly<Record<string, Param>> = {}): Phrase {
  return { pattern, params };
}

/** Where a figure stands in a text: characters `start` (inclusive) to `end` (exclusive). */
export interface PlacedFigure {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** A finished sentence and where each of its figures stands. */
export interface Text {
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}
