import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import { manifestName, manifestOf, objectName, type RecordName } from '../../adapters/objects/archive-names.ts';
import { ARCHIVE_README } from '../../adapters/objects/archive-readme.ts';
import { type Archived, entriesOf, type LedgerEntry } from '../../domain/ledger.ts';
import { unreadable } from './unreadable.ts';
import { verifyObjects } from './verify-objects.ts';

/** A file of the archive that is not as it should be. */
export interface ArchiveTrouble {
  /** As the archive names it. */
  readonly file: string;
  /** What is wrong with it, to be read after its name. */
  readonly what: string;
}

/** What an archive holds, and everything that is wrong with it. */
export interface VerifiedArchive {
  readonly records: number;
  readonly objects: number;
  readonly bytes: number;
  /** Hash of the last record; null where there is none. */
  readonly head: string | null;
  readonly troubles: readonly ArchiveTrouble[];
  /** What does not belong to a record and harms none. */
  readonly notes: readonly string[];
  /** Records whose hash begins with the digits asked for; null when none were. */
  readonly withHead: readonly string[] | null;
}

/** What an archive is held against. */
export interface Witnesses {
  /** What the unit's ledger says of it; null where there is only the archive. */
  readonly ledger: readonly LedgerEntry[] | null;
  /** First digits of a head that a deck prints, or of a record's hash. */
  readonly head?: string | undefined;
  readonly sha256: (content: string) => string;
  readonly onStep?: (done: number, total: number) => void;
}

/**
 * Verifies an archive: every record against the one before it, the ledger and its manifest, every file against its hash.
 * Records are looked at one at a time and files read piece by piece, so that memory stays flat.
 */
export async function verifyArchive(archive: ArchiveFolder, witnesses: Witnesses): Promise<VerifiedArchive> {
  const { ledger, head, sha256, onStep = () => undefined } = witnesses;
  const troubles: ArchiveTrouble[] = [];
  const names = await archive.recordNames();
  const said = ledger && new Map(entriesOf(ledger, 'archived').map(({ content }) => [content.record, content]));
  const chain = new Chain(archive, said, troubles);
  const wanted = new Map<string, number>();
  const withHead: string[] = [];

  for (const [i, name] of names.entries()) {
    onStep(i, names.length);
    const filed = await chain.follow(name);
    if (!filed) continue;
    if (head !== undefined && filed.sha256.startsWith(head)) withHead.push(name.name);
    for (const file of filed.record.files) if (!wanted.has(file.sha256)) wanted.set(file.sha256, name.number);
  }
  chain.end();
  if (names.length > 0) await verifyReadme(archive, sha256, troubles);
  const notes = await verifyNames(archive, names, troubles);
  const objects = await verifyObjects(archive, wanted, onStep);
  for (const { sha256: hash, what } of objects.damaged) {
    troubles.push({ file: objectName(hash), what: `${what}${await usedAs(archive, names, hash, wanted)}` });
  }
  return {
    records: names.length,
    objects: objects.count,
    bytes: objects.bytes,
    head: chain.head,
    troubles,
    notes: [...notes, ...objects.notes],
    withHead: head === undefined ? null : withHead,
  };
}

/** Follows the chain of records, and what the ledger says of each. */
class Chain {
  head: string | null = null;
  readonly #archive: ArchiveFolder;
  readonly #said: ReadonlyMap<number, Archived> | null;
  readonly #troubles: ArchiveTrouble[];
  #number = 0;
  #previous: { readonly name: string; readonly isSound: boolean } | null = null;

  constructor(archive: ArchiveFolder, said: ReadonlyMap<number, Archived> | null, troubles: ArchiveTrouble[]) {
    this.#archive = archive;
    this.#said = said;
    this.#troubles = troubles;
  }

  /** Looks at the next record; null when it cannot be read. */
  async follow({ number, name }: RecordName): Promise<FiledRecord | null> {
    if (number === this.#number) this.#add(name, `is a second record ${number}`);
    for (let gone = this.#number + 1; gone < number; gone += 1) this.#missing(gone, name);
    const follows = number === this.#number + 1;
    this.#number = Math.max(this.#number, number);
    const before = this.#troubles.length;
    const filed = await this.#read(name);
    if (filed) {
      if (this.#said) this.#holdAgainstLedger(number, filed);
      // Also where the ledger names it: a ledger can be recomputed together with the one record that was replaced.
      if (follows) this.#holdAgainstPrevious(filed);
      await this.#holdAgainstManifest(filed);
    }
    this.#previous = { name, isSound: this.#troubles.length === before };
    this.head = filed?.sha256 ?? null;
    return filed;
  }

  /** Names the records that the ledger tells of and that come after the last. */
  end(): void {
    const last = Math.max(0, ...(this.#said?.keys() ?? []));
    for (let gone = this.#number + 1; gone <= last; gone += 1) this.#missing(gone, null);
  }

  #missing(number: number, next: string | null): void {
    const said = this.#said?.get(number);
    const file = `records/${String(number).padStart(6, '0')}-${said?.period ?? '…'}.json`;
    this.#add(file, said ? 'is missing; the ledger tells of it' : `is missing; ${next} comes after it`);
  }

  async #read(name: string): Promise<FiledRecord | null> {
    try {
      return await this.#archive.readRecord(name);
    } catch (cause) {
      this.#add(name, unreadable(cause, name));
      return null;
    }
  }

  #holdAgainstLedger(number: number, { sha256, name }: FiledRecord): void {
    const said = this.#said?.get(number);
    if (!said) this.#add(name, 'is not known to the ledger');
    else if (said.sha256 !== sha256) this.#add(name, 'is not the record that the ledger names: it was replaced');
  }

  async #holdAgainstManifest({ record, sha256, name }: FiledRecord): Promise<void> {
    const manifest = await this.#archive.manifest(name).catch((cause: unknown) => {
      this.#add(manifestName(name), unreadable(cause, manifestName(name)));
      return undefined;
    });
    if (manifest === undefined || manifest === manifestOf(record, sha256, name)) return;
    this.#add(manifestName(name), manifest === null ? 'is missing' : `does not agree with ${name}`);
  }

  #holdAgainstPrevious({ record, name }: FiledRecord): void {
    if (record.previous === this.head) return;
    // Where the record before was found out already, this one may well be as it was.
    if (this.#previous && !this.#previous.isSound) return;
    this.#add(name, `does not follow on ${this.#previous?.name ?? 'nothing, as the first must'}: one was replaced`);
  }

  #add(file: string, what: string): void {
    this.#troubles.push({ file, what });
  }
}

async function verifyReadme(
  archive: ArchiveFolder,
  sha256: Witnesses['sha256'],
  troubles: ArchiveTrouble[],
): Promise<void> {
  const name = 'README.txt';
  const now = await archive.hashOf(name).catch((cause: unknown) => unreadable(cause, name));
  if (typeof now === 'string') troubles.push({ file: name, what: now });
  else if (now?.sha256 !== sha256(ARCHIVE_README)) {
    troubles.push({ file: name, what: now ? 'was altered' : 'is missing' });
  }
}

/** What systems leave behind in a folder, and files that are being written. */
const UNFINISHED = /^\.pending-|^\.stocktake-[0-9a-f]+\.part$/;

/** Names what does not belong into the archive: a record or a manifest under a name of its own would be believed. */
async function verifyNames(
  archive: ArchiveFolder,
  names: readonly RecordName[],
  troubles: ArchiveTrouble[],
): Promise<string[]> {
  const notes: string[] = [];
  const known = new Set(names.flatMap(({ name }) => [name, manifestName(name)]));
  for (const file of await archive.list('.')) {
    if (!['README.txt', 'objects', 'records'].includes(file)) notes.push(strange(file));
  }
  for (const file of await archive.list('records')) {
    const name = `records/${file}`;
    if (known.has(name)) continue;
    if (UNFINISHED.test(file)) notes.push(`${name} was never finished; the next "archive add" sees to it.`);
    else if (/\.(json|sha256)$/i.test(file)) troubles.push({ file: name, what: 'belongs to no record' });
    else notes.push(strange(name));
  }
  return notes;
}

function strange(file: string): string {
  return `${file} does not belong into the archive.`;
}

/** " (returns/2015-Q2/health.xlsx of record 3)": what a file was for, where a record names it. */
async function usedAs(
  archive: ArchiveFolder,
  names: readonly RecordName[],
  hash: string,
  wanted: ReadonlyMap<string, number>,
): Promise<string> {
  const number = wanted.get(hash);
  const found = names.find((name) => name.number === number);
  if (!found) return '';
  const { record } = await archive.readRecord(found.name);
  const file = record.files.find(({ sha256 }) => sha256 === hash);
  return file ? ` (${file.name} of record ${record.number})` : '';
}
