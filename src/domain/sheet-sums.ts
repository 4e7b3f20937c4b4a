import { wordKey, wordsOf } from './cell-words.ts';
import { matchHeadings, ROWS_SEARCHED } from './headings.ts';
import type { Layout, LayoutTable } from './layout.ts';
import { RowSums } from './row-sums.ts';
import type { SheetRow, TableSums } from './workbook.ts';

/** Sums to be made of the rows that follow a row of headings, each with the number of its table in its layout. */
interface StartedSums {
  readonly table: number;
  readonly sums: RowSums;
}

/**
 * Watches the rows of a sheet for the headings under which a layout has them added up.
 *
 * Pure and without a library, so that it runs wherever the sheet is read: in the child process or in a browser page.
 */
export class SheetSums {
  readonly #layouts: readonly Layout[];
  readonly #sheet: string;
  #started: readonly StartedSums[] = [];
  #rowsToSearch: number;

  constructor(layouts: readonly Layout[], sheet: string) {
    this.#layouts = layouts.filter(({ tables }) => tables.some(({ aggregate }) => aggregate));
    this.#sheet = sheet;
    this.#rowsToSearch = this.#layouts.length > 0 ? ROWS_SEARCHED : 0;
  }

  /** The headings have been seen: rows are now for `take`, and need not be kept. */
  get started(): boolean {
    return this.#started.length > 0;
  }

  /** True while the headings may still come. */
  get searching(): boolean {
    return !this.started && this.#rowsToSearch > 0;
  }

  /** Tells whether any of the sums looks at a column. */
  uses(column: number): boolean {
    return this.#started.some(({ sums }) => sums.columns.has(column));
  }

  /** Looks for the headings in a row that is kept. */
  look(row: SheetRow): void {
    if (!this.searching) return;
    this.#rowsToSearch -= 1;
    this.#started = startSums(this.#layouts, this.#sheet, row);
  }

  /** Adds a row below the headings. */
  take(row: SheetRow): void {
    for (const { sums } of this.#started) sums.take(row);
  }

  end(): TableSums[] {
    return this.#started.map(({ table, sums }) => ({ table, ...sums.end() }));
  }
}

/** Starts the sums that layouts declare for a sheet when a row has their headings; none for any other row. */
function startSums(layouts: readonly Layout[], sheet: string, row: SheetRow): StartedSums[] {
  return layouts.flatMap((layout) =>
    layout.tables.flatMap((table, n) => {
      if (!table.aggregate || !isRecognisedBy(layout, table, sheet, row)) return [];
      const columns = matchHeadings(row, table.columns);
      const isComplete = table.columns.every(({ field, required }) => !required || columns.has(field));
      const { by, sum } = table.aggregate;
      return isComplete && [...by, ...sum].every((field) => columns.has(field))
        ? [{ table: n, sums: new RowSums(layout, table, columns, sheet) }]
        : [];
    }),
  );
}

function isRecognisedBy({ recognise }: Layout, table: LayoutTable, sheet: string, row: SheetRow): boolean {
  if (!('words' in recognise)) return wordKey(sheet) === wordKey(table.sheet);
  const present = new Set(row.cells.map(({ cell }) => wordKey(wordsOf(cell))));
  return recognise.words.every((word) => present.has(wordKey(word)));
}
