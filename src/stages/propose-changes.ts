import type { NewEntry, Store } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { AgreedDifference } from '../domain/agreed-differences.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { Fault } from '../domain/fault.ts';
import type { Finding } from '../domain/finding.ts';
import { entriesOf, type LedgerEntry, type Proposal } from '../domain/ledger.ts';
import { firstPolicy, type PolicyInForce, policyInForce } from '../domain/policy.ts';
import { proposalsOf } from '../domain/proposals.ts';
import type { Revision } from '../domain/register.ts';
import type { ReasonCategory, RegisterChange } from '../domain/register-change.ts';
import type { Unit } from '../domain/unit.ts';
import { judgeChanges } from './judge-changes.ts';
import { keepEvidence } from './keep-evidence.ts';

/** What became of a proposal. */
export interface Proposed {
  readonly outcome: 'proposed' | 'refused';
  /** Null when it was refused. */
  readonly proposal: Proposal | null;
  readonly differences: readonly AgreedDifference[];
  /** What keeps the changed register from being a plan. */
  readonly findings: readonly Finding[];
  readonly policy: PolicyInForce;
}

/** Why something is to change, who says so, and the files that show it. */
export interface Reason {
  readonly category: ReasonCategory;
  readonly why: string;
  readonly evidence: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** Where a proposal is entered, and how its evidence is kept. */
export interface ProposalTools {
  readonly agreed: {
    readonly unit: Unit;
    readonly store: Store;
    readonly revision: Revision;
    readonly ledger: readonly LedgerEntry[];
    readonly lastEntry: string | null;
  };
  readonly folder: WorkspaceFolder;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly sha256: (content: Uint8Array) => string;
}

/**
 * Enters a proposal to change the register, after the policy and the rules of a plan have been asked; what they refuse
 * enters nothing. Approving it is another office's decision.
 */
export async function proposeChanges(
  changes: readonly RegisterChange[],
  { category, why, evidence, by, at }: Reason,
  tools: ProposalTools,
): Promise<Proposed> {
  const { unit, store, revision, ledger, lastEntry } = tools.agreed;
  const { differences, findings } = judgeChanges(changes, { register: revision.register, unit, ledger });
  if (differences.length === 0) {
    throw new Fault('bad-input', 'that is what is agreed already', {
      remedy: 'See what is agreed with: stocktake register show',
    });
  }
  const policy = policyInForce(unit, ledger);
  if (findings.length > 0) return { outcome: 'refused', proposal: null, differences, findings, policy };
  const reasoned = { category, justification: why, evidence: await keepEvidence(evidence, tools) };
  const asked = { kind: 'proposal' as const, changes: [...changes], ...reasoned, base: revision.number };
  const open = openProposal(asked, by, ledger);
  if (open) return { outcome: 'proposed', proposal: open, differences, findings, policy };
  const proposal: Proposal = { ...asked, id: `P${entriesOf(ledger, 'proposal').length + 1}` };
  const entered = [...firstPolicy(unit, ledger), proposal].map((content): NewEntry => ({ at, by, content }));
  await store.enter(entered, lastEntry);
  return { outcome: 'proposed', proposal, differences, findings, policy };
}

/** The same proposal of the same office, where it is open: who does not know how the command ended gives it again. */
function openProposal(asked: Omit<Proposal, 'id'>, by: string, ledger: readonly LedgerEntry[]): Proposal | undefined {
  const same = proposalsOf(ledger).find(({ proposal, verdict }) => {
    const { id: _, ...content } = proposal.content;
    return verdict === null && proposal.by === by && canonicalJson(content) === canonicalJson(asked);
  });
  return same?.proposal.content;
}
