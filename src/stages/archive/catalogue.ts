import type { Catalogue } from '../../adapters/database/catalogue.ts';
import type { ArchiveFolder } from '../../adapters/objects/archive-folder.ts';
import { type CatalogueHead, CatalogueUnusable } from '../../domain/catalogue.ts';
import { Fault } from '../../domain/fault.ts';
import { catalogueEntry } from './catalogue-entry.ts';

/** The archive, and where its catalogue is kept. */
export interface CataloguedArchive {
  readonly archive: ArchiveFolder;
  /** File of the catalogue. */
  readonly path: string;
  readonly open: (path: string | null, options?: { readonly fresh?: boolean }) => Promise<Catalogue>;
  /** Told how many records were looked at while there are many to add. */
  readonly onStep?: (done: number, total: number) => void;
}

/** Records to add that are worth a word about it. */
const MANY = 5;

/**
 * Asks the catalogue of an archive, brought forward to its last record.
 *
 * It is made from the records alone: one that is damaged, or whose last record is not the one that the archive has under
 * that number, is made anew; where it cannot be written it is made in memory.
 */
export async function withCatalogue<T>(source: CataloguedArchive, ask: (catalogue: Catalogue) => T): Promise<T> {
  try {
    return await asked(source, source.path, false, ask);
  } catch (cause) {
    if (cause instanceof CatalogueUnusable) return asked(source, source.path, true, ask);
    if (cause instanceof Fault && (cause.code === 'not-permitted' || cause.code === 'disk-full')) {
      return asked(source, null, false, ask);
    }
    throw cause;
  }
}

async function asked<T>(
  source: CataloguedArchive,
  path: string | null,
  fresh: boolean,
  ask: (catalogue: Catalogue) => T,
): Promise<T> {
  const catalogue = await source.open(path, { fresh });
  try {
    await bringForward(catalogue, source);
    return ask(catalogue);
  } finally {
    catalogue.close();
  }
}

/** Adds what was filed since; another command may be doing so at the same time, record by record in turn with this one. */
async function bringForward(catalogue: Catalogue, source: CataloguedArchive): Promise<void> {
  const { archive, onStep } = source;
  const head = catalogue.head();
  if (head && (await isLast(head, archive))) return;
  const names = await archive.recordNames();
  if (head) {
    const last = names.find(({ number }) => number === head.number);
    const now = last && (await archive.hashOf(last.name));
    // Each record carries the hash of the one before: where the last is the same, so are all.
    if (now?.sha256 !== head.hash) throw new CatalogueUnusable('is of other records');
  }
  const left = names.filter(({ number }) => number > (head?.number ?? 0));
  let before = head?.number ?? 0;
  for (const [i, { name, number }] of left.entries()) {
    if (left.length > MANY) onStep?.(i, left.length);
    const done = catalogue.head()?.number ?? 0;
    if (number > done) {
      const added = catalogue.add(await catalogueEntry(await archive.recordNamed(name), archive), before);
      if (!added && (catalogue.head()?.number ?? 0) < number) throw new CatalogueUnusable('is of other records');
    }
    before = number;
  }
}

/** Whether a record is the last one of the archive, seen from the names alone and the one file. */
async function isLast({ number, hash }: CatalogueHead, archive: ArchiveFolder): Promise<boolean> {
  const files = (await archive.list('records')).filter((file) => file.endsWith('.json'));
  const last = files.at(-1) ?? '';
  // Names begin with the number, so that their order is that of filing; those that wait for their name come first.
  if (!last.startsWith(`${String(number).padStart(6, '0')}-`) || files[0]?.startsWith('.')) return false;
  return (await archive.hashOf(`records/${last}`))?.sha256 === hash;
}
