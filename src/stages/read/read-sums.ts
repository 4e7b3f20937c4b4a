import type { Layout } from '../../domain/layout.ts';
import { SheetSums } from '../../domain/sheet-sums.ts';
import type { Sheet, TableSums } from '../../domain/workbook.ts';

/** The sums of a facility-level table: those made while the sheet was read, or made now of a sheet that was read whole. */
export function readSums(sheet: Sheet, layout: Layout, table: number): TableSums | undefined {
  const isOurs = (sums: TableSums) => sums.layout === layout.id && sums.table === table;
  const made = sheet.sums?.find(isOurs);
  if (made) return made;
  const sums = new SheetSums([layout], sheet.name);
  for (const row of sheet.rows) {
    if (sums.started) sums.take(row);
    else sums.look(row);
  }
  return sums.end().find(isOurs);
}
