import { describe, expect, it } from 'vitest';
import { ReadingPool } from '../../src/adapters/excel/reading-pool.ts';
import { cellAddress, columnLetters } from '../../src/domain/cell.ts';
import type { LayoutInput } from '../../src/domain/layout.ts';
import { period } from '../../src/domain/period.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import { readReturn } from '../../src/stages/read.ts';
import { makePackage } from '../sheet/make-package.ts';
import { readHere } from '../sheet/read-here.ts';
import { type Given, workbookOf } from '../stages/sheet-of.ts';

const FILE = 'returns/2015-Q2/schools.xlsx';

/** A list of schools that is added up by district: pupils present of those enrolled, and schools with electricity. */
const SCHOOLS: LayoutInput = {
  id: 'schools',
  title: 'Census of schools',
  recognise: { words: ['EMIS', 'District', 'Present', 'Enrolled'] },
  department: 'school-education',
  tables: [
    {
      table: 'places',
      sheet: 'Schools',
      columns: [
        { field: 'district', header: 'District', required: true },
        { field: 'present', header: 'Present', kind: 'number', required: true },
        { field: 'enrolled', header: 'Enrolled', kind: 'number', required: true },
        { field: 'power', header: 'Electricity' },
      ],
      skip: [{ column: 'district', words: ['Total'] }],
      aggregate: {
        by: ['district'],
        sum: ['present', 'enrolled'],
        count: [{ field: 'schools' }, { field: 'lit', column: 'power', words: ['Yes'] }],
      },
      entries: [
        {
          indicator: { is: 'attendance' },
          place: { columns: ['district'] },
          numerator: 'present',
          denominator: 'enrolled',
        },
        {
          indicator: { is: 'electricity' },
          place: { columns: ['district'] },
          numerator: 'lit',
          denominator: 'schools',
        },
      ],
    },
  ],
};
const LAYOUT = defineLayout(SCHOOLS);

const HEADINGS = ['EMIS', 'District', 'Present', 'Enrolled', 'Electricity'];

function read(workbook: Workbook, name = FILE) {
  return readReturn(
    { name, bytes: new Uint8Array() },
    { layouts: [LAYOUT], open: async () => workbook, sha256: () => '', period: period('2015-Q2') },
  );
}

const ROWS: Given[][] = [
  ['Census 2015'],
  HEADINGS,
  [1, 'Lahore', 80, 100, 'yes'],
  [2, 'Attock', 45, 50, 'No'],
  [3, 'LAHORE ', 10, 20, 'No'],
  [4, 'Lahore', '1,070', 2000, 'Yes'],
  [5, 'Lahore', null, 500, 'Yes'],
  [6, 'Lahore', 'closed', 30, 'Yes'],
  [null, 'Total', 1205, 2700],
];

describe('a list of facilities', () => {
  it('is added up by district, each sum with the range of its rows', async () => {
    const { entries } = await read(workbookOf({ Schools: ROWS }, FILE));
    expect(
      entries.map(({ indicator, place, numerator, denominator }) => [
        indicator,
        place,
        numerator?.value,
        denominator?.value,
      ]),
    ).toEqual([
      // 80 + 10 + 1,070 of 100 + 20 + 2,000 pupils; 2 of 3 schools.
      ['attendance', 'Lahore', 1160, 2120],
      ['electricity', 'Lahore', 2, 3],
      ['attendance', 'Attock', 45, 50],
      ['electricity', 'Attock', 0, 1],
    ]);
    expect(entries[0]?.numerator).toEqual({
      at: { file: FILE, sheet: 'Schools', cell: 'C3:C8' },
      type: 'number',
      value: 1160,
      shown: '1160',
      sum: { rows: 3, leftOut: 2 },
    });
    expect(entries[0]?.placeCell?.at.cell).toBe('B3');
    expect(entries[2]?.numerator?.at.cell).toBe('C4');
  });

  it('tells the rows it could not add up, and the figures it repaired', async () => {
    const { problems } = await read(workbookOf({ Schools: ROWS }, FILE));
    expect(problems).toEqual([
      {
        kind: 'rows-left-out',
        table: 'places',
        sheet: 'Schools',
        rows: 4,
        leftOut: 2,
        repaired: 1,
        cells: [
          { at: { file: FILE, sheet: 'Schools', cell: 'C6' }, shown: '1,070', number: 1070 },
          { at: { file: FILE, sheet: 'Schools', cell: 'C8' }, shown: 'closed', number: null },
        ],
      },
    ]);
  });

  it('names the heading that is missing, and adds nothing up', async () => {
    const { problems, entries } = await read(
      workbookOf({ Schools: [['EMIS', 'District', 'Present', 'Enroled']] }, FILE),
    );
    expect(entries).toEqual([]);
    expect(problems).toEqual([{ kind: 'unknown-layout', near: 'schools' }]);
  });

  it('may come as separated fields', async () => {
    const text = ['EMIS;District;Present;Enrolled', '1;Lahore;80;100', '2;Lahore;10;20'].join('\n');
    const workbook = await readHere(new TextEncoder().encode(text), 'schools.csv', [LAYOUT]);
    if ('refused' in workbook) throw new Error(workbook.verdict);
    expect(workbook.sheets[0]?.rows).toHaveLength(1);
    expect((await read(workbook, 'schools.csv')).entries[0]).toMatchObject({
      place: 'Lahore',
      numerator: { value: 90, at: { cell: 'C2:C3' } },
    });
  });
});

/** A sheet of schools with the columns that are read and as many others as a census has. */
function census(rows: number, width: number): Uint8Array {
  const number = (row: number, column: number, value: number) =>
    `<c r="${cellAddress(row, column)}"><v>${value}</v></c>`;
  const text = (row: number, column: number, value: string) =>
    `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const heads = [
    ...HEADINGS,
    ...Array.from({ length: width - HEADINGS.length }, (_, n) => `Other ${columnLetters(n)}`),
  ];
  const lines = [`<row r="1">${heads.map((head, column) => text(0, column, head)).join('')}</row>`];
  for (let row = 1; row <= rows; row += 1) {
    const own = [number(row, 0, row), text(row, 1, `District ${row % 36}`), number(row, 2, 90), number(row, 3, 100)];
    const others = Array.from({ length: width - 4 }, (_, n) => number(row, n + 4, row * 7 + n));
    lines.push(`<row r="${row + 1}">${own.join('')}${others.join('')}</row>`);
  }
  return makePackage({ sheets: { Schools: `<sheetData>${lines.join('')}</sheetData>` } });
}

describe('53,000 schools with 20 columns', () => {
  it('are added up in a process of its own that never holds 150 MB', async () => {
    let peak = 0;
    const pool = new ReadingPool({
      size: 1,
      onRead: (outcome) => {
        peak = outcome.peak;
      },
    });
    const before = process.memoryUsage().heapUsed;
    const workbook = await pool.open(census(53_000, 20), FILE, [LAYOUT]);
    pool.close();
    if ('refused' in workbook) throw new Error(workbook.verdict);
    const { entries } = await read(workbook);
    // 53,000 = 36 × 1,472 + 8: districts 1 to 8 have one school more.
    expect(entries).toHaveLength(72);
    const first = entries.find(({ indicator, place }) => indicator === 'attendance' && place === 'District 1');
    expect(first).toMatchObject({ numerator: { value: 90 * 1473 }, denominator: { value: 100 * 1473 } });
    expect(peak).toBeGreaterThan(30_000_000);
    expect(peak).toBeLessThan(150_000_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  });
});
