import { readFileSync } from 'node:fs';

/**
 * Reads a workbook with one reader and writes what that cost as JSON: run in a process of its own, so that the peak of
 * its memory is its own too. Loading the reader is not counted, opening the file is.
 */
const READERS: Readonly<Record<string, () => Promise<(path: string) => Promise<number>>>> = {
  async stream() {
    const { nodeInflate } = await import('../../src/adapters/excel/node-inflate.ts');
    const { streamRows } = await import('../../src/sheet/stream-rows.ts');
    return async (path) => {
      let cells = 0;
      const refusal = await streamRows(readFileSync(path), nodeInflate, (row) => {
        cells += row.cells.length;
      });
      if (refusal) throw new Error(refusal.verdict);
      return cells;
    };
  },

  async whole() {
    const { openWorkbook } = await import('../../src/adapters/excel/open-workbook.ts');
    return async (path) => {
      const read = await openWorkbook(readFileSync(path), path);
      if ('refused' in read) throw new Error(read.verdict);
      return read.sheets.reduce((sum, { rows }) => sum + rows.reduce((n, { cells }) => n + cells.length, 0), 0);
    };
  },

  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    return async (path) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path);
      return workbook.worksheets.reduce((sum, sheet) => sum + sheet.actualRowCount * sheet.actualColumnCount, 0);
    };
  },

  async sheetjs() {
    const SheetJS = await import('@e965/xlsx');
    return async (path) => {
      const { Sheets } = SheetJS.read(readFileSync(path));
      return Object.values(Sheets).reduce(
        (sum, sheet) => sum + Object.keys(sheet).filter((key) => !key.startsWith('!')).length,
        0,
      );
    };
  },
};

const [, , name = '', path = ''] = process.argv;
const read = await READERS[name]?.();
if (!read) throw new Error(`no reader ${name}`);
const before = process.cpuUsage();
const cells = await read(path);
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ cells, seconds: (user + system) / 1e6, megabytes }));
