import { mkdirSync, writeFileSync } from 'node:fs';
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
    });
    expect(await folder.stocktakePeriods()).toEqual(['2014-Q4', '2015-Q2']);
    expect(await folder.returnNames(period('2015-Q2'))).toEqual(['returns/2015-Q2/health.xlsx']);
    expect(await folder.returnNames(period('2015-Q1'))).toEqual([]);
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
    expect(schema.properties.cadence.enum).toEqual(['month', 'quarter', 'half']);
    expect(schema.properties.executive.description).toContain('Chief Minister');
    expect(schema.required).not.toContain('maximumPriorities');
  });
});
