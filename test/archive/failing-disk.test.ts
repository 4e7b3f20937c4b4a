import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../src/actions/define.ts';
import { verifyArchiveOf } from '../../src/actions/verify-archive.ts';
import { fileFault } from '../../src/adapters/files/file-fault.ts';
import { syncFolder } from '../../src/adapters/files/sync-folder.ts';
import { giveName, writeFileWhole } from '../../src/adapters/files/write-file.ts';
import { ArchiveFolder, type Disk } from '../../src/adapters/objects/archive-folder.ts';
import { Fault } from '../../src/domain/fault.ts';
import { fileMadeRecord, openSample } from './made-archive.ts';

let workspace: Workspace;
let finish: () => Promise<void>;
beforeAll(async () => {
  ({ workspace, close: finish } = await openSample('federal-pmdu'));
});
afterAll(() => finish());

/** A disk whose n-th call fails, before it has done anything or after it has done all. */
function failingDisk(n: number, when: 'before' | 'after'): { disk: Disk; failed: () => string | null } {
  let [left, failed]: [number, string | null] = [n, null];
  const disturbed =
    <A extends unknown[]>(name: string, call: (...given: A) => Promise<void>) =>
    async (...given: A) => {
      left -= 1;
      if (left === 0) failed = name;
      const fails = left === 0;
      if (!fails || when === 'after') await call(...given);
      if (fails) throw fileFault(Object.assign(new Error(name), { code: 'EIO' }), String(given[0]));
    };
  const disk = {
    write: disturbed('write', writeFileWhole),
    move: disturbed('move', giveName),
    sync: disturbed('sync', syncFolder),
    faultOf: fileFault,
  };
  return { disk, failed: () => failed };
}

/** `failures.ts` in `test/durability` does so with every call of the whole command. */
it.each(['before', 'after'] as const)(
  'files a record whatever fails on the way, once the command is given again: it fails %s',
  async (when) => {
    const failures: string[] = [];
    for (let n = 1; ; n += 1) {
      const { disk, failed } = failingDisk(n, when);
      const openArchive = (path: string) => new ArchiveFolder(path, disk);
      const broken = { ...workspace, tools: { ...workspace.tools, openArchive } };
      const records = (await workspace.tools.openArchive(broken.folder.at('archive')).recordNames()).length;
      // Each time another record, so that every file of it is to be written.
      const letters = 100 * n + (when === 'after' ? 1 : 0);
      const ended = await fileMadeRecord(broken, '2014-Q4', letters).then(
        () => null,
        (cause: unknown) => cause,
      );
      const call = failed();
      if (call === null) break;
      failures.push(call);
      // What failed once all was done is no failure where it can be seen to be done.
      if (when === 'before' || ended !== null) expect(ended, call).toBeInstanceOf(Fault);

      const found = await verifyArchiveOf.run(workspace, {});
      expect(found, `${call} ${n}`).toMatchObject({ verifies: true, troubles: [] });
      if (found.records === records) await fileMadeRecord(workspace, '2014-Q4', letters);
      expect(await verifyArchiveOf.run(workspace, {})).toMatchObject({
        verifies: true,
        records: records + 1,
        notes: [],
      });
    }
    // The new object; a record and its manifest, each prepared and then named.
    expect(failures.filter((call) => call === 'write').length).toBeGreaterThanOrEqual(3);
    expect(failures.slice(-3)).toEqual(['move', 'move', 'sync']);
    expect(readdirSync(join(workspace.folder.path, 'archive', 'records')).filter((name) => name[0] === '.')).toEqual(
      [],
    );
  },
);
