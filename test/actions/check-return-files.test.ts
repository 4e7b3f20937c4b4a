import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReturnFiles } from '../../src/actions/check-return-files.ts';
import { period } from '../../src/domain/period.ts';
import { correctedCopy, sampleWorkspace } from './sample.ts';

const Q1 = period('2015-Q1');
const Q2 = period('2015-Q2');

describe('checking returns', () => {
  it('checks a file from outside in the place of what its department sent', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const received = workspace.folder.at('returns', Q2, 'health.xlsx');
    const candidate = correctedCopy(received, 'health.xlsx');
    const { returns, findings } = await checkReturnFiles.run(workspace, { files: [candidate], all: false });
    expect(returns).toMatchObject([{ file: candidate, department: 'health', status: 'used' }]);
    expect(findings.map(({ check }) => check)).not.toContain('conflicting-returns');
    const own = await checkReturnFiles.run(workspace, { files: [received], all: false });
    expect(findings.map(({ check, cell }) => [check, cell])).toEqual(
      own.findings.map(({ check, cell }) => [check, cell]),
    );
  });

  it('takes the stocktake of a received file for granted, and looks no further than that', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const files = [workspace.folder.at('returns', Q1, 'health.xlsx')];
    const given = await checkReturnFiles.run(workspace, { files, all: false });
    const asked = await checkReturnFiles.run(workspace, { files, period: Q1, all: false });
    expect(given).toEqual(asked);
    expect(given.findings.map(({ check }) => check)).not.toContain('wrong-period');
  });

  it('looks once at a file that is named twice', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = workspace.folder.at('returns', Q2, 'health.xlsx');
    const { returns } = await checkReturnFiles.run(workspace, { files: [file, file], all: false });
    expect(returns).toHaveLength(1);
  });

  it('names the folder where returns belong, and workbooks that lie elsewhere', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { folder } = workspace;
    renameSync(folder.at('returns', Q2, 'health.xlsx'), folder.at('returns', 'health.xlsx'));
    const { strays, missing } = await checkReturnFiles.run(workspace, { files: [], all: false });
    expect(strays).toEqual(['returns/health.xlsx']);
    expect(missing).toEqual(['Health']);
    renameSync(folder.at('returns', Q2), folder.at('returns', 'late'));
    await expect(checkReturnFiles.run(workspace, { files: [], all: false })).rejects.toMatchObject({
      code: 'no-returns',
      message: expect.stringContaining('returns/health.xlsx'),
      remedy: expect.stringContaining('returns/2015-Q2/'),
    });
  });

  it('goes on past a folder among the returns, and says so', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    mkdirSync(workspace.folder.at('returns', Q2, 'old'));
    const { returns, findings } = await checkReturnFiles.run(workspace, { files: [], all: false });
    expect(returns.find(({ file }) => file === 'returns/2015-Q2/old')?.status).toBe('unreadable');
    expect(findings.filter(({ file }) => file === 'returns/2015-Q2/old')).toMatchObject([
      { check: 'unreadable-workbook', is: 'this is a folder' },
    ]);
    expect(returns.filter(({ status }) => status === 'used')).toHaveLength(4);
  });

  it('does not let a return that was filed wrongly take the right one of its period with it', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { folder } = workspace;
    cpSync(folder.at('returns', Q1, 'health.xlsx'), folder.at('returns', Q2, 'health-q1.xlsx'));
    const { returns, findings } = await checkReturnFiles.run(workspace, { files: [], all: true });
    expect(returns.map(({ status }) => status)).not.toContain('conflict');
    expect(findings.filter(({ file }) => file.endsWith('health-q1.xlsx')).map(({ check }) => check)).toContain(
      'wrong-period',
    );
  });
});
