import { z } from 'zod';
import { type AgreedDifference, agreedDifferences } from '../domain/agreed-differences.ts';
import type { Annotation, LedgerEntry } from '../domain/ledger.ts';
import { entriesOf } from '../domain/ledger.ts';
import { type PolicyInForce, policyInForce } from '../domain/policy.ts';
import { type ProposalState, proposalsOf } from '../domain/proposals.ts';
import { indexRegister } from '../domain/register.ts';
import { indicatorNamed, placeNamed } from '../stages/named.ts';
import { type UnapprovedRevision, unapprovedRevisions } from '../stages/unapproved.ts';
import { agreedIn, defineAction } from './define.ts';

/** What happened to agreed figures, in the order of entry; offices are as stated. */
export interface AgreedHistory {
  readonly policy: PolicyInForce;
  readonly proposals: readonly (ProposalState & { readonly differences: readonly AgreedDifference[] })[];
  readonly annotations: readonly LedgerEntry<Annotation>[];
  /** Changes of the policy; the first is the one that the unit began with. */
  readonly policies: readonly LedgerEntry<Extract<LedgerEntry['content'], { kind: 'policy' }>>[];
  readonly unapproved: readonly UnapprovedRevision[];
}

/** Tells who asked for which change of an agreed figure, why, and who decided; of all, of one indicator or of one place. */
export const agreedHistory = defineAction({
  id: 'agreed-history',
  input: z.object({
    indicator: z.string().min(1).optional().describe('Indicator, by id or name; all when absent'),
    place: z.string().min(1).optional().describe('Place, by id or name; all when absent'),
  }),
  async run(workspace, asked): Promise<AgreedHistory> {
    const { unit, revision, revisions, ledger } = await agreedIn(workspace);
    const register = indexRegister(revision.register, revision.number);
    const indicator = asked.indicator === undefined ? null : indicatorNamed(register, asked.indicator).id;
    const place = asked.place === undefined ? null : placeNamed(register, asked.place).id;
    const isAsked = (about: { readonly indicator: string | null; readonly place: string | null }) =>
      (indicator === null || about.indicator === indicator) && (place === null || (about.place ?? place) === place);
    const touching = <T extends { readonly differences: readonly AgreedDifference[] }>(items: readonly T[]) =>
      items
        .map((item) => ({ ...item, differences: item.differences.filter(isAsked) }))
        .filter(({ differences }) => differences.length > 0);
    const proposals = proposalsOf(ledger).map((state) => ({
      ...state,
      differences: state.proposal.content.changes.flatMap(agreedDifferences),
    }));
    return {
      policy: policyInForce(unit, ledger),
      proposals: touching(proposals),
      annotations: entriesOf(ledger, 'annotation').filter(({ content }) => isAsked(content)),
      policies: entriesOf(ledger, 'policy'),
      unapproved: touching(unapprovedRevisions(revisions, ledger)),
    };
  },
});
