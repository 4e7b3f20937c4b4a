import { z } from 'zod';
import { agreedDifferences } from '../domain/agreed-differences.ts';
import { Fault } from '../domain/fault.ts';
import { Office } from '../domain/office.ts';
import { policyInForce } from '../domain/policy.ts';
import { ReasonCategory, registerChanges } from '../domain/register-change.ts';
import { openRegister } from '../stages/open-register.ts';
import { type Proposed, proposeChanges } from '../stages/propose-changes.ts';
import { agreedIn, defineAction } from './define.ts';

/**
 * Proposes everything in which an edited register workbook differs from the revision in force, as one proposal: baselines,
 * paths, past values, what indicators are read and rated by, limits of checks, and what goes with them.
 */
export const proposeRegister = defineAction({
  id: 'propose-register',
  input: z.object({
    file: z.string().min(1).describe('Path of the edited register workbook'),
    reason: ReasonCategory.describe('Kind of reason'),
    why: z.string().trim().min(1).max(1000).describe('Justification'),
    evidence: z.array(z.string()).default([]).describe('Files that show it; copies are kept in the workspace'),
    by: Office,
  }),
  async run(workspace, { file, reason: category, why, evidence, by }): Promise<Proposed> {
    const { folder, tools } = workspace;
    const agreed = await agreedIn(workspace);
    const { register, findings } = await openRegister(file, workspace, agreed.unit);
    if (!register) {
      const policy = policyInForce(agreed.unit, agreed.ledger);
      return { outcome: 'refused', proposal: null, differences: [], findings, policy };
    }
    const changes = registerChanges(agreed.revision.register, register);
    if (changes.flatMap(agreedDifferences).length === 0) {
      throw new Fault('bad-input', `${folder.nameOf(file)} changes nothing that is agreed`, {
        place: file,
        remedy: changes.length > 0 ? 'Import it: that needs no proposal.' : 'It holds what is in force.',
      });
    }
    return proposeChanges(
      changes,
      { category, why, evidence, by, at: workspace.now().toISOString() },
      { agreed, folder, readFile: tools.readFile, sha256: tools.sha256 },
    );
  },
});
