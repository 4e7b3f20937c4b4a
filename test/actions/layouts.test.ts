import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../src/actions/learn-layout.ts';
import { testLayout } from '../../src/actions/test-layout.ts';
import { temporaryFolder } from '../folder.ts';
import { DATA, sampleWorkspace, workspaceAt } from './sample.ts';

const CSV = [
  'Provider;A&E type;Attendances;Over four hours;Admitted',
  'RTX;type 1;1200;60;300',
  'RTX;type 2;74;1;92',
  '',
].join('\r\n');

describe('learning a layout', () => {
  it('proposes one that test reads the same file by, a CSV included, outside any workspace', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'emergency.csv');
    writeFileSync(file, CSV);
    const output = join(folder, 'layouts', 'emergency.yaml');
    const workspace = workspaceAt(folder);

    const learned = await learnLayout.run(workspace, { file, output, department: 'nhs' });
    expect(learned).toMatchObject({ known: false, already: null, written: output });
    expect(readFileSync(output, 'utf8')).toBe(learned.yaml);

    const tested = await testLayout.run(workspace, { layout: output, file });
    expect(tested).toMatchObject({ recognised: true, department: 'nhs', period: '2015-08', problems: [] });
    expect(tested.entries.find(({ indicator }) => indicator === 'admitted')).toMatchObject({
      place: 'RTX',
      cells: [{ sheet: 'emergency', cell: 'E2', shown: '300', number: 300 }],
    });
  });

  it('does not write over a layout that is there, and writes none where there are no figures', async () => {
    const folder = temporaryFolder();
    const workspace = workspaceAt(folder);
    const output = join(folder, 'own.yaml');
    writeFileSync(join(folder, 'emergency.csv'), CSV);
    writeFileSync(join(folder, 'letter.csv'), 'Dear colleague,\r\nthe figures follow.\r\n');
    const letter = await learnLayout.run(workspace, { file: join(folder, 'letter.csv'), output });
    expect(letter).toMatchObject({ layout: null, written: null });
    expect(existsSync(output)).toBe(false);

    writeFileSync(output, 'id: own');
    await expect(learnLayout.run(workspace, { file: join(folder, 'emergency.csv'), output })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(readFileSync(output, 'utf8')).toBe('id: own');
  });

  it('says that a return of the unit is read already, and uses its register', async () => {
    const workspace = await sampleWorkspace('england-ae');
    const file = join(DATA, 'england-ae/returns/2018-Q4/ae-2018-10.xlsx');
    expect(await learnLayout.run(workspace, { file })).toMatchObject({ already: 'england-monthly', known: true });
  });

  it('names what a file is that is no workbook', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.xlsx'), '%PDF-1.7');
    await expect(learnLayout.run(workspaceAt(folder), { file: join(folder, 'x.xlsx') })).rejects.toThrow(
      'was not read: this is a PDF',
    );
  });
});

describe('testing a layout', () => {
  it('reads the sample of England through what its workspace declares, failures and all', async () => {
    const workspace = await sampleWorkspace('england-ae');
    const file = workspace.folder.at('returns/2018-Q4/ae-2018-10.xlsx');
    const tested = await testLayout.run(workspace, { layout: 'england-monthly', file });
    expect(tested).toMatchObject({ recognised: true, department: 'nhs-england', period: '2018-10', problems: [] });
    // RTX type 2: 74 attended, none waited too long, 92 are said to have been admitted.
    const [waited, admitted] = tested.entries.filter(({ place }) => place.startsWith('RTX') && place.includes('2'));
    expect(waited?.cells.map(({ part, number }) => [part, number])).toEqual([
      ['numerator', 74],
      ['denominator', 74],
    ]);
    expect(admitted?.cells.map(({ number }) => number)).toEqual([92, 74]);
  });

  it('says when a layout does not know the file, and when there is no such layout', async () => {
    const workspace = await sampleWorkspace('england-ae');
    const file = join(DATA, 'punjab-smu/returns/2015-Q2/health.xlsx');
    expect(await testLayout.run(workspace, { layout: 'england-monthly', file })).toMatchObject({ recognised: false });
    await expect(testLayout.run(workspace, { layout: 'england-montly', file })).rejects.toMatchObject({
      remedy: 'Did you mean england-monthly?',
    });
  });
});
