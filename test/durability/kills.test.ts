import { expect, it } from 'vitest';
import { caseNamed } from './cases.ts';
import { histogram, killAtRandom, randomNumbers } from './kill-at-random.ts';
import { withProgram } from './with-program.ts';

const { program, workspaces } = withProgram();

/** A few of the kills that `kills.ts` makes by the hundred. */
const KILLS = 2;

it.each(['close', 'register import', 'build', 'archive add'])(
  'loses nothing to kills, and completes after each: %s',
  async (id) => {
    const prepared = await workspaces().prepare(caseNamed(id));
    const { landed } = await killAtRandom(prepared, program(), KILLS, randomNumbers(1));
    expect(landed).toHaveLength(KILLS);
    for (const { share } of landed) expect(share).toBeLessThanOrEqual(1);
  },
);

it('counts every kill once in each half of the histogram', () => {
  const lines = histogram([
    { share: 0.02, found: 'nothing was written yet' },
    { share: 0.97, found: 'all was written' },
    { share: 1, found: 'a file was being written' },
  ]);
  const counts = lines.map((line) => Number(/(\d+) +█*$/.exec(line)?.[1]));
  expect(counts.slice(0, 10)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(counts.slice(10)).toEqual([1, 0, 1, 0, 1]);
});
