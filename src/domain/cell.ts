/** An address of one cell: the file as the workspace names it, the sheet and the A1 address. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One cell as it was received; nothing is repaired here. */
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

/** A1 address of zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
