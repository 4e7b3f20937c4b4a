import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { Office } from '../domain/office.ts';
import { type PolicyInForce, policyInForce } from '../domain/policy.ts';
import { agreedIn, defineAction } from './define.ts';

/** The policy that was in force, and the one that is from now on. */
export interface ChangedPolicy {
  readonly was: PolicyInForce;
  readonly is: PolicyInForce;
}

/** Changes the baseline policy of the unit; the annex of every deck from now on says so, and why. */
export const changePolicy = defineAction({
  id: 'change-policy',
  input: z.object({
    policy: z.enum(['fixed', 'adjustable']),
    why: z.string().trim().min(1).max(1000).describe('Justification'),
    by: Office,
  }),
  async run(workspace, { policy, why, by }): Promise<ChangedPolicy> {
    const { unit, store, ledger, lastEntry } = await agreedIn(workspace);
    const was = policyInForce(unit, ledger);
    if (was.policy === policy) {
      throw new Fault('bad-input', `the baseline policy is ${policy} already`, {
        remedy: was.profileSays ? `Write baselinePolicy: ${policy} in unit.yaml.` : 'There is nothing to change.',
      });
    }
    const at = workspace.now().toISOString();
    await store.enter([{ at, by, content: { kind: 'policy', policy, justification: why } }], lastEntry);
    return { was, is: policyInForce(unit, await store.ledger()) };
  },
});
