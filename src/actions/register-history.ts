import { z } from 'zod';
import type { Revision } from '../domain/register.ts';
import { defineAction } from './define.ts';

/** Lists every revision of the register, first to last, after checking that the chain of hashes holds. */
export const registerHistory = defineAction({
  id: 'register-history',
  input: z.object({}),
  async run(workspace): Promise<readonly Revision[]> {
    await workspace.folder.unit();
    return (await workspace.store()).revisions();
  },
});
