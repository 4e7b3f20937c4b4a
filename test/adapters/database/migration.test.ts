import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/adapters/database/store.ts';
import { sha256 } from '../../../src/adapters/files/hash.ts';
import { temporaryFolder } from '../../folder.ts';

/** A database as the first version of the program left it: one revision, two receipts, and a write-ahead log. */
const FIRST_SCHEMA = join(import.meta.dirname, 'fixtures', 'first-schema.db');
const COPY = 'stocktake.before-0002-answers.db';

function earlierDatabase(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'stocktake.db');
  cpSync(FIRST_SCHEMA, path);
  return { folder, path };
}

/** Everything a database holds, table by table, with what its tables and triggers are; read from a copy, left alone. */
function contentOf(path: string): unknown {
  const own = join(temporaryFolder(), 'copy.db');
  cpSync(path, own);
  const file = new Libsql(own);
  const schema = file.prepare('select name, sql from sqlite_master order by name').all();
  const tables = ['revision', 'receipt', 'kysely_migration'].map((name) =>
    file.prepare(`select * from ${name} order by 1`).all(),
  );
  file.close();
  return { schema, tables };
}

describe('a database of the first version', () => {
  it('is brought forward with all that it holds', async () => {
    const { path } = earlierDatabase();
    const store = await Store.open(path, sha256);
    const [revision] = await store.revisions();
    expect(revision?.register.baselines.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['participation', 84.8],
      ['closed-schools', 3410],
    ]);
    // They came into the register later.
    expect(revision?.register.thresholds).toEqual([]);
    expect(revision?.hash).toBe('c172077b97b1cab85a852f60c6e7abe19813136ff912debdbd5cf572c1a20a7f');
    expect((await store.receipts()).map(({ file, supersedes }) => [file, supersedes])).toEqual([
      ['returns/2015-Q2/school-education.xlsx', null],
      ['returns/2015-Q2/school-education (2).xlsx', 'returns/2015-Q2/school-education.xlsx'],
    ]);
    expect(await store.broken()).toEqual({ revisions: [], ledger: [] });
    await store.enter([{ at: '2015-08-12T00:00:00.000Z', by: 'Head of Unit', content: policy }]);
    expect(await store.ledger()).toHaveLength(1);
    await store.close();
  });

  it('stays beside it as it was, under a name that says before what', async () => {
    const { folder, path } = earlierDatabase();
    const before = contentOf(FIRST_SCHEMA);
    await openAndClose(path);
    expect(readdirSync(folder).sort()).toEqual([COPY, 'stocktake.db']);
    expect(contentOf(join(folder, COPY))).toEqual(before);
  });

  it('is copied once: a database that has been brought forward is only opened', async () => {
    const { folder, path } = earlierDatabase();
    await openAndClose(path);
    const copy = readFileSync(join(folder, COPY));
    await openAndClose(path);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(join(folder, COPY))).toEqual(copy);
  });

  it('has the copy of a run that was cut short after it, not a second one', async () => {
    const { folder, path } = earlierDatabase();
    await openAndClose(path);
    cpSync(FIRST_SCHEMA, path);
    writeFileSync(join(folder, 'stocktake.before-0002-answers.db.part'), 'half of a cop');
    await openAndClose(path);
    expect(readdirSync(folder).sort()).toEqual([COPY, 'stocktake.db']);
  });

  it('never gives its copy the name of another', async () => {
    const { folder, path } = earlierDatabase();
    writeFileSync(join(folder, COPY), 'the copy of another day');
    await openAndClose(path);
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe('the copy of another day');
    expect(contentOf(join(folder, 'stocktake.before-0002-answers (2).db'))).toEqual(contentOf(FIRST_SCHEMA));
  });

  it('is not touched while no copy of it can be kept, and the message says why', async () => {
    const { folder, path } = earlierDatabase();
    const before = contentOf(path);
    mkdirSync(join(folder, 'stocktake.before-0002-answers.db.part', 'mine'), { recursive: true });
    await expect(Store.open(path, sha256)).rejects.toMatchObject({
      code: 'bad-workspace',
      message: expect.stringMatching(/^[^\n]*stocktake\.db is of an earlier version and was left as it is: [^\n]+$/),
      remedy: expect.stringMatching(/\.$/),
    });
    expect(contentOf(path)).toEqual(before);
  });

  it('is brought forward once by processes that meet at it', async () => {
    const { folder, path } = earlierDatabase();
    const script = `
      import { Store } from ${JSON.stringify(new URL('../../../src/adapters/database/store.ts', import.meta.url).href)};
      const store = await Store.open(${JSON.stringify(path)}, () => 'x');
      await store.close();`;
    const codes = await Promise.all(
      [1, 2, 3].map(async () => {
        const words = ['--import', 'tsx', '--input-type=module', '-e', script];
        return (await once(spawn(process.execPath, words, { stdio: 'ignore' }), 'exit'))[0];
      }),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(readdirSync(folder).sort()).toEqual([COPY, 'stocktake.db']);
  });
});

it('a new database has no copy', async () => {
  const folder = temporaryFolder();
  await openAndClose(join(folder, 'stocktake.db'));
  expect(readdirSync(folder)).toEqual(['stocktake.db']);
});

const policy = { kind: 'policy', policy: 'fixed', justification: '' } as const;

async function openAndClose(path: string): Promise<void> {
  const store = await Store.open(path, sha256);
  await store.close();
}
