import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReturnFiles } from '../../src/actions/check-return-files.ts';
import { receiveReturn } from '../../src/actions/receive-return.ts';
import { period } from '../../src/domain/period.ts';
import { copyAs, correctedCopy, sampleWorkspace } from './sample.ts';

const Q2 = period('2015-Q2');
const by = 'Delivery unit';

describe('receiving a return', () => {
  it('keeps both when a later one supersedes an earlier by name, and uses the later', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = correctedCopy(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health-v2.xlsx');
    const receipt = await receiveReturn.run(workspace, { file, period: Q2, supersedes: 'health.xlsx', by });
    expect(receipt).toMatchObject({
      file: 'returns/2015-Q2/health-v2.xlsx',
      supersedes: 'returns/2015-Q2/health.xlsx',
    });
    const { returns } = await checkReturnFiles.run(workspace, { files: [], period: Q2, all: false });
    expect(returns.filter(({ department }) => department === 'health').map((item) => [item.file, item.status])).toEqual(
      [
        ['returns/2015-Q2/health-v2.xlsx', 'used'],
        ['returns/2015-Q2/health.xlsx', 'superseded'],
      ],
    );
  });

  it('gives a replacement of the same name a name of its own', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = workspace.folder.at('returns', '2015-Q1', 'health.xlsx');
    const receipt = await receiveReturn.run(workspace, { file, period: Q2, supersedes: 'health.xlsx', by });
    expect(receipt.file).toBe('returns/2015-Q2/health (2).xlsx');
  });

  it('uses neither of two that do not speak of each other, and names both', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = correctedCopy(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health-final.xlsx');
    await receiveReturn.run(workspace, { file, period: Q2, by });
    const { returns, findings } = await checkReturnFiles.run(workspace, { files: [], period: Q2, all: false });
    expect(returns.filter(({ status }) => status === 'conflict').map((item) => item.file)).toEqual([
      'returns/2015-Q2/health-final.xlsx',
      'returns/2015-Q2/health.xlsx',
    ]);
    expect(findings.filter(({ check }) => check === 'conflicting-returns').map((finding) => finding.file)).toEqual([
      'returns/2015-Q2/health-final.xlsx',
      'returns/2015-Q2/health.xlsx',
    ]);
  });

  it('does nothing for the same bytes, and refuses others under a taken name', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const same = workspace.folder.at('returns', Q2, 'health.xlsx');
    await receiveReturn.run(workspace, { file: same, period: Q2, by });
    expect((await receiveReturn.run(workspace, { file: same, period: Q2, by })).already).toBe(true);
    const other = workspace.folder.at('returns', '2015-Q1', 'health.xlsx');
    await expect(receiveReturn.run(workspace, { file: other, period: Q2, by })).rejects.toMatchObject({
      code: 'conflicting-returns',
      remedy: expect.stringContaining('--supersedes "health.xlsx"'),
    });
  });

  it('names the returns there are when the one to replace is not among them', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = workspace.folder.at('returns', Q2, 'health.xlsx');
    await expect(
      receiveReturn.run(workspace, { file, period: Q2, supersedes: 'helth.xlsx', by }),
    ).rejects.toMatchObject({
      code: 'unknown-name',
      remedy: expect.stringContaining('health.xlsx'),
    });
  });

  it('keeps the same bytes once, whatever their name and however often they come', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { folder } = workspace;
    const again = copyAs(folder.at('returns', Q2, 'health.xlsx'), 'health again.xlsx');
    await receiveReturn.run(workspace, { file: again, period: Q2, by });
    expect(await receiveReturn.run(workspace, { file: again, period: Q2, by })).toMatchObject({
      file: 'returns/2015-Q2/health.xlsx',
      already: true,
    });
    const file = correctedCopy(again, 'health-v2.xlsx');
    const supersedes = 'health.xlsx';
    await receiveReturn.run(workspace, { file, period: Q2, supersedes, by });
    expect((await receiveReturn.run(workspace, { file, period: Q2, supersedes, by })).already).toBe(true);
    expect(await folder.returnNames(Q2)).toHaveLength(5);
  });

  it('finishes what was cut short between the file and its receipt', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { folder } = workspace;
    const file = correctedCopy(folder.at('returns', Q2, 'health.xlsx'), 'health-v2.xlsx');
    cpSync(file, folder.at('returns', Q2, 'health-v2.xlsx'));
    const receipt = await receiveReturn.run(workspace, { file, period: Q2, supersedes: 'health.xlsx', by });
    expect(receipt).toMatchObject({ file: 'returns/2015-Q2/health-v2.xlsx', already: false });
    const { returns } = await checkReturnFiles.run(workspace, { files: [], period: Q2, all: false });
    expect(returns.map(({ status }) => status)).not.toContain('conflict');
  });

  it('gives a file its receipt that has none: who took it in was cut short, or put it there by hand', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = copyAs(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health.xlsx');
    expect(await (await workspace.store()).receipts()).toEqual([]);
    expect((await receiveReturn.run(workspace, { file, period: Q2, by })).already).toBe(false);
    expect((await receiveReturn.run(workspace, { file, period: Q2, by })).already).toBe(true);
    const receipts = await (await workspace.store()).receipts();
    expect(receipts.map((receipt) => [receipt.file, receipt.supersedes])).toEqual([
      ['returns/2015-Q2/health.xlsx', null],
    ]);
    expect(await workspace.folder.returnNames(Q2)).toHaveLength(4);
  });

  it('names the file that has replaced it when one is to be replaced twice', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const second = correctedCopy(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health-v2.xlsx');
    await receiveReturn.run(workspace, { file: second, period: Q2, supersedes: 'health.xlsx', by });
    const third = workspace.folder.at('returns', '2015-Q1', 'health.xlsx');
    await expect(
      receiveReturn.run(workspace, { file: third, period: Q2, supersedes: 'health.xlsx', by }),
    ).rejects.toMatchObject({ code: 'conflicting-returns', remedy: expect.stringContaining('"health-v2.xlsx"') });
  });

  it('takes in a return that goes back to what was sent first', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const first = workspace.folder.at('returns', Q2, 'health.xlsx');
    const second = correctedCopy(first, 'health-v2.xlsx');
    await receiveReturn.run(workspace, { file: second, period: Q2, supersedes: 'health.xlsx', by });
    const back = await receiveReturn.run(workspace, { file: first, period: Q2, supersedes: 'health-v2.xlsx', by });
    expect(back.file).toBe('returns/2015-Q2/health (2).xlsx');
    const { returns } = await checkReturnFiles.run(workspace, { files: [], period: Q2, all: false });
    expect(returns.filter(({ department, status }) => department === 'health' && status === 'used')).toHaveLength(1);
  });

  it.each([
    ['~$health.xlsx', /Excel leaves beside an open workbook/],
    ['.health.xlsx', /Rename it/],
  ])('refuses %s, which would be passed over later', async (name, remedy) => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = copyAs(workspace.folder.at('returns', Q2, 'health.xlsx'), name);
    await expect(receiveReturn.run(workspace, { file, period: Q2, by })).rejects.toMatchObject({
      code: 'bad-input',
      remedy: expect.stringMatching(remedy),
    });
  });

  it('refuses at the door what is no workbook', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = copyAs(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health.xlsx');
    writeFileSync(file, readFileSync(file).subarray(0, 9000));
    await expect(receiveReturn.run(workspace, { file, period: Q2, by })).rejects.toThrow(/not taken in: .* cut short/);
    expect(await workspace.folder.returnNames(Q2)).toHaveLength(4);
  });
});
