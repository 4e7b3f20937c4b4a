import type { FileRole } from '../../domain/archive-record.ts';

/** A file that is to be filed with a stocktake: what it is, and its bytes when they are asked for. */
export interface GatheredFile {
  readonly role: FileRole;
  /** As the workspace names it, with forward slashes: returns/2015-Q2/health.xlsx. */
  readonly name: string;
  readonly department?: string;
  readonly title?: string;
  /** Of a paper: its kind, as it was filed. */
  readonly paper?: string;
  /** Of a document beside the deck: made of what is filed, so that it can be made again. */
  readonly madeOf?: 'record';
  readonly read: () => Promise<Uint8Array>;
}
