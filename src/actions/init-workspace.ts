import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { unitJsonSchema } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import { defineAction } from './define.ts';
import { importRegister } from './import-register.ts';

/** A workspace that was made. */
export interface MadeWorkspace {
  readonly folder: string;
  readonly unit: string;
  readonly revision: number;
}

/** Makes a complete workspace from a sample unit: profile, register (imported), returns and stocktakes. */
export const initWorkspace = defineAction({
  id: 'init-workspace',
  input: z.object({
    unit: z.string().min(1).describe('Sample to start from: punjab-smu, england-ae'),
    by: z.string().min(1).default('Head of Unit').describe('Office that approves the register, as stated'),
  }),
  async run(workspace, { unit, by }): Promise<MadeWorkspace> {
    const { folder, tools } = workspace;
    const samples = (await readdir(tools.samples, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && entry.name !== 'make')
      .map((entry) => entry.name)
      .sort();
    if (!samples.includes(unit)) {
      throw new Fault('unknown-name', `there is no sample unit ${unit}`, {
        remedy: `There are ${samples.join(', ')}.`,
      });
    }
    const present = await readdir(folder.path).catch(() => []);
    if (present.length > 0) {
      throw new Fault('bad-input', `the folder ${folder.path} is not empty`, {
        place: folder.path,
        remedy: 'Name a new folder; nothing in this one was touched.',
      });
    }
    // Copied under another name first: a copy that is cut short must not look like a workspace.
    const partial = `${folder.path}.part`;
    await rm(partial, { recursive: true, force: true });
    await cp(join(tools.samples, unit), partial, { recursive: true });
    await rm(folder.path, { recursive: true, force: true });
    await rename(partial, folder.path);
    await folder.write('unit.schema.json', unitJsonSchema());
    const { revision, findings } = await importRegister.run(workspace, { file: folder.at('register.xlsx'), by });
    if (!revision) throw new Error(`the register of the sample ${unit} was refused: ${findings[0]?.message}`);
    return { folder: folder.path, unit, revision: revision.number };
  },
});
