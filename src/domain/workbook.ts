import type { Cell } from './cell.ts';
import type { ReadProblem, ReturnRow } from './return.ts';

/** One sheet of a received workbook: cells by zero-based row and column, only those that have content. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in order; `cells` in order of column. */
  readonly rows: readonly SheetRow[];
  /** Numbers that lie beneath merged cells, none of them in `rows`, and the range merged over the first: `A1:C2`. */
  readonly covered?: { readonly merge: string; readonly numbers: number };
  /** What a layout has had added up while the sheet was read; the rows under those headings are then not in `rows`. */
  readonly sums?: readonly TableSums[];
}

/** The rows of a facility-level sheet, added up as one table of one layout declares. */
export interface TableSums {
  /** Id of the layout. */
  readonly layout: string;
  /** Which of its tables, counted from 0. */
  readonly table: number;
  readonly rows: readonly ReturnRow[];
  readonly problems: readonly ReadProblem[];
}

export interface SheetRow {
  /** Zero-based. */
  readonly index: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** Zero-based. */
  readonly column: number;
  readonly cell: Cell;
}

/** A received workbook, whole: read but not understood. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Names of the workbook's external links. */
  readonly externalLinks: readonly string[];
}

/** A file that was not read, why, and what its sender should do. */
export interface Refusal {
  readonly refused: true;
  /** One sentence: "this is an old .xls workbook". */
  readonly verdict: string;
  /** One sentence: "Save it as .xlsx and send it again." */
  readonly remedy: string;
}
