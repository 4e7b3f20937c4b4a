import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '../opc/unzip.ts';
import { everyDeck, type Manner } from './every-deck.ts';

/** Of one deck: the hash of its bytes, and of its parts unpacked, which another version of Node packs otherwise. */
export interface DeckHash {
  readonly name: string;
  readonly bytes: string;
  readonly parts: string;
}

/** What is made again to be compared: every sample on every look, both ways of drawing charts, both languages. */
export const AGAIN: readonly Manner[] = [
  ['native', 'en'],
  ['picture', 'ur'],
];

/** Makes the decks again, from new workspaces, and gives their hashes. */
export async function deckHashes(): Promise<DeckHash[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-again-'));
  try {
    const hashes: DeckHash[] = [];
    for await (const { name, bytes } of everyDeck(folder, AGAIN)) hashes.push(hashOf(name, bytes));
    return hashes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function hashOf(name: string, bytes: Uint8Array): DeckHash {
  return { name, bytes: createHash('sha256').update(bytes).digest('hex'), parts: partsHash(bytes) };
}

/** The hash of a package's parts by name, the parts of the workbooks in it among them. */
function partsHash(archive: Uint8Array): string {
  const hash = createHash('sha256');
  for (const [name, content] of unzip(archive)) {
    hash.update(`${name}\0`).update(name.endsWith('.xlsx') ? partsHash(content) : content);
  }
  return hash.digest('hex');
}
