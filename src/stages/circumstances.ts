import type { Case, Due, EarlierFile } from '../checks/define.ts';
import type { Agenda } from '../domain/agenda.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';

/** The days that a stocktake's agenda sets for its returns. */
export type DueDates = Pick<Agenda, 'period' | 'due' | 'extensions'>;

/**
 * Prepares to tell what is known of a return besides what it says: when it came, when it was due, and which files were
 * received for earlier stocktakes, those that were superseded too.
 */
export function circumstancesOf(
  returns: readonly ReceivedReturn[],
  agendas: readonly DueDates[],
): (item: ReceivedReturn) => Pick<Case, 'earlierFiles' | 'receivedOn' | 'due'> {
  const dueDates = new Map(agendas.map((agenda) => [agenda.period, agenda]));
  const earlierFiles = new Map<Period, ReadonlyMap<string, EarlierFile>>();
  for (const { period } of returns) {
    if (!earlierFiles.has(period)) earlierFiles.set(period, filesBefore(period, returns));
  }
  return ({ period, returned, receivedOn }) => ({
    earlierFiles: earlierFiles.get(period) ?? new Map(),
    receivedOn: receivedOn ?? null,
    due: dueOf(dueDates.get(period), returned.department),
  });
}

/** By the hash of their bytes; of files with the same bytes the first received. */
function filesBefore(when: Period, returns: readonly ReceivedReturn[]): ReadonlyMap<string, EarlierFile> {
  const latestFirst = returns
    .filter(({ period }) => comparePeriods(period, when) < 0)
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  return new Map(latestFirst.map(({ period, returned: { sha256, file } }) => [sha256, { file, period }]));
}

function dueOf(agenda: DueDates | undefined, department: string | null): Due | null {
  const later = agenda?.extensions[department ?? ''];
  const on = later ?? agenda?.due;
  return on ? { on, extended: later !== undefined } : null;
}
