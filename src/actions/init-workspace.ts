import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Store } from '../adapters/database/store.ts';
import { fileFault } from '../adapters/files/file-fault.ts';
import { makeFolder } from '../adapters/files/make-folder.ts';
import { unitJsonSchema, WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { defineAction, type Workspace } from './define.ts';
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
    unit: z
      .string()
      .min(1)
      .describe('Sample to start from: punjab-smu, kp-ssu, federal-pmdu, sindh-department, england-ae'),
    by: z.string().trim().min(1).default('Head of Unit').describe('Office that approves the register, as stated'),
  }),
  async run(workspace, { unit, by }): Promise<MadeWorkspace> {
    const { folder, tools } = workspace;
    const samples = (await readdir(tools.samples, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && entry.name !== 'make')
      .map((entry) => entry.name)
      .sort();
    if (!samples.includes(unit)) throw unknownName('the program', 'sample unit', unit, samples);
    const partial = await claim(folder);
    let moved = false;
    try {
      // Made whole under a hidden name, then moved out, the profile last: what was cut short is no workspace.
      await cp(join(tools.samples, unit), partial.path, { recursive: true });
      await partial.write('unit.schema.json', unitJsonSchema());
      const revision = await importInto({ ...workspace, folder: partial }, by);
      const names = (await readdir(partial.path)).sort((a, b) => Number(a === PROFILE) - Number(b === PROFILE));
      for (const name of names) {
        await rm(folder.at(name), { recursive: true, force: true });
        await rename(partial.at(name), folder.at(name));
        moved = name !== PROFILE;
      }
      return { folder: folder.path, unit, revision };
    } catch (cause) {
      throw fileFault(cause, folder.path);
    } finally {
      // Half moved, it stays: it tells the next run that the rest is this one's and not the user's.
      if (!moved) await rm(partial.path, { recursive: true, force: true }).catch(() => undefined);
    }
  },
});

const PROFILE = 'unit.yaml';

/** Hidden folder in which one process makes the workspace; its number says whose it is. */
const PARTIAL = /^\.init-(\d+)$/;

/**
 * Makes the folder when there is none, and in it the hidden one to work in. A folder with anything in it is refused,
 * unless an earlier run left it unfinished, or while another is at work there.
 */
async function claim(folder: WorkspaceFolder): Promise<WorkspaceFolder> {
  try {
    await makeFolder(folder.path);
    const present = await readdir(folder.path);
    const unfinished = present.filter((name) => PARTIAL.test(name));
    if (present.length > unfinished.length && (unfinished.length === 0 || present.includes(PROFILE))) {
      throw new Fault('bad-input', `the folder ${folder.path} is not empty`, {
        place: folder.path,
        remedy: 'Name a new folder; nothing in this one was touched.',
      });
    }
    const own = new WorkspaceFolder(folder.at(`.init-${process.pid}`));
    await rm(own.path, { recursive: true, force: true });
    await makeFolder(own.path);
    for (const name of await readdir(folder.path)) {
      const id = Number(PARTIAL.exec(name)?.[1] ?? Number.NaN);
      if (folder.at(name) === own.path || Number.isNaN(id)) continue;
      if (isAlive(id)) {
        await rm(own.path, { recursive: true, force: true });
        throw new Fault('bad-input', `another command is making a workspace in ${folder.path}`, {
          place: folder.path,
          remedy: 'Wait until it has finished.',
        });
      }
      await rm(folder.at(name), { recursive: true, force: true });
    }
    return own;
  } catch (cause) {
    throw fileFault(cause, folder.path);
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Imports the sample's register into a memory of its own and gives the number of its revision. */
async function importInto(workspace: Workspace, by: string): Promise<number> {
  const { folder, tools } = workspace;
  const store = await Store.open(folder.at('.stocktake', 'stocktake.db'), tools.sha256);
  try {
    const given = { file: folder.at('register.xlsx'), by };
    const { revision, findings } = await importRegister.run({ ...workspace, store: async () => store }, given);
    if (!revision) throw new Error(`the register of the sample was refused: ${findings[0]?.message}`);
    return revision.number;
  } finally {
    await store.close();
  }
}
