import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from '../compile.ts';
import { writeFacilities } from './write-facilities.ts';

/** Each reader is run this often, in turn, and its cheapest run counts: the others were disturbed. */
const ROUNDS = 3;

interface Cost {
  readonly cells: number;
  /** Of the processor, user and system. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** What is read, by whom, and what of it is promised. */
interface Trial {
  readonly title: string;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly times: number;
  readonly readers: readonly (keyof typeof NAMES)[];
  readonly bounds: readonly Bound[];
}

/** Most that a reader may take: a share of a peer's processor time, or megabytes. */
type Bound = { readonly of: keyof typeof NAMES } & (
  | { readonly share: number; readonly peer: keyof typeof NAMES }
  | { readonly megabytes: number }
);

const NAMES = {
  stream: 'row by row',
  packed: 'whole, as the reading process does',
  whole: 'whole, every value and address used',
  pool: 'the same, in processes of their own',
  sheetjs: '@e965/xlsx',
  exceljs: 'exceljs load',
} as const;

const TRIALS: readonly Trial[] = [
  {
    title: '53,000 × 20 cells',
    sheets: 1,
    rows: 53_000,
    columns: 20,
    times: 1,
    readers: ['stream', 'packed', 'whole', 'sheetjs', 'exceljs'],
    bounds: [
      { of: 'packed', share: 0.2, peer: 'exceljs' },
      { of: 'packed', share: 0.35, peer: 'sheetjs' },
      { of: 'stream', megabytes: 120 },
      { of: 'packed', megabytes: 120 },
    ],
  },
  // Not 20 columns: a file may have 25 MB (`LIMITS.fileBytes`), since it is held whole in two processes. Each cell brings
  // its own address, so that 530,000 × 20 take some 50 MB even where their content repeats (361 MB inflated, which
  // `LIMITS.inflatedBytes` allows). Without that limit they were read in 113 MB, 50 of them the file.
  {
    title: '530,000 × 5 cells',
    sheets: 1,
    rows: 530_000,
    columns: 5,
    times: 1,
    readers: ['stream'],
    bounds: [{ of: 'stream', megabytes: 120 }],
  },
  {
    title: '40 returns of 5 × 200 rows of 20 cells',
    sheets: 5,
    rows: 200,
    columns: 20,
    times: 40,
    readers: ['packed', 'whole', 'pool', 'sheetjs', 'exceljs'],
    bounds: [{ of: 'whole', share: 0.25, peer: 'exceljs' }],
  },
];

/**
 * Measures what reading costs us and two peers: processor time and peak memory of a process of its own each, which runs
 * the compiled program. A few lines for each trial, those of a bound that was missed among them.
 */
export async function benchReading(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-bench-'));
  const compiled = await compile(['test/bench/reading-child.ts', 'src/adapters/excel/reading-worker.ts']);
  try {
    const lines: string[] = [];
    for (const [n, trial] of TRIALS.entries()) {
      const path = join(folder, `${n}.xlsx`);
      await writeFacilities(path, trial);
      lines.push(...(await run(trial, path, compiled.at('test/bench/reading-child.ts'))));
    }
    return lines;
  } finally {
    await compiled.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run({ title, readers, bounds, times, ...size }: Trial, path: string, child: string): Promise<string[]> {
  const best = new Map<string, Cost>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const reader of readers) {
      const { stdout } = await promisify(execFile)(process.execPath, [child, reader, path, String(times)]);
      const cost: Cost = JSON.parse(stdout);
      const cells = size.sheets * size.rows * size.columns * times;
      if (cost.cells !== cells) throw new Error(`${reader} read ${cost.cells} cells of ${cells}`);
      best.set(reader, cheaper(cost, best.get(reader)));
    }
  }
  const secondsOf = (reader: string) => best.get(reader)?.seconds ?? Number.NaN;
  const lines = readers.map((reader) => {
    const { seconds, megabytes } = best.get(reader) ?? { seconds: Number.NaN, megabytes: Number.NaN };
    const shares = (['exceljs', 'sheetjs'] as const)
      .filter((peer) => readers.includes(peer) && peer !== reader)
      .map((peer) => `${(seconds / secondsOf(peer)).toFixed(2)} of ${NAMES[peer]}`);
    return `  ${NAMES[reader].padEnd(36)}${seconds.toFixed(2)} s CPU  ${Math.round(megabytes)} MB peak  ${shares.join(', ')}`;
  });
  const missed = bounds.flatMap((bound) => {
    const value = 'share' in bound ? secondsOf(bound.of) / secondsOf(bound.peer) : (best.get(bound.of)?.megabytes ?? 0);
    const most = 'share' in bound ? bound.share : bound.megabytes;
    const unit = 'share' in bound ? `of ${NAMES[bound.peer]}` : 'MB';
    return value <= most ? [] : [`  MISSED: ${NAMES[bound.of]}: ${value.toFixed(2)} ${unit}, at most ${most}`];
  });
  return [`reading ${title}`, ...lines, ...(missed.length > 0 ? missed : ['  every bound is kept'])];
}

function cheaper(cost: Cost, other: Cost = cost): Cost {
  return {
    cells: cost.cells,
    seconds: Math.min(cost.seconds, other.seconds),
    megabytes: Math.max(cost.megabytes, other.megabytes),
  };
}
