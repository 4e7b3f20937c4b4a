import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/adapters/database/store.ts';
import { sha256 } from '../../../src/adapters/files/hash.ts';
import { EXAMPLE_REGISTER } from '../../../src/domain/example.ts';
import type { LedgerContent } from '../../../src/domain/ledger.ts';
import { temporaryFolder } from '../../folder.ts';

const at = '2015-08-12T00:00:00.000Z';
const policy: LedgerContent = { kind: 'policy', policy: 'fixed', justification: '' };
const entry = (by: string) => ({ at, by, content: policy });

describe('the ledger', () => {
  it('gives back what was entered, chained first to last', async () => {
    const store = await Store.open(join(temporaryFolder(), 'stocktake.db'), sha256);
    await store.enter([entry('Head of Unit'), entry('Chief Secretary')]);
    const [first, second] = await store.ledger();
    expect([first?.number, first?.previous, first?.content]).toEqual([1, null, policy]);
    expect([second?.number, second?.previous, second?.by]).toEqual([2, first?.hash, 'Chief Secretary']);
    await store.close();
  });

  it('enters what depends on what was entered only while nothing has come between', async () => {
    const store = await Store.open(join(temporaryFolder(), 'stocktake.db'), sha256);
    await store.enter([entry('Head of Unit')], null);
    await expect(store.enter([entry('Chief Secretary')], null)).rejects.toMatchObject({ code: 'database-in-use' });
    expect(await store.ledger()).toHaveLength(1);
    await store.close();
  });

  it('takes a revision and what is entered with it together, or neither', async () => {
    const store = await Store.open(join(temporaryFolder(), 'stocktake.db'), sha256);
    const revision = { at, by: 'x', sourceFile: 'a', sourceSha256: sha256('a'), register: EXAMPLE_REGISTER };
    await store.addRevision(revision, null, [entry('Head of Unit')]);
    await expect(store.addRevision(revision, null, [entry('Head of Unit')])).rejects.toThrow(/meanwhile/);
    expect([(await store.revisions()).length, (await store.ledger()).length]).toEqual([1, 1]);
    await store.close();
  });

  it('names every row that was altered or taken out past its triggers', async () => {
    const path = join(temporaryFolder(), 'stocktake.db');
    const store = await Store.open(path, sha256);
    await store.enter([entry('A'), entry('B'), entry('C'), entry('D')]);
    await store.close();
    const raw = new Libsql(path);
    raw.exec('pragma foreign_keys = off; drop trigger ledger_no_update; drop trigger ledger_no_delete');
    raw.exec("update ledger set by = 'Z' where number = 1; delete from ledger where number = 3");
    raw.close();
    const again = await Store.open(path, sha256);
    expect(await again.broken()).toEqual({
      revisions: [],
      ledger: [
        { number: 1, how: 'altered' },
        { number: 4, how: 'unlinked' },
      ],
    });
    await expect(again.ledger()).rejects.toThrow(/entry 1 of the ledger was altered/);
    await again.close();
  });
});
