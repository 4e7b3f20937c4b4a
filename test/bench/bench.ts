import { benchDeck } from './deck.ts';
import { benchReading } from './reading.ts';

/** Prints what reading and deck writing cost beside their peers, measured in the same run. */
for (const bench of [benchReading, benchDeck]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
}
