import { afterAll, describe, expect, it } from 'vitest';
import { ReadingPool } from '../../src/adapters/excel/reading-pool.ts';
import type { ReadingOutcome } from '../../src/adapters/excel/reading-process.ts';
import type { Refusal, Workbook } from '../../src/domain/workbook.ts';
import { KINDS } from './files.ts';
import type { HostileFile } from './hostile-file.ts';

/** What reading a hostile file may take. How long it takes is measured by table.ts, where nothing else runs. */
const MEGABYTES = 200;

/** One process reads them all: its peak is that of the worst. */
const costs: ReadingOutcome[] = [];
const pool = new ReadingPool({ size: 1, onRead: (outcome) => costs.push(outcome) });
afterAll(() => pool.close());

function shown(read: Workbook | Refusal): string {
  if ('refused' in read) return read.verdict;
  const cells = read.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ cell }) => cell)));
  return cells.map(({ at, type, shown }) => `${at.sheet}!${at.cell} ${type} ${shown}`).join(', ');
}

async function endsAsItShould({ make, as, ends }: HostileFile): Promise<void> {
  const read = await pool.open(make(), as ?? 'return.xlsx');
  expect(shown(read)).toBe(ends);
  if ('refused' in read) expect(read.remedy).toMatch(/^[A-Z].*\.$/);
  const cost = costs.at(-1);
  expect(cost?.peak).toBeGreaterThan(0);
  expect((cost?.peak ?? 0) / 1e6).toBeLessThan(MEGABYTES);
}

describe.each(KINDS)('%s', (_, files) => {
  it.each(files)('$what ends within limits, in its own words', endsAsItShould);
});

it('all of them were looked at, and sentences tell them apart', () => {
  const files = KINDS.flatMap(([, those]) => those);
  expect(costs).toHaveLength(files.length);
  expect(new Set(files.map(({ ends }) => ends)).size).toBeGreaterThan(45);
});
