import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { atRest } from './at-rest.ts';
import { caseNamed } from './cases.ts';
import { nothingLost } from './nothing-lost.ts';
import { withProgram } from './with-program.ts';

const { workspaces } = withProgram();

it('sees a partial file under its final name', async () => {
  const { copy } = await workspaces().prepare(caseNamed('build, a second one'));
  for (const name of ['output/2015-Q2/punjab-smu-2015-Q2.pptx', 'register.xlsx', 'output/2015-Q2/record.json']) {
    const folder = copy();
    truncateSync(join(folder, name), Math.floor(readFileSync(join(folder, name)).length / 2));
    await expect(atRest(folder)).rejects.toThrow(`a partial file stands under its final name: ${name}`);
  }
});

it('sees an altered row, and one that is missing', async () => {
  const { copy } = await workspaces().prepare(caseNamed('build, a second one'));
  const alter = (folder: string, how: string) => {
    const file = new Libsql(join(folder, '.stocktake', 'stocktake.db'));
    file.exec(`pragma foreign_keys = off; drop trigger ledger_no_update; drop trigger ledger_no_delete; ${how}`);
    file.close();
    return folder;
  };
  await expect(atRest(alter(copy(), "update ledger set by = 'Another' where number = 1"))).rejects.toThrow(/altered/);
  await expect(atRest(alter(copy(), 'delete from ledger where number = 1'))).rejects.toThrow(/unlinked/);
});

it('sees what is neither as before nor as after', async () => {
  const prepared = await workspaces().prepare(caseNamed('build'));
  const folder = prepared.copy();
  expect((await nothingLost(prepared, folder)).unfinished).toEqual([]);
  writeFileSync(join(folder, 'README.md'), 'something else');
  await expect(nothingLost(prepared, folder)).rejects.toThrow(/README.md is neither as before nor as after/);
});

it('tells an unfinished file, which says so of itself, from one that stands for something', async () => {
  const { copy } = await workspaces().prepare(caseNamed('build'));
  const folder = copy();
  mkdirSync(join(folder, 'output'));
  writeFileSync(join(folder, 'output', '.stocktake-0123456789ab.part'), 'half');
  const { files, unfinished } = await atRest(folder);
  expect(unfinished).toEqual(['output/.stocktake-0123456789ab.part']);
  expect(Object.keys(files)).not.toContain('output/.stocktake-0123456789ab.part');
});
