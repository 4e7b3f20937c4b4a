import { CalendarDate } from '../domain/calendar-date.ts';
import { holdsPeriod, type Period } from '../domain/period.ts';
import type { Return, ReturnStatus } from '../domain/return.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';

/** A file said to take the place of another. */
export interface Supersession {
  readonly file: string;
  readonly supersedes: string | null;
  /** When it came: an instant, ISO 8601 in UTC. */
  readonly at?: string;
}

/**
 * Decides which of the received files are used.
 *
 * A file that a later one supersedes by name is kept but not used. Where two files that do not speak of each other claim
 * the same department and period, neither is used: the unit, not the program, knows which is meant. A candidate, a file
 * that is only looked at, stands in for whatever its department sent.
 */
export function admit(
  received: readonly { readonly period: Period; readonly returned: Return }[],
  supersessions: readonly Supersession[],
  unit: Unit,
  candidates: ReadonlySet<string> = new Set(),
): ReceivedReturn[] {
  const superseded = new Set(supersessions.flatMap(({ supersedes }) => supersedes ?? []));
  const departments = new Set(unit.departments.map(({ id }) => id));
  const first = received.map(({ period, returned }): ReceivedReturn => {
    const receivedOn = cameOn(returned.file, supersessions);
    const status = statusOf(returned, superseded, departments);
    return { period, returned, status, ...(receivedOn ? { receivedOn } : {}) };
  });

  const tried = new Set(first.filter(({ returned }) => candidates.has(returned.file)).flatMap(claimOf));
  const second = first.map((item): ReceivedReturn => {
    const replaced = !candidates.has(item.returned.file) && claimOf(item).some((claim) => tried.has(claim));
    return replaced ? { ...item, status: 'superseded' } : item;
  });

  const claims = new Map<string, number>();
  for (const claim of second.flatMap(claimOf)) claims.set(claim, (claims.get(claim) ?? 0) + 1);
  return second.map((item) =>
    claimOf(item).some((claim) => (claims.get(claim) ?? 0) > 1) ? { ...item, status: 'conflict' } : item,
  );
}

/** The day on which a file came, or of a correction the first of the files it corrects: a correction is not late. */
function cameOn(file: string, receipts: readonly Supersession[]): CalendarDate | undefined {
  const seen = new Set<string>();
  let first: Supersession | undefined;
  for (let name: string | null = file; name !== null && !seen.has(name); ) {
    seen.add(name);
    const receipt = receipts.find((one) => one.file === name);
    first = receipt;
    name = receipt?.supersedes ?? null;
  }
  return CalendarDate.safeParse(first?.at?.slice(0, 10)).data;
}

function statusOf(returned: Return, superseded: ReadonlySet<string>, departments: ReadonlySet<string>): ReturnStatus {
  if (superseded.has(returned.file)) return 'superseded';
  if (returned.problems.some(({ kind }) => kind === 'unreadable' || kind === 'unknown-layout')) return 'unreadable';
  return returned.department && departments.has(returned.department) ? 'used' : 'unknown-department';
}

/**
 * The department and period that a usable return speaks for. One that was filed under another period claims nothing: it
 * is refused for that, and must not take the right return of its own period with it.
 */
function claimOf({ period, returned, status }: ReceivedReturn): string[] {
  const filed = returned.period !== null && holdsPeriod(period, returned.period);
  return status === 'used' && filed ? [`${returned.department} ${returned.period}`] : [];
}
