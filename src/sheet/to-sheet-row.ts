import { type Cell, cellAddress } from '../domain/cell.ts';
import type { SheetRow } from '../domain/workbook.ts';
import { showIsoDate } from './serial-date.ts';
import { showNumber } from './show-number.ts';
import type { StoredCell, StoredRow } from './stored-row.ts';

/** What a cell needs to know of its surroundings to have an address and a look. */
export interface Surroundings {
  readonly file: string;
  readonly sheet: string;
  readonly sheetHidden: boolean;
  /** Zero-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly date1904: boolean;
}

/**
 * Gives each cell of a row its address and what a person sees in it.
 *
 * The value of a date is what is stored, the serial number of the workbook's own system or an ISO text; `shown` is the
 * ISO date in every case.
 */
export function toSheetRow(row: StoredRow, around: Surroundings): SheetRow {
  const cells = row.cells.map((stored) => {
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = {
      at: { file: around.file, sheet: around.sheet, cell: cellAddress(row.index, stored.column) },
      type: stored.type,
      value: stored.value,
      shown: show(stored, around.date1904),
    };
    if (stored.format.percent && stored.type === 'number') cell.percent = true;
    if (stored.formula) cell.formula = true;
    if (around.sheetHidden || row.hidden || around.hiddenColumns.has(stored.column)) cell.hidden = true;
    return { column: stored.column, cell };
  });
  return { index: row.index, cells };
}

function show({ type, value, format }: StoredCell, date1904: boolean): string {
  if (typeof value === 'number') return showNumber(value, format, date1904);
  if (type === 'date') return showIsoDate(String(value)) ?? String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}
