import type { ArchiveRecord } from '../../domain/archive-record.ts';
import { Period } from '../../domain/period.ts';

/** What the file name of a record says of it. */
export interface RecordName {
  readonly number: number;
  readonly period: Period;
  /** As the archive names it: records/000007-2015-Q3.json. */
  readonly name: string;
}

const RECORD = /^(\d{6,})-(.+)\.json$/;
/** How a record and its manifest are called until the ledger names the record. */
const PENDING = '.pending-';

/** Name of the file that holds the bytes of a hash: objects/ab/ab12… */
export function objectName(sha256: string): string {
  return `objects/${sha256.slice(0, 2)}/${sha256}`;
}

/** Name of the file of a record. */
export function recordName({ number, period }: Pick<ArchiveRecord, 'number' | 'period'>): string {
  return `records/${String(number).padStart(6, '0')}-${period}.json`;
}

/** Name of the manifest beside a record, which `sha256sum -c` reads. */
export function manifestName(record: string): string {
  return record.replace(/json$/, 'sha256');
}

/** The name under which a file of `records/` waits for its final one. */
export function pendingName(name: string): string {
  return name.replace(/^records\//, `records/${PENDING}`);
}

/** What the name of a file in `records/` says, if it is that of a record. */
export function readRecordName(file: string): RecordName | null {
  const [, digits = '', rest] = RECORD.exec(file) ?? [];
  const period = Period.safeParse(rest).data;
  const number = Number(digits);
  if (!period || number === 0) return null;
  const name = recordName({ number, period });
  return name === `records/${file}` ? { number, period, name } : null;
}

/** The final name of the record that a pending file of `records/` belongs to; null for any other file. */
export function readPendingName(file: string): RecordName | null {
  if (!file.startsWith(PENDING)) return null;
  return readRecordName(file.slice(PENDING.length).replace(/\.sha256$/, '.json'));
}

/** The manifest of a record: a line for each of its files and one for itself, as `sha256sum` writes them. */
export function manifestOf({ files }: Pick<ArchiveRecord, 'files'>, sha256: string, name: string): string {
  const hashes = [...new Set(files.map((file) => file.sha256))].sort();
  return [...hashes.map((hash) => `${hash}  ${objectName(hash)}\n`), `${sha256}  ${name}\n`].join('');
}
