import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/actions/define.ts';
import { filePaper } from '../../src/actions/file-paper.ts';
import { listPapers } from '../../src/actions/list-papers.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { period } from '../../src/domain/period.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

const Q1 = period('2015-Q1');

function paper(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const filed = (workspace: Workspace, file: string, title?: string) =>
  filePaper.run(workspace, { file, kind: 'minutes', period: Q1, by: 'Delivery unit', ...(title ? { title } : {}) });

describe('a paper', () => {
  it('is copied to its stocktake and bound by its hash', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const entered = await filed(workspace, paper('minutes of 13.docx', 'said'));
    expect(entered).toEqual({
      file: 'papers/2015-Q1/minutes of 13.docx',
      sha256: sha256('said'),
      period: '2015-Q1',
      paper: 'minutes',
      title: 'minutes of 13',
      already: false,
    });
    expect(await listPapers.run(workspace, { period: Q1 })).toMatchObject([
      { file: entered.file, by: 'Delivery unit', at: '2015-08-06T09:00:00.000Z', state: 'kept' },
    ]);
    expect(await listPapers.run(workspace, { period: period('2015-Q2') })).toEqual([]);
  });

  it('is filed once, under whatever name the same bytes come', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const first = await filed(workspace, paper('minutes.txt', 'said'), 'Minutes');
    expect(await filed(workspace, paper('copy.txt', 'said'))).toEqual({ ...first, already: true });
    expect(await listPapers.run(workspace, {})).toHaveLength(1);
  });

  it('is never written over another', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await filed(workspace, paper('minutes.txt', 'said'));
    await expect(filed(workspace, paper('minutes.txt', 'said otherwise'))).rejects.toThrow(
      /another file stands at papers\/2015-Q1\/minutes\.txt/,
    );
    expect(await listPapers.run(workspace, {})).toMatchObject([{ state: 'kept' }]);
  });

  it('is named when it was altered or is missing, and put back from the same bytes', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = paper('minutes.txt', 'said');
    const { file: kept } = await filed(workspace, file);
    await filed(workspace, paper('slides.pptx', 'shown'));
    appendFileSync(workspace.folder.at(...kept.split('/')), '!');
    rmSync(workspace.folder.at('papers', '2015-Q1', 'slides.pptx'));
    expect((await listPapers.run(workspace, {})).map(({ state }) => state)).toEqual(['altered', 'missing']);

    await expect(filed(workspace, file)).rejects.toThrow(/another file stands at/);
    rmSync(workspace.folder.at(...kept.split('/')));
    expect(await filed(workspace, file)).toMatchObject({ already: true });
    expect(await listPapers.run(workspace, {})).toMatchObject([{ state: 'kept' }, { state: 'missing' }]);
  });

  it('is refused under the name of a hidden or unfinished file', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await expect(filed(workspace, paper('~$minutes.docx', 'x'))).rejects.toThrow(/hidden or unfinished/);
  });
});
