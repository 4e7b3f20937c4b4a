import { spawnSync } from 'node:child_process';
import { CASES } from './cases.ts';
import { type Disturbance, OWN_CALLS, systemCalls } from './disturbances.ts';
import { type Failed, failEachCall } from './fail-each-call.ts';
import { inLanes } from './in-lanes.ts';
import { compiledProgram } from './program.ts';
import { type Prepared, Workspaces } from './workspaces.ts';

/**
 * Has every call of every command that changes the disk fail in one way after the other, and the process end there too;
 * prints what was tried. `npx tsx test/durability/failures.ts`, or with the names of some commands.
 */
const CODES = ['EIO', 'ENOSPC', 'EACCES'];

/** Commands in which the calls of SQLite fail too, where strace is there to make them. */
const BROUGHT_FORWARD = 'a database of the first version brought forward';
const WRITES_MEMORY = ['register import', 'receive', 'findings explain', 'close', BROUGHT_FORWARD];
/**
 * Commands that write dozens of files by the same few calls each: every fifth meets each of them, in one file or another.
 * Named on the command line, such a command has all of its calls fail.
 */
const MANY_FILES = ['archive add', 'archive import'];
const STEP = 5;

const SQLITE_CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'unlink'].map(systemCalls);
const canTrace = spawnSync('strace', ['-qq', '-e', 'inject=getpid:error=EIO', 'true']).status === 0;

const wanted = process.argv.slice(2);
const program = await compiledProgram();
const workspaces = new Workspaces(program);
const all: Failed[] = [];
try {
  const cases = CASES.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  await inLanes(cases, async (given) => {
    const prepared = await workspaces.prepare(given);
    const every = wanted.length === 0 && MANY_FILES.includes(given.id) ? STEP : 1;
    await disturb(prepared, OWN_CALLS, (n) => (n % every === 0 ? [CODES[n % CODES.length] ?? '', 'kill'] : []));
    if (!canTrace || !WRITES_MEMORY.includes(given.id)) return;
    for (const calls of SQLITE_CALLS) await disturb(prepared, calls, (n) => [n % 2 === 0 ? 'EIO' : 'ENOSPC']);
  });
} finally {
  workspaces.remove();
  await program.remove();
}

async function disturb(prepared: Prepared, disturbance: Disturbance, ways: (n: number) => string[]): Promise<void> {
  const failed = await failEachCall(prepared, program, disturbance, ways);
  all.push(...failed);
  const lines = [`${prepared.id}, ${disturbance.kind}: ${failed.length} failures`];
  for (const { call, how, problem } of failed) if (problem !== null) lines.push(`  ${how} at ${call}: ${problem}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (all.length === 0) throw new Error('no call was made to fail');
if (!canTrace) process.stdout.write('the calls of SQLite: not run, strace is not here or may not trace\n');
const bad = all.filter(({ problem }) => problem !== null).length;
process.stdout.write(
  bad === 0
    ? `${all.length} failures; after each nothing was lost and the same command completed\n`
    : `${all.length} failures, ${bad} of them with a problem\n`,
);
process.exitCode = bad === 0 ? 0 : 1;
