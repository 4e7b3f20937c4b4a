import { type Cell, cellAddress } from '../../src/domain/cell.ts';
import type { Register } from '../../src/domain/register.ts';
import { REGISTER_SHEETS, type RegisterValue } from '../../src/domain/register-sheets.ts';
import type { Sheet, Workbook } from '../../src/domain/workbook.ts';

/** A cell as received, where a test needs one that the writer would not make. */
type RawCell = Pick<Cell, 'type' | 'shown'> & Partial<Pick<Cell, 'value'>>;

/** What stands in the cells of a sheet, row by row, the headings first. */
export type Grid = (RegisterValue | RawCell)[][];

/** The register as the grids of its sheets, to be spoilt by a test. */
export function registerGrids(register: Register): Map<string, Grid> {
  return new Map(
    REGISTER_SHEETS.map(({ name, columns, rows }) => [
      name,
      [columns.map(({ heading }) => heading), ...rows(register).map((row) => columns.map(({ field }) => row[field]))],
    ]),
  );
}

/** A workbook that holds the grids, as the reader of received files would give it. */
export function workbookOf(grids: ReadonlyMap<string, Grid>): Workbook {
  return { sheets: [...grids].map(([name, grid]) => sheetOf(name, grid)), externalLinks: [] };
}

function sheetOf(name: string, grid: Grid): Sheet {
  const rows = grid.map((row, index) => ({
    index,
    cells: row.flatMap((value, column) => {
      const at = { file: 'register.xlsx', sheet: name, cell: cellAddress(index, column) };
      return value === undefined || (Array.isArray(value) && value.length === 0)
        ? []
        : [{ column, cell: { at, ...content(value) } }];
    }),
  }));
  return { name, hidden: false, rows };
}

function content(value: RegisterValue | RawCell): Omit<Cell, 'at'> {
  if (isRaw(value)) return { value: null, ...value };
  if (typeof value === 'number') return { type: 'number', value, shown: String(value) };
  const text =
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : (value ?? []).join('; ');
  return { type: 'text', value: text, shown: text };
}

function isRaw(value: RegisterValue | RawCell): value is RawCell {
  return typeof value === 'object' && 'shown' in value;
}
