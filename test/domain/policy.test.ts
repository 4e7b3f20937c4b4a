import { describe, expect, it } from 'vitest';
import type { LedgerContent, LedgerEntry } from '../../src/domain/ledger.ts';
import { firstPolicy, policyInForce } from '../../src/domain/policy.ts';

const entry = (number: number, content: LedgerContent): LedgerEntry => ({
  number,
  hash: String(number),
  previous: null,
  at: `2015-08-0${number}T09:00:00.000Z`,
  by: 'Head of Unit',
  content,
});
const policy = (name: 'fixed' | 'adjustable'): LedgerContent => ({ kind: 'policy', policy: name, justification: '' });

describe('the baseline policy', () => {
  it('is the profile’s until one was entered, and the first entry is the profile’s', () => {
    expect(policyInForce({ baselinePolicy: 'adjustable' }, [])).toEqual({
      policy: 'adjustable',
      since: null,
      profileSays: null,
    });
    expect(firstPolicy({ baselinePolicy: 'adjustable' }, [])).toMatchObject([{ kind: 'policy', policy: 'adjustable' }]);
  });

  it('is the one last entered, whatever the profile says by then', () => {
    const ledger = [entry(1, policy('adjustable')), entry(2, policy('fixed'))];
    expect(policyInForce({ baselinePolicy: 'adjustable' }, ledger)).toEqual({
      policy: 'fixed',
      since: '2015-08-02',
      profileSays: 'adjustable',
    });
    expect(policyInForce({ baselinePolicy: 'fixed' }, ledger).profileSays).toBeNull();
    expect(firstPolicy({ baselinePolicy: 'adjustable' }, ledger)).toEqual([]);
  });
});
