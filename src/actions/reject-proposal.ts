import { z } from 'zod';
import { Office } from '../domain/office.ts';
import { ProposalId } from '../domain/proposals.ts';
import { openProposal } from '../stages/open-proposal.ts';
import { agreedIn, defineAction } from './define.ts';

/** A proposal that was rejected, and by whom. */
export interface RejectedProposal {
  readonly proposal: string;
  readonly proposedBy: string;
  readonly by: string;
}

/** Rejects a proposal: nothing changes. The office that made it may take it back in the same way. */
export const rejectProposal = defineAction({
  id: 'reject-proposal',
  input: z.object({
    proposal: ProposalId,
    why: z.string().trim().min(1).max(1000).describe('Why not'),
    by: Office,
  }),
  async run(workspace, { proposal: id, why, by }): Promise<RejectedProposal> {
    const { store, ledger, lastEntry } = await agreedIn(workspace);
    const proposal = openProposal(ledger, id);
    const at = workspace.now().toISOString();
    await store.enter(
      [{ at, by, content: { kind: 'verdict', proposal: id, verdict: 'rejected', reason: why, revision: null } }],
      lastEntry,
    );
    return { proposal: id, proposedBy: proposal.by, by };
  },
});
