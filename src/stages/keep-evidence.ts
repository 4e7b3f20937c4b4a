import { basename } from 'node:path';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { KeptFile } from '../domain/ledger.ts';

/** Digits of the hash that begin the name of a kept file: two files of one name do not meet. */
const DIGITS = 12;
/** Letters of a kept name, its ending included; disks refuse more than 255 bytes. */
const LONGEST = 80;

/**
 * Copies files into a folder of the workspace, `evidence` unless another is named, each under the beginning of its hash
 * and its own name, and gives what binds them: a file that is there already is the same bytes.
 */
export async function keepEvidence(
  paths: readonly string[],
  {
    folder,
    readFile,
    sha256,
    into = 'evidence',
  }: {
    readonly folder: WorkspaceFolder;
    readonly readFile: (path: string) => Promise<Uint8Array>;
    readonly sha256: (content: Uint8Array) => string;
    readonly into?: string;
  },
): Promise<KeptFile[]> {
  // All are read before the first is kept: a name mistyped leaves nothing behind.
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
  const kept: KeptFile[] = [];
  for (const { path, bytes } of files) {
    const hash = sha256(bytes);
    const file = `${into}/${hash.slice(0, DIGITS)}-${plainName(path)}`;
    if ((await stateOfKept({ file, sha256: hash }, folder, sha256)) !== 'kept') await folder.write(file, bytes);
    kept.push({ file, sha256: hash });
  }
  return kept;
}

/** Whether a kept file still holds what it held. */
export async function stateOfKept(
  { file, sha256: wanted }: KeptFile,
  folder: WorkspaceFolder,
  sha256: (content: Uint8Array) => string,
): Promise<'kept' | 'altered' | 'missing'> {
  const { bytes, refusal } = await folder.received(file);
  if (refusal) return 'missing';
  return sha256(bytes) === wanted ? 'kept' : 'altered';
}

/** A name that every disk takes: letters and digits of any script, dots, hyphens and underscores. */
function plainName(path: string): string {
  const name = basename(path)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const letters = Array.from(name);
  const ending = letters.length > LONGEST ? (/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '') : '';
  const stem = letters.slice(0, LONGEST - ending.length).join('');
  return letters.length > LONGEST ? `${stem}${ending}` : name || 'file';
}
