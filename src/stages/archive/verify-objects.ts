import type { ArchiveFolder } from '../../adapters/objects/archive-folder.ts';
import { objectName } from '../../adapters/objects/archive-names.ts';
import { unreadable } from './unreadable.ts';

/** What the files of an archive are. */
export interface VerifiedObjects {
  readonly count: number;
  readonly bytes: number;
  /** Files that are not as they were filed, or not there though a record names them. */
  readonly damaged: readonly { readonly sha256: string; readonly what: string }[];
  readonly notes: readonly string[];
}

/** Reads every file of an archive piece by piece and compares it with its name. `wanted` are those that records name. */
export async function verifyObjects(
  archive: ArchiveFolder,
  wanted: ReadonlyMap<string, number>,
  onStep: (done: number, total: number) => void,
): Promise<VerifiedObjects> {
  const missing = new Set(wanted.keys());
  const damaged: { sha256: string; what: string }[] = [];
  const notes: string[] = [];
  let [count, bytes, unnamed] = [0, 0, 0];
  const folders = await archive.list('objects');
  for (const [i, folder] of folders.entries()) {
    onStep(i, folders.length);
    const files = await namesIn(archive, folder);
    if (typeof files === 'string') {
      for (const hash of [...missing].filter((one) => one.startsWith(folder))) {
        damaged.push({ sha256: hash, what: files });
        missing.delete(hash);
      }
      continue;
    }
    for (const file of files) {
      if (objectName(file) !== `objects/${folder}/${file}` || !/^[0-9a-f]{64}$/.test(file)) {
        if (!file.endsWith('.part')) notes.push(`objects/${folder}/${file} does not belong into the archive.`);
        continue;
      }
      count += 1;
      const now = await hashOf(archive, objectName(file));
      if (typeof now === 'string') damaged.push({ sha256: file, what: now });
      else if (now.sha256 !== file) damaged.push({ sha256: file, what: 'does not hold what was filed' });
      if (typeof now !== 'string') bytes += now.bytes;
      missing.delete(file);
      if (!wanted.has(file)) unnamed += 1;
    }
  }
  if (unnamed > 0) {
    notes.push(`${unnamed} ${unnamed === 1 ? 'file in objects is' : 'files in objects are'} named by no record.`);
  }
  damaged.push(...[...missing].map((sha256) => ({ sha256, what: 'is missing' })));
  return { count, bytes, damaged, notes };
}

async function hashOf(archive: ArchiveFolder, name: string): Promise<{ sha256: string; bytes: number } | string> {
  try {
    return (await archive.hashOf(name)) ?? 'is missing';
  } catch (cause) {
    return unreadable(cause, name);
  }
}

/** Names in one of the folders of `objects`, or why they cannot be listed. */
async function namesIn(archive: ArchiveFolder, folder: string): Promise<string[] | string> {
  try {
    return await archive.list(`objects/${folder}`);
  } catch (cause) {
    return unreadable(cause, `objects/${folder}`);
  }
}
