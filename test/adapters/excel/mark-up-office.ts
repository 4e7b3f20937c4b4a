import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbook } from '../../../src/adapters/excel/open-workbook.ts';
import { differences, figuresIn, markedAt, notesIn, partOf, partsIn, sheetsIn } from './mark-up-files.ts';
import { type ShownSheet, shownSheets } from './mark-up-libreoffice.ts';

/**
 * Marks up workbooks of departments at two cells of each of three sheets, and says what others make of the copies: which
 * parts are the received bytes, what `check-package.py` has against them, whether all figures are as they were by
 * @e965/xlsx, openpyxl and LibreOffice, and how many notes LibreOffice shows.
 *
 * Ends with 1 where anything was lost. `--python` names a Python that has openpyxl and lxml.
 */
const { values } = parseArgs({ options: { python: { type: 'string', default: '/usr/bin/python3' } } });

const ROOT = resolve(import.meta.dirname, '../../..');
const CHECKER = join(ROOT, '../shared/tools/check-package.py');

/**
 * `pivot-and-chart.xlsx` was written by LibreOffice 7.4 (pivot-and-chart.py): a pivot, a chart, a name and a note of its
 * own. The others are a return, and real workbooks with macros, charts, links to others and many sheets, where these are.
 */
const WORKBOOKS = [
  join(import.meta.dirname, 'pivot-and-chart.xlsx'),
  join(ROOT, 'data/punjab-smu/returns/2015-Q2/health.xlsx'),
  ...[
    'corpus/calamine__vba.xlsm',
    'corpus/readxl__embedded-chartsheet.xlsx',
    'corpus/calamine__errors.xlsx',
    'real/tomwhite__Historic_COVID-19_Dashboard_Data.xlsx',
    'real/tomwhite__Board-level_figures_-_FOR_ONLINE_PUBLICATION.xlsx',
  ].map((name) => join(ROOT, '../shared', name)),
].filter((path) => existsSync(path));

const SHEETS = 3;

interface Marked {
  readonly name: string;
  readonly received: Uint8Array;
  readonly copy: Uint8Array;
  /** Places with a note, as `Sheet!A1`. */
  readonly places: readonly string[];
  /** Where both lie, under names that differ. */
  readonly paths: readonly [received: string, copy: string];
}

/** One thing that was looked at. */
interface Finding {
  readonly text: string;
  readonly sound: boolean;
}

type Shown = ReadonlyMap<string, ShownSheet> | undefined;

const folder = mkdtempSync(join(tmpdir(), 'stocktake-mark-up-'));
let amiss = 0;
let notes = 0;
try {
  const all: Marked[] = [];
  for (const path of WORKBOOKS) all.push(await marked(path));
  const both = all.flatMap(({ paths }) => paths);
  const shown = shownSheets(both, folder);
  const openpyxl = readByOpenpyxl(both);
  for (const [n, one] of all.entries()) {
    const [before, after] = [shown[n * 2], shown[n * 2 + 1]];
    const looked = [
      partsKept(one),
      packageChecked(one),
      figuresByPeer(one),
      figuresByOpenpyxl(openpyxl[n]),
      figuresShown(before, after),
      notesShown(one, before, after),
    ];
    process.stdout.write(`${one.name}: a note at ${one.places.join(', ')}\n`);
    for (const { text, sound } of looked) process.stdout.write(`  ${sound ? '' : 'AMISS: '}${text}\n`);
    amiss += looked.filter(({ sound }) => !sound).length;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${WORKBOOKS.length} workbooks marked up: LibreOffice shows ${notes} notes; ${amiss} things amiss\n`,
);
process.exitCode = WORKBOOKS.length >= 2 && notes > 0 && amiss === 0 ? 0 : 1;

/** A note at the first and at the last filled cell of the first sheets that are not hidden; at A1 where none is filled. */
async function marked(path: string): Promise<Marked> {
  const name = basename(path);
  const received = readFileSync(path);
  const read = await openWorkbook(received, name);
  if ('refused' in read) throw new Error(`${name}: ${read.verdict}`);
  const places = read.sheets
    .filter(({ hidden }) => !hidden)
    .slice(0, SHEETS)
    .flatMap(({ name: sheet, rows }) => {
      const ends = [rows[0]?.cells[0], rows.at(-1)?.cells.at(-1)];
      return [...new Set(ends.map((end) => `${sheet}!${end?.cell.at.cell ?? 'A1'}`))];
    });
  const copy = await markedAt(received, places);
  const stem = basename(path, extname(path));
  const paths = [
    join(folder, `${stem} received${extname(path)}`),
    join(folder, `${stem} marked${extname(path)}`),
  ] as const;
  writeFileSync(paths[0], received);
  writeFileSync(paths[1], copy);
  return { name, received, copy, places, paths };
}

/** Whatever is no sheet, relationship, content type, workbook part or note is byte for byte as it was received. */
function partsKept({ received, copy, places }: Marked): Finding {
  const before = partsIn(received);
  const { changed, added } = differences(received, copy);
  const sheets = changed.filter((part) => !/\.rels$|\.vml$|comments|^\[Content_Types\]|workbook\.xml$/i.test(part));
  const gained = sheets.every(
    (part) => partOf(copy, part).replace(/<legacyDrawing [^>]*\/>/, '') === partOf(received, part),
  );
  const noted = new Set(places.map((place) => place.split('!')[0])).size;
  const kept = (what: RegExp) => [...before.keys()].filter((part) => what.test(part) && !changed.includes(part)).length;
  const special = [
    ['charts', /charts?\/chart/i],
    ['pivots', /pivot(Tables|Cache)\/pivot/i],
    ['macros', /vbaProject/i],
    ['styles', /styles\.xml$/i],
    ['links', /externalLink\d/i],
  ] as const;
  const among = special.map(([what, part]) => `${what} ${kept(part)}`).join(', ');
  return {
    text:
      `${before.size - changed.length} of ${before.size} parts are the received bytes (${among}); ` +
      `${sheets.length} sheets gained their drawing of notes${gained ? ' and nothing else' : ''}; ${added.length} parts are new`,
    sound: gained && sheets.length <= noted && special.every(([, part]) => !changed.some((name) => part.test(name))),
  };
}

/** The schemas and the rules of packages have nothing against the copy that they have not against what was received. */
function packageChecked({ paths }: Marked): Finding {
  if (!existsSync(CHECKER))
    return { text: 'package check: not run, ../shared/tools/check-package.py is not here', sound: true };
  const [before = [], after = []] = paths.map((path) => {
    const { stdout } = spawnSync(values.python, [CHECKER, path], { encoding: 'utf8' });
    return stdout.replaceAll(basename(path), 'it').trim().split('\n');
  });
  const fresh = after.slice(0, -1).filter((remark) => !before.includes(remark));
  const [total] = /\d+ findings/.exec(after.at(-1) ?? '') ?? ['no answer'];
  return {
    text: `check-package.py: ${total}, ${fresh.length} of them new${fresh.map((remark) => `\n    ${remark}`).join('')}`,
    sound: fresh.length === 0 && total !== 'no answer',
  };
}

function figuresByPeer({ received, copy }: Marked): Finding {
  const before = figuresIn(received);
  const after = figuresIn(copy, sheetsIn(received));
  const other = [...before].filter(([place, cell]) => JSON.stringify(after.get(place)) !== JSON.stringify(cell)).length;
  return alike('by @e965/xlsx', before.size - other, other + Math.abs(after.size - before.size));
}

type Compared = { readonly alike: number; readonly other: number } | string;

function readByOpenpyxl(paths: readonly string[]): Compared[] {
  const script = join(import.meta.dirname, 'mark-up-openpyxl.py');
  const found: Compared[] = JSON.parse(execFileSync(values.python, [script, ...paths], { encoding: 'utf8' }));
  return found;
}

function figuresByOpenpyxl(found: Compared | undefined): Finding {
  if (typeof found === 'object') return alike('by openpyxl', found.alike, found.other);
  return { text: `openpyxl does not read it (${found})`, sound: true };
}

function figuresShown(before: Shown, after: Shown): Finding {
  const sheets = [...(before ?? [])];
  const count = sheets.reduce((sum, [, { figures }]) => sum + figures.length, 0);
  const same = sheets.filter(([name, { figures }]) => after?.get(name)?.figures.join('\n') === figures.join('\n'));
  return alike('in LibreOffice', count, sheets.length - same.length);
}

function alike(where: string, count: number, other: number): Finding {
  return { text: `${where} ${count} cells are as they were, ${other} not`, sound: other === 0 };
}

/** Every sheet shows the notes it had and those that were put there, the list of findings none. */
function notesShown({ received, places }: Marked, before: Shown, after: Shown): Finding {
  const own = new Set(notesIn(received).keys());
  const fresh = places.filter((place) => !own.has(place));
  let sound = true;
  const said = [...(after ?? [])].flatMap(([sheet, { notes: count }]) => {
    const put = fresh.filter((place) => place.slice(0, place.lastIndexOf('!')) === sheet).length;
    notes += put;
    sound &&= count === put + (before?.get(sheet)?.notes ?? 0);
    return count > 0 ? `${sheet} ${count} (${put} new)` : [];
  });
  return { text: `LibreOffice shows notes on ${said.join(', ')}`, sound: sound && said.length > 0 };
}
