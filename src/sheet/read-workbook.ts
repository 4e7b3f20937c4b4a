import { type Cell, cellAddress } from '../domain/cell.ts';
import type { Refusal, Sheet, SheetRow, Workbook } from '../domain/workbook.ts';
import type { Inflate } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { withoutCovered } from './merged-cells.ts';
import { orRefusal, Unreadable } from './refusal.ts';
import { showIsoDate } from './serial-date.ts';
import { showNumber } from './show-number.ts';
import type { StoredCell, StoredRow } from './stored-row.ts';
import { type OpenPackage, openPackage, readRows } from './stream-rows.ts';
import type { SheetPart } from './workbook-part.ts';

/**
 * Reads a received file whole, or says what it is and what its sender does next.
 *
 * Any bytes end in one of the two, within `LIMITS`. The value of a date is what is stored, the serial number of the
 * workbook's own system or an ISO text; `shown` is the ISO date in every case.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, inflate: Inflate): Promise<Workbook | Refusal> {
  return orRefusal(async () => {
    const opened = await openPackage(bytes, inflate);
    let room: number = LIMITS.cells;
    const sheets: Sheet[] = [];
    for (const part of opened.workbook.sheets) {
      const stored: StoredRow[] = [];
      const { merges, hiddenColumns } = await readRows(opened, part, (row) => {
        room -= row.cells.length;
        if (room < 0) throw new Unreadable('tooMuch', `over ${LIMITS.cells.toLocaleString('en-GB')} filled cells`);
        stored.push(row);
      });
      const look = lookOf(opened, part, fileName, hiddenColumns);
      const rows = withoutCovered(stored, merges).map((row) => toDomain(row, look));
      sheets.push({ name: part.name, hidden: part.hidden, rows: rows.filter(({ cells }) => cells.length > 0) });
    }
    return { sheets, externalLinks: opened.workbook.externalLinks };
  });
}

/** What a cell needs to know of its surroundings to be shown. */
interface Look {
  readonly file: string;
  readonly sheet: string;
  readonly sheetHidden: boolean;
  readonly hiddenColumns: Uint8Array;
  readonly date1904: boolean;
}

function lookOf({ workbook }: OpenPackage, part: SheetPart, file: string, hiddenColumns: Uint8Array): Look {
  return { file, sheet: part.name, sheetHidden: part.hidden, hiddenColumns, date1904: workbook.date1904 };
}

function toDomain(row: StoredRow, look: Look): SheetRow {
  const cells = row.cells.map((stored) => {
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = {
      at: { file: look.file, sheet: look.sheet, cell: cellAddress(row.index, stored.column) },
      type: stored.type,
      value: stored.value,
      shown: show(stored, look.date1904),
    };
    if (stored.format.percent && stored.type === 'number') cell.percent = true;
    if (stored.formula) cell.formula = true;
    if (look.sheetHidden || row.hidden || look.hiddenColumns[stored.column] === 1) cell.hidden = true;
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
