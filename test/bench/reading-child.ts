import { existsSync, readFileSync } from 'node:fs';
import type { Refusal, Workbook } from '../../src/domain/workbook.ts';
import { processorTime } from './processor-time.ts';

/**
 * Reads workbooks with one reader and writes what that cost as JSON: run in a process of its own, so that the peak of its
 * memory is its own too. Loading the reader is not counted, opening the files is.
 */
type Reader = (bytes: Buffer) => Promise<number>;

/** Numbers of the processes besides this one in which files are read. */
let reading = (): readonly number[] => [];

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  async stream() {
    const { nodeInflate } = await import('../../src/adapters/excel/node-inflate.ts');
    const { streamRows } = await import('../../src/sheet/stream-rows.ts');
    return async (bytes) => {
      let cells = 0;
      const refusal = await streamRows(bytes, nodeInflate, (row) => {
        cells += row.cells.length;
      });
      if (refusal) throw new Error(refusal.verdict);
      return cells;
    };
  },

  async packed() {
    const { nodeInflate } = await import('../../src/adapters/excel/node-inflate.ts');
    const { readPacked } = await import('../../src/sheet/read-packed.ts');
    return async (bytes) => {
      const read = await readPacked(bytes, 'return.xlsx', nodeInflate);
      if ('refused' in read) throw new Error(read.verdict);
      return sum(read.sheets.flatMap(({ batches }) => batches.map(({ values }) => values.length)));
    };
  },

  async whole() {
    const { nodeInflate } = await import('../../src/adapters/excel/node-inflate.ts');
    const { readWorkbook } = await import('../../src/sheet/read-workbook.ts');
    return async (bytes) => used(await readWorkbook(bytes, 'return.xlsx', nodeInflate));
  },

  async pool() {
    const { ReadingPool } = await import('../../src/adapters/excel/reading-pool.ts');
    const pool = new ReadingPool();
    process.once('exit', () => pool.close());
    reading = () => pool.pids;
    return async (bytes) => used(await pool.open(bytes, 'return.xlsx'));
  },

  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(bytes).buffer);
      return sum(workbook.worksheets.map((sheet) => sheet.actualRowCount * sheet.actualColumnCount));
    };
  },

  async sheetjs() {
    const SheetJS = await import('@e965/xlsx');
    return async (bytes) => {
      const { Sheets } = SheetJS.read(bytes);
      return sum(Object.values(Sheets).map((sheet) => Object.keys(sheet).filter((key) => !key.startsWith('!')).length));
    };
  },
};

/** Uses what a stage uses of every cell, and counts them; what a person sees is made when somebody asks, as by exceljs. */
function used(read: Workbook | Refusal): number {
  if ('refused' in read) throw new Error(read.verdict);
  let cells = 0;
  for (const { rows } of read.sheets) {
    for (const row of rows) {
      for (const { cell } of row.cells) if (cell.value !== null && cell.at.cell !== '') cells += 1;
    }
  }
  return cells;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The most memory that this process held, in bytes; a child is said to begin with its parent's where only that is told. */
function peak(): number {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS * 1024;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
}

const [, , name = '', path = '', times = '1'] = process.argv;
const read = await READERS[name]?.();
if (!read) throw new Error(`no reader ${name}`);
const before = processorTime();
let cells = 0;
for (let n = 0; n < Number(times); n++) cells += await read(readFileSync(path));
const seconds = processorTime(reading()) - before;
process.stdout.write(JSON.stringify({ cells, seconds, megabytes: peak() / 1e6 }));
