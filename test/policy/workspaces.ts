import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect } from 'vitest';
import { z } from 'zod';
import { seal } from '../../src/adapters/database/chain.ts';
import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { Register } from '../../src/domain/register.ts';
import { deflated, zip } from '../../src/opc/zip.ts';
import { DATA } from '../actions/sample.ts';
import { type Ran, runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';
import { unzip } from '../opc/unzip.ts';

/** A fresh workspace of the Punjab sample, begun under a policy, its register imported by the Head of Unit. */
export async function workspaceUnder(policy: 'fixed' | 'adjustable'): Promise<string> {
  const path = join(temporaryFolder(), 'unit');
  cpSync(join(DATA, 'punjab-smu'), path, { recursive: true });
  sayInProfile(path, policy);
  const { code, stderr } = await on(path, 'register', 'import', join(path, 'register.xlsx'), '--by', 'Head of Unit');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return path;
}

/** Runs a command on a workspace. */
export function on(path: string, ...words: readonly string[]): Promise<Ran> {
  return runHere([...words, '--workspace', path]);
}

/** Runs a command on a workspace and reads what it prints as JSON. */
export async function jsonOf(path: string, ...words: readonly string[]) {
  const { stdout, stderr } = await on(path, ...words, '--json');
  if (stdout === '') throw new Error(`${words.join(' ')}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Writes a policy into unit.yaml, as a hand would. */
export function sayInProfile(path: string, policy: 'fixed' | 'adjustable'): void {
  const file = join(path, 'unit.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^baselinePolicy: \w+$/m, `baselinePolicy: ${policy}`));
}

/** The register in force, edited, as a workbook in a temporary folder. */
export async function editedRegister(path: string, edit: (register: Register) => Partial<Register>): Promise<string> {
  const shown = await jsonOf(path, 'register', 'show');
  const register = Register.parse(shown.register);
  const file = join(temporaryFolder(), 'edited.xlsx');
  writeFileSync(file, await writeRegister({ ...register, ...edit(register) }));
  return file;
}

/** Why the change of these tests is asked for, as the command line gives it. */
export const BECAUSE = ['--reason', 'denominator', '--why', 'The survey was weighted anew.'] as const;

/** Proposes the baseline of participation and approves it. */
export async function rebase(path: string, value = '86.2'): Promise<void> {
  const by = ['--by', 'Secretary, School Education'];
  const proposed = await jsonOf(path, 'baseline', 'propose', 'participation', '--value', value, ...BECAUSE, ...by);
  const approved = await on(path, 'baseline', 'approve', proposed.proposal.id, '--by', 'Chief Secretary');
  expect(approved).toMatchObject({ code: 0, stderr: '' });
}

/** Every text of the slides of a deck, a slide each. */
export function slidesOf(deck: string): string[] {
  const parts = unzip(readFileSync(deck));
  return [...parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, xml]) =>
      [...xml.toString('utf8').matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map((match) => match[1])
        .join(' ')
        .replace(/\s+/g, ' '),
    );
}

/** The head of the register as the annex of a deck prints it. */
export function printedHead(deck: string): string {
  const heads = slidesOf(deck).flatMap((words) => /, head ([0-9a-f]{12})\./.exec(words)?.[1] ?? []);
  expect(new Set(heads).size).toBe(1);
  return heads[0] ?? '';
}

/** Opens the database as a hand would, past its triggers. */
export function byHand(path: string, edit: (database: Libsql.Database) => void): void {
  const database = new Libsql(join(path, '.stocktake', 'stocktake.db'));
  database.exec('pragma foreign_keys = off; drop trigger revision_no_update; drop trigger revision_no_delete');
  edit(database);
  database.close();
}

/** A row of the register's chain as the database holds it. */
const RevisionRow = z.object({
  number: z.number(),
  hash: z.string(),
  previous: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  source_file: z.string(),
  source_sha256: z.string(),
  content: z.string(),
});

/** The first row of the register's chain. */
export function firstRevision(database: Libsql.Database): z.infer<typeof RevisionRow> {
  return RevisionRow.parse(database.prepare('select * from revision where number = 1').get());
}

/** The hash that makes a row hold. */
export function sealed({
  number,
  previous,
  at,
  by,
  source_file,
  source_sha256,
  content,
}: z.infer<typeof RevisionRow>): string {
  return seal(sha256, { number, previous, at, by, sourceFile: source_file, sourceSha256: source_sha256 }, content);
}

/** A copy of a workbook in which one number of one sheet is another. */
export function withNumber(workbook: string, sheet: string, cell: string, value: number): Uint8Array {
  const parts = [...unzip(readFileSync(workbook))].map(([name, content]) => {
    if (name !== `xl/worksheets/${sheet}.xml`) return { name, packed: deflated(content) };
    const edited = content.toString('utf8').replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`), `$1${value}$2`);
    expect(edited).not.toBe(content.toString('utf8'));
    return { name, packed: deflated(edited) };
  });
  return zip(parts);
}
