import { type Cell, cellAddress } from '../../src/domain/cell.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/** What a test puts in a cell: a value, nothing, or a cell of its own making. */
export type Given = string | number | null | Partial<Cell>;

/** A workbook as the reader gives it, from rows of values; null leaves a cell out. */
export function workbookOf(sheets: Record<string, Given[][]>, file: string): Workbook {
  return {
    externalLinks: [],
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      hidden: false,
      rows: rows.map((row, index) => ({
        index,
        cells: row.flatMap((given, column) => {
          if (given === null) return [];
          const at = { file, sheet: name, cell: cellAddress(index, column) };
          const base = typeof given === 'object' ? given : { value: given, shown: String(given) };
          const type = typeof given === 'number' ? ('number' as const) : ('text' as const);
          return [{ column, cell: { at, type, value: null, shown: '', ...base } }];
        }),
      })),
    })),
  };
}

/** A day as Excel stores it and shows it. */
export function day(shown: string): Partial<Cell> {
  return { type: 'date', value: shown, shown };
}
