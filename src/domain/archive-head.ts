import { entriesOf, type LedgerEntry, ledgerFor } from './ledger.ts';
import type { Period } from './period.ts';

/**
 * Head of the archive as the deck of a period prints it: hash of the last record that the ledger knew then, those of the
 * period itself aside, so that filing a deck does not make it another. Null while nothing was filed.
 */
export function archiveHead(ledger: readonly LedgerEntry[], period: Period): string | null {
  const filed = entriesOf(ledgerFor(ledger, period), 'archived');
  return filed.findLast(({ content }) => content.period !== period)?.content.sha256 ?? null;
}

/** Whether the archive holds the stocktake of a period as its last deck has it. */
export function isArchived(ledger: readonly LedgerEntry[], period: Period): boolean {
  const deck = entriesOf(ledger, 'deck').findLast(({ content }) => content.period === period);
  const filed = entriesOf(ledger, 'archived').findLast(
    ({ content }) => content.period === period && content.origin === 'computed',
  );
  return filed !== undefined && filed.number > (deck?.number ?? 0);
}
