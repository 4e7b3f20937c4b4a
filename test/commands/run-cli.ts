import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** What a run of the program gave. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as a process of its own. */
export function startCli(words: readonly string[], cwd?: string) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code);
  return { child, ended };
}

/** Runs the command line to its end. */
export async function runCli(words: readonly string[], cwd?: string): Promise<Ran> {
  const { child, ended } = startCli(words, cwd);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
