import type { CalendarDate } from './calendar-date.ts';
import type { Layout, LayoutTable } from './layout.ts';
import type { Stamp, TableName } from './return.ts';

/** Name of the hidden sheet that carries the stamp. */
export const STAMP_SHEET = '_stocktake';

/** Most characters of the plan in one cell of the stamp; Excel holds 32,767. */
export const STAMP_CELL = 30_000;

/** Name of the hidden last sheet that holds the drop-downs. */
export const LISTS_SHEET = 'Lists';

/** What a cell of a return is given: nothing, a number, or a text; in a column of dates 2015-06-30 becomes a date. */
export type BlankValue = string | number | null;

/** One row of a return to be written. */
export interface BlankRow {
  /** By field of the layout; a field left out is an empty cell. */
  readonly values: Readonly<Record<string, BlankValue>>;
  /** Decimals of the figures of the row; 0 when absent. */
  readonly decimals?: number;
  /** Bounds of the figures of the row, where there are any. */
  readonly least?: number;
  readonly most?: number;
}

/** One table of a return to be written. */
export interface BlankTable {
  readonly table: TableName;
  readonly rows: readonly BlankRow[];
  /** Drop-downs by field, where they depend on the plan; the layout's own otherwise. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** What the cover asks for. */
export type CoverName = 'department' | 'period' | 'preparedBy' | 'signedOffBy';

export const COVER_NAMES: readonly CoverName[] = ['department', 'period', 'preparedBy', 'signedOffBy'];

/** A return that is yet to be written, blank or filled in: plain data of a layout. */
export interface BlankReturn {
  readonly layout: Layout;
  /** "School Education · Q2 2015": under the title of the cover and in the heading of every sheet. */
  readonly heading: string;
  /** The office that sends it out. */
  readonly author: string;
  readonly cover: Readonly<Partial<Record<CoverName, string>>>;
  readonly tables: readonly BlankTable[];
  /** Null for a layout that is recognised by its words. */
  readonly stamp: Omit<Stamp, 'locked'> | null;
  /** The locked figures as one text; its SHA-256 completes the stamp. */
  readonly locked: string;
  /** Stands as the day of the file, so that the same return is the same bytes. */
  readonly dated: CalendarDate;
}

/**
 * The locked cells of a return as one text: a line of JSON for each row that has any, in the order of the layout.
 *
 * Its SHA-256 is the stamp's `locked`, so an altered agreed figure shows with nothing but the file itself.
 */
export function lockedFigures(
  layout: Layout,
  rows: readonly { readonly table: TableName; readonly values: BlankRow['values'] }[],
): string {
  const lines: string[] = [];
  for (const table of layout.tables) {
    const fields = lockedFields(table);
    if (fields.length === 0) continue;
    for (const row of rows) {
      if (row.table === table.table)
        lines.push(JSON.stringify([table.table, ...fields.map((f) => row.values[f] ?? null)]));
    }
  }
  return lines.join('\n');
}

function lockedFields(table: LayoutTable): string[] {
  return table.columns.filter(({ locked }) => locked).map(({ field }) => field);
}

/** The fields of a table that hold what was agreed: its baseline and its plan. */
export function agreedFields(table: LayoutTable): ReadonlySet<string> {
  return new Set(
    table.entries.flatMap(({ baseline, expected }) => [baseline, expected]).filter((f) => f !== undefined),
  );
}
