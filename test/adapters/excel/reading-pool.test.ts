import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ReadingPool, type ReadingPoolOptions } from '../../../src/adapters/excel/reading-pool.ts';
import { LIMITS } from '../../../src/sheet/limits.ts';
import { makePackage, sheetOf } from '../../sheet/make-package.ts';
import { plain } from '../../sheet/plain.ts';
import { readHere } from '../../sheet/read-here.ts';

const pools: ReadingPool[] = [];
afterAll(() => {
  for (const pool of pools) pool.close();
});

function poolOf(options: ReadingPoolOptions): ReadingPool {
  const pool = new ReadingPool(options);
  pools.push(pool);
  return pool;
}

const SMALL = sheetOf('<row><c><v>104</v></c><c t="inlineStr"><is><t>Lahore</t></is></c></row>');
const USUAL = { seconds: LIMITS.readingSeconds, bytes: LIMITS.readingBytes };

/** A sheet of so many rows of five texts, each its own. */
function largeOf(rows: number): Uint8Array {
  const row = (n: number) =>
    `<row>${[1, 2, 3, 4, 5].map((c) => `<c t="str"><v>facility ${(n * 7919 + c * 104_729) % 1_000_003}</v></c>`).join('')}</row>`;
  return sheetOf(Array.from({ length: rows }, (_, n) => row(n)).join(''));
}

describe('reading in a process of its own', () => {
  it('gives what reading here gives', async () => {
    const book = makePackage({
      sheets: {
        Data: `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
          <row r="1"><c><v>104</v></c><c s="1"><v>0.87</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>
          <row r="3" hidden="1"><c s="0"><v>42228</v></c><c t="d"><v>2015-08-12</v></c><c><f>A1</f></c></row>
          <row r="4"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>
          </sheetData><mergeCells><mergeCell ref="A4:B4"/></mergeCells>`,
        Lists: '<sheetData/>',
      },
      strings: '<si><t>Lahore</t></si>',
      formats: ['d/m/yyyy', '0.0%'],
      states: { Lists: 'state="hidden"' },
    });
    const here = await readHere(book, 'health.xlsx');
    expect(here).toMatchObject({ sheets: [{ rows: [{ cells: { length: 4 } }, { cells: { length: 3 } }, {}] }, {}] });
    expect(plain(await poolOf({ size: 1 }).open(book, 'health.xlsx'))).toEqual(plain(here));
  });

  it('gives the verdict on what is no workbook', async () => {
    expect(await poolOf({ size: 1 }).open(Buffer.from('a,b\n'), 'health.xlsx')).toMatchObject({
      verdict: 'this is a CSV or text file',
    });
  });

  it('reads several files side by side, each answer its own', async () => {
    const pool = poolOf({ size: 2 });
    const files = Array.from({ length: 12 }, (_, n) => sheetOf(`<row><c><v>${n}</v></c></row>`));
    const read = await Promise.all(files.map((bytes, n) => pool.open(bytes, `${n}.xlsx`)));
    expect(read.map((book) => ('sheets' in book ? book.sheets[0]?.rows[0]?.cells[0]?.cell.shown : ''))).toEqual(
      files.map((_, n) => String(n)),
    );
    expect(pool.pids).toHaveLength(2);
  });
});

describe('a file that takes too much', () => {
  it('is given up by the clock, and the next one is read', async () => {
    const pool = poolOf({ size: 1, limits: { ...USUAL, seconds: 0.2 } });
    await pool.open(SMALL, 'first.xlsx');
    // 400,000 texts need about half a second.
    expect(await pool.open(largeOf(80_000), 'large.xlsx')).toEqual({
      refused: true,
      verdict: 'this workbook was given up (reading it took longer than 0.2 s)',
      remedy: 'Send a workbook that holds the return alone.',
    });
    expect(await pool.open(SMALL, 'next.xlsx')).toHaveProperty('sheets');
  });

  it('is given up when its process holds too much memory', async () => {
    const given: number[] = [];
    const pool = poolOf({ size: 1, limits: { ...USUAL, bytes: 150e6 }, onRead: ({ peak }) => given.push(peak) });
    expect(await pool.open(largeOf(250_000), 'large.xlsx')).toMatchObject({
      verdict: 'this workbook was given up (reading it needed more than 150 MB)',
    });
    expect(Math.max(...given)).toBeLessThan(200e6);
    expect(await pool.open(SMALL, 'next.xlsx')).toHaveProperty('sheets');
  });

  it('is named when its process is brought down, and the next one is read', async () => {
    const pool = poolOf({ size: 1 });
    await pool.open(SMALL, 'first.xlsx');
    const [pid] = pool.pids;
    const reading = pool.open(largeOf(80_000), 'large.xlsx');
    await sleep(50);
    process.kill(Number(pid), 'SIGKILL');
    expect(await reading).toMatchObject({
      verdict: 'this workbook stopped the program that reads it (it ended with SIGKILL)',
    });
    expect(await pool.open(SMALL, 'next.xlsx')).toHaveProperty('sheets');
    expect(pool.pids).not.toContain(pid);
  });

  it('leaves no large process behind: the next file has a fresh one', async () => {
    const pool = poolOf({ size: 1, limits: { ...USUAL, bytes: 250e6 } });
    await pool.open(SMALL, 'first.xlsx');
    const before = pool.pids;
    // A million texts of some 20 bytes, each with its place in a row.
    expect(await pool.open(largeOf(200_000), 'large.xlsx')).toHaveProperty('sheets');
    await pool.open(SMALL, 'next.xlsx');
    expect(pool.pids).not.toEqual(before);
  });
});

it('a program that has read a file ends by itself, and its reading process with it', async () => {
  const module = new URL('../../../src/adapters/excel/reading-pool.ts', import.meta.url).href;
  const script = `
    const { ReadingPool } = await import(${JSON.stringify(module)});
    const pool = new ReadingPool({ size: 1 });
    const read = await pool.open(Buffer.from(${JSON.stringify(Buffer.from(SMALL).toString('base64'))}, 'base64'), 'a.xlsx');
    process.stdout.write(JSON.stringify({ pids: pool.pids, cells: read.sheets[0].rows[0].cells.length }));`;
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  let said = '';
  program.stdout.on('data', (text) => {
    said += text;
  });
  expect(await once(program, 'exit')).toEqual([0, null]);
  const { pids, cells }: { pids: number[]; cells: number } = JSON.parse(said);
  expect(cells).toBe(2);
  // The system may keep the entry of an ended process for a second or two.
  await expect.poll(() => isAlive(pids[0]), { timeout: 20_000 }).toBe(false);
});

function isAlive(pid: number | undefined): boolean {
  try {
    return pid === undefined || process.kill(pid, 0);
  } catch {
    return false;
  }
}
