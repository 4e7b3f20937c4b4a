import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { READING, refuseOther } from './plain-file.ts';

/** Bytes that are read at once, and after how many others get their turn: signals, and the progress bar. */
const PIECE = 1 << 20;
const TURN = 8 << 20;

/**
 * Hashes files in one and the same piece of memory, however many and however large. An archive holds thousands of small
 * ones: waiting for each read of each would take several times as long.
 */
export class FileHasher {
  #piece: Uint8Array | null = null;
  #since = 0;

  /** SHA-256 and size of a file; NoPlainFile where it is none. */
  async hash(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
    this.#piece ??= new Uint8Array(PIECE);
    const hash = createHash('sha256');
    const file = openSync(path, READING);
    let bytes = 0;
    try {
      refuseOther(fstatSync(file));
      for (let read = PIECE; read > 0; bytes += read) {
        read = readSync(file, this.#piece, 0, PIECE, null);
        hash.update(this.#piece.subarray(0, read));
        await this.#breathe(read);
      }
    } finally {
      closeSync(file);
    }
    return { sha256: hash.digest('hex'), bytes };
  }

  async #breathe(read: number): Promise<void> {
    this.#since += read + PIECE / 64;
    if (this.#since < TURN) return;
    this.#since = 0;
    await turn();
  }
}
