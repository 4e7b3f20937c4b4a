import { describe, expect, it } from 'vitest';
import type { LayoutInput } from '../../src/domain/layout.ts';
import { period } from '../../src/domain/period.ts';
import { readEntry } from '../../src/domain/read-entry.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import { readReturn } from '../../src/stages/read.ts';
import { day, type Given, workbookOf } from '../stages/sheet-of.ts';

type Table = LayoutInput['tables'][number];

const FILE = 'returns/2015-Q2/health.xlsx';
const DISTRICT = { field: 'district', header: 'District', required: true };
const IN_DISTRICT = { columns: ['district'] };

/** Reads one sheet by a layout of one table, which is told by the name of the sheet. */
async function read(rows: Given[][], table: Partial<Table>, more: Partial<LayoutInput> = {}) {
  const layout = defineLayout({
    id: 'own',
    title: 'Own',
    recognise: { sheets: ['Data'] },
    department: 'health',
    tables: [{ table: 'places', sheet: 'Data', columns: [DISTRICT], ...table }],
    ...more,
  });
  return readReturn(
    { name: FILE, bytes: new Uint8Array() },
    {
      layouts: [layout],
      open: async () => workbookOf({ Data: rows }, FILE),
      sha256: () => '',
      period: period('2015-Q2'),
    },
  );
}

/** Every figure as "indicator, place, period: number at cell". */
function told({ entries }: Awaited<ReturnType<typeof read>>): string[] {
  return entries.map((entry) => {
    const { value } = readEntry(entry, { indicator: null, place: null, period: entry.period });
    return `${entry.indicator}, ${entry.place || 'whole'}, ${entry.period}: ${value?.number} at ${value?.cell.at.cell}`;
  });
}

describe('columns side by side', () => {
  it('that are months give one figure for each district and month', async () => {
    const returned = await read(
      [
        ['Attendance by month'],
        ['District', day('2015-04-01'), 'May 2015', 'Jun-15', 'Remarks'],
        ['Lahore', 81, 82, 83, 'late'],
        ['Attock', 91, null, 93],
      ],
      {
        across: { names: 'period', heading: 'month', value: 'share', except: ['Remarks'] },
        entries: [{ indicator: { is: 'attendance' }, place: IN_DISTRICT, value: 'share', period: 'month' }],
      },
    );
    expect(returned.problems).toEqual([]);
    expect(told(returned)).toEqual([
      'attendance, Lahore, 2015-04: 81 at B3',
      'attendance, Lahore, 2015-05: 82 at C3',
      'attendance, Lahore, 2015-06: 83 at D3',
      'attendance, Attock, 2015-04: 91 at B4',
      'attendance, Attock, 2015-05: null at C4',
      'attendance, Attock, 2015-06: 93 at D4',
    ]);
    expect(returned.entries[0]?.periodCell?.at.cell).toBe('B2');
  });

  it('that are districts give one figure for each indicator and district, in the words of the department', async () => {
    const returned = await read(
      [
        ['Indicator', 'Unit', 'Lahore', 'Attock', 'Punjab'],
        ['Pupils present', '%', 81, 91, 86],
        ['Closed', 'schools', 3, 1, 4],
      ],
      {
        columns: [
          { field: 'name', header: 'Indicator', required: true },
          { field: 'unit', header: 'Unit' },
        ],
        across: { names: 'place', heading: 'place', value: 'figure' },
        entries: [
          {
            indicator: { column: 'name', names: { 'pupils present': 'attendance', Closed: 'closed-schools' } },
            place: { columns: ['place'], whole: ['Punjab'] },
            value: 'figure',
          },
        ],
      },
    );
    expect(told(returned)).toEqual([
      'attendance, Lahore, 2015-Q2: 81 at C2',
      'attendance, Attock, 2015-Q2: 91 at D2',
      'attendance, whole, 2015-Q2: 86 at E2',
      'closed-schools, Lahore, 2015-Q2: 3 at C3',
      'closed-schools, Attock, 2015-Q2: 1 at D3',
      'closed-schools, whole, 2015-Q2: 4 at E3',
    ]);
  });

  it('that come in groups under months give the parts of one figure for each', async () => {
    const { entries, problems } = await read(
      [
        ['District', 'April 2015', null, 'May 2015', null],
        [null, 'Present', 'Enrolled', 'Present', 'Enrolled'],
        ['Lahore', 80, 100, 90, 120],
      ],
      {
        across: {
          names: 'period',
          group: 'month',
          columns: [
            { field: 'present', header: 'Present', kind: 'number' },
            { field: 'enrolled', header: 'Enrolled', kind: 'number' },
          ],
        },
        entries: [
          {
            indicator: { is: 'attendance' },
            place: IN_DISTRICT,
            numerator: 'present',
            denominator: 'enrolled',
            period: 'month',
          },
        ],
      },
    );
    expect(problems).toEqual([]);
    expect(
      entries.map(({ period: when, numerator, denominator }) => [when, numerator?.value, denominator?.value]),
    ).toEqual([
      ['2015-04', 80, 100],
      ['2015-05', 90, 120],
    ]);
  });

  it('under headings of their own keep both: an indicator over its months', async () => {
    const returned = await read(
      [
        [null, 'Attendance', null, 'Closed', null],
        ['District', 'Apr 2015', 'May 2015', 'Apr 2015', 'May 2015'],
        ['Lahore', 80, 81, 3, 2],
      ],
      {
        across: { names: 'period', heading: 'month', group: 'name', value: 'figure' },
        entries: [{ indicator: { column: 'name' }, place: IN_DISTRICT, value: 'figure', period: 'month' }],
      },
    );
    expect(told(returned)).toEqual([
      'Attendance, Lahore, 2015-04: 80 at B3',
      'Attendance, Lahore, 2015-05: 81 at C3',
      'Closed, Lahore, 2015-04: 3 at D3',
      'Closed, Lahore, 2015-05: 2 at E3',
    ]);
  });

  it('tell a month whose name is mistyped, and a table that has none', async () => {
    const table: Partial<Table> = {
      across: { names: 'period', heading: 'month', value: 'share' },
      entries: [{ indicator: { is: 'attendance' }, place: IN_DISTRICT, value: 'share', period: 'month' }],
    };
    const mistyped = await read(
      [
        ['District', 'Apr 2015', 'Mya 2015'],
        ['Lahore', 81, 82],
      ],
      table,
    );
    expect(mistyped.problems).toMatchObject([{ kind: 'missing-column', near: 'Mya 2015', nearAt: { cell: 'C1' } }]);
    expect(told(mistyped)).toEqual(['attendance, Lahore, 2015-04: 81 at B2']);
    const none = await read(
      [
        ['District', 'Share'],
        ['Lahore', 81],
      ],
      table,
    );
    expect(none.problems).toMatchObject([{ kind: 'missing-column', column: 'a month, such as Jun 2015' }]);
    expect(none.rows).toEqual([]);
  });

  it('never lose figures in a row that names no district', async () => {
    const returned = await read(
      [
        ['District', 'Apr 2015'],
        [null, 81],
      ],
      {
        across: { names: 'period', heading: 'month', value: 'share' },
        entries: [{ indicator: { is: 'attendance' }, place: IN_DISTRICT, value: 'share', period: 'month' }],
      },
    );
    expect(returned.entries).toMatchObject([{ place: '(no place)', value: { value: 81 } }]);
  });

  it('that are days are kept for the last of each month that has a figure', async () => {
    const returned = await read(
      [
        ['District', day('2015-04-29'), day('2015-04-30'), day('2015-05-30'), day('2015-05-31')],
        ['Lahore', 1, 2, 3, null],
      ],
      {
        keep: 'last',
        across: { names: 'period', heading: 'day', value: 'cases' },
        entries: [{ indicator: { is: 'cases' }, place: IN_DISTRICT, value: 'cases', period: 'day' }],
      },
    );
    expect(told(returned)).toEqual(['cases, Lahore, 2015-04: 2 at C2', 'cases, Lahore, 2015-05: 3 at D2']);
  });
});

describe('rows', () => {
  const value = { field: 'value', header: 'Value', kind: 'number' as const };
  const entries = [{ indicator: { is: 'attendance' }, place: IN_DISTRICT, value: 'value' }];

  it('that are totals or notes are skipped, and the table ends where its notes begin', async () => {
    const returned = await read(
      [
        ['District', 'Value'],
        ['Lahore', 81],
        ['Lahore division total', 80],
        ['Attock', 91],
        ['Total', 86],
        ['Notes: provisional'],
        ['Kasur', 7],
      ],
      {
        columns: [DISTRICT, value],
        skip: [{ column: 'district', words: ['Lahore division*'] }],
        until: ['Note*'],
        entries: [
          { indicator: { is: 'attendance' }, place: { columns: ['district'], whole: ['Total'] }, value: 'value' },
        ],
      },
    );
    expect(told(returned)).toEqual([
      'attendance, Lahore, 2015-Q2: 81 at B2',
      'attendance, Attock, 2015-Q2: 91 at B4',
      'attendance, whole, 2015-Q2: 86 at B5',
    ]);
  });

  it('under a merged cell take its words, which keep their address', async () => {
    const { entries: read2 } = await read(
      [
        ['District', 'School', 'Value'],
        ['Lahore', 'A', 1],
        [null, 'B', 2],
      ],
      { columns: [{ ...DISTRICT, fillDown: true }, value], entries },
    );
    expect(read2.map(({ place, placeCell }) => [place, placeCell?.at.cell])).toEqual([
      ['Lahore', 'A2'],
      ['Lahore', 'A2'],
    ]);
  });

  it('without headings are found by the letters of their columns', async () => {
    const returned = await read(
      [
        ['FWC Basti Gujja', 142, 7],
        ['FWC Chak Mithan', 142, 9],
      ],
      {
        firstRow: 1,
        columns: [
          { ...DISTRICT, at: 'A' },
          { ...value, at: 'C' },
        ],
        entries,
      },
    );
    expect(told(returned)).toEqual([
      'attendance, FWC Basti Gujja, 2015-Q2: 7 at C1',
      'attendance, FWC Chak Mithan, 2015-Q2: 9 at C2',
    ]);
  });

  it('under the same heading twice are told by the heading above', async () => {
    const { entries: read2 } = await read(
      [
        ['District', 'Urban', null, 'Rural', null],
        [null, 'Present', 'Enrolled', 'Present', 'Enrolled'],
        ['Lahore', 10, 20, 30, 40],
      ],
      {
        columns: [
          DISTRICT,
          { field: 'present', header: 'Present', under: 'Rural', kind: 'number' },
          { field: 'enrolled', header: 'Enrolled', under: 'Rural', kind: 'number' },
        ],
        entries: [
          { indicator: { is: 'attendance' }, place: IN_DISTRICT, numerator: 'present', denominator: 'enrolled' },
        ],
      },
    );
    expect(read2).toMatchObject([{ numerator: { at: { cell: 'D3' } }, denominator: { at: { cell: 'E3' } } }]);
  });
});

describe('how figures and dates are written', () => {
  const columns = [
    DISTRICT,
    { field: 'value', header: 'Value', kind: 'number' as const },
    { field: 'cost', header: 'Cost (Rs lakh)', kind: 'number' as const, scale: 'lakh' as const },
    { field: 'on', header: 'Visited on' },
  ];
  const entries = [
    { indicator: { is: 'attendance' }, place: IN_DISTRICT, value: 'value', period: 'on' },
    { indicator: { is: 'spend' }, place: IN_DISTRICT, value: 'cost', period: 'on' },
  ];
  const rows: Given[][] = [
    ['District', 'Value', 'Cost (Rs lakh)', 'Visited on'],
    ['Lahore', '1.234,5', 1.2, '03/04/2015'],
  ];

  it('is declared by the layout: marks, the scale of a column, the order of dates', async () => {
    const declared = await read(rows, { columns, entries }, { numbers: { decimal: ',' }, dates: 'month-first' });
    expect(told(declared)).toEqual([
      'attendance, Lahore, 2015-03: 1234.5 at B2',
      'spend, Lahore, 2015-03: 120000 at C2',
    ]);
    expect(declared.entries[0]).toMatchObject({ periodHow: 'text', periodCell: { shown: '03/04/2015' } });
  });

  it('is the unit’s where the layout says nothing: the day first', async () => {
    expect(told(await read(rows, { columns, entries }))[0]).toBe('attendance, Lahore, 2015-04: 1234.5 at B2');
  });

  it('is told where the number by which Excel keeps a date stands for it', async () => {
    const serial = await read([rows[0] ?? [], ['Lahore', 1, 1, 42_185]], { columns, entries });
    expect(serial.entries[0]).toMatchObject({ period: '2015-06', periodHow: 'serial' });
  });
});

describe('facts with a cell of their own', () => {
  it('are read from there, the period out of a title', async () => {
    const {
      period: when,
      signedOffBy,
      cover,
    } = await read(
      [
        ['Progress report for the month of May, 2015'],
        [null, null, 'Director General'],
        ['District', 'Value'],
        ['Lahore', 1],
      ],
      {},
      { cover: { sheet: 'Data', period: { cell: 'A1' }, signedOffBy: { cell: 'C2' }, preparedBy: { cell: 'Z9' } } },
    );
    expect(when).toBe('2015-05');
    expect(signedOffBy).toBe('Director General');
    expect(cover.preparedBy).toMatchObject({ type: 'blank', at: { cell: 'Z9' } });
  });
});

describe('declaring a layout', () => {
  const own = (table: Partial<Table>): LayoutInput => ({
    id: 'own',
    title: 'Own',
    recognise: { sheets: ['Data'] },
    tables: [{ table: 'places', sheet: 'Data', columns: [DISTRICT], ...table }],
  });

  it.each<[string, Partial<Table>, string]>([
    ['a table without headings and letters', { firstRow: 1 }, 'says at which letters'],
    ['half of columns side by side', { across: { names: 'period', heading: 'month' } }, 'either a heading and a value'],
    ['sums of columns that are not there', { aggregate: { by: ['tehsil'] } }, 'no column with the field tehsil'],
    [
      'skipped rows of no column',
      { skip: [{ column: 'tehsil', words: ['Total'] }] },
      'no column with the field tehsil',
    ],
  ])('refuses %s', (_, table, message) => {
    expect(() => defineLayout(own(table))).toThrow(message);
  });

  it('refuses a mark that is both, and a fact of the cover without a place', () => {
    expect(() => defineLayout({ ...own({}), numbers: { decimal: ',', thousands: ',' } })).toThrow('cannot be both');
    expect(() => defineLayout({ ...own({}), cover: { sheet: 'Data', period: {} } })).toThrow('says a label or a cell');
  });
});
