import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import type { Finding } from '../domain/finding.ts';
import type { Revision } from '../domain/register.ts';
import { agreedFigureChanges } from '../stages/agreed-figures.ts';
import { readRegister } from '../stages/read-register.ts';
import { defineAction } from './define.ts';

/** What became of an import. */
export interface ImportedRegister {
  readonly outcome: 'stored' | 'unchanged' | 'refused';
  readonly revision: Revision | null;
  readonly findings: readonly Finding[];
}

/**
 * Validates a register workbook and stores it as the next revision.
 *
 * Identical bytes change nothing. A workbook with a blocking finding is refused whole. An agreed figure (baseline,
 * trajectory, history) that differs from the revision in force is refused with the figures named: changing one is a
 * decision of its own, never the side effect of an import.
 */
export const importRegister = defineAction({
  id: 'import-register',
  input: z.object({
    file: z.string().min(1).describe('Path of the register workbook'),
    by: z.string().trim().min(1).describe('Office that approves it, as stated'),
  }),
  async run(workspace, { file, by }): Promise<ImportedRegister> {
    const { folder, tools } = workspace;
    const unit = await folder.unit();
    const bytes = await tools.readFile(file);
    const store = await workspace.store();
    const last = (await store.revisions()).at(-1) ?? null;
    const sourceSha256 = tools.sha256(bytes);
    if (last?.sourceSha256 === sourceSha256) return { outcome: 'unchanged', revision: last, findings: [] };

    const name = folder.nameOf(file);
    const workbook = await tools.openWorkbook(bytes, name);
    if ('refused' in workbook) {
      throw new Fault('bad-register', `${name}: ${workbook.verdict}`, { place: name, remedy: workbook.remedy });
    }
    const { register, located, findings } = readRegister(workbook, unit);
    const changed = last && located ? agreedFigureChanges(last.register, located, name) : [];
    const all = [...changed, ...findings];
    if (!register || all.some(({ severity }) => severity === 'block')) {
      return { outcome: 'refused', revision: last, findings: all };
    }
    const entry = { at: workspace.now().toISOString(), by, sourceFile: name, sourceSha256, register };
    try {
      return { outcome: 'stored', revision: await store.addRevision(entry, last?.hash ?? null), findings: all };
    } catch (cause) {
      // Another command may have stored these very bytes meanwhile.
      const now = (await store.revisions()).at(-1);
      if (now?.sourceSha256 === sourceSha256) return { outcome: 'unchanged', revision: now, findings: [] };
      throw cause;
    }
  },
});
