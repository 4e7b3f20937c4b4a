import { z } from 'zod';
import type { NewEntry } from '../adapters/database/store.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Finding } from '../domain/finding.ts';
import { firstPolicy, type PolicyInForce, policyInForce } from '../domain/policy.ts';
import type { Revision } from '../domain/register.ts';
import { agreedFigureChanges } from '../stages/agreed-figures.ts';
import { openRegister } from '../stages/open-register.ts';
import { defineAction } from './define.ts';

/** What became of an import. */
export interface ImportedRegister {
  readonly outcome: 'stored' | 'unchanged' | 'refused';
  readonly revision: Revision | null;
  readonly findings: readonly Finding[];
  /** How many of the findings are about agreed figures that the workbook changes. */
  readonly agreed: number;
  readonly policy: PolicyInForce;
}

/**
 * Validates a register workbook and stores it as the next revision; the first one enters the unit's baseline policy in
 * the ledger as well.
 *
 * A workbook that holds what is in force changes nothing. One with a blocking finding is refused whole. An agreed figure
 * that differs from the revision in force is refused with its name: changing one is a decision of its own, with a
 * proposal and an approval, and never the side effect of an import.
 */
export const importRegister = defineAction({
  id: 'import-register',
  input: z.object({
    file: z.string().min(1).describe('Path of the register workbook'),
    by: z.string().trim().min(1).describe('Office that approves it, as stated'),
  }),
  async run(workspace, { file, by }): Promise<ImportedRegister> {
    const unit = await workspace.folder.unit();
    const store = await workspace.store();
    const last = (await store.revisions()).at(-1) ?? null;
    const ledger = await store.ledger();
    const at = workspace.now().toISOString();
    const policy = firstPolicy(unit, ledger).map((content): NewEntry => ({ at, by, content }));
    const inForce = policyInForce(unit, ledger);
    const lastEntry = ledger.at(-1)?.hash ?? null;

    const { name, sha256, register, located, findings } = await openRegister(file, workspace, unit);
    const isSame = (revision: Revision | null) =>
      revision !== null && register !== null && canonicalJson(revision.register) === canonicalJson(register);
    if (isSame(last)) {
      if (policy.length > 0) await store.enter(policy, lastEntry);
      return { outcome: 'unchanged', revision: last, findings: [], agreed: 0, policy: inForce };
    }
    const changed = last && register && located ? agreedFigureChanges(last.register, register, located, name) : [];
    const all = [...changed, ...findings];
    if (!register || all.some(({ severity }) => severity === 'block')) {
      return { outcome: 'refused', revision: last, findings: all, agreed: changed.length, policy: inForce };
    }
    const entry = { at, by, sourceFile: name, sourceSha256: sha256, register };
    try {
      const revision = await store.addRevision(entry, last?.hash ?? null, policy, lastEntry);
      return { outcome: 'stored', revision, findings: all, agreed: 0, policy: inForce };
    } catch (cause) {
      // Another command may have stored this very register meanwhile.
      const now = (await store.revisions()).at(-1) ?? null;
      if (isSame(now)) return { outcome: 'unchanged', revision: now, findings: [], agreed: 0, policy: inForce };
      throw cause;
    }
  },
});
