import { expect, it } from 'vitest';
import { fileMadeRecord, openSample } from './made-archive.ts';

it('tells the later of two that file at once that it was overtaken, and speaks of no damage', async () => {
  const { workspace, close } = await openSample('kp-ssu');
  try {
    const seen = await (await workspace.store()).ledger();
    await fileMadeRecord(workspace, '2014-Q1');
    await expect(fileMadeRecord(workspace, '2014-Q2', 1000, seen)).rejects.toMatchObject({ code: 'database-in-use' });
    await fileMadeRecord(workspace, '2014-Q2');
    const archive = workspace.tools.openArchive(workspace.folder.at('archive'));
    expect((await archive.recordNames()).map(({ number }) => number)).toEqual([1, 2]);
  } finally {
    await close();
  }
});
