import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import type { Revision } from '../domain/register.ts';
import { defineAction } from './define.ts';

/** Shows the revision in force, or the one asked for. */
export const showRegister = defineAction({
  id: 'show-register',
  input: z.object({ revision: z.int().positive().optional().describe('Number of the revision; the last when absent') }),
  async run(workspace, { revision }): Promise<Revision> {
    await workspace.folder.unit();
    const revisions = await (await workspace.store()).revisions();
    const chosen = revision === undefined ? revisions.at(-1) : revisions.find(({ number }) => number === revision);
    if (chosen) return chosen;
    throw revisions.length === 0
      ? new Fault('no-register', 'the workspace has no register yet', {
          remedy: 'Import it with: stocktake register import register.xlsx --by "Head of Unit"',
        })
      : new Fault('unknown-name', `there is no revision ${revision}; the last is ${revisions.length}`, {
          remedy: 'See them with: stocktake register history',
        });
  },
});
