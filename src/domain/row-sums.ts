import { type Cell, cellAddress, columnLetters, withNotation } from './cell.ts';
import { isAmong, wordKey, wordsOf } from './cell-words.ts';
import type { Layout, LayoutTable } from './layout.ts';
import { type Notation, notationOf } from './notation.ts';
import { readNumber } from './read-number.ts';
import type { ReadProblem, ReturnRow } from './return.ts';
import type { SheetRow, TableSums } from './workbook.ts';

/** Most cells of which a sheet's sums say one by one that they were left out or repaired. */
const CELLS_TOLD = 20;

/** The rows of one group so far: what they add up to and where they stand. */
interface Group {
  /** The cells that name the group, of its first row. */
  readonly names: Readonly<Record<string, Cell>>;
  readonly first: number;
  last: number;
  rows: number;
  leftOut: number;
  readonly sums: number[];
  readonly counts: number[];
}

type LeftOut = Extract<ReadProblem, { kind: 'rows-left-out' }>;

/**
 * Adds up the rows of a facility-level sheet one by one, so that memory grows with the districts and not the schools.
 *
 * A row in which one of the figures is missing or is no number is left out of all the sums of its table: a numerator
 * without its denominator would bend the rate.
 */
export class RowSums {
  /** Zero-based columns that are looked at. */
  readonly columns: ReadonlySet<number>;

  readonly #layout: Layout;
  readonly #table: LayoutTable;
  readonly #aggregate: NonNullable<LayoutTable['aggregate']>;
  readonly #fieldAt: ReadonlyMap<number, string>;
  readonly #notations: ReadonlyMap<string, Notation | undefined>;
  readonly #groups = new Map<string, Group>();
  readonly #above: Record<string, Cell> = {};
  readonly #told: { -readonly [K in keyof LeftOut]: LeftOut[K] } & { cells: LeftOut['cells'][number][] };
  #file = '';
  #ended = false;

  constructor(layout: Layout, table: LayoutTable, columns: ReadonlyMap<string, number>, sheet: string) {
    const { by, sum, count } = table.aggregate ?? { by: [], sum: [], count: [] };
    const used = new Set([
      ...by,
      ...sum,
      ...count.map(({ column }) => column),
      ...table.skip.map(({ column }) => column),
    ]);
    this.#layout = layout;
    this.#table = table;
    this.#aggregate = { by, sum, count };
    this.#fieldAt = new Map([...columns].flatMap(([field, column]) => (used.has(field) ? [[column, field]] : [])));
    this.#notations = new Map(table.columns.map(({ field, scale }) => [field, notationOf(layout.numbers, scale)]));
    this.#told = { kind: 'rows-left-out', table: table.table, sheet, rows: 0, leftOut: 0, repaired: 0, cells: [] };
    this.columns = new Set(this.#fieldAt.keys());
  }

  /** Adds a row below the headings. */
  take(row: SheetRow): void {
    const first = row.cells[0];
    if (this.#ended || !first) return;
    this.#ended = isAmong(wordsOf(first.cell), this.#table.until);
    const cells = this.#cellsOf(row);
    const key = this.#aggregate.by.map((field) => wordKey(wordsOf(cells[field]))).join('\u0000');
    if (this.#ended || this.#isSkipped(cells) || Object.keys(cells).length === 0) return;

    this.#file = first.cell.at.file;
    const known = this.#groups.get(key);
    const group = known ?? this.#open(cells, row.index);
    if (!known) this.#groups.set(key, group);
    group.last = row.index;
    this.#add(group, cells);
  }

  /** The sums so far, one row for each group in the order in which the groups appear. */
  end(): Omit<TableSums, 'table'> {
    const { leftOut, repaired } = this.#told;
    return {
      layout: this.#layout.id,
      rows: [...this.#groups.values()].map((group) => this.#rowOf(group)),
      problems: leftOut + repaired > 0 ? [this.#told] : [],
    };
  }

  #cellsOf(row: SheetRow): Record<string, Cell> {
    const cells: Record<string, Cell> = {};
    for (const { column, cell } of row.cells) {
      const field = this.#fieldAt.get(column);
      if (field !== undefined) cells[field] = cell;
    }
    for (const { field, fillDown } of this.#table.columns) {
      if (!fillDown) continue;
      const cell = cells[field] ?? this.#above[field];
      if (cell) {
        cells[field] = cell;
        this.#above[field] = cell;
      }
    }
    return cells;
  }

  #isSkipped(cells: Readonly<Record<string, Cell>>): boolean {
    return this.#table.skip.some(({ column, words }) => isAmong(wordsOf(cells[column]), words));
  }

  #open(cells: Readonly<Record<string, Cell>>, index: number): Group {
    const { by, sum, count } = this.#aggregate;
    const names = Object.fromEntries(by.flatMap((field) => (cells[field] ? [[field, cells[field]]] : [])));
    return {
      names,
      first: index,
      last: index,
      rows: 0,
      leftOut: 0,
      sums: sum.map(() => 0),
      counts: count.map(() => 0),
    };
  }

  #add(group: Group, cells: Readonly<Record<string, Cell>>): void {
    const { sum, count } = this.#aggregate;
    const numbers = sum.map((field) => this.#numberIn(field, cells[field]));
    if (numbers.includes(null)) {
      group.leftOut += 1;
      this.#told.leftOut += 1;
      return;
    }
    group.rows += 1;
    this.#told.rows += 1;
    for (const [n, number] of numbers.entries()) group.sums[n] = (group.sums[n] ?? 0) + (number ?? 0);
    for (const [n, { column, words }] of count.entries()) {
      if (column && !isAmong(wordsOf(cells[column]), words)) continue;
      group.counts[n] = (group.counts[n] ?? 0) + 1;
    }
  }

  #numberIn(field: string, cell: Cell | undefined): number | null {
    if (!cell) return null;
    const notation = this.#notations.get(field);
    const { number, how } = readNumber(notation ? withNotation(cell, notation) : cell);
    if (how === 'number') return number;
    if (number !== null) this.#told.repaired += 1;
    if (how !== 'blank' && this.#told.cells.length < CELLS_TOLD) {
      this.#told.cells.push({ at: cell.at, shown: cell.shown, number });
    }
    return number;
  }

  #rowOf(group: Group): ReturnRow {
    const { by, sum, count } = this.#aggregate;
    const columnOf = new Map([...this.#fieldAt].map(([column, field]) => [field, column]));
    const made = (column: number, value: number | null): Cell => ({
      at: { file: this.#file, sheet: this.#told.sheet, cell: rangeAddress(column, group.first, group.last) },
      type: value === null ? 'blank' : 'number',
      value,
      shown: value === null ? '' : String(value),
      sum: { rows: group.rows, leftOut: group.leftOut },
    });
    const sums = sum.map((field, n): [string, Cell] => {
      const total = Number((group.sums[n] ?? 0).toPrecision(14));
      return [field, made(columnOf.get(field) ?? 0, group.rows > 0 ? total : null)];
    });
    const counts = count.map(({ field, column }, n): [string, Cell] => {
      return [field, made(columnOf.get(column ?? by[0] ?? '') ?? 0, group.counts[n] ?? 0)];
    });
    return {
      table: this.#table.table,
      sheet: this.#told.sheet,
      row: group.first + 1,
      cells: { ...group.names, ...Object.fromEntries([...sums, ...counts]) },
    };
  }
}

function rangeAddress(column: number, first: number, last: number): string {
  return first === last
    ? cellAddress(first, column)
    : `${cellAddress(first, column)}:${columnLetters(column)}${last + 1}`;
}
