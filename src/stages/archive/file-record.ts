import type { Seen, Store } from '../../adapters/database/store.ts';
import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import type { ArchivedFile, ArchiveRecord } from '../../domain/archive-record.ts';
import { Fault } from '../../domain/fault.ts';
import { type Archived, entriesOf, type LedgerEntry } from '../../domain/ledger.ts';
import type { GatheredFile } from './gathered-file.ts';
import { isFiledIn } from './open-archive.ts';

/** A record before it has a place in the chain. */
export type RecordDraft = Omit<ArchiveRecord, 'format' | 'number' | 'previous'>;

/** Keeps files in the archive, one in memory at a time, and gives what a record says of them. */
export async function keepFiles(
  archive: ArchiveFolder,
  files: readonly GatheredFile[],
  onFile: (done: number, total: number) => void = () => undefined,
): Promise<ArchivedFile[]> {
  const kept: ArchivedFile[] = [];
  for (const { read, ...file } of files) {
    kept.push({ ...file, ...(await archive.keep(await read())) });
    onFile(kept.length, files.length);
  }
  return kept;
}

/**
 * Files a record after the last, in two steps: it is written under a pending name while the ledger takes it up, and gets
 * its own name after that. `ledger` is the ledger as it was when the record was made: when another command has entered
 * something since, nothing is filed and the fault `database-in-use` says so; so it is with `seen`.
 */
export async function fileRecord(
  { archive, store }: { readonly archive: ArchiveFolder; readonly store: Store },
  draft: RecordDraft,
  ledger: readonly LedgerEntry[],
  seen?: Seen,
): Promise<FiledRecord> {
  const head = ledger.at(-1)?.hash ?? null;
  // The command that filed the last one may not have come to give it its name.
  await archive.complete(isFiledIn(ledger));
  const last = await lastFiled(archive, ledger).catch(async (cause: unknown) => {
    // What another command has filed in between is no damage: entering nothing says that it was overtaken.
    await store.enter([], head);
    throw cause;
  });
  const record: ArchiveRecord = {
    format: 1,
    number: (last?.record ?? 0) + 1,
    previous: last?.sha256 ?? null,
    ...draft,
  };
  const { period, origin, at, by } = record;
  const pending = archive.draft(record);
  const content: Archived = { kind: 'archived', period, record: record.number, sha256: pending.sha256, origin };
  const keep = async () => {
    // Nobody else can file now: what lies there half done is nobody's.
    await archive.discard(isFiledIn(ledger));
    await archive.prepare(record).catch(async (cause: unknown) => {
      await archive.discard(isFiledIn(ledger)).catch(() => undefined);
      throw cause;
    });
  };
  await store.enter([{ at, by, content }], head, { keep, ...(seen && { seen }) });
  await archive.settle(pending);
  return { record, ...pending };
}

/** What the ledger says of the last record; the fault `archive-damaged` when the archive does not hold it. */
async function lastFiled(archive: ArchiveFolder, ledger: readonly LedgerEntry[]): Promise<Archived | null> {
  const last = entriesOf(ledger, 'archived').at(-1)?.content ?? null;
  const names = await archive.recordNames();
  if (!last) {
    const [stranger] = names;
    if (stranger) throw notOurs(stranger.name, 'is not known to the ledger of this unit');
    return null;
  }
  const { sha256, name } = await archive.record(last.record);
  if (sha256 !== last.sha256) throw notOurs(name, 'is not the record that the ledger names');
  const later = names.find(({ number }) => number > last.record);
  if (later) throw notOurs(later.name, 'is not known to the ledger of this unit');
  return last;
}

function notOurs(name: string, what: string): Fault {
  return new Fault('archive-damaged', `${name} of the archive ${what}`, {
    place: name,
    remedy: 'Nothing was filed. "archive verify" names everything that is wrong; put back what was there.',
  });
}
