import type { Cell } from '../../domain/cell.ts';
import { isEmpty, wordsOf } from '../../domain/cell-words.ts';
import { headingOver } from '../../domain/headings.ts';
import type { DateOrder } from '../../domain/notation.ts';
import { readPeriodCell } from '../../domain/read-date.ts';
import type { Sheet, SheetRow } from '../../domain/workbook.ts';
import { classOf } from './column-type.ts';

/** A column of the block: its heading, what stands over it, and its cells by row. */
export interface BlockColumn {
  /** Zero-based. */
  readonly column: number;
  readonly heading: Cell | undefined;
  readonly over: Cell | undefined;
  /** The cells with content, in order of row. */
  readonly cells: readonly Cell[];
}

/** The rectangle of a sheet that holds its table. */
export interface Block {
  /** Row of the headings; null where there are none. */
  readonly header: SheetRow | null;
  /** Row of the headings over several columns, where there is one. */
  readonly groups: SheetRow | null;
  readonly above: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  readonly below: readonly SheetRow[];
  readonly columns: readonly BlockColumn[];
}

/** Rows in which headings are looked for, and rows below one that show whether it heads anything. */
const ROWS_TRIED = 40;
const ROWS_BELOW = 30;

/** Finds the table of a sheet: its headings, its rows and what stands around it; null for a sheet that has none. */
export function findBlock({ rows }: Sheet, dates: DateOrder): Block | null {
  const at = headerAt(rows, dates);
  const header = at === null ? null : (rows[at] ?? null);
  const first = at === null ? firstEvenRow(rows, dates) : at + 1;
  if (first === null) return null;

  const last = lastDataRow(rows, first, dates);
  const data = rows.slice(first, last + 1);
  const before = at === null ? first : at;
  const groups = header ? groupRow(rows[before - 1], header) : null;
  const columns = columnsOf(header, groups, data);
  if (columns.length < 2 || data.length === 0) return null;
  return {
    header,
    groups,
    above: rows.slice(0, groups ? before - 1 : before),
    rows: data,
    below: rows.slice(last + 1),
    columns,
  };
}

/** The row that heads most of the columns below it; null when no row is one of headings. */
function headerAt(rows: readonly SheetRow[], dates: DateOrder): number | null {
  let best: { at: number | null; score: number } = { at: null, score: 1.5 };
  for (const [at, row] of rows.slice(0, ROWS_TRIED).entries()) {
    const score = headingScore(row, rows[at - 1], rows.slice(at + 1, at + 1 + ROWS_BELOW), dates);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

/**
 * How well a row heads the rows below it: a point for each heading over a filled column and half a point more where words
 * stand over figures; less for figures among the headings, and for filled columns without one.
 */
function headingScore(
  row: SheetRow,
  before: SheetRow | undefined,
  below: readonly SheetRow[],
  dates: DateOrder,
): number {
  const filled = new Map<number, Cell[]>();
  for (const { cells } of below) {
    for (const { column, cell } of cells) if (!isEmpty(cell)) filled.set(column, [...(filled.get(column) ?? []), cell]);
  }
  const heads = row.cells.filter(({ cell }) => wordsOf(cell) !== '');
  if (heads.length < 2 || below.length === 0) return 0;
  let score = 0;
  for (const { column, cell } of heads) {
    const under = filled.get(column) ?? [];
    const isName = classOf(cell, dates) === 'text' || readPeriodCell(cell, dates).period !== null;
    score += under.length >= 0.3 * below.length ? 1 : -0.2;
    if (!isName) score -= 1.5;
    else if (under.filter((item) => classOf(item, dates) !== 'text').length > under.length / 2) score += 0.5;
  }
  const headed = new Set([...heads, ...(before?.cells ?? [])].map(({ column }) => column));
  for (const [column, cells] of filled) if (!headed.has(column) && cells.length >= below.length / 2) score -= 1;
  return score;
}

/** The first of three rows of the same width that hold figures: where a table without headings begins. */
function firstEvenRow(rows: readonly SheetRow[], dates: DateOrder): number | null {
  const width = (row: SheetRow | undefined) => row?.cells.length ?? 0;
  const at = rows.findIndex((row, n) => {
    const figures = row.cells.filter(({ cell }) => classOf(cell, dates) === 'number').length;
    return figures > 0 && width(row) > 1 && width(rows[n + 1]) === width(row) && width(rows[n + 2]) === width(row);
  });
  return at < 0 ? null : at;
}

/** The last row that has a figure or a date in it, or the last one of a table of words: below it stand notes. */
function lastDataRow(rows: readonly SheetRow[], first: number, dates: DateOrder): number {
  const hasFigure = ({ cells }: SheetRow) =>
    cells.some(({ cell }) => ['number', 'date'].includes(classOf(cell, dates)));
  const last = rows.findLastIndex((row, at) => at >= first && row.cells.length > 1 && hasFigure(row));
  return last < 0 ? rows.findLastIndex((row) => row.cells.length > 1) : last;
}

/** The row above the headings is one of headings over several columns when it says more than a title in the corner. */
function groupRow(row: SheetRow | undefined, header: SheetRow): SheetRow | null {
  if (!row || row.index !== header.index - 1) return null;
  const corner = header.cells[0]?.column ?? 0;
  const heads = row.cells.filter(({ cell }) => wordsOf(cell) !== '');
  return heads.some(({ column }) => column > corner) && heads.length < header.cells.length + 1 ? row : null;
}

function columnsOf(header: SheetRow | null, groups: SheetRow | null, rows: readonly SheetRow[]): BlockColumn[] {
  const cells = new Map<number, Cell[]>();
  for (const { column, cell } of header?.cells ?? []) if (wordsOf(cell) !== '') cells.set(column, []);
  for (const row of rows) {
    for (const { column, cell } of row.cells) {
      if (isEmpty(cell)) continue;
      const known = cells.get(column);
      if (known) known.push(cell);
      else cells.set(column, [cell]);
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, own]) => {
      const inRow = header?.cells.find((cell) => cell.column === column)?.cell;
      const upper = groups?.cells.find((cell) => cell.column === column)?.cell;
      const over = inRow && groups ? headingOver(groups, column) : undefined;
      return { column, heading: inRow ?? upper, over, cells: own };
    });
}
