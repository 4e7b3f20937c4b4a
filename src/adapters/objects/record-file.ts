import { createHash } from 'node:crypto';
import { ArchiveRecord, LaterRecord } from '../../domain/archive-record.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { Fault } from '../../domain/fault.ts';
import { recordName } from './archive-names.ts';

/** The bytes of a record's file. */
export function recordBytes(record: ArchiveRecord): Uint8Array {
  return Buffer.from(canonicalJson(ArchiveRecord.parse(record)));
}

/** The record in the bytes of a file; the fault `archive-damaged` when it is none, or another than its name says. */
export function recordIn(bytes: Uint8Array, name: string): ArchiveRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged(name, 'is no record any more');
  }
  if (LaterRecord.safeParse(value).success) {
    throw new Fault('archive-damaged', `${name} of the archive was filed by a newer version of the program`, {
      place: name,
      remedy: 'Install that version: this one cannot read it. Nothing was changed.',
    });
  }
  const read = ArchiveRecord.safeParse(value);
  if (!read.success) throw damaged(name, 'is no record that this version of the program can read');
  if (recordName(read.data) === name) return read.data;
  throw damaged(name, `holds record ${read.data.number} of ${read.data.period}`);
}

/** The fault of a file that is not as it was filed. */
export function damaged(name: string, what: string): Fault {
  return new Fault('archive-damaged', `${name} of the archive ${what}`, {
    place: name,
    remedy: 'Put that file back from a copy of the archive; "archive verify" names everything that is wrong.',
  });
}

/** SHA-256 in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
