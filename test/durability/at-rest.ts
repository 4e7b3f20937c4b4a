import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { parse } from 'yaml';
import { Store } from '../../src/adapters/database/store.ts';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { unzip } from '../opc/unzip.ts';

/** What a workspace holds once nothing is at work in it: what must be as before or as after, and nothing between. */
export interface AtRest {
  /** Every file under a name of its own and its hash; the database is told by its rows. */
  readonly files: Readonly<Record<string, string>>;
  /** The rows of each table of the memory, without what the clock says. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Files that say of themselves that they are unfinished. */
  readonly unfinished: readonly string[];
  /** The database was in the middle of a transaction, which the next to open it takes back. */
  readonly midTransaction: boolean;
}

const UNFINISHED = /(^|\/)(\.stocktake-[0-9a-f]+\.part|\.pending-[^/]+)$|\.db\.part$|^\.init-\d+\//;

/** The database and what SQLite keeps beside it; a copy from before a migration is a file like any other. */
const MEMORY = /^\.stocktake\/stocktake\.db(-\w+)?$/;

/**
 * Looks at a workspace without changing it. Throws where anything is lost: a chain that does not verify, a damaged
 * database, a workbook or deck that does not open, a YAML or JSON file that does not parse.
 */
export async function atRest(folder: string): Promise<AtRest> {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];
  const unfinished = names.filter((name) => UNFINISHED.test(name));
  const files: Record<string, string> = {};
  for (const name of names) {
    if (unfinished.includes(name) || MEMORY.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const hash = sha256(bytes);
    if (!whole.has(hash)) await assertWhole(name, bytes);
    whole.add(hash);
    files[name] = name.startsWith(RECORDS) ? sha256(withoutClock(bytes)) : hash;
  }
  return {
    files,
    rows: await rowsOf(join(folder, '.stocktake')),
    unfinished,
    midTransaction: names.includes(join('.stocktake', 'stocktake.db-journal')),
  };
}

/** Where the archive keeps its records: each says when it was filed, and its hash stands in its manifest. */
const RECORDS = 'archive/records/';

function withoutClock(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return text.replace(/"at":"[^"]*"/, '').replace(/^[0-9a-f]{64}(?= {2}records\/)/m, '');
}

/** Hashes of files that were found whole. */
const whole = new Set<string>();

async function assertWhole(name: string, bytes: Uint8Array): Promise<void> {
  try {
    if (name.endsWith('.pptx')) unzip(bytes);
    if (name.endsWith('.xlsx')) {
      const workbook = await openWorkbook(bytes, name);
      if ('refused' in workbook) throw new Error(workbook.verdict);
    }
    if (name.endsWith('.yaml')) parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (name.endsWith('.html') && !/<\/html>\s*$/.test(Buffer.from(bytes).toString('utf8'))) throw new Error('no end');
    if (name.endsWith('.json')) JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error(`a partial file stands under its final name: ${name}`, { cause });
  }
}

/** What the clock says, and what follows from it: hashes are over the time too. */
const OF_THE_CLOCK = ['at', 'hash', 'previous', 'timestamp'];
const TABLES = ['revision', 'receipt', 'answer', 'ledger', 'kysely_migration'];

/** The rows of a copy of the memory, once its chains have been verified; the original keeps its open transaction. */
async function rowsOf(memory: string): Promise<Record<string, readonly string[]>> {
  if (!existsSync(join(memory, 'stocktake.db'))) return {};
  return onCopy(memory, async (path) => {
    const file = new Libsql(path);
    const sound = JSON.stringify(file.prepare('pragma integrity_check').all());
    if (sound !== '[{"integrity_check":"ok"}]') throw new Error(sound);
    const present = file.prepare("select name from sqlite_master where type = 'table'").all();
    const names = new Set(present.map((row) => String(Reflect.get(Object(row), 'name'))));
    const rows = TABLES.filter((table) => names.has(table)).flatMap((table) => {
      const all = file.prepare(`select * from ${table} order by 1`).all();
      return all.length > 0 ? [[table, all.map(rowText)] as const] : [];
    });
    file.close();
    await onCopy(memory, verify);
    return Object.fromEntries(rows);
  });
}

async function verify(path: string): Promise<void> {
  const store = await Store.open(path, sha256);
  const broken = await store.broken();
  await store.close();
  if (broken.revisions.length + broken.ledger.length > 0) throw new Error(JSON.stringify(broken));
}

/** Does something with a copy of the memory: opened, a database takes back what was cut short, or is brought forward. */
async function onCopy<T>(memory: string, run: (path: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'stocktake-memory-'));
  try {
    cpSync(memory, copy, { recursive: true });
    return await run(join(copy, 'stocktake.db'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function rowText(row: unknown): string {
  return JSON.stringify(row, (key, value) => {
    if (OF_THE_CLOCK.includes(key)) return undefined;
    if (typeof value !== 'string') return value;
    // The hash of a record is over the time too.
    const said = value.includes('"kind":"archived"') ? value.replace(/"sha256":"[^"]*"/, '') : value;
    return said.length > 100 ? sha256(said) : said;
  });
}
