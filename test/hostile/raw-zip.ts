import { constants, deflateRawSync, gzipSync } from 'node:zlib';

/** An entry of a ZIP as it is to be written, true or not. */
export interface RawEntry {
  readonly name: string;
  /** The deflate stream. */
  readonly packed: Uint8Array;
  /** Bytes it is said to inflate to. */
  readonly size: number;
  readonly crc32?: number;
  readonly flags?: number;
  /** Stands where this entry stood instead of having bytes of its own. */
  readonly over?: number;
}

/** What the end of the directory says of itself, where that is not the truth. */
export interface RawEnd {
  readonly count?: number;
}

/** Writes a ZIP of entries just as they are given. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const { name, packed, size, crc32 = 0, flags = 0, over } of entries) {
    const label = Buffer.from(name);
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4); // deflated
    fields.writeUInt32LE(crc32, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(label.length, 22);
    const offset = over === undefined ? length : (offsets[over] ?? 0);
    offsets.push(offset);
    if (over === undefined) {
      const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.alloc(2), label, packed]);
      bodies.push(body);
      length += body.length;
    }
    const position = Buffer.alloc(16);
    position.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), fields, position, label]));
  }
  const list = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06');
  tail.writeUInt16LE((end.count ?? entries.length) & 0xffff, 8);
  tail.writeUInt16LE((end.count ?? entries.length) & 0xffff, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(length, 16);
  return Buffer.concat([...bodies, list, tail]);
}

/** An honest entry. */
export function entryOf(name: string, content: string | Uint8Array): RawEntry {
  const bytes = Buffer.from(content);
  const gzip = gzipSync(bytes);
  return { name, packed: gzip.subarray(10, -8), size: bytes.length, crc32: gzip.readUInt32LE(gzip.length - 8) };
}

/**
 * A deflate stream of many times the same million bytes: written in no time, and a thousandth of what it inflates to.
 * Each block ends on a byte and looks back on itself alone, so that it may be repeated.
 */
export function bomb(piece: string, megabytes: number, before = ''): { packed: Uint8Array; size: number } {
  const text = Buffer.from(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  const block = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync(Buffer.from(before), { finishFlush: constants.Z_FULL_FLUSH });
  const last = Buffer.from([0x03, 0x00]);
  return {
    packed: Buffer.concat([start, ...Array.from({ length: megabytes }, () => block), last]),
    size: before.length + text.length * megabytes,
  };
}
