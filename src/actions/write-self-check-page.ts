import { z } from 'zod';
import { defineAction } from './define.ts';

/** Writes the page on which a department checks its return, whole in one file. */
export const writeSelfCheckPage = defineAction({
  id: 'write-self-check-page',
  input: z.object({ output: z.string().min(1).describe('File to write') }),
  async run({ tools }, { output }): Promise<{ readonly file: string }> {
    await tools.writeFile(output, await tools.selfCheckPage());
    return { file: output };
  },
});
