import type { Cell, CellRef } from './cell.ts';
import type { Period } from './period.ts';

/** The tables a return may hold. */
export type TableName = 'indicators' | 'places' | 'milestones' | 'roadblocks';

/** One row of a table of a return: the cells by field name of the layout. */
export interface ReturnRow {
  readonly table: TableName;
  readonly sheet: string;
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Stamp that a blank return carries, so that it can be checked with nothing but itself. */
export interface Stamp {
  readonly template: string;
  readonly version: string;
  readonly department: string;
  readonly period: string;
  readonly revision: number;
  /** SHA-256 of the locked figures as they were written. */
  readonly locked: string;
  /** The plan that the return carries, as JSON of `CarriedPlan`; absent in a return that carries none. */
  readonly plan?: string;
}

/** Why a file, or a table of it, could not be read; a check turns each into a finding. */
export type ReadProblem =
  | { readonly kind: 'unreadable'; readonly verdict: string; readonly remedy: string }
  | { readonly kind: 'unknown-layout'; readonly near?: string }
  | { readonly kind: 'missing-sheet'; readonly table: TableName; readonly sheet: string; readonly near?: string }
  | {
      readonly kind: 'missing-column';
      readonly table: TableName;
      readonly sheet: string;
      readonly column: string;
      readonly near?: string;
      readonly nearAt?: CellRef;
    }
  | {
      /** Rows of a facility-level sheet that could not be added up, or only after a figure was repaired. */
      readonly kind: 'rows-left-out';
      readonly table: TableName;
      readonly sheet: string;
      readonly rows: number;
      readonly leftOut: number;
      readonly repaired: number;
      /** The first of the cells concerned, each with the number it was taken for. */
      readonly cells: readonly { readonly at: CellRef; readonly shown: string; readonly number: number | null }[];
    };

/** One figure a row speaks of: which indicator and place, when, and the cells that hold its parts. */
export interface Entry {
  readonly indicatorCell?: Cell;
  /** As typed; resolve with the register. */
  readonly indicator: string;
  readonly placeCell?: Cell;
  /** As typed; resolve with the register. An empty text means the whole. */
  readonly place: string;
  readonly period: Period | null;
  /** Where the period is typed, when it is; a null period then means that what is typed is none. */
  readonly periodCell?: Cell;
  /** Set where the period was repaired: from a date typed as text, or from the number by which Excel keeps a date. */
  readonly periodHow?: 'text' | 'serial';
  readonly table: TableName;
  readonly row: ReturnRow;
  readonly source: string;
  readonly value?: Cell;
  readonly numerator?: Cell;
  readonly denominator?: Cell;
  /** Denominator less numerator, where a department counts failures: numerator = denominator − complement. */
  readonly complement?: Cell;
  readonly baseline?: Cell;
  readonly expected?: Cell;
  readonly comment?: string;
}

/** One department's submission for one period, as read and not yet judged. */
export interface Return {
  /** As the workspace names it: `returns/2015-Q2/school-education.xlsx`. */
  readonly file: string;
  readonly sha256: string;
  /** Id of the layout that read it, or null when none did. */
  readonly layout: string | null;
  /** Version of that layout, to be compared with the stamp's. */
  readonly layoutVersion?: string;
  readonly department: string | null;
  readonly period: Period | null;
  readonly stamp: Stamp | null;
  readonly preparedBy: string;
  readonly signedOffBy: string;
  readonly rows: readonly ReturnRow[];
  readonly entries: readonly Entry[];
  readonly problems: readonly ReadProblem[];
  /** Cells of the cover that checks point at, by field: department, period, preparedBy, signedOffBy. */
  readonly cover: Readonly<Record<string, Cell>>;
  /** Lines above the headings of its tables, as far as they name a period. */
  readonly titles?: readonly Cell[];
  /** What its reader does not see, by sheet. */
  readonly hidden?: readonly HiddenNumbers[];
  /** Names of other workbooks from which it takes figures. */
  readonly externalLinks?: readonly string[];
}

/** Numbers of one sheet that are hidden: with their rows or columns, as a whole, or beneath merged cells. */
export interface HiddenNumbers {
  readonly sheet: string;
  /** The first of them; of those beneath merged cells the one that is seen in their place. */
  readonly cell: string;
  readonly count: number;
  /** The whole sheet is hidden. */
  readonly whole: boolean;
  /** The range merged over the first of them: such numbers are not read. */
  readonly beneath?: string;
}

/** What became of a received file. */
export type ReturnStatus = 'used' | 'unreadable' | 'superseded' | 'conflict' | 'unknown-department';
