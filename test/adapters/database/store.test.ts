import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { databaseFault } from '../../../src/adapters/database/database-fault.ts';
import { Store } from '../../../src/adapters/database/store.ts';
import { sha256 } from '../../../src/adapters/files/hash.ts';
import { EXAMPLE_REGISTER } from '../../../src/domain/example.ts';
import { temporaryFolder } from '../../folder.ts';

const entry = {
  at: '2015-08-12T00:00:00.000Z',
  by: 'Chief Secretary',
  sourceFile: 'register.xlsx',
  sourceSha256: sha256('x'),
  register: EXAMPLE_REGISTER,
};

async function storeWithTwo(path: string): Promise<string[]> {
  const store = await Store.open(path, sha256);
  const first = await store.addRevision(entry, null);
  const second = await store.addRevision({ ...entry, by: 'Head of Unit' }, first.hash);
  await store.close();
  return [first.hash, second.hash];
}

describe('the register’s memory', () => {
  it('gives back what was stored, chained first to last', async () => {
    const path = join(temporaryFolder(), 'a', 'stocktake.db');
    const [first, second] = await storeWithTwo(path);
    const store = await Store.open(path, sha256);
    const revisions = await store.revisions();
    await store.close();
    expect(revisions.map(({ number, hash, previous }) => [number, hash, previous])).toEqual([
      [1, first, null],
      [2, second, first],
    ]);
    expect(revisions[1]?.register).toEqual(EXAMPLE_REGISTER);
  });

  it('refuses a revision made against an older one than the last', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    const [first = ''] = await storeWithTwo(path);
    const store = await Store.open(path, sha256);
    await expect(store.addRevision(entry, first)).rejects.toMatchObject({ code: 'database-in-use' });
    expect(await store.revisions()).toHaveLength(2);
    await store.close();
  });

  it('is append-only, and notices a row altered past its triggers', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    await storeWithTwo(path);
    const raw = new Libsql(path);
    expect(() => raw.exec("update revision set by = 'someone' where number = 1")).toThrow(/append-only/);
    expect(() => raw.exec('delete from revision')).toThrow(/append-only/);
    raw.exec(
      "drop trigger revision_no_update; update revision set content = replace(content, '84.8', '80.1') where number = 1",
    );
    raw.close();
    const store = await Store.open(path, sha256);
    await expect(store.revisions()).rejects.toThrow(/revision 1 .* altered/);
    await store.close();
  });

  it('says so when the file is no database', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    writeFileSync(path, 'a text that is long enough to be taken for a database but is none at all'.repeat(20));
    await expect(Store.open(path, sha256)).rejects.toMatchObject({ code: 'bad-workspace' });
  });

  it('says in one line what stands in the way of its file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a', 'stocktake.db'), { recursive: true });
    await expect(Store.open(join(folder, 'a', 'stocktake.db'), sha256)).rejects.toThrow(/cannot be opened$/);
    writeFileSync(join(folder, 'b'), '');
    await expect(Store.open(join(folder, 'b', 'stocktake.db'), sha256)).rejects.toThrow(/b is a file; a workspace/);
  });

  it('tells a database that lacks a table from one of a newer version', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    await storeWithTwo(path);
    const raw = new Libsql(path);
    raw.exec('drop table receipt');
    const store = await Store.open(path, sha256);
    await expect(store.receipts()).rejects.toThrow(/is damaged/);
    await store.close();
    raw.exec("insert into kysely_migration values ('9999-later', '2030-01-01')");
    raw.close();
    await expect(Store.open(path, sha256)).rejects.toThrow(/newer version of the program/);
  });

  it('refuses a plan that an older version cannot read, though its seal holds', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    const store = await Store.open(path, sha256);
    const later = { ...EXAMPLE_REGISTER, sectors: [{ id: 'health', name: 'Health', colour: 'blue' }] };
    await store.addRevision({ ...entry, register: later }, null);
    await expect(store.revisions()).rejects.toThrow(/stored by another version of the program/);
    await store.close();
  });

  it('lets others read while one command is writing, and waits for no lock to do so', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    await storeWithTwo(path);
    const writer = new Libsql(path);
    writer.exec('begin immediate');
    const store = await Store.open(path, sha256);
    expect(await store.revisions()).toHaveLength(2);
    await store.close();
    writer.exec('rollback');
    writer.close();
  });

  it.each([
    ['SQLITE_BUSY', 'database-in-use'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-full'],
    ['SQLITE_READONLY', 'not-permitted'],
    ['SQLITE_CANTOPEN', 'not-permitted'],
    ['SQLITE_CORRUPT', 'bad-workspace'],
  ])('turns %s into the fault %s', (code, fault) => {
    const said = databaseFault(Object.assign(new Error('failed'), { code }), 'stocktake.db');
    expect(said).toMatchObject({ code: fault, remedy: expect.stringMatching(/\.$/) });
  });

  it('is not misled by a word in the path', () => {
    const cause = Object.assign(new Error("EACCES: permission denied, mkdir '/units/FULL'"), { code: 'EACCES' });
    expect(databaseFault(cause, '/units/FULL/stocktake.db')).toMatchObject({ code: 'not-permitted' });
  });

  it('passes on what it does not know', () => {
    const cause = new Error('odd');
    expect(databaseFault(cause, 'x')).toBe(cause);
  });

  it('keeps what two processes write at once, who both find no database yet', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    const script = `
      import { Store } from ${JSON.stringify(new URL('../../../src/adapters/database/store.ts', import.meta.url).href)};
      const store = await Store.open(${JSON.stringify(path)}, () => 'x');
      for (let i = 0; i < 20; i++) await store.addReceipt({ period: '2015-Q2', file: process.argv[1] + i, sha256: 'x', supersedes: null, at: 'x', by: 'x' });
      await store.close();`;
    const children = ['a', 'b'].map((name) =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, name], { stdio: 'ignore' }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0]);
    const store = await Store.open(path, sha256);
    expect(await store.receipts()).toHaveLength(40);
    await store.close();
  });
});
