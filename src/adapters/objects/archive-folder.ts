import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ArchiveRecord } from '../../domain/archive-record.ts';
import { Fault } from '../../domain/fault.ts';
import {
  manifestName,
  manifestOf,
  objectName,
  pendingName,
  type RecordName,
  readPendingName,
  readRecordName,
  recordName,
} from './archive-names.ts';
import { ARCHIVE_README } from './archive-readme.ts';
import { FileHasher } from './file-hasher.ts';
import { NoPlainFile, readPlain } from './plain-file.ts';
import { damaged, hashOfBytes, recordBytes, recordIn } from './record-file.ts';

/** How files are written to the disk so that they last. */
export interface Disk {
  /** Writes a file whole, under a name that nothing has. */
  readonly write: (
    path: string,
    content: Uint8Array | string,
    options: { readonly replace: false; readonly readOnly: true },
  ) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Has the disk hold which names stand in a folder. */
  readonly sync: (folder: string) => Promise<void>;
  /** What an error of the system means to a person. */
  readonly faultOf: (cause: unknown, path: string) => unknown;
}

/** A record as it stands in the archive. */
export interface FiledRecord {
  readonly record: ArchiveRecord;
  /** SHA-256 of the bytes of its file: the hash that the next record and the ledger name. */
  readonly sha256: string;
  /** As the archive names it: records/000007-2015-Q3.json. */
  readonly name: string;
}

/** A record that stands under a pending name until the ledger names it. */
export interface PendingRecord {
  readonly sha256: string;
  readonly name: string;
}

const ONCE = { replace: false, readOnly: true } as const;

/**
 * The archive of a unit, a folder: `objects/` holds bytes under their SHA-256, `records/` says what they were. Files are
 * written once, each whole and on the disk when its name appears, and none is ever changed.
 */
export class ArchiveFolder {
  readonly path: string;
  readonly #disk: Disk;
  readonly #hasher = new FileHasher();
  /** Records that the ledger names and that could not be given their final names: their files, by those names. */
  readonly #waiting = new Map<string, string>();

  constructor(path: string, disk: Disk) {
    this.path = resolve(path);
    this.#disk = disk;
  }

  /** Where a file of the archive lies on the disk. */
  at(name: string): string {
    return join(this.path, ...(this.#waiting.get(name) ?? name).split('/'));
  }

  /** Keeps bytes under their hash. Those that are kept already are read again: the fault `archive-damaged` names them. */
  async keep(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly bytes: number }> {
    const sha256 = hashOfBytes(bytes);
    const path = this.at(objectName(sha256));
    if (!(await exists(path))) {
      try {
        await this.#disk.write(path, bytes, ONCE);
        return { sha256, bytes: bytes.length };
      } catch (cause) {
        // Another command may have kept the same bytes at the same moment.
        if (!(await exists(path))) throw cause;
      }
    }
    await this.open(sha256);
    // Whoever wrote it may not have lived to see that its name lasts.
    await this.#sync(dirname(path));
    return { sha256, bytes: bytes.length };
  }

  /** The bytes of a hash, hashed again; the fault `archive-damaged` names the file when they are not those. */
  async open(sha256: string): Promise<Uint8Array> {
    const name = objectName(sha256);
    const bytes = await this.#read(name);
    if (hashOfBytes(bytes) === sha256) return bytes;
    throw damaged(name, 'does not hold what was filed');
  }

  /** SHA-256 of a file of the archive as it is now, and its size; read piece by piece. Null when it is not there. */
  async hashOf(name: string): Promise<{ readonly sha256: string; readonly bytes: number } | null> {
    const path = this.at(name);
    try {
      return await this.#hasher.hash(path);
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw this.#faultOf(cause, name);
    }
  }

  /** Names of the records in order of number, without opening one; none where there is no archive. */
  async recordNames(): Promise<RecordName[]> {
    const there = (await this.list('records')).map(readRecordName);
    const waiting = [...this.#waiting.keys()].map((name) => readRecordName(name.slice('records/'.length)));
    return [...there, ...waiting]
      .filter((name): name is RecordName => name !== null)
      .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
  }

  /** A record by its number; the fault `unknown-name` says which there are. */
  async record(number: number): Promise<FiledRecord> {
    const names = await this.recordNames();
    const found = names.find((name) => name.number === number);
    if (found) return this.recordNamed(found.name);
    const last = names.at(-1)?.number;
    const known = last === undefined ? 'the archive holds none' : `there are 1 to ${last}`;
    throw new Fault('unknown-name', `there is no record ${number}: ${known}`, {
      place: this.at('records'),
      remedy: 'Look at them with: stocktake archive list',
    });
  }

  /** Every record in order of number, one in memory at a time; a fault at the first that is damaged. */
  async *records(): AsyncGenerator<FiledRecord> {
    for (const { name } of await this.recordNames()) yield await this.recordNamed(name);
  }

  /** The record in a file; the fault `archive-damaged` when it is none, or not the one that its manifest names. */
  async recordNamed(name: string): Promise<FiledRecord> {
    const filed = await this.readRecord(name);
    const manifest = await this.manifest(name);
    if (manifest !== null && manifest !== manifestOf(filed.record, filed.sha256, name)) {
      throw damaged(name, `and its manifest ${manifestName(name)} do not agree`);
    }
    return filed;
  }

  /** The record in a file, whatever its manifest says. */
  async readRecord(name: string): Promise<FiledRecord> {
    const bytes = await this.#read(name);
    return { record: recordIn(bytes, name), sha256: hashOfBytes(bytes), name };
  }

  /** The bytes of a file of the archive as they are, and their hash; the fault `archive-damaged` when it is not there. */
  async bytesOf(name: string): Promise<{ readonly sha256: string; readonly bytes: Uint8Array }> {
    const bytes = await this.#read(name);
    return { sha256: hashOfBytes(bytes), bytes };
  }

  /** The manifest of a record as it is; null when there is none. */
  async manifest(record: string): Promise<string | null> {
    const name = manifestName(record);
    try {
      return Buffer.from(await readPlain(this.at(name))).toString('latin1');
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw this.#faultOf(cause, name);
    }
  }

  /** The hash and the name that a record will have. */
  draft(record: ArchiveRecord): PendingRecord {
    return { sha256: hashOfBytes(recordBytes(record)), name: recordName(record) };
  }

  /**
   * Writes a record and its manifest under pending names: the first of two steps, between which the ledger names it.
   * The archive's own explanation is written with the first.
   */
  async prepare(record: ArchiveRecord): Promise<PendingRecord> {
    const { sha256, name } = this.draft(record);
    if (!(await exists(this.at('README.txt')))) await this.#disk.write(this.at('README.txt'), ARCHIVE_README, ONCE);
    // The record comes last: where it stands, its manifest does.
    await this.#disk.write(this.at(pendingName(manifestName(name))), manifestOf(record, sha256, name), ONCE);
    await this.#disk.write(this.at(pendingName(name)), recordBytes(record), ONCE);
    return { sha256, name };
  }

  /** Gives a prepared record and its manifest their names: the second step. What has its name already keeps it. */
  async settle({ name }: PendingRecord): Promise<void> {
    for (const file of [manifestName(name), name]) {
      const from = join(this.path, ...pendingName(file).split('/'));
      const to = join(this.path, ...file.split('/'));
      try {
        await this.#disk.move(from, to);
      } catch (cause) {
        if (!isMissing(cause) || !(await exists(to))) throw this.#disk.faultOf(cause, to);
      }
    }
    await this.#sync(join(this.path, 'records'));
  }

  /**
   * Gives the pending records that the ledger names their final names: the command that filed them was cut short. Where
   * that cannot be done, as in a folder that may only be read, they are read where they are.
   */
  async complete(isFiled: (sha256: string) => boolean): Promise<void> {
    for (const pending of await this.pending()) {
      if (!isFiled(pending.sha256)) continue;
      await this.settle(pending).catch(async (cause: unknown) => {
        if (!(cause instanceof Fault)) throw cause;
        for (const file of [manifestName(pending.name), pending.name]) {
          if (!(await exists(this.at(file)))) this.#waiting.set(file, pendingName(file));
        }
      });
    }
  }

  /** Removes what was prepared and never named by the ledger. Only while nobody else can file. */
  async discard(isFiled: (sha256: string) => boolean): Promise<void> {
    const filed = new Set((await this.pending()).filter(({ sha256 }) => isFiled(sha256)).map(({ name }) => name));
    for (const file of await this.list('records')) {
      const pending = readPendingName(file);
      if (pending && !filed.has(pending.name)) await this.#remove(`records/${file}`);
    }
  }

  /** Records under pending names. */
  async pending(): Promise<PendingRecord[]> {
    const found: PendingRecord[] = [];
    for (const file of await this.list('records')) {
      const pending = file.endsWith('.json') ? readPendingName(file) : null;
      const now = pending && (await this.hashOf(`records/${file}`));
      if (pending && now) found.push({ name: pending.name, sha256: now.sha256 });
    }
    return found;
  }

  /** Names in a folder of the archive in order; none when there is no such folder, or something else in its place. */
  async list(folder: string): Promise<string[]> {
    try {
      return (await readdir(this.at(folder))).sort();
    } catch (cause) {
      if (isMissing(cause) || isLoop(cause)) return [];
      throw this.#disk.faultOf(cause, this.at(folder));
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(this.at(name), { force: true }).catch((cause: unknown) => {
      throw this.#disk.faultOf(cause, this.at(name));
    });
  }

  async #sync(folder: string): Promise<void> {
    await this.#disk.sync(folder).catch((cause: unknown) => {
      throw this.#disk.faultOf(cause, folder);
    });
  }

  async #read(name: string): Promise<Uint8Array> {
    try {
      return await readPlain(this.at(name));
    } catch (cause) {
      if (isMissing(cause)) throw damaged(name, 'is missing');
      throw this.#faultOf(cause, name);
    }
  }

  #faultOf(cause: unknown, name: string): unknown {
    if (cause instanceof NoPlainFile) return damaged(name, 'is not a file any more');
    if (isLoop(cause)) return damaged(name, 'is a link that leads back to itself');
    return this.#disk.faultOf(cause, this.at(name));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isLoop(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ELOOP';
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
