import type { Period } from '../domain/period.ts';
import type { Return, ReturnStatus } from '../domain/return.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';

/** A file said to take the place of another. */
export interface Supersession {
  readonly file: string;
  readonly supersedes: string | null;
}

/**
 * Decides which of the received files are used.
 *
 * A file that a later one supersedes by name is kept but not used. Where two files that do not speak of each other claim
 * the same department and period, neither is used: the unit, not the program, knows which is meant.
 */
export function admit(
  received: readonly { readonly period: Period; readonly returned: Return }[],
  supersessions: readonly Supersession[],
  unit: Unit,
): ReceivedReturn[] {
  const superseded = new Set(supersessions.flatMap(({ supersedes }) => supersedes ?? []));
  const departments = new Set(unit.departments.map(({ id }) => id));
  const claims = new Map<string, number>();

  const first = received.map(({ period, returned }): ReceivedReturn => {
    const status = statusOf(returned, superseded, departments);
    if (status === 'used') claims.set(claimOf(returned), (claims.get(claimOf(returned)) ?? 0) + 1);
    return { period, returned, status };
  });
  return first.map((item) =>
    item.status === 'used' && (claims.get(claimOf(item.returned)) ?? 0) > 1 ? { ...item, status: 'conflict' } : item,
  );
}

function statusOf(returned: Return, superseded: ReadonlySet<string>, departments: ReadonlySet<string>): ReturnStatus {
  if (superseded.has(returned.file)) return 'superseded';
  if (returned.problems.some(({ kind }) => kind === 'unreadable' || kind === 'unknown-layout')) return 'unreadable';
  return returned.department && departments.has(returned.department) ? 'used' : 'unknown-department';
}

function claimOf(returned: Return): string {
  return `${returned.department} ${returned.period}`;
}
