import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runProgram } from '../../src/program.ts';
import { NOW } from '../actions/sample.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** What a run of the program gave. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line within this process, as if its output went to a pipe. */
export async function runHere(words: readonly string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await runProgram(words, {
    out: (said) => {
      stdout += said;
    },
    err: (said) => {
      stderr += said;
    },
    columns: undefined,
    progress: { step: () => undefined, stop: () => undefined },
    now: () => NOW,
  });
  return { code, stdout, stderr };
}

/** Starts the command line as a process of its own. */
export function startCli(words: readonly string[], cwd?: string) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: once(child, 'close').then(([code]) => code) };
}

/** Runs the command line as a process of its own to its end. */
export async function runCli(words: readonly string[], cwd?: string): Promise<Ran> {
  const { child, ended } = startCli(words, cwd);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
