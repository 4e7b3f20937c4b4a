import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveStocktake } from '../../src/actions/archive-stocktake.ts';
import { buildDeck } from '../../src/actions/build-deck.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import type { ArchiveFolder } from '../../src/adapters/objects/archive-folder.ts';
import { manifestOf } from '../../src/adapters/objects/archive-names.ts';
import { ArchiveRecord } from '../../src/domain/archive-record.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { type VerifiedArchive, verifyArchive } from '../../src/stages/archive/verify-archive.ts';
import { runHere } from '../commands/run-cli.ts';
import { randomNumbers } from '../durability/kill-at-random.ts';
import { temporaryFolder } from '../folder.ts';
import { fileMadeRecord, openSample, tamper } from './made-archive.ts';

/** Punjab's two stocktakes and three made ones. */
let workspace = '';
let ledger: readonly LedgerEntry[] = [];
let head = '';
let archive: ArchiveFolder;
let finish: () => Promise<void>;
/** Every file of the archive, by its name there. */
let files: string[] = [];
const original = new Map<string, Buffer>();

beforeAll(async () => {
  const { workspace: made, close } = await openSample('punjab-smu');
  await fileMadeRecord(made, '2014-Q4', 5000);
  for (const when of ['2015-Q1', '2015-Q2']) {
    await buildDeck.run(made, { period: period(when) });
    await archiveStocktake.run(made, { period: period(when), by: 'Delivery unit' });
  }
  for (const when of ['2015-Q3', '2015-Q4']) await fileMadeRecord(made, when);
  finish = close;
  workspace = made.folder.path;
  archive = made.tools.openArchive(made.folder.at('archive'));
  ledger = await (await made.store()).ledger();
  head = (await archive.record(5)).sha256;
  files = readdirSync(archive.path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(archive.at(name)).isFile())
    .sort();
  for (const name of files) original.set(name, readFileSync(archive.at(name)));
});

afterEach(() => files.forEach(putBack));
afterAll(() => finish());

const withLedger = () => verifyArchive(archive, { ledger, head, sha256 });
const alone = () => verifyArchive(archive, { ledger: null, head, sha256 });
const names = ({ troubles }: VerifiedArchive) => troubles.map(({ file }) => file);

/** Of a record and its manifest that do not agree one is named, and the other in what is said of it. */
function speaksOf({ file, what }: VerifiedArchive['troubles'][number], name: string): boolean {
  return file === name || what.includes(name);
}

/** Puts a file back where it is not as it was filed. */
function putBack(name: string): void {
  const path = archive.at(name);
  const bytes = original.get(name) ?? Buffer.of();
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  rmSync(path, { force: true });
  writeFileSync(path, bytes, { mode: 0o444 });
}

describe('an archive of five records', () => {
  it('verifies as it was filed, with its ledger and alone', async () => {
    const found = { records: 5, troubles: [], notes: [], head, withHead: ['records/000005-2015-Q4.json'] };
    expect(await withLedger()).toMatchObject(found);
    expect(await alone()).toMatchObject(found);
  });

  it('names the file of any byte that is flipped, of 500 places chosen at random', { timeout: 120_000 }, async () => {
    const random = randomNumbers(6);
    const upTo = (most: number) => Math.floor(random() * most);
    // Every other place by its file, so that the small ones are met too; the others by their bytes.
    const bytes = files.map((name) => original.get(name)?.length ?? 0);
    const total = bytes.reduce((sum, n) => sum + n, 0);
    const byBytes = () => {
      let at = upTo(total);
      const i = bytes.findIndex((n) => {
        at -= n;
        return at < 0;
      });
      return files[i] ?? '';
    };
    const missed: string[] = [];
    for (let n = 0; n < 500; n += 1) {
      const name = n % 2 === 0 ? (files[upTo(files.length)] ?? '') : byBytes();
      const at = upTo(original.get(name)?.length ?? 0);
      const bit = 1 << upTo(8);
      tamper(archive.path, name, (content) => content.fill((content[at] ?? 0) ^ bit, at, at + 1));
      // Every tenth also where nothing but the archive is there.
      const found = [await withLedger(), ...(n % 10 === 0 ? [await alone()] : [])];
      if (!found.every(({ troubles }) => troubles.some((trouble) => speaksOf(trouble, name))))
        missed.push(`${name} at ${at}`);
      putBack(name);
    }
    expect(missed).toEqual([]);
    expect((await withLedger()).troubles).toEqual([]);
  });

  it('names a file that was truncated, emptied or taken away', async () => {
    const missed: string[] = [];
    const some = files.filter((name, i) => !name.startsWith('objects/') || i % 5 === 0);
    for (const name of some) {
      for (const cut of [1, original.get(name)?.length ?? 0, 'gone'] as const) {
        const path = archive.at(name);
        chmodSync(path, 0o644);
        if (cut === 'gone') rmSync(path);
        else truncateSync(path, (original.get(name)?.length ?? 0) - cut);
        if (!names(await withLedger()).includes(name)) missed.push(`${name}: ${cut}`);
        putBack(name);
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([1, 3, 5])('names record %i, taken out with its manifest', async (number) => {
    const { name } = await archive.record(number);
    const both = [name, name.replace('.json', '.sha256')];
    for (const file of both) rmSync(archive.at(file));
    expect(names(await withLedger())).toEqual([name]);
    // Of a copy without the ledger the head alone tells of the last one.
    const copy = await alone();
    if (number === 5) expect(copy).toMatchObject({ troubles: [], withHead: [] });
    else expect(names(copy)).toEqual([`records/00000${number}-….json`]);
  });

  it('names two records that were swapped', async () => {
    const two = ['records/000002-2015-Q1.json', 'records/000003-2015-Q2.json'];
    const [first = '', second = ''] = two;
    tamper(archive.path, first, () => original.get(second) ?? Buffer.of());
    tamper(archive.path, second, () => original.get(first) ?? Buffer.of());
    expect(names(await withLedger())).toEqual(expect.arrayContaining(two));
    expect(names(await alone())).toEqual(expect.arrayContaining(two));
  });

  it('finds out a chain that was recomputed from an altered record on', async () => {
    const changed: string[] = [];
    let previous: string | null = null;
    for (const { name } of await archive.recordNames()) {
      const old = ArchiveRecord.parse(JSON.parse(String(original.get(name))));
      const title = old.number === 2 ? 'Stocktake of another title' : old.title;
      const record: ArchiveRecord = { ...old, previous, title };
      const content = canonicalJson(record);
      previous = sha256(content);
      const manifest = name.replace('.json', '.sha256');
      tamper(archive.path, name, () => Buffer.from(content));
      tamper(archive.path, manifest, () => Buffer.from(manifestOf(record, sha256(content), name)));
      changed.push(name, manifest);
    }
    // The ledger still knows the records from the altered one on.
    const altered = changed.filter((name) => /00000[2-5].*json$/.test(name));
    expect(names(await withLedger())).toEqual(altered);
    // By itself the chain holds; no record of it is the one that the deck was printed of.
    expect(await alone()).toMatchObject({ troubles: [], withHead: [] });
  });

  it('finds a record that was replaced together with what the ledger says of it', async () => {
    const name = 'records/000003-2015-Q2.json';
    const record: ArchiveRecord = {
      ...ArchiveRecord.parse(JSON.parse(String(original.get(name)))),
      title: 'Stocktake of another title',
    };
    const content = canonicalJson(record);
    const hash = sha256(content);
    tamper(archive.path, name, () => Buffer.from(content));
    tamper(archive.path, name.replace('.json', '.sha256'), () => Buffer.from(manifestOf(record, hash, name)));
    const forged = ledger.map((entry): LedgerEntry => {
      if (entry.content.kind !== 'archived' || entry.content.record !== 3) return entry;
      return { ...entry, content: { ...entry.content, sha256: hash } };
    });
    const found = await verifyArchive(archive, { ledger: forged, sha256 });
    expect(found.troubles).toEqual([
      { file: 'records/000004-2015-Q3.json', what: `does not follow on ${name}: one was replaced` },
    ]);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to itself', (path: string) => symlinkSync(basename(path), path)],
    ...(process.platform === 'win32' ? [] : [['a pipe', (path: string) => execFileSync('mkfifo', [path])] as const]),
  ] as const)('names a file in whose place %s stands', async (_, put) => {
    const object = files.find((name) => name.startsWith('objects/')) ?? '';
    for (const name of ['README.txt', 'records/000002-2015-Q1.json', 'records/000002-2015-Q1.sha256', object]) {
      rmSync(archive.at(name));
      put(archive.at(name));
      expect(names(await withLedger())).toEqual([name]);
      expect(names(await alone())).toEqual([name]);
      rmSync(archive.at(name), { recursive: true });
      putBack(name);
    }
  });

  it('says of a record of a later format that a newer program filed it', async () => {
    const name = 'records/000005-2015-Q4.json';
    tamper(archive.path, name, (bytes) => Buffer.from(String(bytes).replace('"format":1', '"format":2')));
    expect((await withLedger()).troubles).toEqual([
      { file: name, what: 'was filed by a newer version of the program' },
    ]);
  });

  it('names a record that was put in', async () => {
    const put = 'records/000006-2016-Q1.json';
    writeFileSync(archive.at(put), original.get('records/000005-2015-Q4.json') ?? '');
    expect(names(await withLedger())).toContain(put);
    rmSync(archive.at(put));
  });

  it('notes what harms no record, and still verifies', async () => {
    writeFileSync(archive.at('Thumbs.db'), '');
    writeFileSync(archive.at('records/notes.txt'), '');
    writeFileSync(archive.at('records/.pending-000006-2016-Q1.json'), '{}');
    const orphan = await archive.keep(Buffer.from('kept, and never named'));
    const found = await withLedger();
    expect(found.troubles).toEqual([]);
    expect(found.notes).toEqual([
      'Thumbs.db does not belong into the archive.',
      'records/.pending-000006-2016-Q1.json was never finished; the next "archive add" sees to it.',
      'records/notes.txt does not belong into the archive.',
      '1 file in objects is named by no record.',
    ]);
    for (const name of ['Thumbs.db', 'records/notes.txt', 'records/.pending-000006-2016-Q1.json']) {
      rmSync(archive.at(name));
    }
    rmSync(archive.at(`objects/${orphan.sha256.slice(0, 2)}/${orphan.sha256}`), { force: true });
  });
});

describe('archive verify', () => {
  it('ends 0 while all is well, and says where a head stands', async () => {
    const ran = await runHere(['archive', 'verify', '--head', head.slice(0, 12), '-w', workspace]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`The head ${head.slice(0, 12)} is that of records/000005-2015-Q4.json.`);
    expect(ran.stdout).toMatch(/It verifies\.\n$/);
  });

  it('ends 4 and names the file, one line each', async () => {
    const object = files.find((name) => name.startsWith('objects/')) ?? '';
    tamper(archive.path, object, (bytes) => bytes.fill('x', 0, 2));
    const ran = await runHere(['archive', 'verify', '-w', workspace]);
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain(`${object} does not hold what was filed (`);
    expect(ran.stderr).toMatch(/^The archive does not verify\. Put back [^\n]+\n$/);
  });

  it('ends 4 for a head that no record has', async () => {
    const ran = await runHere(['archive', 'verify', '--head', '0123456789ab', '-w', workspace]);
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain('No record has the head 0123456789ab');
  });

  it('works on the archive alone, by its folder or as a workspace, and says what it cannot see', async () => {
    const copy = temporaryFolder();
    cpSync(archive.path, join(copy, 'archive'), { recursive: true });
    for (const where of [
      ['--folder', join(copy, 'archive')],
      ['--folder', copy],
      ['-w', copy],
    ]) {
      const ran = await runHere(['archive', 'verify', ...where]);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toContain('The unit’s ledger is not here');
    }
    expect(readdirSync(copy)).toEqual(['archive']);
    expect(await runHere(['archive', 'verify', '--folder', workspace, '--head', head])).toMatchObject({ code: 0 });
    expect(await runHere(['archive', 'verify', '--folder', join(copy, 'x')])).toMatchObject({ code: 3 });
  });
});
