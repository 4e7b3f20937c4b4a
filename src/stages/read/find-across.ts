import type { Cell } from '../../domain/cell.ts';
import { isAmong, wordsOf } from '../../domain/cell-words.ts';
import { headingOver, matchHeadings } from '../../domain/headings.ts';
import type { LayoutAcross, LayoutTable } from '../../domain/layout.ts';
import type { DateOrder } from '../../domain/notation.ts';
import { readPeriodCell } from '../../domain/read-date.ts';
import type { ReadProblem } from '../../domain/return.ts';
import type { Sheet, SheetRow } from '../../domain/workbook.ts';

/** One of the columns that stand side by side, or one group of them: what heads it and where its fields stand. */
export interface AcrossColumns {
  /** The cells of its headings, by the field under which each is kept. */
  readonly headings: Readonly<Record<string, Cell>>;
  /** Zero-based column of each field. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds the columns side by side whose headings stand in a row, or in the row above it where they come in groups. */
export function findAcross(
  row: SheetRow,
  above: readonly SheetRow[],
  across: LayoutAcross,
  taken: ReadonlySet<number>,
  dates: DateOrder,
): AcrossColumns[] {
  const groups = above.at(-1);
  if (across.columns.length > 0) return groups ? findGroups(row, groups, across, dates) : [];
  const { heading, value, group } = across;
  if (!heading || !value) return [];
  return row.cells.flatMap(({ column, cell }) => {
    if (taken.has(column) || !isHeading(cell, across, dates)) return [];
    const over = group && groups ? headingOver(groups, column) : undefined;
    const headings = { [heading]: cell, ...(group && over ? { [group]: over } : {}) };
    return [{ headings, columns: new Map([[value, column]]) }];
  });
}

/** Groups run from the column of their heading to the next one. */
function findGroups(row: SheetRow, groups: SheetRow, across: LayoutAcross, dates: DateOrder): AcrossColumns[] {
  const heads = groups.cells.filter(({ cell }) => wordsOf(cell) !== '');
  return heads.flatMap(({ column: from, cell }, n) => {
    const to = heads[n + 1]?.column ?? Number.POSITIVE_INFINITY;
    if (!across.group || !isHeading(cell, across, dates)) return [];
    const own = row.cells.filter(({ column }) => column >= from && column < to);
    const columns = matchHeadings({ index: row.index, cells: own }, across.columns);
    return columns.size > 0 ? [{ headings: { [across.group]: cell }, columns }] : [];
  });
}

function isHeading(cell: Cell, { names, except }: LayoutAcross, dates: DateOrder): boolean {
  const words = wordsOf(cell);
  if (words === '' || isAmong(words, except)) return false;
  return names !== 'period' || readPeriodCell(cell, dates).period !== null;
}

/**
 * Tells the headings beside those that were read, so that a month whose name is mistyped is not lost without a trace;
 * and that none at all was read.
 */
export function unreadHeadings(
  sheet: Sheet,
  row: SheetRow,
  table: LayoutTable,
  found: ReadonlyMap<string, number>,
  across: readonly AcrossColumns[],
): ReadProblem[] {
  const declared = table.across;
  if (!declared) return [];
  const missing = {
    kind: 'missing-column',
    table: table.table,
    sheet: sheet.name,
    column: WANTED[declared.names],
  } as const;
  if (across.length === 0) return [missing];
  if (declared.names !== 'period' || declared.columns.length > 0) return [];
  const read = across.flatMap(({ columns }) => [...columns.values()]);
  const first = Math.min(...read);
  const known = new Set([...read, ...found.values()]);
  return row.cells.flatMap(({ column, cell }) => {
    const words = wordsOf(cell);
    const isKnown = column < first || known.has(column) || words === '' || isAmong(words, declared.except);
    return isKnown ? [] : [{ ...missing, near: words, nearAt: cell.at }];
  });
}

/** What the heading of such a column would be, in words for a finding. */
const WANTED = {
  period: 'a month, such as Jun 2015',
  place: 'the name of a place',
  indicator: 'the name of an indicator',
} as const;
