import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRegister } from '../../src/actions/import-register.ts';
import { registerHistory } from '../../src/actions/register-history.ts';
import { showRegister } from '../../src/actions/show-register.ts';
import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import type { Register } from '../../src/domain/register.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

async function registerFile(register: Register): Promise<string> {
  const path = join(temporaryFolder(), 'register.xlsx');
  writeFileSync(path, await writeRegister(register));
  return path;
}

describe('importing a register', () => {
  it('does nothing for identical bytes', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const again = await importRegister.run(workspace, {
      file: workspace.folder.at('register.xlsx'),
      by: 'Head of Unit',
    });
    expect(again.outcome).toBe('unchanged');
    expect(await registerHistory.run(workspace, {})).toHaveLength(1);
  });

  it('stores a plan that only adds, chained to the one before', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { register, hash } = await showRegister.run(workspace, {});
    const places = [
      ...register.places,
      { id: 'new-town', name: 'New Town', kind: 'district', parent: 'punjab', aliases: [] },
    ];
    const result = await importRegister.run(workspace, {
      file: await registerFile({ ...register, places }),
      by: 'Head of Unit',
    });
    expect(result.outcome).toBe('stored');
    expect(result.revision).toMatchObject({ number: 2, previous: hash, by: 'Head of Unit' });
  });

  it('refuses a changed baseline and a dropped target, with their cells', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { register } = await showRegister.run(workspace, {});
    const changed: Register = {
      ...register,
      trajectories: register.trajectories.map((path) =>
        path.indicator === 'participation' && path.place === 'punjab'
          ? { ...path, points: path.points.map((point, i) => (i === 1 ? { ...point, value: 97 } : point)) }
          : path,
      ),
    };
    const result = await importRegister.run(workspace, { file: await registerFile(changed), by: 'Head of Unit' });
    expect(result.outcome).toBe('refused');
    const [finding, ...others] = result.findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      check: 'register-agreed-figure',
      severity: 'block',
      sheet: 'Trajectories',
      cell: expect.stringMatching(/^[A-Z]\d+$/),
      is: 'the path of participation in punjab at 2018-03 is 97',
    });
    expect(finding?.expected).toMatch(/^100 was agreed/);
    expect(await registerHistory.run(workspace, {})).toHaveLength(1);
  });

  it('says in one line that a file is no workbook, or is not there', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const path = join(temporaryFolder(), 'register.xlsx');
    writeFileSync(path, 'Sector;Priority\n');
    await expect(importRegister.run(workspace, { file: path, by: 'x' })).rejects.toMatchObject({
      code: 'bad-register',
    });
    await expect(importRegister.run(workspace, { file: `${path}x`, by: 'x' })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});
