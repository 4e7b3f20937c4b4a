import { type CalendarDate, calendarDate } from './calendar-date.ts';
import { entriesOf, type LedgerContent, type LedgerEntry } from './ledger.ts';
import type { Unit } from './unit.ts';

export type BaselinePolicy = Unit['baselinePolicy'];

/** The baseline policy that counts, and since when; no day while the ledger holds none and the profile's counts. */
export interface PolicyInForce {
  readonly policy: BaselinePolicy;
  readonly since: CalendarDate | null;
  /** What unit.yaml says, where that is something else. */
  readonly profileSays: BaselinePolicy | null;
}

/**
 * The policy in force: the last one entered in the ledger. The profile is a file that anyone may edit, so what it says
 * counts only until a first policy was entered, which the first import of a register does.
 */
export function policyInForce(
  { baselinePolicy }: Pick<Unit, 'baselinePolicy'>,
  ledger: readonly LedgerEntry[],
): PolicyInForce {
  const last = entriesOf(ledger, 'policy').at(-1);
  if (!last) return { policy: baselinePolicy, since: null, profileSays: null };
  const { policy } = last.content;
  return { policy, since: dayOf(last), profileSays: policy === baselinePolicy ? null : baselinePolicy };
}

/** The entry of the profile's policy, where the ledger holds none yet. */
export function firstPolicy(
  { baselinePolicy }: Pick<Unit, 'baselinePolicy'>,
  ledger: readonly LedgerEntry[],
): LedgerContent[] {
  if (entriesOf(ledger, 'policy').length > 0) return [];
  return [
    { kind: 'policy', policy: baselinePolicy, justification: 'as unit.yaml said when the register was imported' },
  ];
}

/** The day (UTC) on which something was entered. */
export function dayOf({ at }: Pick<LedgerEntry, 'at'>): CalendarDate {
  return calendarDate(at.slice(0, 10));
}
