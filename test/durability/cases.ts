import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import Libsql from 'libsql';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import { WorkspaceFolder } from '../../src/adapters/files/workspace-folder.ts';
import { readRegister } from '../../src/stages/read-register.ts';
import { filledIn } from '../replies/fill-in.ts';

/** A command that writes, and the workspace it finds. */
export interface Case {
  readonly id: string;
  readonly words: readonly string[];
  /** Sample unit whose workspace it finds; punjab-smu when absent. */
  readonly unit?: string;
  /** Commands that make the sample workspace ready for it, first to last. */
  readonly before?: readonly (readonly string[])[];
  /** Changes the workspace as no command does. */
  readonly arrange?: (folder: string) => void | Promise<void>;
  /** Throws unless what must be so at every moment is so. */
  readonly holds?: (folder: string) => void;
  /** The command makes the workspace itself, in an empty folder. */
  readonly fromNothing?: true;
}

/** A database as the first version of the program left it. */
const FIRST_SCHEMA = resolve(import.meta.dirname, '../adapters/database/fixtures/first-schema.db');

/** Stands in the words of a command for the first query among the findings of the sample. */
export const QUERY = '<query>';

const BY = ['--by', 'Delivery unit'];
const IMPORT = ['register', 'import', 'register.xlsx', '--by', 'Head of Unit'];
const EXPLAIN = ['findings', 'explain', QUERY, '--text', 'The counts of June came late', ...BY];

const CHANGE = ['attendance-gap', '--value', '25', '--period', '2014-04', '--reason', 'shock'];
const WHY = ['--why', 'March is the month of examinations', '--evidence', 'README.md', '--by', 'Secretary, Schools'];
const PROPOSE = ['baseline', 'propose', ...CHANGE, ...WHY];

/** The commands that write to a workspace, each as a unit would use it. */
export const CASES: readonly Case[] = [
  { id: 'init', words: ['init', '.', '--unit', 'punjab-smu'], fromNothing: true },
  {
    id: 'register import',
    words: IMPORT,
    arrange: (folder) => rmSync(join(folder, '.stocktake'), { recursive: true }),
  },
  { id: 'register import, a second one', words: IMPORT, arrange: (folder) => changeOfficer(folder, 'register.xlsx') },
  { id: 'blank', words: ['blank', '--period', '2015-Q3'] },
  {
    id: 'receive',
    words: ['receive', 'inbox/health.xlsx', '--period', '2015-Q2', ...BY],
    arrange: (folder) => {
      mkdirSync(join(folder, 'inbox'));
      renameSync(join(folder, 'returns/2015-Q2/health.xlsx'), join(folder, 'inbox/health.xlsx'));
    },
  },
  {
    id: 'receive --supersedes',
    words: ['receive', 'inbox/health-v2.xlsx', '--period', '2015-Q2', '--supersedes', 'health.xlsx', ...BY],
    arrange: (folder) => {
      mkdirSync(join(folder, 'inbox'));
      cpSync(join(folder, 'returns/2015-Q2/health.xlsx'), join(folder, 'inbox/health-v2.xlsx'));
      changeBytes(join(folder, 'inbox/health-v2.xlsx'));
    },
  },
  { id: 'findings explain', words: EXPLAIN },
  { id: 'close', words: ['close', '--period', '2015-Q2', ...BY] },
  {
    id: 'directives add',
    words: ['directives', 'add', 'Open the cold store', '--owner', 'Secretary, Health', '--due', '2015-10-31', ...BY],
  },
  { id: 'papers add', words: ['papers', 'add', 'README.md', '--kind', 'minutes', ...BY] },
  { id: 'baseline propose', unit: 'kp-ssu', words: PROPOSE },
  {
    id: 'baseline approve',
    unit: 'kp-ssu',
    before: [PROPOSE],
    words: ['baseline', 'approve', 'P1', '--by', 'Chief Secretary'],
  },
  { id: 'begin', words: ['begin', '--period', '2015-Q3'] },
  { id: 'register export', words: ['register', 'export', '--output', 'plan.xlsx'] },
  { id: 'check --mark-up', words: ['check', '--mark-up', 'marked'] },
  { id: 'chart', words: ['chart', 'participation', '--output', 'chart.pptx'] },
  { id: 'build', words: ['build'] },
  { id: 'build, a second one', words: ['build'], before: [['build'], EXPLAIN] },
  {
    id: 'a database of the first version brought forward',
    words: ['register', 'history'],
    arrange: (folder) => cpSync(FIRST_SCHEMA, join(folder, '.stocktake', 'stocktake.db')),
    holds: keptBeforeItChanged,
  },
  {
    id: 'archive add',
    unit: 'federal-pmdu',
    before: [['build', '--period', '2017-Q3']],
    words: ['archive', 'add', '--period', '2017-Q3', ...BY],
  },
  {
    id: 'archive import',
    unit: 'federal-pmdu',
    before: [['build', '--period', '2017-Q3']],
    arrange: (folder) => cpSync(join(folder, 'output/2017-Q3/federal-pmdu-2017-Q3.pptx'), join(folder, 'old.pptx')),
    words: ['archive', 'import', 'old.pptx', '--period', '2016-Q4', ...BY],
  },
  { id: 'preread', words: ['preread', '--department', 'health'] },
  {
    id: 'replies import',
    before: [['preread', '--department', 'health']],
    arrange: answerHealth,
    words: ['replies', 'import', 'health-reply.xlsx', '--by', 'Secretary, Health'],
  },
  { id: 'build, of a closed period', words: ['build'], before: [['close', '--period', '2015-Q2', ...BY]] },
];

/** Fills in the reply of a department as its Secretary would. */
function answerHealth(folder: string): void {
  const form = readFileSync(join(folder, 'output/2015-Q2/pre-reads/punjab-smu-2015-Q2-health-reply.xlsx'));
  const typed = { 'Sign-off': { B4: 'yes', B5: 'Secretary, Health', B6: '9 August 2015' } };
  writeFileSync(join(folder, 'health-reply.xlsx'), filledIn(new Uint8Array(form), typed));
}

/** Throws where a database was brought forward and no copy of what it was stands beside it. */
function keptBeforeItChanged(folder: string): void {
  const memory = join(folder, '.stocktake');
  const isForward = tablesIn(join(memory, 'stocktake.db')).includes('ledger');
  if (!isForward) return;
  const copies = readdirSync(memory).filter((name) => /^stocktake\.before-.*\.db$/.test(name));
  const kept = copies.map((name) => tablesIn(join(memory, name)));
  if (!kept.some((tables) => tables.includes('revision') && !tables.includes('ledger'))) {
    throw new Error('the database was brought forward and no copy of it was kept');
  }
}

/** Names of the tables of a database; those of a copy of it, which stays as it is. */
function tablesIn(path: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-memory-'));
  try {
    cpSync(dirname(path), folder, { recursive: true });
    const file = new Libsql(join(folder, basename(path)));
    const rows = file.prepare("select name from sqlite_master where type = 'table'").all();
    file.close();
    return rows.map((row) => String(Reflect.get(Object(row), 'name')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A command of the list by its name. */
export function caseNamed(wanted: string): Case {
  const found = CASES.find(({ id }) => id === wanted);
  if (!found) throw new Error(`there is no command ${wanted}`);
  return found;
}

/** The same workbook in other bytes: a comment is put at the end of its archive. */
export function changeBytes(path: string, comment = 'changed'): void {
  const bytes = readFileSync(path);
  // The last two bytes of an archive are the length of its comment, which is none.
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  writeFileSync(path, Buffer.concat([bytes, Buffer.from(comment)]));
}

/** Writes the next version of the plan: another officer answers for the first priority; no agreed figure changes. */
export async function changeOfficer(folder: string, name: string, officer = 'Special Secretary'): Promise<void> {
  const workbook = await openWorkbook(readFileSync(join(folder, 'register.xlsx')), 'register.xlsx');
  if ('refused' in workbook) throw new Error(workbook.verdict);
  const { register } = readRegister(workbook, await new WorkspaceFolder(folder).unit());
  const [first, ...others] = register?.priorities ?? [];
  if (!register || !first) throw new Error('the sample has no plan');
  const priorities = [{ ...first, officer }, ...others];
  writeFileSync(join(folder, name), await writeRegister({ ...register, priorities }));
}
