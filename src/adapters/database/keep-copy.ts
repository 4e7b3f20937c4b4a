import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import Libsql from 'libsql';
import { Fault, type FaultCode } from '../../domain/fault.ts';
import { databaseFault } from './database-fault.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Keeps a database as it is in a file beside it, `stocktake.<name>.db`: whole and on the disk when this returns, and
 * never in the place of an earlier copy. A copy that a run made before it was cut short is taken for this one.
 *
 * To be called within a transaction that may write and has not yet: nobody else can change the database meanwhile, and
 * nobody else is making a copy.
 */
export function keepCopy(path: string, name: string): void {
  const { dir: folder, name: stem, ext } = parse(path);
  const partial = join(folder, `${stem}.${name}${ext}.part`);
  try {
    rmSync(partial, { force: true });
    copyDatabase(path, partial);
    for (let n = 1; ; n += 1) {
      const copy = join(folder, `${stem}.${name}${n === 1 ? '' : ` (${n})`}${ext}`);
      if (!existsSync(copy)) {
        renameSync(partial, copy);
        break;
      }
      if (readFileSync(copy).equals(readFileSync(partial))) {
        rmSync(partial);
        break;
      }
    }
    syncFolder(folder);
  } catch (cause) {
    remove(partial);
    throw copyFault(cause, path);
  }
}

/** Removes half a copy, which would but take up room; where that fails too, the next attempt removes it. */
function remove(partial: string): void {
  try {
    rmSync(partial, { force: true });
  } catch {
    // What failed first is what is told.
  }
}

/** Copies a database by a connection of its own: opening the file beside SQLite would, once closed, give up its locks. */
function copyDatabase(path: string, to: string): void {
  const reader = new Libsql(path);
  try {
    reader.prepare('vacuum into ?').run(to);
  } finally {
    reader.close();
  }
  chmodSync(to, statSync(path).mode);
  const copy = openSync(to, 'r+');
  try {
    fsyncSync(copy);
  } finally {
    closeSync(copy);
  }
}

const REASONS: Partial<Readonly<Record<FaultCode, string>>> = {
  'disk-full': 'the disk is full, or fails, and takes no copy of it',
  'not-permitted': 'this account may write no copy of it',
};

/** Why the copy could not be made, as a fault of the database that was to be changed. */
function copyFault(cause: unknown, path: string): unknown {
  if (!(cause instanceof Error && 'code' in cause)) return cause;
  const known = databaseFault(cause, path);
  const { code, remedy } = known instanceof Fault ? known : UNKNOWN;
  const reason = REASONS[code] ?? 'no copy of it can be kept';
  const message = `${path} is of an earlier version and was left as it is: ${reason}`;
  return new Fault(code, message, { place: path, ...(remedy !== undefined && { remedy }), cause });
}

const UNKNOWN = { code: 'bad-workspace', remedy: 'See what stands in the way in its folder.' } as const;
