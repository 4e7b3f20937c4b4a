import { type Cell, cellAddress, withNotation } from '../../domain/cell.ts';
import { isAmong, isEmpty, wordsOf } from '../../domain/cell-words.ts';
import type { Layout, LayoutTable } from '../../domain/layout.ts';
import { type Notation, notationOf } from '../../domain/notation.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { Sheet, SheetRow } from '../../domain/workbook.ts';
import type { AcrossColumns } from './find-across.ts';
import type { FoundTable } from './find-table.ts';

/** A table that was found, as far as its rows are concerned. */
export interface ReadableTable extends Pick<FoundTable, 'columns' | 'across'> {
  readonly sheet: Sheet;
  readonly headings: number;
}

/**
 * Reads the rows under the headings to the end of the table, those without any content left out; one look at each cell.
 *
 * Where columns stand side by side, a row of the sheet becomes one row for each of them.
 */
export function readRows(file: string, found: ReadableTable, layout: Layout, table: LayoutTable): ReturnRow[] {
  const { sheet, headings, columns, across } = found;
  const notations = declaredNotations(layout, table);
  const fieldAt = new Map([...columns].map(([field, column]) => [column, field]));
  const besideAt = new Set(across.flatMap((part) => [...part.columns.values()]));
  const above: Record<string, Cell> = {};

  const cellAt = (field: string, cell: Cell): Cell => {
    const notation = notations.get(field);
    return notation ? withNotation(cell, notation) : cell;
  };

  const readFixed = (row: SheetRow): { cells: Record<string, Cell>; content: boolean } => {
    const cells: Record<string, Cell> = {};
    let content = false;
    for (const { column, cell } of row.cells) {
      const field = fieldAt.get(column);
      if (field !== undefined) cells[field] = cellAt(field, cell);
      if (field !== undefined || besideAt.has(column)) content ||= !isEmpty(cell);
    }
    for (const [field, column] of columns) cells[field] ??= blank(file, sheet.name, row.index, column);
    return { cells, content };
  };

  const rows: ReturnRow[] = [];
  for (const row of sheet.rows) {
    if (row.index <= headings) continue;
    if (table.until.length > 0 && isAmong(wordsOf(row.cells[0]?.cell), table.until)) break;
    const { cells, content } = readFixed(row);
    if (!content || isSkipped(cells, table)) continue;
    for (const { field, fillDown } of table.columns) if (fillDown) fill(cells, field, above);
    const at = { table: table.table, sheet: sheet.name, row: row.index + 1 };
    if (!table.across) rows.push({ ...at, cells });
    else for (const part of across) rows.push({ ...at, cells: { ...cells, ...beside(row, part) } });
  }
  return rows;

  function beside(row: SheetRow, { headings: heads, columns: own }: AcrossColumns): Record<string, Cell> {
    const cells: Record<string, Cell> = { ...heads };
    for (const [field, column] of own) {
      const cell = cellIn(row, column) ?? blank(file, sheet.name, row.index, column);
      cells[field] = cellAt(field, cell);
    }
    return cells;
  }
}

function cellIn({ cells }: SheetRow, column: number): Cell | undefined {
  const guess = cells[column];
  return guess?.column === column ? guess.cell : cells.find((cell) => cell.column === column)?.cell;
}

/** How the numbers of each field are written, where the layout declares it. */
function declaredNotations(layout: Layout, { columns, across }: LayoutTable): ReadonlyMap<string, Notation> {
  const figures = [...columns, ...(across?.columns ?? [])].filter(({ kind }) => kind === 'number');
  const value = across?.value === undefined ? [] : [{ field: across.value, scale: across.scale }];
  return new Map(
    [...figures, ...value].flatMap(({ field, scale }) => {
      const notation = notationOf(layout.numbers, scale);
      return notation ? [[field, notation]] : [];
    }),
  );
}

function isSkipped(cells: Readonly<Record<string, Cell>>, { skip }: LayoutTable): boolean {
  return skip.some(({ column, words }) => isAmong(wordsOf(cells[column]), words));
}

/** Gives a blank cell of a merged column the one above, which keeps its own address. */
function fill(cells: Record<string, Cell>, field: string, above: Record<string, Cell>): void {
  const own = cells[field];
  const last = above[field];
  if (own && !isEmpty(own)) above[field] = own;
  else if (last) cells[field] = last;
}

function blank(file: string, sheet: string, row: number, column: number): Cell {
  return { at: { file, sheet, cell: cellAddress(row, column) }, type: 'blank', value: null, shown: '' };
}
