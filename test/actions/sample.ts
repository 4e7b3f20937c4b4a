import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Workspace } from '../../src/actions/define.ts';
import { initWorkspace } from '../../src/actions/init-workspace.ts';
import { openWorkspace } from '../../src/open-workspace.ts';
import { temporaryFolder } from '../folder.ts';

export const DATA = resolve(import.meta.dirname, '../../data');

/** The instant at which every test happens. */
export const NOW = new Date('2015-08-06T09:00:00Z');

/** A workspace over a folder, closed when the test ends. */
export function workspaceAt(folder: string): Workspace {
  const { workspace, close } = openWorkspace(
    folder,
    () => undefined,
    () => NOW,
  );
  onTestFinished(close);
  return workspace;
}

/** A fresh workspace of a sample unit, its register imported. */
export async function sampleWorkspace(unit: 'punjab-smu' | 'england-ae'): Promise<Workspace> {
  const workspace = workspaceAt(join(temporaryFolder(), unit));
  await initWorkspace.run(workspace, { unit, by: 'Head of Unit' });
  return workspace;
}

/** A copy of a file under another name in a temporary folder. */
export function copyAs(from: string, name: string): string {
  const path = join(temporaryFolder(), name);
  cpSync(from, path);
  return path;
}

/** The same workbook under another name and in other bytes: a comment is put at the end of its archive. */
export function correctedCopy(from: string, name: string): string {
  const bytes = readFileSync(from);
  // The last two bytes of an archive are the length of its comment, which is none.
  bytes.writeUInt16LE('corrected'.length, bytes.length - 2);
  const path = join(temporaryFolder(), name);
  writeFileSync(path, Buffer.concat([bytes, Buffer.from('corrected')]));
  return path;
}
