import type { ArchiveFolder } from '../../adapters/objects/archive-folder.ts';
import { objectName } from '../../adapters/objects/archive-names.ts';
import { Fault } from '../../domain/fault.ts';

/** What the files of an archive are. */
export interface VerifiedObjects {
  readonly count: number;
  readonly bytes: number;
  readonly damaged: readonly { readonly sha256: string; readonly what: string }[];
  /** Hashes that records name and that are not there, each with the number of the first such record. */
  readonly missing: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** Reads every file of an archive piece by piece and compares it with its name. `wanted` are those that records name. */
export async function verifyObjects(
  archive: ArchiveFolder,
  wanted: ReadonlyMap<string, number>,
  onStep: (done: number, total: number) => void,
): Promise<VerifiedObjects> {
  const missing = new Map(wanted);
  const damaged: { sha256: string; what: string }[] = [];
  const notes: string[] = [];
  let [count, bytes, unnamed] = [0, 0, 0];
  const folders = await archive.list('objects');
  for (const [i, folder] of folders.entries()) {
    onStep(i, folders.length);
    for (const file of await archive.list(`objects/${folder}`).catch(asNone)) {
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
  return { count, bytes, damaged, missing, notes };
}

async function hashOf(archive: ArchiveFolder, name: string): Promise<{ sha256: string; bytes: number } | string> {
  try {
    return (await archive.hashOf(name)) ?? 'is missing';
  } catch (cause) {
    if (cause instanceof Fault) return `cannot be read: ${cause.message}`;
    throw cause;
  }
}

/** A file where a folder is expected holds nothing. */
function asNone(cause: unknown): string[] {
  if (cause instanceof Fault) return [];
  throw cause;
}
