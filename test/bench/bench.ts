import { benchArchive } from './archive.ts';
import { benchDeck } from './deck.ts';
import { benchRating } from './rating.ts';
import { benchReading } from './reading.ts';

/**
 * Prints what reading and deck writing cost beside their peers, rating beside reading, and the archive beside a plain scan,
 * measured in the same run.
 */
for (const bench of [benchReading, benchRating, benchDeck, benchArchive]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
}
