import { type Cell, columnIndex } from './cell.ts';
import { wordKey, wordsOf } from './cell-words.ts';
import type { LayoutColumn } from './layout.ts';
import type { SheetRow } from './workbook.ts';

/** Headings stand among the first rows of a sheet; a table of figures that goes on below is not searched. */
export const ROWS_SEARCHED = 100;

/**
 * Finds declared columns in a row of headings: the zero-based column of each field, by its heading or a synonym.
 *
 * `above` are the rows above it, the nearest last. They hold the headings over several columns, by which some columns are
 * told (those choose first), and the headings that are merged downwards: of a column with nothing in the row itself.
 */
export function matchHeadings(
  row: SheetRow,
  columns: readonly LayoutColumn[],
  above: readonly SheetRow[] = [],
): Map<string, number> {
  const headed = new Map<string, number[]>();
  const own = new Set<number>();
  for (const { index, cells } of [row, ...above.toReversed()]) {
    for (const { column, cell } of cells) {
      const key = wordKey(wordsOf(cell));
      if (!key || own.has(column)) continue;
      headed.set(key, [...(headed.get(key) ?? []), column]);
      if (index === row.index) own.add(column);
    }
  }

  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const declared of [...columns.filter(({ under }) => under), ...columns.filter(({ under }) => !under)]) {
    const column = declared.at ? columnIndex(declared.at) : columnOf(declared, headed, taken, above);
    if (column === undefined) continue;
    found.set(declared.field, column);
    taken.add(column);
  }
  return found;
}

function columnOf(
  { header, synonyms, under }: LayoutColumn,
  headed: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
  above: readonly SheetRow[],
): number | undefined {
  for (const name of [header, ...synonyms]) {
    const free = headed.get(wordKey(name))?.find((column) => !taken.has(column) && isUnder(column, under, above));
    if (free !== undefined) return free;
  }
  return undefined;
}

function isUnder(column: number, under: string | undefined, above: readonly SheetRow[]): boolean {
  return !under || above.some((row) => wordKey(wordsOf(headingOver(row, column))) === wordKey(under));
}

/** The heading in a row that stands over a column: its own cell, or the last one with words to its left. */
export function headingOver(row: SheetRow, column: number): Cell | undefined {
  return row.cells.findLast(({ column: at, cell }) => at <= column && wordsOf(cell) !== '')?.cell;
}
