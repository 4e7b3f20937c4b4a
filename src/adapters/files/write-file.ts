import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { fileFault, inUse } from './file-fault.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file so that at every instant its name holds either the old content or the whole new one: to a temporary
 * name beside it, flushed to the disk, then renamed. A link stays a link; the file it leads to is replaced.
 *
 * Refuses with the fault `file-in-use` when Office holds the file open (it leaves an owner file `~$name` beside it),
 * since PowerPoint would write the old deck over the new one later.
 */
export async function writeFileWhole(path: string, content: Uint8Array | string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temporary = join(folder, `.stocktake-${randomBytes(6).toString('hex')}.part`);
  const clear = () => rmSync(temporary, { force: true });
  // An exit in the middle, by Ctrl-C for one, leaves nothing behind.
  process.once('exit', clear);
  try {
    await makeFolder(folder);
    await refuseOther(path, target);
    if (ownerFiles(target).some((owner) => existsSync(owner))) throw inUse(path);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    await syncFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileFault(cause, path);
  } finally {
    process.off('exit', clear);
  }
}

/** Refuses a name that a folder, a pipe or a device has: only a file is replaced. */
async function refuseOther(path: string, target: string): Promise<void> {
  const there = await stat(target).catch(() => undefined);
  if (!there || there.isFile()) return;
  throw new Fault('bad-input', `${path} is ${there.isDirectory() ? 'a folder' : 'a pipe or a device, not a file'}`, {
    place: path,
    remedy: 'Name a file to write.',
  });
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
