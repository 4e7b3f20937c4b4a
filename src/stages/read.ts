import type { Cell } from '../domain/cell.ts';
import { identifierFrom } from '../domain/identifier.ts';
import type { Layout } from '../domain/layout.ts';
import { type Period, readPeriod } from '../domain/period.ts';
import type { ReadProblem, Return, ReturnRow, Stamp } from '../domain/return.ts';
import type { Department } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { entryOf, periodIn } from './read/entry-of.ts';
import { findTable } from './read/find-table.ts';
import { type Cover, readCover } from './read/read-cover.ts';
import { readRows } from './read/read-rows.ts';
import { recognise } from './read/recognise.ts';
import { wordKey, wordsOf } from './read/words.ts';

/** What reading a return needs besides the file. */
export interface ReadContext {
  readonly layouts: readonly Layout[];
  readonly open: (bytes: Uint8Array, name: string) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** The period of the stocktake: what a return speaks of that does not say so itself. */
  readonly period: Period;
  /** Turns the name on the cover of an unstamped return into an id; without it the id is made from the name. */
  readonly departments?: readonly Pick<Department, 'id' | 'name' | 'short'>[];
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

  const workbook = await context.open(file.bytes, file.name);
  if ('refused' in workbook) {
    const { verdict, remedy } = workbook;
    return { ...unread, problems: [{ kind: 'unreadable', verdict, remedy }] };
  }

  const { layout, near, stamp, sheet } = recognise(workbook, context.layouts);
  if (!layout) return { ...unread, stamp, problems: [{ kind: 'unknown-layout', ...(near ? { near } : {}) }] };

  const cover = readCover(workbook, layout, file.name);
  const period = declaredPeriod(cover, stamp, file.name) ?? context.period;

  const rows: ReturnRow[] = [];
  const problems: ReadProblem[] = [];
  for (const table of layout.tables) {
    const found = findTable(workbook, table, sheet);
    problems.push(...found.problems);
    if (!found.sheet || found.headings === null) continue;
    for (const row of readRows(file.name, found.sheet, table, found.headings, found.columns)) rows.push(row);
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
    entries: layout.tables.flatMap((table) =>
      rows
        .filter((row) => row.table === table.table)
        .flatMap((row) => table.entries.flatMap((entry) => entryOf(row, entry, period) ?? [])),
    ),
    problems,
    cover: present(cover),
  };
}

/** The period a return declares: on its cover, in its stamp, or else in the name of the file. */
function declaredPeriod(cover: Cover, stamp: Stamp | null, file: string): Period | undefined {
  return periodIn(cover.period) ?? readPeriod(stamp?.period ?? '') ?? periodInName(file);
}

/** Finds 2019-01, 2019-Q1 or "January 2019" in the name of a file; the folders above it say when it was received. */
function periodInName(file: string): Period | undefined {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replaceAll('_', ' ');
  const candidates = [
    ...name.matchAll(/(?<!\d)\d{4}[ -]?(?:(?:0[1-9]|1[0-2])(?!-?\d)|[QH][1-4])/gi),
    ...name.matchAll(/(?<![A-Za-z])(?:Q[1-4]|[A-Za-z]{3,9})[ -]+\d{4}(?!\d)/gi),
  ];
  for (const [words] of candidates) {
    const period = readPeriod(words);
    if (period) return period;
  }
  return undefined;
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
