import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { MemoryDump } from '../../../src/adapters/database/memory-dump.ts';
import { Store } from '../../../src/adapters/database/store.ts';
import { sha256 } from '../../../src/adapters/files/hash.ts';
import { period } from '../../../src/domain/period.ts';
import { memoryFiles, readMemory } from '../../../src/stages/archive/memory-files.ts';
import { sampleWorkspace } from '../../actions/sample.ts';
import { temporaryFolder } from '../../folder.ts';

const BY = { at: '2015-08-06T09:00:00.000Z', by: 'Head of Unit' };

/** A memory with something in each of its tables; the last entry of its ledger is that of a record. */
async function filled(): Promise<Store> {
  const store = await (await sampleWorkspace('punjab-smu')).store();
  await store.addReceipt({ period: '2015-Q2', file: 'x.xlsx', sha256: 'b'.repeat(64), supersedes: null, ...BY });
  await store.addAnswer({ finding: '4886f530', kind: 'corrected', text: 'It is 9.12', value: 9.12, ...BY });
  const record = { period: period('2015-Q1'), record: 1, sha256: 'a'.repeat(64), origin: 'computed' as const };
  await store.enter([{ ...BY, content: { kind: 'archived', ...record } }]);
  return store;
}

async function fresh(): Promise<Store> {
  const store = await Store.open(join(temporaryFolder(), 'stocktake.db'), sha256);
  onTestFinished(() => store.close());
  return store;
}

it('puts a memory back as it was, row by row, its chains whole', async () => {
  const store = await filled();
  const dump = await store.dump();
  const again = await fresh();
  await again.restore(structuredClone(dump));
  expect(await again.dump()).toEqual(dump);
  expect(await again.revisions()).toEqual(await store.revisions());
  expect(await again.ledger()).toEqual(await store.ledger());
  expect(await again.broken()).toEqual({ revisions: [], ledger: [] });
});

it.each([
  ['a revision', (dump: MemoryDump) => Object.assign(dump.revisions[0] ?? {}, { by: 'Somebody else' }), 'revision 1'],
  ['an entry', (dump: MemoryDump) => Object.assign(dump.ledger[0] ?? {}, { at: '2015-01-01' }), 'entry 1'],
])('refuses %s that was altered', async (_, alter, named) => {
  const dump = await (await filled()).dump();
  alter(dump);
  const again = await fresh();
  await expect(again.restore(dump)).rejects.toMatchObject({ message: expect.stringContaining(named) });
  expect(await again.revisions()).toEqual([]);
});

it('is kept as files without the records that were filed last, so that filing a stocktake does not change it', async () => {
  const dump = await (await filled()).dump();
  const files = memoryFiles(dump, 1);
  expect(files.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'register memory/revisions/0001.json',
    'memory memory/ledger.json',
    'memory memory/receipts.json',
    'memory memory/answers.json',
  ]);
  expect(await readMemory(files)).toEqual({ ...dump, ledger: dump.ledger.slice(0, -1) });
});

it('of another version is a fault that says which to use', async () => {
  const files = [{ name: 'memory/ledger.json', read: async () => Buffer.from('[{"number":0}]') }];
  await expect(readMemory(files)).rejects.toMatchObject({ code: 'archive-damaged' });
});
