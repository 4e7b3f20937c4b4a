import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { period } from '../../src/domain/period.ts';
import type { Return } from '../../src/domain/return.ts';
import { readReturn } from '../../src/stages/read.ts';
import { MONTHLY } from '../layouts/monthly.ts';

/** The return of a department as it comes, with lines above its headings. */
async function read(titles: readonly (readonly (string | number)[])[], change: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Return');
  for (const title of titles) sheet.addRow([...title]);
  sheet.addRow(['Provider code', 'A&E type', 'Attendances', 'Over four hours', 'Admitted']);
  sheet.addRow(['RTX', 1, 900, 90, 200]);
  sheet.addRow(['RTX', 2, 74, 4, 3]);
  change(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return readReturn(
    { name: 'returns/2019-Q1/a.xlsx', bytes },
    { layouts: [MONTHLY], open: openWorkbook, sha256: () => '', period: period('2019-Q1') },
  );
}

const titlesOf = ({ titles = [] }: Return) => titles.map(({ at, value }) => `${at.cell} ${value}`);

describe('what a department may not have seen in its own return', () => {
  it('is nothing in a plain workbook', async () => {
    const { hidden, externalLinks, titles } = await read([], () => undefined);
    expect({ hidden, externalLinks, titles }).toEqual({ hidden: [], externalLinks: [], titles: [] });
  });

  it('is counted by sheet: a hidden row of four numbers, a hidden column of one more, a hidden sheet', async () => {
    const { hidden } = await read([], (workbook) => {
      const sheet = workbook.worksheets[0];
      if (sheet) {
        sheet.getRow(3).hidden = true;
        sheet.getColumn(5).hidden = true;
      }
      workbook.addWorksheet('Working', { state: 'hidden' }).addRow(['Total', 974, 94]);
      workbook.addWorksheet('Words', { state: 'veryHidden' }).addRow(['on track']);
    });
    expect(hidden).toEqual([
      { sheet: 'Return', cell: 'E2', count: 5, whole: false },
      { sheet: 'Working', cell: 'B1', count: 2, whole: true },
    ]);
  });
});

describe('titles above the headings', () => {
  it('are lines of their own that name a period, once for a sheet', async () => {
    const returned = await read(
      [['Emergency departments'], ['December, 2018 Data'], ['Region', 'March 2019']],
      () => undefined,
    );
    expect(titlesOf(returned)).toEqual(['A2 December, 2018 Data']);
  });

  it('are not lines that speak of another time', async () => {
    const lines = [
      ['Printed in April 2019'],
      ['Baseline: November 2016'],
      ['Data as of 2 April 2019'],
      ['Target for Q4 2019'],
    ];
    expect(titlesOf(await read(lines, () => undefined))).toEqual([]);
  });
});
