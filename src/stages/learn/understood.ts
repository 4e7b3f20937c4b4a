import type { Scale } from '../../domain/notation.ts';

/** What a column of a department's workbook holds, as far as can be seen. */
export type ColumnRole =
  | 'place'
  | 'code'
  | 'period'
  | 'indicator'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'baseline'
  | 'expected'
  | 'margin'
  | 'unit'
  | 'comment'
  | 'other';

/** `sure`: the register or the arithmetic of the figures says so. `likely`: its words do. `guess`: nothing better fits. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** One column as it was understood, with the cells that show it. */
export interface UnderstoodColumn {
  /** Zero-based. */
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  /** Address of the heading; null for a sheet without headings. */
  readonly headingAt: string | null;
  /** The heading over several columns that stands above it. */
  readonly over: string;
  readonly type: 'text' | 'number' | 'date';
  readonly role: ColumnRole;
  /** What its heading names, where such columns stand side by side. */
  readonly names: 'period' | 'place' | null;
  /** Its heading names the whole, of which the columns beside it are parts. */
  readonly whole: boolean;
  /** Id of the indicator of the register that its heading names. */
  readonly indicator: string | null;
  /** %, people, cases; empty where there is none. */
  readonly unit: string;
  readonly scale: Scale | null;
  readonly confidence: Confidence;
  readonly why: string;
  /** Cells with content below the heading, the first three as shown, and how many different ones there are. */
  readonly filled: number;
  readonly samples: readonly string[];
  readonly different: number;
}

/** A line of a sheet that is no row of figures. */
export interface UnderstoodLine {
  readonly cell: string;
  readonly words: string;
}

/** One sheet as it was understood. Rows are numbered as Excel shows them. */
export interface UnderstoodSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows`: one row for each place or period; `periods`, `places`: those stand side by side as headings. */
  readonly shape: 'rows' | 'periods' | 'places' | 'no table';
  readonly headerRow: number | null;
  readonly groupRow: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Several of its dates fall in one month. */
  readonly daily: boolean;
  readonly titles: readonly UnderstoodLine[];
  /** Rows that add the others up. */
  readonly totals: readonly UnderstoodLine[];
  /** Lines below the table. */
  readonly notes: readonly UnderstoodLine[];
  readonly columns: readonly UnderstoodColumn[];
}
