import { z } from 'zod';
import { entriesOf, type LedgerContent, type LedgerEntry, type Proposal } from './ledger.ts';

/** The name of a proposal, in either case: P1. */
export const ProposalId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^P[1-9]\d{0,5}$/, 'a proposal is named P1, P2 and so on')
  .describe('Proposal: P1');

type Verdict = Extract<LedgerContent, { kind: 'verdict' }>;

/** A proposal and what became of it; no verdict while it is open. */
export interface ProposalState {
  readonly proposal: LedgerEntry<Proposal>;
  readonly verdict: LedgerEntry<Verdict> | null;
}

/** Every proposal in the order of entry, with the first verdict that was given on it. */
export function proposalsOf(ledger: readonly LedgerEntry[]): readonly ProposalState[] {
  const verdicts = entriesOf(ledger, 'verdict');
  return entriesOf(ledger, 'proposal').map((proposal) => ({
    proposal,
    verdict: verdicts.find(({ content }) => content.proposal === proposal.content.id) ?? null,
  }));
}

/** The proposal whose approval made a revision. */
export function proposalBehind(
  ledger: readonly LedgerEntry[],
  revision: number,
): (ProposalState & { readonly verdict: LedgerEntry<Verdict> }) | undefined {
  for (const { proposal, verdict } of proposalsOf(ledger)) {
    if (verdict?.content.verdict === 'approved' && verdict.content.revision === revision) return { proposal, verdict };
  }
  return undefined;
}
