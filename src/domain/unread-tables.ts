import type { Return, TableName } from './return.ts';

/** The tables that hold figures. */
const FIGURES: readonly TableName[] = ['indicators', 'places'];

/** Tables of figures of which a sheet or a heading is missing, so that none of their rows could be read. */
export function unreadTables({ problems, rows }: Pick<Return, 'problems' | 'rows'>): ReadonlySet<TableName> {
  const lacking = new Set(problems.flatMap((problem) => ('table' in problem ? problem.table : [])));
  return new Set(FIGURES.filter((table) => lacking.has(table) && rows.every((row) => row.table !== table)));
}
