import { type AgreedDifference, agreedDifferences } from '../domain/agreed-differences.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { proposalBehind } from '../domain/proposals.ts';
import type { Revision } from '../domain/register.ts';
import { registerChanges } from '../domain/register-change.ts';

/** A revision that changes agreed figures with no approval behind it: nothing but a hand in the database makes one. */
export interface UnapprovedRevision {
  readonly revision: number;
  readonly differences: readonly AgreedDifference[];
}

/** Revisions of the register that change agreed figures and that no proposal stands behind. */
export function unapprovedRevisions(
  revisions: readonly Revision[],
  ledger: readonly LedgerEntry[],
): UnapprovedRevision[] {
  return revisions.flatMap((after, i) => {
    const before = revisions[i - 1];
    if (!before || proposalBehind(ledger, after.number)) return [];
    const differences = registerChanges(before.register, after.register).flatMap(agreedDifferences);
    return differences.length > 0 ? [{ revision: after.number, differences }] : [];
  });
}
