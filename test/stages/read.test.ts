import { describe, expect, it } from 'vitest';
import { type Cell, cellAddress } from '../../src/domain/cell.ts';
import { period } from '../../src/domain/period.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { LAYOUTS } from '../../src/layouts/index.ts';
import { readReturn } from '../../src/stages/read.ts';
import { MONTHLY } from '../layouts/monthly.ts';

type Given = string | number | null | Partial<Cell>;

const FILE = 'returns/2019-Q1/emergency.xlsx';

/** A workbook as the reader gives it, from rows of values; null leaves a cell out. */
function workbook(sheets: Record<string, Given[][]>, file = FILE): Workbook {
  return {
    externalLinks: [],
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      hidden: false,
      rows: rows.map((row, index) => ({
        index,
        cells: row.flatMap((given, column) => {
          if (given === null) return [];
          const at = { file, sheet: name, cell: cellAddress(index, column) };
          const base = typeof given === 'object' ? given : { value: given, shown: String(given) };
          const type = typeof given === 'number' ? ('number' as const) : ('text' as const);
          return [{ column, cell: { at, type, value: null, shown: '', ...base } }];
        }),
      })),
    })),
  };
}

function read(sheets: Record<string, Given[][]>, name = FILE) {
  return readReturn(
    { name, bytes: new Uint8Array() },
    {
      layouts: [...LAYOUTS, MONTHLY],
      open: async () => workbook(sheets, name),
      sha256: () => 'a hash',
      period: period('2019-Q1'),
      departments: [{ id: 'education', name: 'School Education' }],
    },
  );
}

const STAMP: Given[][] = [
  ['template', 'standard'],
  ['version', '1'],
  ['department', 'school-education'],
  ['period', '2015-Q2'],
  ['revision', 3],
  ['locked', 'ab12'],
];
const HEADINGS = [
  'Indicator id',
  'Baseline',
  'Plan now',
  'Value',
  'Numerator',
  'Denominator',
  'Measured in',
  'Comment',
];

function standard(rows: Given[][], more: Record<string, Given[][]> = {}) {
  return read({ Indicators: [['Indicators'], HEADINGS, ...rows], ...more, _stocktake: STAMP });
}

describe('a return of the standard layout', () => {
  it('is recognised by its stamp, which says whose it is', async () => {
    const returned = await standard([['attendance', 85, 90, 91]]);
    expect(returned).toMatchObject({
      layout: 'standard',
      department: 'school-education',
      period: '2015-Q2',
      stamp: { template: 'standard', version: '1', revision: 3, locked: 'ab12' },
      problems: [],
    });
  });

  it('gives one entry a row, for the whole, with the cells of its parts', async () => {
    const { entries } = await standard([['attendance', 85, 90, 0, 10, 20, null, 'counted twice']]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      indicator: 'attendance',
      place: '',
      period: '2015-Q2',
      value: { value: 0, at: { file: FILE, sheet: 'Indicators', cell: 'D3' } },
      numerator: { at: { cell: 'E3' } },
      denominator: { at: { cell: 'F3' } },
      baseline: { value: 85 },
      expected: { value: 90 },
      comment: 'counted twice',
    });
  });

  it('keeps an empty cell with its address, and leaves out rows that are wholly blank', async () => {
    const { rows, entries } = await standard([[], ['  ', null, null, ' '], ['attendance', 85, 90]]);
    expect(rows.map(({ row }) => row)).toEqual([5]);
    expect(entries[0]?.value).toEqual({
      at: { file: FILE, sheet: 'Indicators', cell: 'D5' },
      type: 'blank',
      value: null,
      shown: '',
    });
  });

  it('takes the period from "Measured in" where it is given', async () => {
    const date = { type: 'date' as const, value: 42156, shown: '2015-06-01' };
    const { entries } = await standard([
      ['a', 1, 1, 1, null, null, 'Nov 2014'],
      ['b', 1, 1, 1, null, null, date],
      ['c', 1, 1, 1, null, null, 'the spring round'],
      ['d', 1, 1, 1],
    ]);
    expect(entries.map((entry) => entry.period)).toEqual(['2014-11', '2015-06', null, '2015-Q2']);
  });

  it('finds headings wherever they stand, in any case, and by their synonyms', async () => {
    const returned = await read({
      ' INDICATORS ': [[], [], [null, 'remarks', 'VALUE ', 'indicator  Code'], [null, 'late', 7, 'attendance']],
      _stocktake: STAMP,
    });
    expect(returned.problems).toEqual([]);
    expect(returned.entries[0]).toMatchObject({ indicator: 'attendance', value: { value: 7 }, comment: 'late' });
  });

  it('names a heading that is nearly right, and does not use it', async () => {
    const returned = await read({
      Indicators: [
        ['Indicator id', 'Valeu', 'Denominater'],
        ['attendance', 91, 5],
      ],
      _stocktake: STAMP,
    });
    expect(returned.problems).toEqual([
      {
        kind: 'missing-column',
        table: 'indicators',
        sheet: 'Indicators',
        column: 'Value',
        near: 'Valeu',
        nearAt: { file: FILE, sheet: 'Indicators', cell: 'B1' },
      },
      expect.objectContaining({ column: 'Denominator', near: 'Denominater' }),
    ]);
    expect(returned.rows).toEqual([]);
  });

  it('names a sheet that is nearly right, or that has the headings under another name', async () => {
    const near = await read({ Indicatrs: [HEADINGS], _stocktake: STAMP });
    expect(near.problems).toEqual([
      { kind: 'missing-sheet', table: 'indicators', sheet: 'Indicators', near: 'Indicatrs' },
    ]);
    const gone = await read({ Cover: [['nothing']], _stocktake: STAMP });
    expect(gone.problems).toEqual([{ kind: 'missing-sheet', table: 'indicators', sheet: 'Indicators' }]);
  });

  it('reads places as typed, and milestones with their dates', async () => {
    const { entries, rows } = await standard([], {
      Districts: [
        ['Indicator id', 'District', 'Value'],
        ['attendance', 'R.Y. Khan', 88.5],
      ],
      Milestones: [
        ['Action', 'Due date'],
        ['Open schools', { type: 'date', value: 42185, shown: '2015-06-30' }],
      ],
    });
    expect(entries[0]).toMatchObject({ table: 'places', place: 'R.Y. Khan', value: { value: 88.5 } });
    expect(rows.find(({ table }) => table === 'milestones')?.cells.due?.shown).toBe('2015-06-30');
  });

  it('reads the cover by its labels, and points beside a label without an answer', async () => {
    const {
      cover,
      period: declared,
      ...returned
    } = await standard([['a', 1, 1, 1]], {
      Cover: [
        ['Return'],
        [null, 'Period:', 'Q3 2015'],
        [null, 'Prepared by', null, 'Planning cell'],
        ['signed off by'],
      ],
    });
    expect(declared).toBe('2015-Q3');
    expect(returned.preparedBy).toBe('Planning cell');
    expect(returned.signedOffBy).toBe('');
    expect(cover.period?.at.cell).toBe('C2');
    expect(cover.signedOffBy).toMatchObject({ type: 'blank', at: { cell: 'B4' } });
  });
});

describe('a return recognised by its words', () => {
  const HEADED = ['Provider code', 'A&E type', 'Attendances', 'Over four hours', 'Admitted'];
  const sheets = (...rows: Given[][]) => ({ 'January 2019': [['Provisional'], HEADED, ...rows] });

  it('is found on whatever sheet has them; two columns make a place', async () => {
    const returned = await read(sheets(['RTX', 2, 74, 1, 92]));
    expect(returned).toMatchObject({ layout: 'monthly', department: 'health', stamp: null, problems: [] });
    expect(returned.entries[0]).toMatchObject({
      indicator: 'four-hours',
      place: 'RTX-2',
      denominator: { value: 74, at: { cell: 'C3' } },
      complement: { value: 1 },
    });
    expect(returned.entries[1]).toMatchObject({ indicator: 'admitted', numerator: { value: 92 } });
  });

  it.each([
    ['returns/2019-Q1/2019-01.xlsx', '2019-01'],
    ['returns/2019-Q1/ae_2019-Q1_final.xlsx', '2019-Q1'],
    ['returns/2018-Q4/AE-January-2019.xlsx', '2019-01'],
    ['returns/2019-Q1/received-2019-01-15.xlsx', '2019-Q1'],
    ['returns/2018-Q4/emergency.xlsx', '2019-Q1'],
  ])('%s speaks of %s', async (name, expected) => {
    expect((await read(sheets(['RTX', 1, 5, 1]), name)).period).toBe(expected);
  });

  it('passes over remarks, and never takes a row without a place for the whole', async () => {
    const { entries } = await read(
      sheets(['RTX', 1, 5, 1], [null, null, null, null, null, 'Source'], [null, null, 99, 9]),
    );
    expect(entries.map(({ place }) => place)).toEqual(['RTX-1', 'RTX-1', '(no place)', '(no place)']);
  });

  it('reads 50,000 rows in a time that grows with their number', async () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => [`P${n}`, 1, n, 0, 0]);
    const started = performance.now();
    const { entries } = await read(sheets(...rows));
    expect(entries).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a file that cannot be read', () => {
  it('says why, and keeps its hash', async () => {
    const returned = await readReturn(
      { name: 'x.xls', bytes: new Uint8Array() },
      {
        layouts: LAYOUTS,
        open: async () => ({ refused: true, verdict: 'this is an old .xls workbook', remedy: 'Save it as .xlsx.' }),
        sha256: () => 'a hash',
        period: period('2015-Q2'),
      },
    );
    expect(returned).toMatchObject({ layout: null, period: null, sha256: 'a hash', rows: [] });
    expect(returned.problems).toEqual([
      { kind: 'unreadable', verdict: 'this is an old .xls workbook', remedy: 'Save it as .xlsx.' },
    ]);
  });

  it('names the layout it is most like', async () => {
    expect((await read({ Sheet1: [['Provider code', 'A&E type', 'Attendances']] })).problems).toEqual([
      { kind: 'unknown-layout', near: 'monthly' },
    ]);
    expect((await read({ Indicators: [HEADINGS] })).problems).toEqual([{ kind: 'unknown-layout', near: 'standard' }]);
    expect((await read({ Sheet1: [['Dear colleague']] })).problems).toEqual([{ kind: 'unknown-layout' }]);
    const stamp = [['template', 'standrad']];
    expect((await read({ Indicators: [HEADINGS], _stocktake: stamp })).problems).toEqual([
      { kind: 'unknown-layout', near: 'standard' },
    ]);
  });
});
