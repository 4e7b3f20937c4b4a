import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { BrokenLink } from '../adapters/database/chain.ts';
import type { ArchiveFolder } from '../adapters/objects/archive-folder.ts';
import { ChainHead } from '../domain/chain-head.ts';
import { Fault } from '../domain/fault.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { isFiledIn } from '../stages/archive/open-archive.ts';
import { type ArchiveTrouble, type VerifiedArchive, verifyArchive } from '../stages/archive/verify-archive.ts';
import { defineAction, type Workspace } from './define.ts';

/** Whether an archive is what was filed, and everything that is not. */
export interface ArchiveVerification extends Omit<VerifiedArchive, 'withHead'> {
  readonly verifies: boolean;
  readonly folder: string;
  /** Whether the unit's ledger was there to be held against. */
  readonly ledger: boolean;
  /** Where the head asked for stands; null where no record has it, and absent when none was asked for. */
  readonly asked?: { readonly head: string; readonly at: string | null };
}

/**
 * Verifies the archive: every file against its hash, every record against its manifest, the record before it and the
 * ledger. Whoever holds an earlier deck gives the head that its annex prints: one that was recomputed as a whole, ledger
 * and all, does not have it.
 */
export const verifyArchiveOf = defineAction({
  id: 'verify-archive',
  input: z.object({
    head: ChainHead.optional().describe('Head printed in the annex of a deck, or the hash of a record'),
    folder: z.string().min(1).optional().describe('An archive without its workspace, as it was copied or handed over'),
  }),
  async run(workspace, { head, folder: alone }): Promise<ArchiveVerification> {
    const { tools, onStep } = workspace;
    const path = alone === undefined ? await ownArchive(workspace) : standingArchive(alone);
    const archive = tools.openArchive(path);
    const memory = alone === undefined ? await ledgerOf(workspace, archive) : null;
    const verified = await verifyArchive(archive, {
      ledger: memory?.ledger ?? null,
      head,
      sha256: tools.sha256,
      onStep: (done, total) => onStep('verifying the archive', done, total),
    });
    const { withHead, ...rest } = verified;
    const [at = null, ...others] = withHead ?? [];
    if (others.length > 0) {
      throw new Fault('bad-input', `${head} begins the hashes of ${others.length + 1} records`, {
        place: head ?? '',
        remedy: 'Give more of its digits.',
      });
    }
    const troubles = [...(memory?.troubles ?? []), ...verified.troubles];
    return {
      ...rest,
      troubles,
      verifies: troubles.length === 0 && (head === undefined || at !== null),
      folder: path,
      ledger: memory !== null,
      ...(head !== undefined && { asked: { head, at } }),
    };
  },
});

/** The archive of the workspace; also where only the archive was copied. */
async function ownArchive({ folder }: Workspace): Promise<string> {
  const path = folder.at('archive');
  if (!existsSync(path)) await folder.unit();
  return path;
}

/** The folder itself, or the one named archive in it. */
function standingArchive(folder: string): string {
  const found = [join(folder, 'archive'), folder].find((path) => existsSync(join(path, 'records')));
  if (found !== undefined) return resolve(found);
  if (existsSync(join(folder, 'SHA256SUMS')) && existsSync(join(folder, 'record.json'))) {
    throw new Fault('bad-input', `${folder} is one record that was exported, not an archive`, {
      place: folder,
      remedy: 'Verify it there with: sha256sum -c SHA256SUMS',
    });
  }
  throw new Fault('bad-input', `${folder} holds no archive`, {
    place: folder,
    remedy: 'Name the folder in which README.txt, objects and records stand.',
  });
}

interface LedgerSeen {
  readonly ledger: readonly LedgerEntry[] | null;
  readonly troubles: readonly ArchiveTrouble[];
}

/** What the ledger of the unit says, and where it does not hold itself; null where there is no database. */
async function ledgerOf({ folder, store }: Workspace, archive: ArchiveFolder): Promise<LedgerSeen | null> {
  if (!existsSync(folder.at('.stocktake', 'stocktake.db'))) return null;
  const memory = await store();
  const { ledger: broken } = await memory.broken();
  if (broken.length > 0) return { ledger: null, troubles: broken.map(brokenEntry) };
  const ledger = await memory.ledger();
  await archive.complete(isFiledIn(ledger));
  return { ledger, troubles: [] };
}

function brokenEntry({ number, how }: BrokenLink): ArchiveTrouble {
  const what = how === 'altered' ? 'was altered after it was entered' : 'does not follow on the one before it';
  return { file: `Entry ${number} of the ledger`, what };
}
