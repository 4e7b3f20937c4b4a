import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads workbooks with one reader and writes what that cost as JSON: run in a process of its own, so that the peak of its
 * memory is its own too. Loading the reader is not counted, opening the files is.
 */
type Reader = (bytes: Buffer) => Promise<number>;

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
    return async (bytes) => {
      const read = await readWorkbook(bytes, 'return.xlsx', nodeInflate);
      if ('refused' in read) throw new Error(read.verdict);
      return sum(read.sheets.map(({ rows }) => sum(rows.map(({ cells }) => cells.length))));
    };
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
const before = process.cpuUsage();
let cells = 0;
for (let n = 0; n < Number(times); n++) cells += await read(readFileSync(path));
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ cells, seconds: (user + system) / 1e6, megabytes: peak() / 1e6 }));
