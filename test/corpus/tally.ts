import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import type { Sheet } from '../../src/domain/workbook.ts';

/** A workbook somebody else made. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
}

/** The workbooks of these folders, old and binary ones among them. */
export function workbooksIn(folders: readonly string[]): CorpusFile[] {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })));
  return files.filter(({ name }) => /\.xls[xmb]?$/i.test(name));
}

/** What a sheet comes to: counts by kind, and the sum of its numbers. */
export interface Tally {
  numbers: number;
  sum: number;
  texts: number;
  dates: number;
  booleans: number;
  errors: number;
  uncalculated: number;
  /** Cells that hold a text of no letters, which a person sees blank; ours are kept where the blanks are meant to be. */
  emptyTexts: number;
}

export function nothing(): Tally {
  return { numbers: 0, sum: 0, texts: 0, dates: 0, booleans: 0, errors: 0, uncalculated: 0, emptyTexts: 0 };
}

/** What our reader makes of a sheet. */
export function tallyOf(sheet: Sheet): Tally {
  const tally = nothing();
  for (const { cell } of sheet.rows.flatMap(({ cells }) => cells)) {
    if (cell.type === 'number') tally.sum += Number(cell.value);
    if (cell.type === 'number') tally.numbers++;
    else if (cell.type === 'text' && !cell.formula && cell.shown.trim() === '') tally.emptyTexts++;
    else if (cell.type === 'text') tally.texts++;
    else if (cell.type === 'date') tally.dates++;
    else if (cell.type === 'boolean') tally.booleans++;
    else if (cell.type === 'error') tally.errors++;
    else tally.uncalculated++;
  }
  return tally;
}

/** The sheets of a file by name as @e965/xlsx reads them, and what each comes to; a sentence where it does not. */
export function peerTallies(bytes: Uint8Array): ReadonlyMap<string, Tally> | string {
  try {
    const { Sheets } = SheetJS.read(bytes, { cellNF: true, cellText: false });
    return new Map(Object.entries(Sheets).map(([name, sheet]) => [name, peerTallyOf(sheet)]));
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

function peerTallyOf(sheet: SheetJS.WorkSheet): Tally {
  const tally = nothing();
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
  for (const [, found] of cells) {
    const cell: SheetJS.CellObject = found;
    const isDate = cell.t === 'n' && SheetJS.SSF.is_date(String(cell.z ?? ''));
    if (isDate) tally.dates++;
    else if (cell.t === 'n') tally.sum += Number(cell.v);
    if (cell.t === 'n' && !isDate) tally.numbers++;
    else if (cell.t === 's' && cell.f === undefined && String(cell.v).trim() === '') tally.emptyTexts++;
    else if (cell.t === 's') tally.texts++;
    else if (cell.t === 'b') tally.booleans++;
    else if (cell.t === 'e') tally.errors++;
    else if (cell.t === 'z' && cell.f !== undefined) tally.uncalculated++;
  }
  return tally;
}

/** What is counted, in the order in which it is told. */
export const COUNTED = [
  'numbers',
  'sum',
  'texts',
  'dates',
  'booleans',
  'errors',
  'uncalculated',
  'emptyTexts',
] as const satisfies readonly (keyof Tally)[];

/** What two tallies differ by, ours less the peer's: "texts −3,965". */
export function differences(ours: Tally, theirs: Tally): string[] {
  return COUNTED.filter((key) => Math.abs(ours[key] - theirs[key]) > 1e-9 * Math.abs(ours[key])).map((key) => {
    const size = Math.abs(ours[key] - theirs[key]).toLocaleString('en-GB');
    return `${key} ${ours[key] < theirs[key] ? '−' : '+'}${size}`;
  });
}
