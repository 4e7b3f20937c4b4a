import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own for a test, which can be made full or read-only without touching any other. */
export interface SmallDisk {
  readonly path: string;
  readOnly(is: boolean): void;
  remove(): void;
}

/** Makes a disk in memory of so many kilobytes; null where the system or the account does not allow it. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'stocktake-disk-'));
  const mount = (...words: string[]) => spawnSync('mount', words).status === 0;
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path)) {
    rmSync(path, { recursive: true });
    return null;
  }
  return {
    path,
    readOnly(is) {
      if (!mount('-o', `remount,${is ? 'ro' : 'rw'}`, path)) throw new Error(`${path} could not be mounted anew`);
    },
    remove() {
      spawnSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** True where `smallDisk` makes one. */
export function hasSmallDisks(): boolean {
  const disk = smallDisk(64);
  disk?.remove();
  return disk !== null;
}
