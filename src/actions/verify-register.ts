import { z } from 'zod';
import type { BrokenChains, Store } from '../adapters/database/store.ts';
import { ChainHead } from '../domain/chain-head.ts';
import { Fault } from '../domain/fault.ts';
import { entriesOf, type LedgerEntry } from '../domain/ledger.ts';
import type { Revision } from '../domain/register.ts';
import { stateOfKept } from '../stages/keep-evidence.ts';
import { type UnapprovedRevision, unapprovedRevisions } from '../stages/unapproved.ts';
import { defineAction, type Workspace } from './define.ts';

/** What the unit's memory holds and whether it holds together. */
export interface VerifiedRegister {
  readonly verifies: boolean;
  /** Rows of each chain, and the hash of its last; null of an empty one. */
  readonly revisions: { readonly count: number; readonly head: string | null };
  readonly ledger: { readonly count: number; readonly head: string | null };
  /** Rows that were altered, or do not follow on the one before. */
  readonly broken: BrokenChains;
  /** Revisions that the ledger speaks of and that are not there, or are not as it says. */
  readonly lost: readonly number[];
  readonly unapproved: readonly UnapprovedRevision[];
  /** Evidence that is not as it was kept. */
  readonly evidence: readonly { readonly file: string; readonly state: 'altered' | 'missing' }[];
  /** Where the head asked for stands in its chain; null where it does not, and absent when none was asked for. */
  readonly head?: { readonly asked: string; readonly at: string | null };
}

/**
 * Verifies the register and the ledger row by row, whatever state they are in: what was altered, taken out or put in; a
 * revision that changes agreed figures without an approval; evidence that is not as it was. A chain that was recomputed as
 * a whole holds by itself; it is found out by the head printed in the annex of an earlier deck.
 */
export const verifyRegister = defineAction({
  id: 'verify-register',
  input: z.object({
    head: ChainHead.optional().describe('Head printed in the annex of an earlier deck'),
  }),
  async run(workspace, { head: asked }): Promise<VerifiedRegister> {
    await workspace.folder.unit();
    const store = await workspace.store();
    const broken = await store.broken();
    const hashes = await store.hashes();
    const held = broken.revisions.length + broken.ledger.length === 0 ? await contentOf(store) : null;

    const lost = held ? lostRevisions(held.revisions, held.ledger) : [];
    const unapproved = held ? unapprovedRevisions(held.revisions, held.ledger) : [];
    const evidence = held ? await evidenceNotKept(held.ledger, workspace) : [];
    const head = asked === undefined ? undefined : { asked, at: placeOf(asked, hashes) };
    const rows = (list: readonly string[]) => ({ count: list.length, head: list.at(-1) ?? null });
    const faults = [broken.revisions, broken.ledger, lost, unapproved, evidence].flat().length;
    return {
      verifies: faults === 0 && head?.at !== null,
      revisions: rows(hashes.revisions),
      ledger: rows(hashes.ledger),
      broken,
      lost,
      unapproved,
      evidence,
      ...(head && { head }),
    };
  },
});

async function contentOf(store: Store): Promise<{ revisions: readonly Revision[]; ledger: readonly LedgerEntry[] }> {
  return { revisions: await store.revisions(), ledger: await store.ledger() };
}

/** Rows cut off at the end leave a chain that holds; the other chain still speaks of them. */
function lostRevisions(revisions: readonly Revision[], ledger: readonly LedgerEntry[]): number[] {
  const isLost = (number: number, hash?: string) => {
    const found = revisions.find((revision) => revision.number === number);
    return !found || (hash !== undefined && found.hash !== hash);
  };
  const approved = entriesOf(ledger, 'verdict').flatMap(({ content }) => content.revision ?? []);
  const closed = entriesOf(ledger, 'closing').map(({ content }) => content);
  const lost = [
    ...approved.filter((number) => isLost(number)),
    ...closed.filter(({ revision, head }) => isLost(revision, head)).map(({ revision }) => revision),
  ];
  return [...new Set(lost)].sort((a, b) => a - b);
}

async function evidenceNotKept(ledger: readonly LedgerEntry[], { folder, tools }: Workspace) {
  const bound = [...entriesOf(ledger, 'proposal'), ...entriesOf(ledger, 'annotation')];
  const found: { file: string; state: 'altered' | 'missing' }[] = [];
  for (const kept of bound.flatMap(({ content }) => content.evidence)) {
    const state = await stateOfKept(kept, folder, tools.sha256);
    if (state !== 'kept') found.push({ file: kept.file, state });
  }
  return found;
}

/** "revision 2": the row whose hash begins with the digits asked for; null when there is none. */
function placeOf(asked: string, chains: Awaited<ReturnType<Store['hashes']>>): string | null {
  const named = [
    ...chains.revisions.map((hash, i) => ({ hash, name: `revision ${i + 1}` })),
    ...chains.ledger.map((hash, i) => ({ hash, name: `entry ${i + 1} of the ledger` })),
  ];
  const [first, ...others] = named.filter(({ hash }) => hash.startsWith(asked));
  if (others.length > 0) {
    throw new Fault('bad-input', `${asked} begins ${others.length + 1} hashes`, {
      place: asked,
      remedy: 'Give more of its digits.',
    });
  }
  return first?.name ?? null;
}
