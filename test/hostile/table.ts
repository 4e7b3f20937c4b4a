import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KINDS, saidOf } from './files.ts';
import { measured, type Run } from './measure.ts';
import { ODD_RETURNS, SOUND } from './returns.ts';

/**
 * Prints what `stocktake check FILE` says of each hostile file, run as its user runs it, and what that took: seconds from
 * its start to its end, and the most memory of the program and of the process that reads.
 *
 * Ends with 1 where one took over 2 s or 200 MB, or was not told in its own words. Needs `npm run build`.
 */
const SECONDS = 2;
const MEGABYTES = 200;
/**
 * Another program may have the processor for a moment: a file that was slow is tried again, and its best time counts. On a
 * machine with more to do than it has processors, the time of a processor counts instead.
 */
const TRIES = 3;

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');

interface Trial {
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array;
  /** What the answer holds; all of them. */
  readonly says: readonly string[];
}

const hostile = KINDS.flatMap(([, files]) => files).map(
  (file): Trial => ({ ...file, name: file.as ?? 'return.xlsx', says: [`${file.as ?? 'return.xlsx'}${saidOf(file)}`] }),
);
const odd = ODD_RETURNS.map(
  (file): Trial => ({
    ...file,
    what: `a sound return with ${file.what}`,
    name: 'health.xlsx',
    says: file.says.length > 0 ? file.says : ['1 return, 42 figures: 2 block, 3 query, 0 note'],
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'stocktake-hostile-'));
const worst = { seconds: 0, processor: 0, program: 0, reader: 0 };
let missed = 0;
try {
  const { said } = await measured(CLI, ['check', SOUND], folder);
  if (!said.includes('1 return, 42 figures: 2 block, 3 query, 0 note')) throw new Error(`of a sound return: ${said}`);
  for (const trial of [...hostile, ...odd]) {
    const run = await best(trial);
    worst.seconds = Math.max(worst.seconds, run.seconds);
    worst.processor = Math.max(worst.processor, run.processor);
    worst.program = Math.max(worst.program, run.program);
    worst.reader = Math.max(worst.reader, run.reader);
    const amiss = [
      ...(run.seconds > SECONDS && (run.processor > SECONDS || !isBusy()) ? ['too slow'] : []),
      ...(Math.max(run.program, run.reader) > MEGABYTES ? ['too much memory'] : []),
      ...trial.says.filter((words) => !run.said.includes(words)).map((words) => `does not say “${words}”`),
    ];
    if (amiss.length > 0) missed += 1;
    process.stdout.write(
      `${line(trial, run)}\n${amiss.length > 0 ? `    MISSED: ${amiss.join('; ')}: ${run.said.slice(0, 300)}\n` : ''}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${hostile.length} hostile files and ${odd.length} odd returns: most ${worst.seconds.toFixed(2)} s (${worst.processor.toFixed(2)} s of a processor), ` +
    `${Math.round(worst.program)} MB in the program, ${Math.round(worst.reader)} MB in the process that reads; ${missed} missed\n`,
);
process.exitCode = hostile.length > 0 && odd.length > 0 && missed === 0 ? 0 : 1;

async function best({ name, make }: Trial): Promise<Run> {
  writeFileSync(join(folder, name), make());
  let run = await measured(CLI, ['check', name], folder);
  for (let n = 1; n < TRIES && run.seconds > SECONDS; n++) {
    const again = await measured(CLI, ['check', name], folder);
    if (again.seconds < run.seconds) run = again;
  }
  rmSync(join(folder, name));
  return run;
}

function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > availableParallelism();
}

/** "an entity bomb    0.55 s  110 + 50 MB  return.xlsx: this workbook …" */
function line({ what, says }: Trial, { seconds, program, reader }: Run): string {
  const memory = `${Math.round(program)} + ${Math.round(reader)} MB`;
  return `${what.padEnd(84)} ${seconds.toFixed(2)} s  ${memory.padStart(12)}  ${says.join('; ')}`;
}
