import type { Cell } from '../../domain/cell.ts';
import { isEmpty, wordsOf } from '../../domain/cell-words.ts';
import { readDate } from '../../domain/read-date.ts';
import type { Sheet, SheetRow } from '../../domain/workbook.ts';
import { figuresOf, findTotal } from './figures.ts';
import { type Block, findBlock } from './find-block.ts';
import { isWhole, type Known } from './known-names.ts';
import { understandColumns } from './understand-columns.ts';
import type { UnderstoodColumn, UnderstoodLine, UnderstoodSheet } from './understood.ts';

/** Lines above and below a table that are shown. */
const LINES_SHOWN = 8;

const NO_TABLE = {
  shape: 'no table',
  headerRow: null,
  groupRow: null,
  firstRow: 0,
  lastRow: 0,
  daily: false,
  totals: [],
  notes: [],
  columns: [],
} as const;

/** Understands one sheet: where its table stands, what its columns hold, and which lines are no data. */
export function understandSheet(sheet: Sheet, known: Known): UnderstoodSheet {
  const { name, hidden } = sheet;
  const block = findBlock(sheet, known.dates);
  if (!block) return { ...NO_TABLE, name, hidden, titles: linesOf(sheet.rows) };
  const titles = linesOf(block.above);
  // The first line of a sheet names it; the lines below it explain at length and name much else.
  const columns = understandColumns(block, [titles[0]?.words ?? '', name].join(' '), known);
  return {
    name,
    hidden,
    shape: shapeOf(columns),
    headerRow: block.header ? block.header.index + 1 : null,
    groupRow: block.groups ? block.groups.index + 1 : null,
    firstRow: (block.rows[0]?.index ?? 0) + 1,
    lastRow: (block.rows.at(-1)?.index ?? 0) + 1,
    daily: isDaily(block, columns, known),
    titles,
    totals: totalsOf(block, columns, known),
    notes: linesOf(block.below),
    columns,
  };
}

function shapeOf(columns: readonly UnderstoodColumn[]): UnderstoodSheet['shape'] {
  const names = columns.find((column) => column.names !== null)?.names;
  if (names) return names === 'period' ? 'periods' : 'places';
  return columns.some(({ type }) => type === 'number') ? 'rows' : 'no table';
}

/** True when two dates of the headings, or of the rows, fall in one month. */
function isDaily(block: Block, columns: readonly UnderstoodColumn[], { dates }: Known): boolean {
  const heads = columns.flatMap((column, n) => (column.names === 'period' ? (block.columns[n]?.heading ?? []) : []));
  const period = columns.findIndex(({ role, type }) => role === 'period' && type === 'date');
  const cells = heads.length > 0 ? heads : (block.columns[period]?.cells ?? []);
  const days = new Set(cells.flatMap((cell) => readDate(cell, dates).date ?? []));
  return new Set([...days].map((day) => day.slice(0, 7))).size < days.size;
}

function linesOf(rows: readonly SheetRow[]): UnderstoodLine[] {
  return rows.slice(0, LINES_SHOWN).flatMap(({ cells }) => {
    const first = cells.find(({ cell }) => !isEmpty(cell))?.cell;
    return first ? [lineOf(first)] : [];
  });
}

function lineOf(cell: Cell): UnderstoodLine {
  return { cell: cell.at.cell, words: wordsOf(cell) };
}

/** The rows that name the whole, and the first or last row where its figures add the others up. */
function totalsOf(block: Block, columns: readonly UnderstoodColumn[], known: Known): UnderstoodLine[] {
  const naming = columns.filter(({ role }) => role === 'place' || role === 'code').map(({ column }) => column);
  const nameOf = (row: SheetRow) =>
    row.cells.filter(({ column, cell }) => naming.includes(column) && !isEmpty(cell)).at(-1)?.cell;
  const named = block.rows.flatMap((row) => {
    const name = nameOf(row);
    return name && isWhole(wordsOf(name), known) ? [lineOf(name)] : [];
  });
  if (named.length > 0 || naming.length === 0) return named;

  const figures = new Map(
    columns.filter(({ role }) => role === 'value').map(({ column }) => [column, figuresIn(block, column)]),
  );
  const byRow = new Map<number, Map<number, number>>();
  for (const [column, numbers] of figures) {
    for (const [row, number] of numbers) byRow.set(row, (byRow.get(row) ?? new Map()).set(column, number));
  }
  const total = findTotal(
    byRow,
    [block.rows.at(-1), block.rows[0]].flatMap((row) => (row ? [row.index + 1] : [])),
  );
  const row = block.rows.find(({ index }) => index + 1 === total);
  const name = row && nameOf(row);
  return name ? [lineOf(name)] : [];
}

function figuresIn({ columns }: Block, column: number): ReadonlyMap<number, number> {
  return figuresOf({ cells: columns.find((own) => own.column === column)?.cells ?? [] });
}
