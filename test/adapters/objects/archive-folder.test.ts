import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFault } from '../../../src/adapters/files/file-fault.ts';
import { sha256 } from '../../../src/adapters/files/hash.ts';
import { syncFolder } from '../../../src/adapters/files/sync-folder.ts';
import { giveName, writeFileWhole } from '../../../src/adapters/files/write-file.ts';
import { ArchiveFolder } from '../../../src/adapters/objects/archive-folder.ts';
import { ARCHIVE_README } from '../../../src/adapters/objects/archive-readme.ts';
import type { ArchiveRecord } from '../../../src/domain/archive-record.ts';
import { period } from '../../../src/domain/period.ts';
import { tamper } from '../../archive/made-archive.ts';
import { temporaryFolder } from '../../folder.ts';

const DISK = { write: writeFileWhole, move: giveName, sync: syncFolder, faultOf: fileFault };
const WORDS = Buffer.from('what the deck said');
const HASH = sha256(WORDS);
const OBJECT = `objects/${HASH.slice(0, 2)}/${HASH}`;
const RECORD: ArchiveRecord = {
  format: 1,
  number: 1,
  previous: null,
  unit: { id: 'made', name: 'Made Unit' },
  period: period('2015-Q2'),
  title: 'Stocktake 14',
  origin: 'computed',
  status: 'final',
  version: 1,
  at: '2015-08-12T09:00:00.000Z',
  by: 'Delivery unit',
  tool: { version: '0.1.0', node: '20.0.0' },
  register: null,
  built: {},
  files: [{ role: 'paper', name: 'papers/2015-Q2/minutes.txt', sha256: HASH, bytes: WORDS.length }],
};
const NAME = 'records/000001-2015-Q2.json';

function fresh(): ArchiveFolder {
  return new ArchiveFolder(join(temporaryFolder(), 'archive'), DISK);
}

async function withRecord(): Promise<ArchiveFolder> {
  const archive = fresh();
  await archive.keep(WORDS);
  await archive.settle(await archive.prepare(RECORD));
  return archive;
}

describe('a file of the archive', () => {
  it('stands under its hash, is written once, and may only be read', async () => {
    const archive = fresh();
    expect(await archive.keep(WORDS)).toEqual({ sha256: HASH, bytes: 18 });
    const before = statSync(archive.at(OBJECT));
    expect(await archive.keep(WORDS)).toEqual({ sha256: HASH, bytes: 18 });
    expect(statSync(archive.at(OBJECT))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
    if (process.platform !== 'win32') expect(before.mode & 0o777).toBe(0o444);
    expect(Buffer.from(await archive.open(HASH))).toEqual(WORDS);
    expect(await archive.hashOf(OBJECT)).toEqual({ sha256: HASH, bytes: 18 });
  });

  it('is kept by two at once', async () => {
    const archive = fresh();
    await Promise.all(Array.from({ length: 8 }, () => archive.keep(WORDS)));
    expect(readdirSync(join(archive.path, 'objects', HASH.slice(0, 2)))).toEqual([HASH]);
  });

  it('is named when it is damaged or gone, by whoever reads it or keeps it again', async () => {
    const archive = fresh();
    await archive.keep(WORDS);
    tamper(archive.path, OBJECT, (bytes) => bytes.fill('x', 3, 4));
    const damaged = { code: 'archive-damaged', place: OBJECT };
    await expect(archive.open(HASH)).rejects.toMatchObject(damaged);
    await expect(archive.keep(WORDS)).rejects.toMatchObject(damaged);
    rmSync(archive.at(OBJECT), { force: true });
    await expect(archive.open(HASH)).rejects.toMatchObject({
      ...damaged,
      message: `${OBJECT} of the archive is missing`,
    });
    expect(await archive.hashOf(OBJECT)).toBeNull();
    await archive.keep(WORDS);
    expect(Buffer.from(await archive.open(HASH))).toEqual(WORDS);
  });
});

describe('a record', () => {
  it('stands under a pending name until it is settled, with what verifies it beside it', async () => {
    const archive = fresh();
    await archive.keep(WORDS);
    const pending = await archive.prepare(RECORD);
    expect(pending).toEqual(archive.draft(RECORD));
    expect(await archive.recordNames()).toEqual([]);
    expect(await archive.pending()).toEqual([pending]);
    await archive.settle(pending);
    expect(await archive.pending()).toEqual([]);
    expect(await archive.recordNames()).toEqual([{ number: 1, period: '2015-Q2', name: NAME }]);
    expect(await archive.record(1)).toEqual({ record: RECORD, sha256: pending.sha256, name: NAME });
    expect(readdirSync(join(archive.path, 'records'))).toEqual(['000001-2015-Q2.json', '000001-2015-Q2.sha256']);
    expect(await archive.manifest(NAME)).toBe(`${HASH}  ${OBJECT}\n${pending.sha256}  ${NAME}\n`);
    expect(readFileSync(archive.at('README.txt'), 'utf8')).toBe(ARCHIVE_README);
    // Settled by whoever came first, it is settled.
    await archive.settle(pending);
  });

  it('gets its name from the next command where the ledger names it, and is cleared away where it does not', async () => {
    const archive = fresh();
    const pending = await archive.prepare(RECORD);
    await archive.complete(() => false);
    expect(await archive.pending()).toHaveLength(1);
    await archive.discard(() => true);
    expect(await archive.pending()).toHaveLength(1);
    await archive.discard(() => false);
    expect(readdirSync(join(archive.path, 'records'))).toEqual([]);

    await archive.prepare(RECORD);
    // Killed between the two names.
    renameSync(
      join(archive.path, 'records/.pending-000001-2015-Q2.sha256'),
      join(archive.path, 'records/000001-2015-Q2.sha256'),
    );
    await archive.complete((hash) => hash === pending.sha256);
    expect((await archive.record(1)).sha256).toBe(pending.sha256);
  });

  it('is read where it is, where its name cannot be given', async () => {
    const path = join(temporaryFolder(), 'archive');
    const move = async () => {
      throw Object.assign(new Error('no'), { code: 'EROFS' });
    };
    const archive = new ArchiveFolder(path, { ...DISK, move });
    const pending = await archive.prepare(RECORD);
    await archive.complete(() => true);
    expect(await archive.recordNames()).toEqual([{ number: 1, period: '2015-Q2', name: NAME }]);
    expect((await archive.record(1)).sha256).toBe(pending.sha256);
    expect(existsSync(join(path, ...NAME.split('/')))).toBe(false);
  });

  it.each([
    ['is no record any more', () => Buffer.from('{')],
    ['is no record that this version', () => Buffer.from('{"format":2}')],
    ['do not agree', (bytes: Buffer) => Buffer.from(bytes.toString().replace('final', 'preliminary'))],
    ['holds record 2 of', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"number":1', '"number":2'))],
  ])('that %s is named', async (said, change) => {
    const archive = await withRecord();
    tamper(archive.path, NAME, change);
    const fault = { code: 'archive-damaged', place: NAME, message: expect.stringContaining(said) };
    await expect(archive.record(1)).rejects.toMatchObject(fault);
  });

  it('that there is not is a fault that says which there are', async () => {
    const unknown = { code: 'unknown-name', message: 'there is no record 7: there are 1 to 1' };
    await expect((await withRecord()).record(7)).rejects.toMatchObject(unknown);
    await expect(fresh().record(1)).rejects.toMatchObject({ message: 'there is no record 1: the archive holds none' });
  });
});

it('lists records in order of number, whatever else lies there', async () => {
  const archive = await withRecord();
  const folder = join(archive.path, 'records');
  for (const name of ['000010-2017-Q1.json', '000002-2015-Q3.json', '000003-x.json', '3-2015-Q4.json', 'Thumbs.db']) {
    writeFileSync(join(folder, name), '');
  }
  mkdirSync(join(folder, 'x'));
  expect((await archive.recordNames()).map(({ number }) => number)).toEqual([1, 2, 10]);
});

/** The text is compared with the file by every later version: changed, it would be taken for tampering. */
it('explains format 1 in words that never change', () => {
  expect(sha256(ARCHIVE_README).slice(0, 12)).toBe('dbad734e270f');
});
