import { randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^\.stocktake-[0-9a-f]{12}\.part$/;

/** Milliseconds after which no one can still be writing a temporary file: writing one takes seconds. */
const STALE = 3_600_000;

/** A name in a folder for a file that is being written; no two processes get the same. */
export function temporaryName(folder: string): string {
  return join(folder, `.stocktake-${randomBytes(6).toString('hex')}.part`);
}

/**
 * Removes what processes that were killed while they wrote have left in a folder.
 *
 * Whether such a process still lives cannot be told: the folder may be shared with other machines. So age decides, `now`
 * being when a file was just written there, in milliseconds by the clock of that disk: machines' own clocks may be hours
 * apart. What cannot be removed, as Windows has it for a file that someone holds open, stays for another time.
 */
export async function clearStaleFiles(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => NAME.test(one))) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isFile() && now - found.mtimeMs > STALE) await rm(path, { force: true }).catch(() => undefined);
  }
}
