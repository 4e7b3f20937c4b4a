import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBlanks } from '../../src/actions/write-blanks.ts';
import { period } from '../../src/domain/period.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

const Q3 = period('2015-Q3');

describe('writing blank returns', () => {
  it('writes one for each department, or for the one that is named as people name it', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    expect(await writeBlanks.run(workspace, { period: Q3 })).toHaveLength(4);
    const output = join(temporaryFolder(), 'one.xlsx');
    expect(await writeBlanks.run(workspace, { period: Q3, department: 'Local Government', output })).toEqual([
      { department: 'local-government', file: output },
    ]);
    await expect(writeBlanks.run(workspace, { period: Q3, department: 'helth' })).rejects.toMatchObject({
      remedy: 'Did you mean health?',
    });
  });

  it('does not put four returns into one file', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const output = join(temporaryFolder(), 'all.xlsx');
    await expect(writeBlanks.run(workspace, { period: Q3, output })).rejects.toThrow(/one file, and there are 4/);
    expect(existsSync(output)).toBe(false);
  });

  it('never writes over the register or what a department sent', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    for (const path of ['register.xlsx', 'returns/2015-Q2/health.xlsx']) {
      const output = workspace.folder.at(...path.split('/'));
      const before = readFileSync(output);
      await expect(writeBlanks.run(workspace, { period: Q3, department: 'health', output })).rejects.toMatchObject({
        code: 'bad-input',
      });
      expect(readFileSync(output).equals(before)).toBe(true);
    }
  });

  it('knows that no return is for longer than a stocktake', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await expect(writeBlanks.run(workspace, { period: period('2015') })).rejects.toMatchObject({
      code: 'unknown-period',
    });
  });
});
