import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Each writer is run this often, in turn, and its cheapest run counts: the others were disturbed. */
const ROUNDS = 3;

const WRITERS = [
  ['stocktake', 'our own XML'],
  ['pptxgenjs', 'pptxgenjs, its charts'],
] as const;

interface Cost {
  /** Processor time of writing the deck, user and system. */
  readonly seconds: number;
  /** Peak memory of the process, and what of it had been reached before the deck was begun. */
  readonly megabytes: number;
  readonly before: number;
  readonly kilobytes: number;
  readonly parts: number;
}

/**
 * Measures what a deck of 200 slides, each with a native chart and a table of 10 rows and 6 columns, costs us and
 * pptxgenjs: processor time and peak memory, a process of its own each, in the same run. One line for each writer.
 */
export async function benchDeck(): Promise<string[]> {
  const best = new Map<string, Cost>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [writer] of WRITERS) best.set(writer, cheaper(await measure(writer), best.get(writer)));
  }
  const peer = best.get('pptxgenjs');
  if (!peer) throw new Error('pptxgenjs was not measured');
  const lines = WRITERS.flatMap(([writer, name]) => {
    const cost = best.get(writer);
    if (!cost) return [];
    const ratio = (cost.seconds / peer.seconds).toFixed(2);
    const memory = `${Math.round(cost.megabytes)} MB peak (${Math.round(cost.before)} before)`;
    return `  ${name.padEnd(28)}${cost.seconds.toFixed(2)} s CPU  ${ratio} of pptxgenjs  ${memory}  ${Math.round(cost.kilobytes)} KB`;
  });
  return ['writing 200 slides, each with a native chart and a 10 × 6 table', ...lines];
}

function cheaper(cost: Cost, other: Cost = cost): Cost {
  return {
    ...cost,
    seconds: Math.min(cost.seconds, other.seconds),
    megabytes: Math.max(cost.megabytes, other.megabytes),
  };
}

async function measure(writer: string): Promise<Cost> {
  const child = fileURLToPath(new URL('./deck-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, writer]);
  const cost: Cost = JSON.parse(stdout);
  if (cost.parts < 1000) throw new Error(`${writer} wrote ${cost.parts} parts: not the deck that was asked for`);
  return cost;
}
