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

  /** The bytes of a part, piece by piece, up to a limit of its kind and of its own compressed size. */
  pieces(entry: ZipEntry, limit: number = LIMITS.inflatedBytes): AsyncGenerator<Uint8Array, void, undefined> {
    return this.#upTo(entry, Math.min(limit, Math.max(LIMITS.ratioFrom, entry.compressed.length * LIMITS.ratio)));
  }

  /** Finds out that a part grows to no more than `most`; damage is of no account, since nobody reads it here. */
  async measure(entry: ZipEntry, most: number): Promise<void> {
    const pieces = this.#upTo(entry, most);
    try {
      while (!(await pieces.next()).done);
    } catch (problem) {
      if (!(problem instanceof Unreadable && problem.reason === 'damaged')) throw problem;
    }
  }

  async *#upTo(entry: ZipEntry, most: number): AsyncGenerator<Uint8Array, void, undefined> {
    const { name, size } = entry;
    if (size > most) throw new Unreadable('tooMuch', `${name} grows past ${Math.ceil(most / 1e6)} MB`);
    let inflated = 0;
    const source = this.#inflate(gzipFrame(entry))[Symbol.asyncIterator]();
    try {
      for (;;) {
        const step = await source.next().catch((problem: unknown) => {
          throw problem instanceof Unreadable ? problem : new Unreadable('damaged', name);
        });
        if (step.done) return;
        inflated += step.value.length;
        this.#total += step.value.length;
        if (inflated > size) throw new Unreadable('misstated', `${name} grows past ${size} bytes`);
        if (this.#total > LIMITS.inflatedBytes) {
          throw new Unreadable('tooMuch', `its parts grow past ${LIMITS.inflatedBytes / 1e6} MB`);
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
