import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeEngland } from '../../data/make/england.ts';
import { FEDERAL } from '../../data/make/federal.ts';
import { KP } from '../../data/make/kp.ts';
import { makeSample } from '../../data/make/make-sample.ts';
import { makePunjab } from '../../data/make/punjab.ts';
import { SINDH } from '../../data/make/sindh.ts';
import { temporaryFolder } from '../folder.ts';
import { unzip } from '../opc/unzip.ts';
import { DATA, filesIn } from './sample-files.ts';

/** Equal bytes; of workbooks equal parts, since another Node may compress them otherwise. */
function same(name: string, made: Buffer | undefined, kept: Buffer | undefined): boolean {
  if (!made || !kept) return false;
  if (made.equals(kept)) return true;
  return name.endsWith('.xlsx') && isDeepStrictEqual([...unzip(made)], [...unzip(kept)]);
}

describe('the program that makes the samples', () => {
  it.each([
    ['england-ae', makeEngland, 42],
    ['punjab-smu', (folder: string) => makePunjab(folder, { mistakes: true }), 16],
    ['kp-ssu', (folder: string) => makeSample(folder, KP), 17],
    ['federal-pmdu', (folder: string) => makeSample(folder, FEDERAL), 13],
    ['sindh-department', (folder: string) => makeSample(folder, SINDH), 14],
  ] as const)('makes %s as it stands in the repository', async (unit, make, count) => {
    const folder = temporaryFolder();
    await make(folder);
    const made = filesIn(folder);
    const kept = filesIn(`${DATA}/${unit}`);
    expect([...made.keys()]).toEqual([...kept.keys()]);
    expect(made.size).toBe(count);
    const differing = [...made.keys()].filter((name) => !same(name, made.get(name), kept.get(name)));
    expect(differing).toEqual([]);
  });

  it('makes samples of less than 4 MB in all', () => {
    const bytes = [...filesIn(DATA).values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(4_000_000);
  });
});
