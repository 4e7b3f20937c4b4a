import type { Refusal, Workbook } from '../../src/domain/workbook.ts';

/** A workbook with everything that its cells make when they are asked, so that two of them can be held together. */
export function plain(read: Workbook | Refusal): unknown {
  if ('refused' in read) return read;
  const sheets = read.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ index, cells }) => ({
      index,
      cells: cells.map(({ column, cell: { at, type, value, shown, percent, formula, hidden } }) => ({
        column,
        cell: { at, type, value, shown, percent, formula, hidden },
      })),
    })),
  }));
  return { ...read, sheets };
}
