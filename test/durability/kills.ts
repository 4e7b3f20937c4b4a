import { parseArgs } from 'node:util';
import { CASES } from './cases.ts';
import { inLanes } from './in-lanes.ts';
import { histogram, killAtRandom, randomNumbers } from './kill-at-random.ts';
import { compiledProgram } from './program.ts';
import { Workspaces } from './workspaces.ts';

/**
 * Kills the commands that must not be interrupted, so often each, and prints where the kills landed.
 * `npx tsx test/durability/kills.ts --kills 32 --seed 1`, or with the names of some commands.
 */
const { values, positionals } = parseArgs({
  options: { kills: { type: 'string', default: '32' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const KILLED = [
  'close',
  'register import',
  'register import, a second one',
  'build',
  'build, a second one',
  'archive add',
  'archive import',
];

const program = await compiledProgram();
const workspaces = new Workspaces(program);
let total = 0;
try {
  const cases = CASES.filter(({ id }) => (positionals.length > 0 ? positionals : KILLED).includes(id));
  await inLanes(cases, async (given) => {
    const prepared = await workspaces.prepare(given);
    const random = randomNumbers(Number(values.seed));
    const { landed, late } = await killAtRandom(prepared, program, Number(values.kills), random);
    total += landed.length;
    const seconds = (prepared.undisturbed.ms / 1000).toFixed(2);
    const head = `${given.id}: ${landed.length} kills landed before its end (${late} came after it); it takes ${seconds} s`;
    process.stdout.write(`${[head, ...histogram(landed)].join('\n')}\n`);
  });
} finally {
  workspaces.remove();
  await program.remove();
}
process.stdout.write(`${total} kills landed; after each nothing was lost and the same command completed\n`);
