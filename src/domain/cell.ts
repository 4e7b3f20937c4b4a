import type { Notation } from './notation.ts';

/** An address of one cell: the file as the workspace names it, the sheet and the A1 address. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * One cell as it was received; nothing is repaired here.
 *
 * A cell of a received workbook makes its address and its look when they are asked for, so that spreading one copies
 * nothing: `withNotation` does.
 */
export interface Cell {
  readonly at: CellRef;
  /**
   * `blank`: no content. `number`, `text`, `boolean`, `date` (a number shown by a date format): as stored.
   * `error`: `#REF!` and its kind. `uncalculated`: a formula without a stored result.
   */
  readonly type: 'blank' | 'number' | 'text' | 'boolean' | 'date' | 'error' | 'uncalculated';
  /** The stored value; a percent-formatted 0.87 is stored as 0.87 and flagged by `percent`. */
  readonly value: number | string | boolean | null;
  /** What a person sees in the cell, close enough to quote it back: "104", "87%", "n/a". */
  readonly shown: string;
  /** The number format shows a percentage, so the figure meant is value × 100. */
  readonly percent?: boolean;
  readonly formula?: boolean;
  /** The cell's row, column or sheet is hidden. */
  readonly hidden?: boolean;
  /** How its layout declares that numbers are written in it; `value` and `shown` are as received all the same. */
  readonly notation?: Notation;
  /** Of a sum over rows of a facility-level sheet, whose address is the range from the first row to the last. */
  readonly sum?: RowsSummed;
}

/** What a sum over the rows of a sheet was made of. */
export interface RowsSummed {
  readonly rows: number;
  /** Rows of the same group in which a figure is missing or is no number. */
  readonly leftOut: number;
}

/** The same cell, its numbers written as its layout declares. */
export function withNotation(cell: Cell, notation: Notation): Cell {
  const { at, type, value, shown, percent = false, formula = false, hidden = false, sum } = cell;
  return { at, type, value, shown, percent, formula, hidden, notation, ...(sum && { sum }) };
}

/** "Indicators!F14" */
export function showCell(ref: CellRef): string {
  return `${ref.sheet}!${ref.cell}`;
}

/** Column letters of a zero-based index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  return letters;
}

/** Zero-based index of column letters: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A1 address of zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
