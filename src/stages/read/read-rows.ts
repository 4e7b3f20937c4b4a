import { type Cell, cellAddress } from '../../domain/cell.ts';
import type { LayoutTable } from '../../domain/layout.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { Sheet, SheetRow } from '../../domain/workbook.ts';
import { isEmpty } from './words.ts';

/** Reads the rows under the headings to the end of the sheet, those without any content left out; one look at each cell. */
export function readRows(
  file: string,
  sheet: Sheet,
  table: LayoutTable,
  headings: number,
  columns: ReadonlyMap<string, number>,
): ReturnRow[] {
  const fieldAt = new Map([...columns].map(([field, column]) => [column, field]));
  const read = (row: SheetRow): ReturnRow | null => {
    const cells: Record<string, Cell> = {};
    let content = false;
    for (const { column, cell } of row.cells) {
      const field = fieldAt.get(column);
      if (field === undefined) continue;
      cells[field] = cell;
      content ||= !isEmpty(cell);
    }
    if (!content) return null;
    for (const [field, column] of columns) cells[field] ??= blank(file, sheet.name, row.index, column);
    return { table: table.table, sheet: sheet.name, row: row.index + 1, cells };
  };
  return sheet.rows.flatMap((row) => (row.index > headings ? (read(row) ?? []) : []));
}

function blank(file: string, sheet: string, row: number, column: number): Cell {
  return { at: { file, sheet, cell: cellAddress(row, column) }, type: 'blank', value: null, shown: '' };
}
