import { wordKey, wordsOf } from '../../domain/cell-words.ts';
import { matchHeadings, ROWS_SEARCHED } from '../../domain/headings.ts';
import type { LayoutColumn, LayoutTable } from '../../domain/layout.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import type { DateOrder } from '../../domain/notation.ts';
import type { ReadProblem } from '../../domain/return.ts';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../domain/workbook.ts';
import { type AcrossColumns, findAcross, unreadHeadings } from './find-across.ts';

/** Where a table stands in a workbook, and what was amiss with it. */
export interface FoundTable {
  readonly sheet: Sheet | null;
  /** Zero-based row of the headings, the one above the first row where there are none; null when it cannot be read. */
  readonly headings: number | null;
  /** Zero-based column of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns side by side, where the table has such. */
  readonly across: readonly AcrossColumns[];
  readonly problems: readonly ReadProblem[];
}

/** Headings may stand in several rows; so many above the lowest are looked at. */
const ROWS_ABOVE = 3;

/**
 * Finds a table by the name of its sheet and the words of its headings, wherever both have moved to.
 *
 * A name that is only nearly right is told, never used. `recognised` is the sheet whose words told the layout: it serves
 * when no sheet has the table's name.
 */
export function findTable(
  workbook: Workbook,
  table: LayoutTable,
  recognised: Sheet | null,
  dates: DateOrder,
): FoundTable {
  const sheet = workbook.sheets.find(({ name }) => wordKey(name) === wordKey(table.sheet)) ?? recognised;
  if (!sheet) {
    const near = nearSheet(workbook, table, dates);
    const missing: ReadProblem = {
      kind: 'missing-sheet',
      table: table.table,
      sheet: table.sheet,
      ...(near ? { near } : {}),
    };
    const problems = table.optional && !near ? [] : [missing];
    return { sheet: null, headings: null, columns: new Map(), across: [], problems };
  }

  const { row, found, across } = headingRow(sheet, table, dates);
  if (table.firstRow !== undefined) {
    return { sheet, headings: table.firstRow - 2, columns: found, across, problems: [] };
  }
  const read = new Set([...found.values(), ...across.flatMap(({ columns }) => [...columns.values()])]);
  const free = new Map(
    (row?.cells ?? []).filter((cell) => !read.has(cell.column)).map((cell) => [wordsOf(cell.cell), cell]),
  );
  const problems = table.columns
    .filter(({ field }) => !found.has(field))
    .flatMap((column) => missingColumn(column, table, sheet, free) ?? []);
  if (row && table.across) problems.push(...unreadHeadings(sheet, row, table, found, across));
  const unreadable =
    table.columns.some(({ field, required }) => required && !found.has(field)) ||
    (table.across !== undefined && across.length === 0);
  return { sheet, headings: unreadable ? null : (row?.index ?? null), columns: found, across, problems };
}

/** A sheet of nearly the right name, or one that has all the headings under another name. */
function nearSheet(workbook: Workbook, table: LayoutTable, dates: DateOrder): string | undefined {
  const near = nearestName(
    table.sheet,
    workbook.sheets.map(({ name }) => name),
  );
  if (near) return near;
  return workbook.sheets.find((sheet) => headingRow(sheet, table, dates).found.size === table.columns.length)?.name;
}

interface HeadingRow {
  readonly row: SheetRow | undefined;
  readonly found: Map<string, number>;
  readonly across: readonly AcrossColumns[];
}

/** The row with most of the headings, the first of equals; columns side by side decide between those. */
function headingRow(sheet: Sheet, table: LayoutTable, dates: DateOrder): HeadingRow {
  let best: HeadingRow = { row: undefined, found: new Map(), across: [] };
  let most = 0;
  for (const [at, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const above = sheet.rows
      .slice(Math.max(0, at - ROWS_ABOVE), at)
      .filter(({ index }) => index >= row.index - ROWS_ABOVE);
    const found = matchHeadings(row, table.columns, above);
    const across = table.across ? findAcross(row, above, table.across, new Set(found.values()), dates) : [];
    const score = found.size * 2 + Math.min(across.length, 1);
    if (score <= most) continue;
    most = score;
    best = { row, found, across };
  }
  return best;
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
