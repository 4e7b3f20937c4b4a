import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import { ArchivedFigures, type ArchivedFile, ArchivedWords, type ArchiveRecord } from '../../domain/archive-record.ts';
import type { CataloguedDocument, CataloguedEntry } from '../../domain/catalogue.ts';
import { Fault } from '../../domain/fault.ts';
import { lastMonth } from '../../domain/period.ts';
import { slideNumber } from './slide-words.ts';

/** Everything that the catalogue holds of a record, read from the archive alone. */
export async function catalogueEntry(filed: FiledRecord, archive: ArchiveFolder): Promise<CataloguedEntry> {
  const { record, sha256 } = filed;
  const words = await wordsIn(record, archive);
  const kinds = new Map(record.files.map((file) => [file.name, file]));
  const documents = words.documents.flatMap(({ file, places }): CataloguedDocument[] => {
    const filedAs = kinds.get(file);
    return filedAs ? [{ kind: kindOf(filedAs), file, title: filedAs.title ?? '', places }] : [];
  });
  const deck = documents.find(({ kind }) => kind === 'deck')?.places ?? [];
  return {
    record: {
      number: record.number,
      hash: sha256,
      period: record.period,
      month: lastMonth(record.period),
      title: record.title,
      origin: record.origin,
      status: record.status,
      version: record.version,
      at: record.at,
      by: record.by,
      revision: record.register?.revision ?? null,
      slides: new Set(deck.flatMap(({ place }) => slideNumber(place) ?? [])).size,
      papers: record.files.filter(({ role }) => role === 'paper').length,
      documents: documents.length,
      places: documents.reduce((sum, { places }) => sum + places.length, 0),
    },
    documents,
    figures: await figuresIn(record, archive),
  };
}

/** What a document is to whoever looks for it: minutes, deck. */
export function kindOf({ role, paper }: Pick<ArchivedFile, 'role' | 'paper'>): string {
  return role === 'paper' ? (paper ?? role) : role;
}

/** The words that were filed with a record. */
export async function wordsIn(record: ArchiveRecord, archive: ArchiveFolder): Promise<ArchivedWords> {
  const file = record.files.find(({ role }) => role === 'words');
  return file ? parsed(ArchivedWords, file, await archive.open(file.sha256)) : { documents: [], unread: [] };
}

/** The figures that were filed with a record; none for an imported one. */
export async function figuresIn(record: ArchiveRecord, archive: ArchiveFolder): Promise<ArchivedFigures> {
  const file = record.files.find(({ role }) => role === 'figures');
  return file ? parsed(ArchivedFigures, file, await archive.open(file.sha256)) : [];
}

function parsed<T>(
  schema: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } },
  { name }: ArchivedFile,
  bytes: Uint8Array,
): T {
  const read = schema.safeParse(jsonIn(bytes));
  if (read.success && read.data !== undefined) return read.data;
  throw new Fault('archive-damaged', `${name} of the archive is not what this version of the program files`, {
    place: name,
    remedy: 'Use the version that filed it.',
  });
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
