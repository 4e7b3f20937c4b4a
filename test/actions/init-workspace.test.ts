import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initWorkspace } from '../../src/actions/init-workspace.ts';
import { registerHistory } from '../../src/actions/register-history.ts';
import { temporaryFolder } from '../folder.ts';
import { workspaceAt } from './sample.ts';

const INPUT = { unit: 'punjab-smu', by: 'Head of Unit' };

const WHOLE = [
  '.stocktake',
  'README.md',
  'register.xlsx',
  'returns',
  'stocktakes',
  'unit.schema.json',
  'unit.yaml',
  'visits',
];

/** A process that has ended: its number is free. */
const ENDED = 4_194_303;

describe('making a workspace', () => {
  it('makes it whole in a folder that is not there yet, and in an empty one without replacing it', async () => {
    const fresh = workspaceAt(join(temporaryFolder(), 'a', 'b'));
    await initWorkspace.run(fresh, INPUT);
    expect(readdirSync(fresh.folder.path)).toEqual(WHOLE);
    const empty = workspaceAt(temporaryFolder());
    await initWorkspace.run(empty, INPUT);
    expect(readdirSync(empty.folder.path)).toEqual(WHOLE);
    expect(await registerHistory.run(empty, {})).toHaveLength(1);
  });

  it('touches neither a file of that name nor a folder with anything in it', async () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, 'mine');
    await expect(initWorkspace.run(workspaceAt(file), INPUT)).rejects.toThrow(/is a file, not a folder/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await expect(initWorkspace.run(workspaceAt(join(file, '..')), INPUT)).rejects.toThrow(/is not empty/);
    expect(readdirSync(join(file, '..'))).toEqual(['notes.txt']);
  });

  it('begins again where an earlier run was killed, even half way through the last step', async () => {
    const whole = workspaceAt(join(temporaryFolder(), 'whole'));
    await initWorkspace.run(whole, INPUT);
    const cut = workspaceAt(join(temporaryFolder(), 'cut'));
    const left = cut.folder.at(`.init-${ENDED}`);
    mkdirSync(left, { recursive: true });
    cpSync(whole.folder.at('returns'), cut.folder.at('returns'), { recursive: true });
    cpSync(whole.folder.at('unit.yaml'), join(left, 'unit.yaml'));
    await initWorkspace.run(cut, INPUT);
    expect(readdirSync(cut.folder.path)).toEqual(WHOLE);
  });

  it('leaves the folder to another command that is at work in it', async () => {
    const workspace = workspaceAt(temporaryFolder());
    const other = workspace.folder.at(`.init-${process.ppid}`);
    mkdirSync(other);
    await expect(initWorkspace.run(workspace, INPUT)).rejects.toThrow(/another command is making a workspace/);
    expect(readdirSync(workspace.folder.path)).toEqual([`.init-${process.ppid}`]);
    rmSync(other, { recursive: true });
  });

  it('offers the samples there are', async () => {
    const workspace = workspaceAt(temporaryFolder());
    await expect(initWorkspace.run(workspace, { ...INPUT, unit: 'punjab-smo' })).rejects.toMatchObject({
      code: 'unknown-name',
      remedy: 'Did you mean punjab-smu?',
    });
  });
});
