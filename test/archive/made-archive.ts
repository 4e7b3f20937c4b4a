import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../src/actions/define.ts';
import { initWorkspace } from '../../src/actions/init-workspace.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { openWorkspace } from '../../src/open-workspace.ts';
import { fileRecord, keepFiles, type RecordDraft } from '../../src/stages/archive/file-record.ts';
import { openArchive } from '../../src/stages/archive/open-archive.ts';
import { NOW } from '../actions/sample.ts';

/** A fresh workspace of a sample unit, for all the tests of a file; `close` clears it away. */
export async function openSample(
  unit: string,
  now = NOW,
): Promise<{ workspace: Workspace; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
  const opened = openWorkspace(
    join(folder, unit),
    () => undefined,
    () => now,
  );
  await initWorkspace.run(opened.workspace, { unit, by: 'Head of Unit' });
  const close = async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { workspace: opened.workspace, close };
}

/** A record of a past presentation, with files of so many letters and one that all such records share; by the ledger as it was seen. */
export async function fileMadeRecord(
  workspace: Workspace,
  when: string,
  letters = 1000,
  ledger?: readonly LedgerEntry[],
): Promise<void> {
  const archive = await openArchive(workspace);
  const store = await workspace.store();
  const texts = { 'minutes.txt': `${when}: ${'x'.repeat(letters)}`, 'shared.txt': 'the same in each of them' };
  const files = await keepFiles(
    archive,
    Object.entries(texts).map(([name, text]) => ({
      role: 'paper' as const,
      name: `papers/${when}/${name}`,
      read: async () => Buffer.from(text),
    })),
  );
  await fileRecord({ archive, store }, { ...DRAFT, period: period(when), files }, ledger ?? (await store.ledger()));
}

const DRAFT: Omit<RecordDraft, 'period' | 'files'> = {
  unit: { id: 'made', name: 'Made Unit' },
  title: 'Stocktake of long ago',
  origin: 'imported',
  status: 'final',
  version: 1,
  at: NOW.toISOString(),
  by: 'Delivery unit',
  tool: { version: '0.1.0', node: '20.0.0' },
  register: null,
  built: {},
};

/** Changes a file of an archive as nobody should: its mode says that it is only to be read. */
export function tamper(folder: string, name: string, change: (bytes: Buffer) => Uint8Array): void {
  const path = join(folder, ...name.split('/'));
  const bytes = change(readFileSync(path));
  chmodSync(path, 0o644);
  writeFileSync(path, bytes);
}
