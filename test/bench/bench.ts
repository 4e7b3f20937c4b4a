import { benchDeck } from './deck.ts';
import { benchRating } from './rating.ts';
import { benchReading } from './reading.ts';

/** Prints what reading and deck writing cost beside their peers, and rating beside reading, measured in the same run. */
for (const bench of [benchReading, benchRating, benchDeck]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
}
