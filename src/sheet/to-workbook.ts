import type { SheetCell, SheetRow, Workbook } from '../domain/workbook.ts';
import { type PackedRow, rowsIn, unpackRow } from './packed-rows.ts';
import type { PackedWorkbook } from './packed-workbook.ts';
import { type Surroundings, toSheetRow } from './to-sheet-row.ts';

/**
 * Gives a workbook that was read, the cells of each row unpacked when they are first looked at: of a sheet that no layout
 * knows, a few rows are all that anybody looks at.
 */
export function toWorkbook(packed: PackedWorkbook, file: string): Workbook {
  const { date1904, externalLinks } = packed;
  const sheets = packed.sheets.map(({ name, hidden, hiddenColumns, batches, sums }) => {
    const around = { file, sheet: name, sheetHidden: hidden, hiddenColumns: new Set(hiddenColumns), date1904 };
    const rows: SheetRow[] = [];
    for (const batch of batches) for (const row of rowsIn(batch)) rows.push(unpackedLater(row, around));
    return { name, hidden, rows, ...(sums && { sums }) };
  });
  return { sheets, externalLinks };
}

function unpackedLater(row: PackedRow, around: Surroundings): SheetRow {
  let cells: readonly SheetCell[] | undefined;
  return {
    index: row.index,
    get cells() {
      cells ??= toSheetRow(unpackRow(row), around).cells;
      return cells;
    },
  };
}
