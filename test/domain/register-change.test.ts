import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { registerChanges, withChange, withChanges } from '../../src/domain/register-change.ts';
import { anyRegister } from '../stages/any-register.ts';

const inOrder = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();

describe('changes of a register', () => {
  it('are none between a register and itself', () => {
    expect(registerChanges(EXAMPLE_REGISTER, structuredClone(EXAMPLE_REGISTER))).toEqual([]);
  });

  it('made one after the other lead from any register to any other', () => {
    fc.assert(
      fc.property(anyRegister, anyRegister, (before, after) => {
        const made = withChanges(before, registerChanges(before, after));
        for (const [part, items] of Object.entries(after)) {
          const found = Object.entries(made ?? {}).find(([name]) => name === part)?.[1] ?? [];
          expect(inOrder(found)).toEqual(inOrder(items));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('do not start from what is no longer agreed', () => {
    const [baseline] = EXAMPLE_REGISTER.baselines;
    if (!baseline) throw new Error('the example has no baseline');
    const change = { part: 'baselines' as const, from: baseline, to: { ...baseline, value: 86 } };
    const once = withChange(EXAMPLE_REGISTER, change);
    expect(once?.baselines[0]?.value).toBe(86);
    expect(once && withChange(once, change)).toBeNull();
    expect(once && withChanges(once, [change])).toBeNull();
  });
});
