import { z } from 'zod';
import { agreedIn, defineAction } from './define.ts';

/** A register workbook that was written. */
export interface ExportedRegister {
  readonly file: string;
  readonly revision: number;
  readonly hash: string;
}

/** Writes the workbook of the revision in force: importing it again changes nothing. */
export const exportRegister = defineAction({
  id: 'export-register',
  input: z.object({
    output: z
      .string()
      .regex(/.\.xlsx$/i, 'a register is written to a file that ends in .xlsx')
      .optional()
      .describe('File to write; output/register-<revision>.xlsx when absent'),
  }),
  async run(workspace, { output }): Promise<ExportedRegister> {
    const { folder, tools } = workspace;
    const { revision } = await agreedIn(workspace);
    const file = output ?? folder.at('output', `register-${revision.number}.xlsx`);
    await tools.writeFile(file, await tools.writeRegister(revision.register));
    return { file, revision: revision.number, hash: revision.hash };
  },
});
