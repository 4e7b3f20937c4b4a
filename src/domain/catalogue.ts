import { z } from 'zod';
import { type ArchivedFigure, type ArchivedWords, type ArchiveRecord, Sha256 } from './archive-record.ts';
import { type MonthIndex, Period } from './period.ts';

/** A record as far as it is listed. */
export const CataloguedRecord = z.strictObject({
  number: z.int().positive(),
  /** SHA-256 of the record. */
  hash: Sha256,
  period: Period,
  /** Last month of the period. */
  month: z.int(),
  title: z.string(),
  origin: z.enum(['computed', 'imported']),
  status: z.enum(['preliminary', 'final']),
  version: z.int(),
  at: z.string(),
  by: z.string(),
  /** Of the register; null for an imported presentation. */
  revision: z.int().nullable(),
  /** Slides of its deck, and papers that were filed with it. */
  slides: z.int(),
  papers: z.int(),
  /** Documents whose words are known, and the places that they have. */
  documents: z.int(),
  places: z.int(),
});
export type CataloguedRecord = z.infer<typeof CataloguedRecord>;

export type CatalogueHead = Pick<CataloguedRecord, 'number' | 'hash'>;

/** A document of a record: what it is ("deck", "minutes"), and its words place by place. */
export interface CataloguedDocument {
  readonly kind: string;
  readonly file: string;
  readonly title: string;
  readonly places: ArchivedWords['documents'][number]['places'];
}

/** Everything that the catalogue holds of one record. */
export interface CataloguedEntry {
  readonly record: CataloguedRecord;
  readonly documents: readonly CataloguedDocument[];
  readonly figures: readonly ArchivedFigure[];
}

/** As much of a record as it takes to name it. */
export const RecordBrief = CataloguedRecord.pick({ number: true, period: true, title: true, origin: true });
export type RecordBrief = z.infer<typeof RecordBrief>;

export interface CataloguedFigure {
  readonly record: RecordBrief;
  readonly figure: ArchivedFigure;
}

/** Folded words that stand next to one another; of a prefix the last one is only begun. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What to look for: places that have every term, or any of them. */
export interface WordQuery {
  readonly terms: readonly Term[];
  readonly anyOf?: boolean;
  /** Kinds of documents to look in; all of them when empty. */
  readonly kinds: readonly string[];
  readonly origin?: ArchiveRecord['origin'];
  /** Stocktakes that end in this month or later, and in this month or earlier. */
  readonly from?: MonthIndex;
  readonly to?: MonthIndex;
  readonly limit: number;
}

/** A place where all of the words stand, and the record that it is in. */
export const FoundPlace = CataloguedRecord.pick({
  period: true,
  origin: true,
  status: true,
  version: true,
  at: true,
}).extend({
  record: z.int().positive(),
  /** Title of the record. */
  stocktake: z.string(),
  kind: z.string(),
  file: z.string(),
  /** Title of the document. */
  document: z.string(),
  /** "slide 6", "paragraph 4" */
  place: z.string(),
  title: z.string(),
  text: z.string(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** The catalogue cannot be read, or is of other records than those that there are: it is to be made anew from them. */
export class CatalogueUnusable extends Error {
  constructor(why: string, cause?: unknown) {
    super(`the catalogue ${why}`, cause === undefined ? {} : { cause });
    this.name = 'CatalogueUnusable';
  }
}
