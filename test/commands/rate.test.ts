import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { runHere } from './run-cli.ts';

async function rated(unit: string, ...more: string[]): Promise<string> {
  const path = join(temporaryFolder(), unit);
  expect((await runHere(['init', path, '--unit', unit])).code).toBe(0);
  const { code, stdout } = await runHere(['rate', '--workspace', path, ...more]);
  expect(code).toBe(0);
  return stdout;
}

describe('rate', () => {
  it.each([
    ['federal-pmdu', /\d+ Stalled, \d+ Delayed, \d+ At risk, \d+ On track/, /\b(Red|Green|Amber)/],
    ['sindh-department', /\d+ R, \d+ A, \d+ G/, /Amber-(Red|Green)|\bA[GR]\b/],
    ['kp-ssu', /\d+ R, \d+ AR, \d+ AG, \d+ G/, /Stalled|\d A\b/],
  ])('prints the ratings of %s on its own scale', async (unit, tally, never) => {
    const text = await rated(unit);
    expect(text).toMatch(tally);
    expect(text).not.toMatch(never);
  });

  it('gives programs the light of four points too', async () => {
    const { ratings } = JSON.parse(await rated('sindh-department', '--json'));
    const pairs = new Set(ratings.map(({ rating, shown }: Record<string, string>) => `${rating} ${shown}`));
    expect(pairs).toEqual(new Set(['R R', 'AR A', 'AG A', 'G G']));
  });
});
