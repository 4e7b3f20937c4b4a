import type { Cell } from '../domain/cell.ts';
import type { NumberFormat } from './number-format.ts';

/** A cell with content as the sheet stores it, before it has an address in words and a look. */
export interface StoredCell {
  /** Zero-based. */
  readonly column: number;
  readonly type: Exclude<Cell['type'], 'blank'>;
  /** As `Cell.value`. */
  readonly value: number | string | boolean | null;
  readonly format: NumberFormat;
  readonly formula: boolean;
}

/** A row as it is read: its cells with content, in order of column. */
export interface StoredRow {
  /** Zero-based. */
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly StoredCell[];
}
