import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as SheetJS from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/** Real files from public repositories, not part of this one: the tests are skipped where the folders are not. */
const FOLDERS = ['corpus', 'real'].map((name) => fileURLToPath(new URL(`../../../shared/${name}/`, import.meta.url)));
const here = FOLDERS.every((folder) => existsSync(folder));
const files = here
  ? FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) }))).filter(
      ({ name }) => /\.xls[xmb]?$/.test(name),
    )
  : [];

/** What a sheet comes to: counts by kind, and the sum of its numbers. */
interface Tally {
  numbers: number;
  sum: number;
  texts: number;
  dates: number;
  booleans: number;
  errors: number;
  uncalculated: number;
}

const nothing = (): Tally => ({ numbers: 0, sum: 0, texts: 0, dates: 0, booleans: 0, errors: 0, uncalculated: 0 });

function ours(sheet: Workbook['sheets'][number]): Tally {
  const tally = nothing();
  for (const { cell } of sheet.rows.flatMap(({ cells }) => cells)) {
    if (cell.type === 'number') tally.sum += Number(cell.value);
    if (cell.type === 'number') tally.numbers++;
    else if (cell.type === 'text') tally.texts++;
    else if (cell.type === 'date') tally.dates++;
    else if (cell.type === 'boolean') tally.booleans++;
    else if (cell.type === 'error') tally.errors++;
    else tally.uncalculated++;
  }
  return tally;
}

function theirs(sheet: SheetJS.WorkSheet): Tally {
  const tally = nothing();
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
  for (const [, found] of cells) {
    const cell: SheetJS.CellObject = found;
    if (cell.t === 'n' && SheetJS.SSF.is_date(String(cell.z ?? ''))) tally.dates++;
    else if (cell.t === 'n') tally.sum += Number(cell.v);
    if (cell.t === 'n' && !SheetJS.SSF.is_date(String(cell.z ?? ''))) tally.numbers++;
    else if (cell.t === 's') tally.texts++;
    else if (cell.t === 'b') tally.booleans++;
    else if (cell.t === 'e') tally.errors++;
    else if (cell.t === 'z' && cell.f !== undefined) tally.uncalculated++;
  }
  return tally;
}

/** Files that are refused, and in what words. */
const REFUSED = new Map([
  ['calamine__OOM_alloc3.xls', 'this is an old .xls workbook'],
  ['calamine__biff5-rich-text-string.xls', 'this is an old .xls workbook'],
  ['calamine__formula-date-format.xls', 'this is an old .xls workbook'],
  ['calamine__issue127.xlsb', 'this is a binary .xlsb workbook'],
  // Its relationships are not XML: "Relationships xmlns="http""""""o"emas…".
  ['calamine__issue252.xlsx', 'this workbook is damaged (xl/_rels/workbook.xml.rels: an unreadable tag)'],
  ['calamine__issue_271.xls', 'this is an old .xls workbook'],
  ['calamine__issue_385.xls', 'this is an old .xls workbook'],
  ['calamine__pass_protected.xlsx', 'this workbook is protected by a password'],
  ['readxl__biff5-label-records.xls', 'this is an old .xls workbook'],
  ['readxl__color-date-xls.xls', 'this is an old .xls workbook'],
  ['readxl__datasets.xls', 'this is an old .xls workbook'],
  ['readxl__mtcars.xls', 'this is an old .xls workbook'],
  ['readxl__type-me.xls', 'this is an old .xls workbook'],
]);

/** Where the two readers differ, by how much (ours less theirs), and who is right. */
const DISAGREEMENTS = new Map<string, { readonly texts: number; readonly uncalculated: number; readonly why: string }>([
  [
    'readxl__Ekaterinburg_IP_9.xlsx!СПАРК - Список',
    { texts: -3965, uncalculated: 0, why: 'Ours: 3,965 cells hold an empty text, and a person sees them blank.' },
  ],
  [
    'readxl__los-angeles-arrests-xlsx.xlsx!Sheet1',
    { texts: -1903, uncalculated: 0, why: 'Ours: 1,903 cells hold an empty text, and a person sees them blank.' },
  ],
  [
    'readxl__no-yes-col-names.xlsx!empty-col-names',
    { texts: -2, uncalculated: 0, why: 'Ours: two headings are empty texts.' },
  ],
  [
    'readxl__missing-v-node-xlsx.xlsx!Sheet1',
    {
      texts: -1,
      uncalculated: 1,
      why: 'Ours: C2 is a formula without a stored result; the other gives an empty text.',
    },
  ],
]);

describe.skipIf(!here)('real workbooks of ../shared/corpus and ../shared/real', () => {
  it('are there', () => {
    expect(files.length).toBe(100);
    const names = new Set(files.map(({ name }) => name));
    const listed = [...REFUSED.keys(), ...[...DISAGREEMENTS.keys()].map((key) => key.split('!')[0] ?? '')];
    expect(listed.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(files)('$name is read as a peer reads it, or refused by name', async ({ name, path }) => {
    const bytes = readFileSync(path);
    const read = await openWorkbook(bytes, name);
    if ('refused' in read) {
      expect(read.verdict).toBe(REFUSED.get(name));
      return;
    }
    expect(REFUSED.has(name)).toBe(false);

    const peer = SheetJS.read(bytes, { cellNF: true, cellText: false });
    for (const sheet of read.sheets) {
      const found = peer.Sheets[sheet.name];
      if (!found) throw new Error(`the peer has no sheet ${sheet.name}`);
      const allowed = DISAGREEMENTS.get(`${name}!${sheet.name}`) ?? { texts: 0, uncalculated: 0 };
      const expected = theirs(found);
      expect(ours(sheet)).toEqual({
        ...expected,
        texts: expected.texts + allowed.texts,
        uncalculated: expected.uncalculated + allowed.uncalculated,
      });
    }
  });
});
