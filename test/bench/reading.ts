import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';

const ROWS = 53_000;
const COLUMNS = 20;
/** Each reader is run this often, in turn, and its cheapest run counts: the others were disturbed. */
const ROUNDS = 3;

const READERS = [
  ['stream', 'our reader, row by row'],
  ['whole', 'our reader, whole workbook'],
  ['sheetjs', '@e965/xlsx'],
  ['exceljs', 'exceljs load'],
] as const;

interface Cost {
  readonly cells: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Measures what reading a workbook of 53,000 rows and 20 columns costs us and two peers: processor time (user and
 * system) and peak memory of a process of its own each. One line for each reader.
 */
export async function benchReading(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-bench-'));
  try {
    const path = join(folder, 'large.xlsx');
    await writeLarge(path);
    const best = new Map<string, Cost>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [reader] of READERS) {
        const cost = await measure(reader, path);
        if (cost.cells !== ROWS * COLUMNS) throw new Error(`${reader} read ${cost.cells} cells`);
        best.set(reader, cheaper(cost, best.get(reader)));
      }
    }
    const exceljs = best.get('exceljs')?.seconds ?? Number.NaN;
    const line = ([reader, name]: (typeof READERS)[number]) => {
      const { seconds, megabytes } = best.get(reader) ?? { seconds: Number.NaN, megabytes: Number.NaN };
      const ratio = (seconds / exceljs).toFixed(2);
      return `  ${name.padEnd(28)}${seconds.toFixed(2)} s CPU  ${ratio} of exceljs  ${Math.round(megabytes)} MB peak`;
    };
    return [`reading ${ROWS.toLocaleString('en-GB')} × ${COLUMNS} cells`, ...READERS.map(line)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cheaper(cost: Cost, other: Cost = cost): Cost {
  return {
    cells: cost.cells,
    seconds: Math.min(cost.seconds, other.seconds),
    megabytes: Math.max(cost.megabytes, other.megabytes),
  };
}

async function measure(reader: string, path: string): Promise<Cost> {
  const child = fileURLToPath(new URL('./reading-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, reader, path]);
  const cost: Cost = JSON.parse(stdout);
  return cost;
}

/** A sheet as departments keep them: names that repeat, dates, counts, figures of two decimals and of many. */
async function writeLarge(path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Facilities');
  for (let row = 0; row < ROWS; row++) {
    // A fixed sequence without pattern (Lehmer 1951), so that every run reads the same file.
    let state = row + 1;
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const cells = Array.from({ length: COLUMNS }, (_, column) => {
      if (column < 4) return `Facility ${next(3000)} of kind ${column}`;
      if (column < 6) return new Date(Date.UTC(2015, 0, 1 + next(1000)));
      if (column < 13) return next(100_000);
      return column < 18 ? next(10_000) / 100 : next(2_147_483_647) / 2_147_483_647;
    });
    sheet.addRow(cells).commit();
  }
  sheet.commit();
  await workbook.commit();
}
