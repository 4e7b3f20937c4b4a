import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitJsonSchema, WorkspaceFolder } from '../../../src/adapters/files/workspace-folder.ts';
import { period } from '../../../src/domain/period.ts';
import { temporaryFolder } from '../../folder.ts';

const UNIT = `id: unit
name: Delivery Unit
government: Government
executive: Chief Minister
cadence: quarter
baselinePolicy: fixed
place: whole
departments:
  - { id: health, name: Health, officer: "Secretary, Health" }
`;

function folderWith(files: Record<string, string>): WorkspaceFolder {
  const path = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return new WorkspaceFolder(path);
}

describe('the workspace folder', () => {
  it('reads the profile and fills in its defaults', async () => {
    const unit = await folderWith({ 'unit.yaml': UNIT }).unit();
    expect(unit.maximumPriorities).toBe(6);
    expect(unit.marking).toEqual({ word: 'RESTRICTED', audience: 'stocktake papers' });
  });

  it('says that an empty folder is no workspace, and how to make one', async () => {
    await expect(folderWith({}).unit()).rejects.toMatchObject({
      code: 'no-workspace',
      remedy: expect.stringContaining('stocktake init'),
    });
  });

  it.each([
    ['cadence: quarter', 'cadence: weekly', /unit\.yaml:5: cadence/],
    ['id: unit', 'id: unit\nexecutve: CM', /unit\.yaml/],
    ['  - {', '  - {{', /no well-formed YAML/],
  ])('names the line when %s becomes %s', async (from, to, says) => {
    const folder = folderWith({ 'unit.yaml': UNIT.replace(from, to) });
    await expect(folder.unit()).rejects.toThrow(says);
    await expect(folder.unit()).rejects.toMatchObject({ code: 'bad-workspace' });
  });

  it('lists stocktakes and returns in order of time, passing over temporary and hidden files', async () => {
    const folder = folderWith({
      'stocktakes/2015-Q2.yaml': '',
      'stocktakes/2014-Q4.yaml': '',
      'stocktakes/notes.txt': '',
      'returns/2015-Q2/health.xlsx': '',
      'returns/2015-Q2/~$health.xlsx': '',
      'returns/2015-Q2/.part': '',
      'returns/2015-Q2/Thumbs.db': '',
      'returns/2015-Q2/desktop.ini': '',
    });
    expect(await folder.stocktakePeriods()).toEqual(['2014-Q4', '2015-Q2']);
    expect(await folder.returnNames(period('2015-Q2'))).toEqual(['returns/2015-Q2/health.xlsx']);
    expect(await folder.returnNames(period('2015-Q1'))).toEqual([]);
  });

  it.each(['stocktakes/Q2 2015.yaml', 'stocktakes/2015-q2.yaml', 'stocktakes/2015-Q2.yml'])(
    'does not pass over %s, which a person reads as a period',
    async (name) => {
      const fault = { code: 'bad-workspace', remedy: 'Rename it 2015-Q2.yaml.' };
      await expect(folderWith({ [name]: '' }).stocktakePeriods()).rejects.toMatchObject(fault);
    },
  );

  it('does not pass over a folder of returns that is named as a person writes a period', async () => {
    const folder = folderWith({ 'returns/Q2 2015/health.xlsx': '', 'returns/old/health.xlsx': '' });
    await expect(folder.returnPeriods()).rejects.toMatchObject({ remedy: 'Rename it 2015-Q2.' });
  });

  it('says what a thing among the returns is that is no file', async () => {
    const folder = folderWith({ 'returns/2015-Q2/sub/health.xlsx': '' });
    symlinkSync('nowhere', folder.at('returns', '2015-Q2', 'link.xlsx'));
    expect(await folder.received('returns/2015-Q2/sub')).toMatchObject({ refusal: { verdict: 'this is a folder' } });
    expect(await folder.received('returns/2015-Q2/link.xlsx')).toMatchObject({
      refusal: { verdict: 'this is a link that leads nowhere' },
    });
  });

  it('finds workbooks that lie in no period’s folder', async () => {
    const folder = folderWith({ 'returns/health.xlsx': '', 'returns/notes.txt': '', 'returns/~$health.xlsx': '' });
    expect(await folder.strayReturns()).toEqual(['returns/health.xlsx']);
  });

  it('tells a folder that is not there from a file, and from one where a file stands for a folder', async () => {
    const folder = folderWith({ file: '', stocktakes: '' });
    await expect(new WorkspaceFolder(folder.at('none')).unit()).rejects.toThrow(/there is no such folder/);
    await expect(new WorkspaceFolder(folder.at('file')).unit()).rejects.toThrow(/it is a file/);
    await expect(folder.stocktakePeriods()).rejects.toThrow(/a workspace has a folder of this name/);
  });

  it('refuses an agenda whose period is not its name', async () => {
    const agenda = 'period: 2015-Q1\nnumber: 1\ndate: 2015-08-12\ncutOff: 2015-08-05\n';
    const folder = folderWith({ 'stocktakes/2015-Q2.yaml': agenda });
    await expect(folder.agenda(period('2015-Q2'))).rejects.toMatchObject({ code: 'bad-stocktake' });
  });

  it('names files with forward slashes, relative to the workspace', () => {
    const folder = new WorkspaceFolder(temporaryFolder());
    expect(folder.nameOf(folder.at('returns', '2015-Q2', 'a.xlsx'))).toBe('returns/2015-Q2/a.xlsx');
  });

  it('describes unit.yaml to an editor', () => {
    const schema = JSON.parse(unitJsonSchema());
    expect(schema.properties.cadence.enum).toEqual(['month', 'two-months', 'quarter', 'half']);
    expect(schema.properties.executive.description).toContain('Chief Minister');
    expect(schema.required).not.toContain('maximumPriorities');
  });
});
