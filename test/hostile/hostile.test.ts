import { afterAll, describe, expect, it } from 'vitest';
import { ReadingPool } from '../../src/adapters/excel/reading-pool.ts';
import type { ReadingOutcome } from '../../src/adapters/excel/reading-process.ts';
import type { Refusal, Workbook } from '../../src/domain/workbook.ts';
import { ENTITIES } from './entities.ts';
import { ENTRIES } from './entries.ts';
import { EXPANDING } from './expanding.ts';
import type { HostileFile } from './hostile-file.ts';
import { NAMES } from './names.ts';
import { OTHER_KINDS } from './other-kinds.ts';
import { SIZES } from './sizes.ts';

/** What a hostile file may take. A machine that runs other tests at the same time is given more time, not more memory. */
const SECONDS = 2;
const SLOWER = 3;
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
  expect(cost?.seconds).toBeLessThan(SECONDS * SLOWER);
  expect(cost?.peak).toBeGreaterThan(0);
  expect((cost?.peak ?? 0) / 1e6).toBeLessThan(MEGABYTES);
}

describe.each([
  ['a small file that grows without end', EXPANDING],
  ['an archive that is a trap', ENTRIES],
  ['XML that fetches or multiplies', ENTITIES],
  ['a sheet beyond all measure', SIZES],
  ['a name that means something to a program', NAMES],
  ['a file under the name of another kind', OTHER_KINDS],
])('%s', (_, files) => {
  it.each(files)('$what ends within limits, in its own words', endsAsItShould);
});

it('all of them were looked at, and sentences tell them apart', () => {
  const files = [...EXPANDING, ...ENTRIES, ...ENTITIES, ...SIZES, ...NAMES, ...OTHER_KINDS];
  expect(costs).toHaveLength(files.length);
  expect(new Set(files.map(({ ends }) => ends)).size).toBeGreaterThan(40);
});
