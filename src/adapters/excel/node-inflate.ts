import { createGunzip } from 'node:zlib';
import type { Inflate } from '../../sheet/inflate.ts';

/** Bytes of one inflated piece: large enough to be cheap, small beside everything else in memory. */
const PIECE = 128 * 1024;

/** Inflates with node's zlib, off the main thread, piece by piece as the reader takes them. */
export const nodeInflate: Inflate = async function* (gzip) {
  const gunzip = createGunzip({ chunkSize: PIECE });
  for (const piece of gzip) gunzip.write(piece);
  gunzip.end();
  yield* gunzip;
};
