import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Each writer is run this often, in turn, and its cheapest run counts: the others were disturbed. */
const ROUNDS = 3;

/** Most that our deck may take of the peer's: processor time, and bytes of the file. */
const MOST_TIME = 0.5;
const MOST_BYTES = 0.08;
/** Most that the memory for a slide may grow from the short deck to the long one, as a factor. */
const MOST_GROWTH = 1.3;
const SHORT = 200;
const LONG = 1000;

interface Cost {
  /** Processor time of writing the deck, user and system. */
  readonly seconds: number;
  /** Peak memory of the process, and what of it had been reached before the deck was begun. */
  readonly megabytes: number;
  readonly before: number;
  readonly kilobytes: number;
  readonly parts: number;
}

type Writer = 'stocktake' | 'pptxgenjs';
type Notes = 'notes' | 'no notes';

/**
 * Measures what a deck of 200 slides, each with a native chart and a table of 10 rows and 6 columns, costs us and
 * pptxgenjs: processor time, peak memory and size, a process of its own each, in the same run; then how our memory grows
 * to 1,000 slides. A line each; one that is over its bound throws.
 */
export async function benchDeck(): Promise<string[]> {
  const lines = ['writing 200 slides, each with a native chart and a 10 × 6 table'];
  for (const notes of ['no notes', 'notes'] as const) {
    const costs = await inTurn(['stocktake', 'pptxgenjs'], SHORT, notes);
    const [ours, theirs] = costs;
    if (!ours || !theirs) throw new Error('a writer was not measured');
    const time = ours.seconds / theirs.seconds;
    const bytes = ours.kilobytes / theirs.kilobytes;
    lines.push(line('our own XML', notes, ours), line('pptxgenjs, its charts', notes, theirs));
    lines.push(`    ${time.toFixed(2)} of its processor time, ${bytes.toFixed(3)} of its bytes`);
    if (time > MOST_TIME) throw new Error(`${time.toFixed(2)} of pptxgenjs’ time; promised are ${MOST_TIME}`);
    // Notes have a part of their own with two relationships, which pptxgenjs writes for every slide, notes or none.
    if (notes === 'no notes' && bytes > MOST_BYTES) {
      throw new Error(`${bytes.toFixed(3)} of pptxgenjs’ bytes; promised are ${MOST_BYTES}`);
    }
  }
  const [short] = await inTurn(['stocktake'], SHORT, 'notes');
  const [long] = await inTurn(['stocktake'], LONG, 'notes');
  if (!short || !long) throw new Error('memory was not measured');
  const growth = perSlide(long, LONG) / perSlide(short, SHORT);
  lines.push(line('our own XML, 1,000 slides', 'notes', long));
  lines.push(`    a slide takes ${growth.toFixed(2)} of the memory it takes among 200`);
  if (growth > MOST_GROWTH)
    throw new Error(`memory grew ${growth.toFixed(2)} times a slide; promised are ${MOST_GROWTH}`);
  return lines;
}

function perSlide({ megabytes, before }: Cost, slides: number): number {
  return (megabytes - before) / slides;
}

function line(name: string, notes: Notes, { seconds, megabytes, before, kilobytes }: Cost): string {
  const memory = `${Math.round(megabytes)} MB peak (${Math.round(before)} before)`;
  return `  ${name.padEnd(28)}${notes.padEnd(10)}${seconds.toFixed(2)} s CPU  ${memory}  ${Math.round(kilobytes)} KB`;
}

/** Runs the writers in turn, and gives the cheapest run of each. */
async function inTurn(writers: readonly Writer[], slides: number, notes: Notes): Promise<Cost[]> {
  const best = new Map<Writer, Cost>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const writer of writers) best.set(writer, cheaper(await measure(writer, slides, notes), best.get(writer)));
  }
  return writers.flatMap((writer) => best.get(writer) ?? []);
}

function cheaper(cost: Cost, other: Cost = cost): Cost {
  return {
    ...cost,
    seconds: Math.min(cost.seconds, other.seconds),
    megabytes: Math.min(cost.megabytes, other.megabytes),
    before: Math.min(cost.before, other.before),
  };
}

async function measure(writer: Writer, slides: number, notes: Notes): Promise<Cost> {
  const child = fileURLToPath(new URL('./deck-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    child,
    writer,
    `${slides}`,
    notes,
  ]);
  const cost: Cost = JSON.parse(stdout);
  if (cost.parts < slides * 5) throw new Error(`${writer} wrote ${cost.parts} parts: not the deck that was asked for`);
  return cost;
}
