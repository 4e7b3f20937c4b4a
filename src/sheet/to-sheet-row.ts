import { type Cell, cellAddress } from '../domain/cell.ts';
import type { SheetRow } from '../domain/workbook.ts';
import { isPercentage, showStored } from './show-stored.ts';
import type { StoredRow } from './stored-row.ts';

/** What a cell needs to know of its surroundings to have an address and a look. */
export interface Surroundings {
  readonly file: string;
  readonly sheet: string;
  readonly sheetHidden: boolean;
  /** Zero-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** Gives each cell of a row that is about to be added up its address and what a person sees in it. */
export function toSheetRow(row: StoredRow, around: Surroundings): SheetRow {
  const cells = row.cells.map((stored) => {
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = {
      at: { file: around.file, sheet: around.sheet, cell: cellAddress(row.index, stored.column) },
      type: stored.type,
      value: stored.value,
      shown: showStored(stored, around.date1904),
    };
    if (isPercentage(stored)) cell.percent = true;
    if (stored.formula) cell.formula = true;
    if (around.sheetHidden || row.hidden || around.hiddenColumns.has(stored.column)) cell.hidden = true;
    return { column: stored.column, cell };
  });
  return { index: row.index, cells };
}
