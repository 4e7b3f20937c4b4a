import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ReadingPool } from '../../src/adapters/excel/reading-pool.ts';
import type { ReadingOutcome } from '../../src/adapters/excel/reading-process.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { DISAGREEMENTS, EMPTY_TEXTS } from './disagreements.ts';
import { openpyxlTallies } from './openpyxl.ts';
import { COUNTED, differences, nothing, peerTallies, type Tally, tallyOf, workbooksIn } from './tally.ts';

/**
 * Prints what reading each workbook of some folders gives: the seconds and the memory it took in a process of its own, and
 * its verdict, or what it comes to and whether @e965/xlsx finds the same; openpyxl too, with `--python /usr/bin/python3`.
 *
 * Ends with 1 where a file took over 20 s or 300 MB, stopped the reader, or differs from a peer without a reason on
 * record. Without folders it takes `../shared/corpus` and `../shared/real`.
 */
const { values, positionals } = parseArgs({ options: { python: { type: 'string' } }, allowPositionals: true });
const shared = ['corpus', 'real'].map((name) => resolve(import.meta.dirname, '../../../shared', name));
const folders = (positionals.length > 0 ? positionals : shared).filter((folder) => existsSync(folder));
const files = workbooksIn(folders);
const paths = files.map(({ path }) => path).filter((path) => /\.xls[xm]$/i.test(path));
const openpyxl = values.python === undefined ? null : openpyxlTallies(values.python, paths);

let cost: ReadingOutcome = { result: { refused: true, verdict: '', remedy: '' }, seconds: 0, peak: 0 };
const pool = new ReadingPool({
  size: 1,
  onRead: (outcome) => {
    cost = outcome;
  },
});
const worst = { seconds: 0, peak: 0 };
let read = 0;
let amiss = 0;
const agreed = new Map<string, { agree: number; differ: number; unread: number }>();
for (const { name, path } of files) {
  const bytes = readFileSync(path);
  const opened = await pool.open(bytes, name);
  worst.seconds = Math.max(worst.seconds, cost.seconds);
  worst.peak = Math.max(worst.peak, cost.peak);
  let said: string;
  if ('refused' in opened) {
    if (/was given up|stopped the program/.test(opened.verdict)) amiss += 1;
    said = `refused: ${opened.verdict}`;
  } else {
    read += 1;
    const peers = [comparison('@e965/xlsx', name, opened, peerTallies(bytes))];
    if (openpyxl) peers.push(comparison('openpyxl', name, opened, openpyxl.get(path) ?? 'it was not asked'));
    if (peers.some(({ unknown }) => unknown)) amiss += 1;
    for (const { peer, how } of peers) count(peer, how);
    said = `${totals(opened)}; ${peers.map(({ text }) => text).join('; ')}`;
  }
  const took = `${cost.seconds.toFixed(2)} s ${Math.round(cost.peak / 1e6)} MB`;
  process.stdout.write(`${name.padEnd(60)} ${took.padStart(14)}  ${said}\n`);
}
pool.close();

process.stdout.write(
  `${files.length} files: ${read} read, ${files.length - read} refused by name; most ${worst.seconds.toFixed(2)} s and ` +
    `${Math.round(worst.peak / 1e6)} MB; ${amiss} without a name or a reason on record\n`,
);
for (const [peer, { agree, differ, unread }] of agreed) {
  process.stdout.write(`${peer}: agrees on ${agree}, differs on ${differ} for a reason, does not read ${unread}\n`);
}
process.exitCode = files.length > 0 && amiss === 0 ? 0 : 1;

/** "3 sheets: 120 numbers (sum 4512.5), 31 texts, 4 dates". */
function totals({ sheets }: Workbook): string {
  const all = nothing();
  for (const tally of sheets.map(tallyOf)) for (const key of COUNTED) all[key] += tally[key];
  const counts = COUNTED.filter((key) => key !== 'sum' && all[key] > 0).map((key) => {
    const sum = key === 'numbers' ? ` (sum ${Number(all.sum.toPrecision(12))})` : '';
    return `${all[key].toLocaleString('en-GB')} ${key}${sum}`;
  });
  return `${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'}: ${counts.join(', ') || 'nothing'}`;
}

function count(peer: string, how: 'agree' | 'differ' | 'unread'): void {
  const counts = agreed.get(peer) ?? { agree: 0, differ: 0, unread: 0 };
  counts[how] += 1;
  agreed.set(peer, counts);
}

/** Whether a peer agrees, or where it differs and who is right; `unknown` where that is on no record. */
function comparison(
  peer: string,
  file: string,
  { sheets }: Workbook,
  found: ReadonlyMap<string, Tally> | string,
): { peer: string; text: string; how: 'agree' | 'differ' | 'unread'; unknown: boolean } {
  if (typeof found === 'string') {
    return { peer, text: `${peer} does not read it (${found})`, how: 'unread', unknown: false };
  }
  const differ: string[] = [];
  let unknown = false;
  for (const sheet of sheets) {
    const theirs = found.get(sheet.name);
    const by = theirs ? differences(tallyOf(sheet), comparable(peer, tallyOf(sheet), theirs)) : ['it lacks the sheet'];
    if (by.length === 0) continue;
    const why = reasonFor(`${file}!${sheet.name}`, by);
    unknown ||= why === undefined;
    differ.push(`${sheet.name}: ${by.join(', ')}. ${why ?? 'Nobody has looked yet who is right.'}`);
  }
  return differ.length === 0
    ? { peer, text: `${peer} agrees`, how: 'agree', unknown }
    : { peer, text: `${peer} differs: ${differ.join(' ')}`, how: 'differ', unknown };
}

/** openpyxl does not tell a formula without a result from a blank cell, and empty texts are not counted of it. */
function comparable(peer: string, ours: Tally, theirs: Tally): Tally {
  if (peer !== 'openpyxl') return theirs;
  return { ...theirs, uncalculated: ours.uncalculated, emptyTexts: ours.emptyTexts };
}

function reasonFor(place: string, by: readonly string[]): string | undefined {
  const known = DISAGREEMENTS.get(place);
  if (known?.by.join() === by.join()) return known.why;
  return by.length === 1 && by[0]?.startsWith('emptyTexts') ? EMPTY_TEXTS : undefined;
}
