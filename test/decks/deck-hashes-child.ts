import { deckHashes } from './deck-hashes.ts';

/** Makes the decks in a process of its own and prints their hashes as JSON. */
process.stdout.write(JSON.stringify(await deckHashes()));
