import type { Cell } from '../domain/cell.ts';
import { wordKey, wordsOf } from '../domain/cell-words.ts';
import { identifierFrom } from '../domain/identifier.ts';
import type { Layout } from '../domain/layout.ts';
import type { DateOrder } from '../domain/notation.ts';
import { type Period, readPeriod } from '../domain/period.ts';
import { periodAmong, readPeriodCell } from '../domain/read-date.ts';
import type { Entry, ReadProblem, Return, ReturnRow, Stamp } from '../domain/return.ts';
import type { Department } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { entryOf } from './read/entry-of.ts';
import { type FoundTable, findTable } from './read/find-table.ts';
import { hiddenNumbers } from './read/hidden-numbers.ts';
import { lastOfMonth } from './read/last-of-month.ts';
import { type Cover, readCover } from './read/read-cover.ts';
import { readRows } from './read/read-rows.ts';
import { readSums } from './read/read-sums.ts';
import { recognise } from './read/recognise.ts';
import { titlesAbove } from './read/titles-above.ts';

/** What reading a return needs besides the file. */
export interface ReadContext {
  readonly layouts: readonly Layout[];
  /** Opens a file; the layouts say which of its sheets are added up while they are read. */
  readonly open: (bytes: Uint8Array, name: string, layouts: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** The period of the stocktake: what a return speaks of that does not say so itself. */
  readonly period: Period;
  /** Turns the name on the cover of an unstamped return into an id; without it the id is made from the name. */
  readonly departments?: readonly Pick<Department, 'id' | 'name' | 'short'>[];
  /** Order of dates typed as text where the layout says nothing; the day first when absent. */
  readonly dates?: DateOrder;
}

/**
 * Reads a department's workbook as its layout says, and judges nothing: whatever is amiss becomes a problem of the
 * return, for a check to speak of.
 */
export async function readReturn(
  file: { readonly name: string; readonly bytes: Uint8Array },
  context: ReadContext,
): Promise<Return> {
  const unread: Return = {
    file: file.name,
    sha256: context.sha256(file.bytes),
    layout: null,
    department: null,
    period: null,
    stamp: null,
    preparedBy: '',
    signedOffBy: '',
    rows: [],
    entries: [],
    problems: [],
    cover: {},
  };

  const workbook = await context.open(file.bytes, file.name, context.layouts);
  if ('refused' in workbook) {
    const { verdict, remedy } = workbook;
    return { ...unread, problems: [{ kind: 'unreadable', verdict, remedy }] };
  }

  const { layout, near, stamp, sheet } = recognise(workbook, context.layouts);
  if (!layout) return { ...unread, stamp, problems: [{ kind: 'unknown-layout', ...(near ? { near } : {}) }] };

  const dates = layout.dates ?? context.dates ?? 'day-first';
  const cover = readCover(workbook, layout, file.name);
  const period = declaredPeriod(cover, stamp, file.name, dates) ?? context.period;

  const rows: ReturnRow[] = [];
  const entries: Entry[] = [];
  const problems: ReadProblem[] = [];
  const titles = new Set<Cell>();
  for (const [n, table] of layout.tables.entries()) {
    const found = findTable(workbook, table, sheet, dates);
    const read = rowsOf(file.name, found, layout, n);
    problems.push(...found.problems, ...read.problems);
    if (found.sheet && found.headings !== null && !table.across) {
      for (const cell of titlesAbove(found.sheet, found.headings)) titles.add(cell);
    }
    const own: Entry[] = [];
    for (const row of read.rows) {
      rows.push(row);
      for (const declared of table.entries) {
        const entry = entryOf(row, declared, period, dates);
        if (entry) own.push(entry);
      }
    }
    for (const entry of table.keep === 'last' ? lastOfMonth(own, dates) : own) entries.push(entry);
  }

  return {
    ...unread,
    layout: layout.id,
    layoutVersion: layout.version,
    department: departmentOf(cover, stamp, layout, context.departments ?? []),
    period,
    stamp,
    preparedBy: wordsOf(cover.preparedBy),
    signedOffBy: wordsOf(cover.signedOffBy),
    rows,
    entries,
    problems,
    cover: present(cover),
    titles: [...titles],
    hidden: hiddenNumbers(workbook, stamp),
    externalLinks: workbook.externalLinks,
  };
}

/** The rows of a table as they stand, or added up where its layout says so. */
function rowsOf(
  file: string,
  { sheet, headings, ...found }: FoundTable,
  layout: Layout,
  n: number,
): { readonly rows: readonly ReturnRow[]; readonly problems: readonly ReadProblem[] } {
  const table = layout.tables[n];
  if (!sheet || headings === null || !table) return { rows: [], problems: [] };
  if (table.aggregate) return readSums(sheet, layout, n) ?? { rows: [], problems: [] };
  return { rows: readRows(file, { ...found, sheet, headings }, layout, table), problems: [] };
}

/** The period a return declares: on its cover, in its stamp, or else in the name of the file. */
function declaredPeriod(cover: Cover, stamp: Stamp | null, file: string, dates: DateOrder): Period | undefined {
  const said = cover.period && (readPeriodCell(cover.period, dates).period ?? periodAmong(wordsOf(cover.period)));
  return said ?? readPeriod(stamp?.period ?? '') ?? periodInName(file);
}

/** The period in the name of a file; the folders above it say when it was received. */
function periodInName(file: string): Period | undefined {
  return periodAmong((file.split(/[\\/]/).at(-1) ?? '').replaceAll('_', ' '));
}

function departmentOf(
  cover: Cover,
  stamp: Stamp | null,
  layout: Layout,
  departments: NonNullable<ReadContext['departments']>,
): string | null {
  if (stamp?.department) return stamp.department;
  const named = wordKey(wordsOf(cover.department));
  if (!named) return layout.department ?? null;
  const known = departments.find(({ id, name, short }) =>
    [id, name, short ?? name].some((text) => wordKey(text) === named),
  );
  return known?.id ?? identifierFrom(named);
}

function present(cover: Cover): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cover).filter((pair): pair is [string, Cell] => pair[1] !== undefined));
}
