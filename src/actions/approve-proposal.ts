import { z } from 'zod';
import type { AgreedDifference } from '../domain/agreed-differences.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { Fault } from '../domain/fault.ts';
import type { Finding } from '../domain/finding.ts';
import { Office, sameOffice } from '../domain/office.ts';
import { ProposalId } from '../domain/proposals.ts';
import type { Revision } from '../domain/register.ts';
import { agreedOn } from '../stages/agreed-on.ts';
import { judgeChanges } from '../stages/judge-changes.ts';
import { stateOfKept } from '../stages/keep-evidence.ts';
import { openProposal } from '../stages/open-proposal.ts';
import { agreedIn, defineAction, today } from './define.ts';

/** What became of an approval. */
export interface ApprovedProposal {
  readonly outcome: 'approved' | 'refused';
  readonly proposal: string;
  /** The revision that the approval made; null when it was refused. */
  readonly revision: Revision | null;
  readonly differences: readonly AgreedDifference[];
  /** What keeps the changed register from being a plan. */
  readonly findings: readonly Finding[];
}

/**
 * Approves a proposal: the changes become the next revision of the register. Another office than the one that proposed
 * them approves; what starts from figures that are no longer agreed is refused, and so is what makes no plan.
 */
export const approveProposal = defineAction({
  id: 'approve-proposal',
  input: z.object({ proposal: ProposalId, by: Office }),
  async run(workspace, { proposal: id, by }): Promise<ApprovedProposal> {
    const { folder, tools } = workspace;
    const agreed = await agreedIn(workspace);
    const { unit, store, revision: before, ledger, lastEntry } = agreed;
    const proposal = openProposal(ledger, id);
    if (sameOffice(proposal.by, by)) {
      throw new Fault('agreed-figure', `${id} was proposed by ${proposal.by}, which cannot approve it as well`, {
        place: id,
        remedy: 'Have another office approve it with --by.',
      });
    }
    for (const kept of proposal.content.evidence) {
      const state = await stateOfKept(kept, folder, tools.sha256);
      if (state !== 'kept') {
        throw new Fault('agreed-figure', `${kept.file}, evidence of ${id}, is ${state}`, {
          place: kept.file,
          remedy: 'Put it back as it was, or reject the proposal and make another.',
        });
      }
    }

    const changes = agreedOn(proposal.content.changes, today(workspace), by);
    const { register, differences, findings } = judgeChanges(changes, { register: before.register, unit, ledger });
    if (!register) throw stale(id, proposal.content.base, before.number);
    if (findings.length > 0) return { outcome: 'refused', proposal: id, revision: null, differences, findings };
    const at = workspace.now().toISOString();
    const number = before.number + 1;
    const revision = await store.addRevision(
      { at, by, sourceFile: `proposal ${id}`, sourceSha256: tools.sha256(canonicalJson(proposal.content)), register },
      before.hash,
      [{ at, by, content: { kind: 'verdict', proposal: id, verdict: 'approved', reason: '', revision: number } }],
      lastEntry,
    );
    return { outcome: 'approved', proposal: id, revision, differences, findings };
  },
});

function stale(id: string, base: number, now: number): Fault {
  return new Fault(
    'agreed-figure',
    `${id} starts from revision ${base}, and what it changes has been changed since (revision ${now} is in force)`,
    { place: id, remedy: 'Reject it and propose the change again from what is agreed now.' },
  );
}
