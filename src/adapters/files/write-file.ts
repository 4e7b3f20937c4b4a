import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileFault, inUse } from './file-fault.ts';

/**
 * Writes a file so that at every instant its name holds either the old content or the whole new one: to a temporary
 * name beside it, flushed to the disk, then renamed.
 *
 * Refuses with the fault `file-in-use` when Office holds the file open (it leaves an owner file `~$name` beside it),
 * since PowerPoint would write the old deck over the new one later.
 */
export async function writeFileWhole(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(folder, { recursive: true });
    if (ownerFiles(path).some((owner) => existsSync(owner))) throw inUse(path);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileFault(cause, path);
  }
}

/** Names of the owner files that Word-family programs leave beside an open file; long names lose two characters. */
function ownerFiles(path: string): string[] {
  const name = basename(path);
  return [
    join(dirname(path), `~$${name}`),
    join(dirname(path), `~$${name.slice(2)}`),
    join(dirname(path), `.~lock.${name}#`),
  ];
}

/** Makes the rename itself durable where the system can flush a folder; Windows cannot and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
