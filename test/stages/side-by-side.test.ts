import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/stages/side-by-side.ts';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) yield n;
}

describe('work side by side', () => {
  it('gives its results in order, with no more at a time than is allowed', async () => {
    let now = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (n: number) => {
      most = Math.max(most, ++now);
      await sleep(n % 3 === 0 ? 15 : 1); // the first of three is the slowest
      now -= 1;
      return n * n;
    };
    for await (const result of sideBySide(upTo(10), 3, work)) results.push(result);
    expect(results).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
    expect(most).toBe(3);
  });

  it('fails where an item fails, when its turn comes', async () => {
    const results: number[] = [];
    const reading = async () => {
      for await (const n of sideBySide(upTo(5), 4, async (n) => (n === 2 ? Promise.reject(new Error('two')) : n))) {
        results.push(n);
      }
    };
    await expect(reading()).rejects.toThrow('two');
    expect(results).toEqual([0, 1]);
  });

  it('is nothing for nothing', async () => {
    for await (const _ of sideBySide(upTo(0), 2, async (n) => n)) expect.unreachable();
  });
});
