import { createGunzip, gunzipSync } from 'node:zlib';
import type { Inflate } from '../../sheet/inflate.ts';

/** Bytes of one inflated piece: large enough to be cheap, small beside everything else in memory. */
const PIECE = 128 * 1024;

/** A part of at most so many compressed bytes that grows to no more than this is inflated at once. */
const SMALL = 64 * 1024;
const SMALL_GROWN = 1024 * 1024;

/**
 * Inflates with node's zlib: a small part at once, which costs a tenth; a large one off the main thread, piece by piece
 * as the reader takes them.
 */
export const nodeInflate: Inflate = async function* (gzip) {
  const small = inflatedAtOnce(gzip);
  if (small) {
    yield small;
    return;
  }
  const gunzip = createGunzip({ chunkSize: PIECE });
  for (const piece of gzip) gunzip.write(piece);
  gunzip.end();
  yield* gunzip;
};

/** The whole part; null where it is too large for that. */
function inflatedAtOnce(gzip: readonly Uint8Array[]): Uint8Array | null {
  if (gzip.reduce((sum, { length }) => sum + length, 0) > SMALL) return null;
  try {
    return gunzipSync(Buffer.concat(gzip), { chunkSize: SMALL, maxOutputLength: SMALL_GROWN });
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}
