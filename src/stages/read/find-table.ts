import type { LayoutColumn, LayoutTable } from '../../domain/layout.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import type { ReadProblem } from '../../domain/return.ts';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../domain/workbook.ts';
import { ROWS_SEARCHED } from './recognise.ts';
import { wordKey, wordsOf } from './words.ts';

/** Where a table stands in a workbook, and what was amiss with it. */
export interface FoundTable {
  readonly sheet: Sheet | null;
  /** Zero-based row of the headings; null when the table cannot be read. */
  readonly headings: number | null;
  /** Zero-based column of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly problems: readonly ReadProblem[];
}

/**
 * Finds a table by the name of its sheet and the words of its headings, wherever both have moved to.
 *
 * A name that is only nearly right is told, never used. `recognised` is the sheet whose words told the layout: it serves
 * when no sheet has the table's name.
 */
export function findTable(workbook: Workbook, table: LayoutTable, recognised: Sheet | null): FoundTable {
  const sheet = workbook.sheets.find(({ name }) => wordKey(name) === wordKey(table.sheet)) ?? recognised;
  if (!sheet) {
    const near = nearSheet(workbook, table);
    const missing: ReadProblem = {
      kind: 'missing-sheet',
      table: table.table,
      sheet: table.sheet,
      ...(near ? { near } : {}),
    };
    return { sheet: null, headings: null, columns: new Map(), problems: table.optional && !near ? [] : [missing] };
  }

  const { row, found } = headingRow(sheet, table);
  const free = new Map(
    (row?.cells ?? [])
      .filter((cell) => ![...found.values()].includes(cell.column))
      .map((cell) => [wordsOf(cell.cell), cell]),
  );
  const problems = table.columns
    .filter(({ field }) => !found.has(field))
    .flatMap((column) => missingColumn(column, table, sheet, free) ?? []);
  const unreadable = table.columns.some(({ field, required }) => required && !found.has(field));
  return { sheet, headings: unreadable ? null : (row?.index ?? null), columns: found, problems };
}

/** A sheet of nearly the right name, or one that has all the headings under another name. */
function nearSheet(workbook: Workbook, table: LayoutTable): string | undefined {
  const near = nearestName(
    table.sheet,
    workbook.sheets.map(({ name }) => name),
  );
  if (near) return near;
  return workbook.sheets.find((sheet) => headingRow(sheet, table).found.size === table.columns.length)?.name;
}

/** The row with most of the headings, the first of equals. */
function headingRow(sheet: Sheet, table: LayoutTable): { row: SheetRow | undefined; found: Map<string, number> } {
  let best: { row: SheetRow | undefined; found: Map<string, number> } = { row: undefined, found: new Map() };
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    const found = matchHeadings(row, table.columns);
    if (found.size > best.found.size) best = { row, found };
  }
  return best;
}

function matchHeadings(row: SheetRow, columns: readonly LayoutColumn[]): Map<string, number> {
  const headed = new Map<string, number>();
  for (const { column, cell } of row.cells) {
    const key = wordKey(wordsOf(cell));
    if (key && !headed.has(key)) headed.set(key, column);
  }
  const found = new Map<string, number>();
  for (const { field, header, synonyms } of columns) {
    const key = [header, ...synonyms].map(wordKey).find((name) => headed.has(name));
    const column = key === undefined ? undefined : headed.get(key);
    if (key === undefined || column === undefined) continue;
    found.set(field, column);
    headed.delete(key);
  }
  return found;
}

/** Says that a heading is missing when the table needs it or one like it is there; any other may be left out. */
function missingColumn(
  column: LayoutColumn,
  table: LayoutTable,
  sheet: Sheet,
  free: ReadonlyMap<string, SheetCell>,
): ReadProblem | undefined {
  const near = [column.header, ...column.synonyms].map((name) => nearestName(name, free.keys())).find(Boolean);
  const nearAt = near === undefined ? undefined : free.get(near)?.cell.at;
  if (!column.required && !nearAt) return undefined;
  return {
    kind: 'missing-column',
    table: table.table,
    sheet: sheet.name,
    column: column.header,
    ...(near && nearAt ? { near, nearAt } : {}),
  };
}
