import { existsSync, rmSync } from 'node:fs';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../domain/fault.ts';
import { fileFault, inUse } from './file-fault.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';
import { clearStaleFiles, temporaryName } from './temporary-name.ts';

/**
 * Writes a file so that at every instant its name holds either the old content or the whole new one: to a temporary
 * name beside it, flushed to the disk, then renamed. A link stays a link; the file it leads to is replaced.
 *
 * Refuses with the fault `file-in-use` when Office holds the file open (it leaves an owner file `~$name` beside it),
 * since PowerPoint would write the old deck over the new one later. With `replace: false` it refuses a name that is taken,
 * also where another process takes it at the same moment. With `readOnly` nobody may write to the file afterwards, where
 * the system can see to that.
 */
export async function writeFileWhole(
  path: string,
  content: Uint8Array | string | AsyncIterable<Uint8Array>,
  { replace = true, readOnly = false }: { readonly replace?: boolean; readonly readOnly?: boolean } = {},
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temporary = temporaryName(folder);
  // An exit in the middle, by Ctrl-C for one, leaves nothing behind; on Windows what is still open stays for later.
  const clear = () => {
    try {
      rmSync(temporary, { force: true });
    } catch {}
  };
  process.once('exit', clear);
  try {
    await makeFolder(folder);
    const mode = readOnly ? READ_ONLY : await modeOf(path, target);
    if (ownerFiles(target).some((owner) => existsSync(owner))) throw inUse(path);
    const file = await open(temporary, 'wx');
    let written: number;
    try {
      // Each write goes on where the one before ended.
      for await (const piece of isWhole(content) ? [content] : content) await file.writeFile(piece);
      // Who could not read the old one cannot read the new one. Some shares know no permissions.
      if (mode !== null) await file.chmod(mode).catch(() => undefined);
      await file.sync();
      written = (await file.stat()).mtimeMs;
    } finally {
      await file.close();
    }
    await (replace ? giveName(temporary, target) : giveFreeName(temporary, target));
    await syncFolder(folder).catch((cause: unknown) => {
      throw new Fault('disk-full', `${path} was written, but the disk does not confirm that it keeps it`, {
        place: path,
        remedy: 'Check the disk and run the command again.',
        cause,
      });
    });
    await clearStaleFiles(folder, written);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileFault(cause, path);
  } finally {
    process.off('exit', clear);
  }
}

/** Everybody whom the folder lets in may read the file. */
const READ_ONLY = 0o444;

function isWhole(content: Uint8Array | string | AsyncIterable<Uint8Array>): content is Uint8Array | string {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** Permissions of the file that is to be replaced; null when there is none. A folder, a pipe or a device is refused. */
async function modeOf(path: string, target: string): Promise<number | null> {
  const there = await stat(target).catch(() => undefined);
  if (!there) return null;
  if (there.isFile()) return there.mode & 0o7777;
  throw new Fault('bad-input', `${path} is ${there.isDirectory() ? 'a folder' : 'a pipe or a device, not a file'}`, {
    place: path,
    remedy: 'Name a file to write.',
  });
}

/** Milliseconds after each failed attempt: a scanner of viruses, or an indexer, lets go of a file soon. */
const PATIENCE = [20, 50, 100, 200, 400];

/** Gives a file its final name, though something on Windows may hold the old file for a moment. */
export async function giveName(temporary: string, target: string): Promise<void> {
  for (const wait of PATIENCE) {
    try {
      return await rename(temporary, target);
    } catch (cause) {
      if (!isHeld(cause)) throw cause;
    }
    await sleep(wait);
  }
  await rename(temporary, target);
}

/** Gives a file a name that no other has: of two processes only one can, by a second name for the same file. */
async function giveFreeName(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (cause) {
    if (existsSync(target)) {
      throw new Fault('bad-input', `there is already a file ${target}`, {
        place: target,
        remedy: 'Look at it, and choose another name or move it away.',
        cause,
      });
    }
    // Some disks and network shares know no second names.
    return rename(temporary, target);
  }
  await rm(temporary, { force: true }).catch(() => undefined);
}

function isHeld(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'EBUSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
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
