import { longDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import type { LedgerEntry, Proposal } from '../domain/ledger.ts';
import { dayOf } from '../domain/policy.ts';
import { proposalsOf } from '../domain/proposals.ts';

/** The proposal of a name, while nobody has decided on it; a fault when there is none, or somebody has. */
export function openProposal(ledger: readonly LedgerEntry[], id: string): LedgerEntry<Proposal> {
  const all = proposalsOf(ledger);
  const found = all.find(({ proposal }) => proposal.content.id === id);
  if (!found) {
    const open = all.filter(({ verdict }) => !verdict).map(({ proposal }) => proposal.content.id);
    throw new Fault('unknown-name', `there is no proposal ${id}`, {
      place: id,
      remedy:
        open.length > 0 ? `Open are ${open.join(', ')}.` : 'None is open; see them with: stocktake baseline history',
    });
  }
  const { proposal, verdict } = found;
  if (!verdict) return proposal;
  throw new Fault('bad-input', `${id} was ${verdict.content.verdict} on ${longDate(dayOf(verdict))} by ${verdict.by}`, {
    place: id,
    remedy: 'A decision stands; propose the change again to have it decided again.',
  });
}
