import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howItEnds } from './ends-well.ts';
import { howItIsHandled } from './handled-well.ts';
import { mutate, mutation } from './mutation.ts';
import { seeds } from './seeds.ts';

const RUNS = 10_000;
const HANDLED = 1_000;
const SEED = 20_261_124;

describe('ten thousand workbooks, each changed in one place', async () => {
  const sound = await seeds();

  it('are read or refused by name', { timeout: 300_000 }, async () => {
    expect(sound.length).toBeGreaterThan(1);
    const ends = new Map<string, number>();
    const one = fc.nat(sound.length - 1);
    await fc.assert(
      fc.asyncProperty(one, one, mutation, async (which, other, change) => {
        const [seed, donor] = [sound[which], sound[other]];
        if (!seed || !donor) return;
        const end = (await howItEnds(mutate(seed, donor, change))).replace(/ \(.*/, '');
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    );
    // They were changed enough to matter, and not so much that nothing was looked at.
    const total = [...ends.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(RUNS);
    expect(ends.get('read')).toBeGreaterThan(RUNS / 5);
    expect(ends.get('this workbook is damaged')).toBeGreaterThan(RUNS / 5);
    expect(ends.size).toBeGreaterThan(5);
  });

  it('are checked, and marked up with every cell as it was: a thousand of them', { timeout: 120_000 }, async () => {
    const ends: string[] = [];
    const one = fc.nat(sound.length - 1);
    await fc.assert(
      fc.asyncProperty(one, one, mutation, async (which, other, change) => {
        const [seed, donor] = [sound[which], sound[other]];
        if (seed && donor) ends.push(await howItIsHandled(mutate(seed, donor, change)));
      }),
      { numRuns: HANDLED, seed: SEED, endOnFailure: true },
    );
    expect(ends).toHaveLength(HANDLED);
    expect(ends.filter((end) => end === 'marked up').length).toBeGreaterThan(HANDLED / 5);
  });
});
