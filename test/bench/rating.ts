import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeReturn } from '../../src/adapters/excel/write-return.ts';
import { compile } from '../compile.ts';
import { filledReturns } from './rated-plan.ts';

/** Values of 90 indicators in the whole and 36 districts over 24 months. */
const VALUES = 90 * 37 * 24;
/** Most that rating may cost, of what reading the returns cost in the same run. */
const MOST = 0.25;

interface Cost {
  readonly values: number;
  readonly ratings: number;
  /** Of the processor, user and system. */
  readonly reading: number;
  readonly checking: number;
  /** Of the last stocktake, and of all 24 one after the other, each held against the one before. */
  readonly rating: number;
  readonly inTurn: number;
}

/** Measures what checking and rating two years of 90 indicators in 36 districts costs beside reading their returns. */
export async function benchRating(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-bench-'));
  const compiled = await compile(['test/bench/rating-child.ts', 'src/adapters/excel/reading-worker.ts']);
  try {
    for (const { name, blank } of filledReturns()) await writeFile(join(folder, name), await writeReturn(blank));
    const child = compiled.at('test/bench/rating-child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [child, folder]);
    const { values, ratings, reading, checking, rating, inTurn }: Cost = JSON.parse(stdout);
    if (values !== VALUES || ratings < VALUES * 0.9) throw new Error(`${ratings} ratings of ${values} values`);
    const line = (what: string, seconds: number) =>
      `  ${what.padEnd(36)}${seconds.toFixed(2)} s CPU  ${(seconds / reading).toFixed(2)} of reading`;
    return [
      'rating 90 indicators in the whole and 36 districts after 24 months',
      line('reading the 144 returns', reading),
      line('checking them', checking),
      line('rating the last stocktake', rating),
      line('rating all 24 in turn', inTurn),
      rating / reading <= MOST ? '  every bound is kept' : `  MISSED: rating may take ${MOST} of reading`,
    ];
  } finally {
    await compiled.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
