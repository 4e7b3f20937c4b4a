import type { Layout } from '../domain/layout.ts';
import type { SheetSums } from '../domain/sheet-sums.ts';
import type { Refusal } from '../domain/workbook.ts';
import type { Inflate } from './inflate.ts';
import { LIMITS } from './limits.ts';
import type { PackedSheet, PackedWorkbook } from './packed-workbook.ts';
import { isCsv, readCsv } from './read-csv.ts';
import { orRefusal } from './refusal.ts';
import { RowKeeper } from './row-keeper.ts';
import { openPackage, readRows } from './stream-rows.ts';

/**
 * Reads a received file whole, or says what it is and what its sender does next: a workbook, or separated fields under
 * their own name.
 *
 * Any bytes end in one of the two, within `LIMITS`. The rows of a facility-level sheet are added up as `layouts` declare
 * and then forgotten, so that memory does not grow with them.
 */
export function readPacked(
  bytes: Uint8Array,
  fileName: string,
  inflate: Inflate,
  layouts: readonly Layout[] = [],
): Promise<PackedWorkbook | Refusal> {
  return orRefusal(async () => {
    const sumsFor = await sumsOf(layouts);
    if (isCsv(bytes, fileName)) return readCsv(bytes, fileName, sumsFor);

    const opened = await openPackage(bytes, inflate);
    const { date1904, externalLinks } = opened.workbook;
    const room = { cells: LIMITS.cells };
    const sheets: PackedSheet[] = [];
    for (const part of opened.workbook.sheets) {
      const { name, hidden } = part;
      const around = { file: fileName, sheet: name, sheetHidden: hidden, hiddenColumns: new Set<number>(), date1904 };
      const keeper = new RowKeeper(around, sumsFor(name), room);
      const { merges, hiddenColumns } = await readRows(opened, part, (row) => keeper.take(row));
      sheets.push({ name, hidden, hiddenColumns, ...keeper.end(merges) });
    }
    return { sheets, date1904, externalLinks };
  });
}

/** What adds up the rows of each sheet; loaded only for a layout that asks for it, since it takes long to load. */
async function sumsOf(layouts: readonly Layout[]): Promise<(sheet: string) => SheetSums | null> {
  if (!layouts.some(({ tables }) => tables.some(({ aggregate }) => aggregate))) return () => null;
  const { SheetSums } = await import('../domain/sheet-sums.ts');
  return (sheet) => new SheetSums(layouts, sheet);
}
