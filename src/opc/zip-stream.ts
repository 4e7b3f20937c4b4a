import assert from 'node:assert/strict';
import { deflated } from './zip.ts';

/** A file of an archive, and its bytes when its turn comes. */
export interface ZipSource {
  /** Path inside the archive in any script, with forward slashes and without a leading one. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Bytes that a ZIP without extensions may have. */
export const MOST_ZIP_BYTES = 0xffffffff;

// As in every archive here: 1 January 1980, so that equal content is equal bytes.
const DATE = 0x21;
/** Names are UTF-8 (PKWARE APPNOTE 6.3.10, 4.4.4, bit 11). */
const UTF_8 = 0x0800;

/** Writes an archive piece by piece, one file in memory at a time; the caller sees to it that it stays under 4 GB. */
export async function* zipPieces(sources: readonly ZipSource[]): AsyncGenerator<Uint8Array, void, undefined> {
  assert(sources.length < 0xffff, 'a ZIP without extensions holds at most 65,534 entries');
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, read } of sources) {
    const encoded = Buffer.from(name, 'utf8');
    const { method, crc, size, data } = deflated(await read());
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF_8, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(DATE, 8);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(encoded.length, 22);

    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), facts, place, encoded]));
    const local = Buffer.concat([mark(0x04034b50), facts, encoded]);
    yield local;
    yield data;
    at += local.length + data.length;
    assert(at < MOST_ZIP_BYTES, 'a ZIP without extensions holds less than 4 GB');
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(sources.length, 8);
  end.writeUInt16LE(sources.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  yield central;
  yield end;
}

function mark(signature: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
