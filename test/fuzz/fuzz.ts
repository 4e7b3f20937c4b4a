import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { howItEnds } from './ends-well.ts';
import { howItIsHandled } from './handled-well.ts';
import { mutate, mutation } from './mutation.ts';
import { seeds } from './seeds.ts';

/**
 * Goes on where the tests stop: changes sound workbooks for so many minutes, reads each, and has every tenth checked and
 * marked up too. Ends with 1 at the first that is neither read nor refused by name, or breaks what comes after; it keeps it. `npm run fuzz -- --minutes 10 --seed 1`
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const until = performance.now() + Number(values.minutes) * 60_000;
const sound = await seeds();
const one = fc.nat(sound.length - 1);
let files = 0;
let kept = '';

for (let seed = Number(values.seed); performance.now() < until && kept === ''; seed++) {
  const result = await fc.check(
    fc.asyncProperty(one, one, mutation, fc.nat(9), async (which, other, change, turn) => {
      const [from, donor] = [sound[which], sound[other]];
      if (!from || !donor) return;
      const bytes = mutate(from, donor, change);
      await howItEnds(bytes);
      if (turn === 0) await howItIsHandled(bytes);
      files += 1;
    }),
    { numRuns: 1000, seed },
  );
  if (!result.failed) continue;
  const [which, other, change] = result.counterexample ?? [];
  const [from, donor] = [sound[which ?? 0], sound[other ?? 0]];
  kept = join(mkdtempSync(join(tmpdir(), 'stocktake-fuzz-')), 'return.xlsx');
  if (from && donor && change) writeFileSync(kept, mutate(from, donor, change));
  process.stdout.write(
    `seed ${seed}: ${from?.name} changed by ${JSON.stringify(change)}\n${String(result.errorInstance)}\n`,
  );
}

const end =
  kept === ''
    ? 'each was read or refused by name, and a tenth checked and marked up'
    : `the last was neither, and is kept as ${kept}`;
process.stdout.write(`${files.toLocaleString('en-GB')} changed workbooks of ${sound.length} sound ones: ${end}\n`);
process.exitCode = kept === '' ? 0 : 1;
