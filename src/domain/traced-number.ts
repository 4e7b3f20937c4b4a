/**
 * What became of a number of a deck. `equal`: as it was built, and its source is known. `exempt`: as it was built, and no
 * figure: a date, a page number, a number in a name or in words that somebody typed. `altered`: another stood there.
 * `untraced`: it was not there when the deck was built. `missing`: it is there no longer.
 */
export type NumberState = 'equal' | 'exempt' | 'altered' | 'untraced' | 'missing';

/** One number of a deck, where it stands and where it comes from. */
export interface TracedNumber {
  readonly state: NumberState;
  /** Place of the slide in the show; of a slide that is gone the one it had. */
  readonly slide: number;
  /** As the selection pane names it; `notes` for the speaker notes. */
  readonly shape: string;
  /** Where in the shape: "row 2, column 3", "Actual, point 4"; absent of a text. */
  readonly at?: string;
  /** As it reads now; null where it is gone. */
  readonly is: string | null;
  /** As it was built; null where there was none. */
  readonly was: string | null;
  /** Words around it, as they are now or were. */
  readonly context: string;
  /** Which of the deck's sources; null for a number that is no figure. */
  readonly source: number | null;
  /** Of an exempt number. */
  readonly exempt?: 'date' | 'page number' | 'words';
}
