import type { TableSums } from '../domain/workbook.ts';
import type { Range } from './cell-reference.ts';
import type { PackedRows } from './packed-rows.ts';

/** A sheet as it was read: what its cells store and what hides them. */
export interface PackedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Zero-based, in order. */
  readonly hiddenColumns: readonly number[];
  /** Rows without the cells that a merge covers, in order. */
  readonly batches: readonly PackedRows[];
  /** Numbers that merges cover, and the merge over the first of them; absent where there are none. */
  readonly covered?: { readonly merge: Range; readonly numbers: number };
  /** Rows that a layout has had added up; these are in no batch. */
  readonly sums?: readonly TableSums[];
}

/** A received workbook as it was read, before its cells have an address in words and a look. */
export interface PackedWorkbook {
  readonly sheets: readonly PackedSheet[];
  readonly date1904: boolean;
  readonly externalLinks: readonly string[];
}
