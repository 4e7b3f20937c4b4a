import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';
import type { ZipEntry } from './zip.ts';

/**
 * Inflates a gzip stream given in pieces, and checks its checksum: node's zlib or a browser's `DecompressionStream`.
 *
 * Yields pieces as they come and throws when the stream is damaged. Stopping early must free what it holds.
 */
export type Inflate = (gzip: readonly Uint8Array[]) => AsyncIterable<Uint8Array>;

/**
 * Inflates the parts of one file and counts as it goes, so that a small file cannot grow without end.
 *
 * A ZIP entry is the same deflate stream as gzip's with another frame; in a gzip frame the inflater itself compares
 * length and checksum, and a figure changed by one flipped bit does not get through.
 */
export class Inflater {
  readonly #inflate: Inflate;
  #total = 0;

  constructor(inflate: Inflate) {
    this.#inflate = inflate;
  }

  /** The bytes of a part, piece by piece. */
  async *pieces(entry: ZipEntry, limit: number = LIMITS.inflatedBytes): AsyncGenerator<Uint8Array, void, undefined> {
    const most = Math.min(limit, Math.max(LIMITS.ratioFrom, entry.compressed.length * LIMITS.ratio));
    let size = 0;
    const source = this.#inflate(gzipFrame(entry))[Symbol.asyncIterator]();
    try {
      for (;;) {
        const step = await source.next().catch(() => {
          throw new Unreadable('damaged', entry.name);
        });
        if (step.done) return;
        size += step.value.length;
        this.#total += step.value.length;
        if (size > most || this.#total > LIMITS.inflatedBytes) {
          throw new Unreadable('tooMuch', `${entry.name} grows past ${Math.ceil(Math.min(size, most) / 1e6)} MB`);
        }
        yield step.value;
      }
    } finally {
      await source.return?.();
    }
  }
}

/** A ZIP entry's compressed bytes between the header and trailer of a gzip member (RFC 1952). */
function gzipFrame(entry: ZipEntry): Uint8Array[] {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc32, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  return [
    new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]),
    ...(entry.deflated ? [entry.compressed] : storedBlocks(entry.compressed)),
    new Uint8Array(trailer.buffer),
  ];
}

/** Uncompressed bytes as stored blocks of deflate (RFC 1951, 3.2.4), each of at most 65,535 bytes. */
function storedBlocks(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += 0xffff) {
    const block = bytes.subarray(at, at + 0xffff);
    const header = new DataView(new ArrayBuffer(5));
    header.setUint8(0, at + 0xffff >= bytes.length ? 1 : 0);
    header.setUint16(1, block.length, true);
    header.setUint16(3, ~block.length & 0xffff, true);
    pieces.push(new Uint8Array(header.buffer), block);
  }
  return pieces;
}
