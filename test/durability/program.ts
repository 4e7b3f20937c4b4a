import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { compile } from '../compile.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from its start to its end. */
  readonly ms: number;
}

/** What a run is started with, beside its words. */
export interface Start {
  readonly cwd: string;
  /** Command line that starts node, as a tracer or a shell does; node itself when absent. */
  readonly through?: readonly string[];
  /** What `fail-at.ts` is told; it is loaded before the program. */
  readonly disturb?: Readonly<Record<string, string>>;
}

/** The program compiled as it is shipped, with what it needs beside it; every run is a process of its own. */
export interface CompiledProgram {
  readonly start: (words: readonly string[], start: Start) => { kill: () => void; ended: Promise<Ended> };
  readonly run: (words: readonly string[], start: Start) => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

/** Compiles the program once, for a file of tests or a script. */
export async function compiledProgram(): Promise<CompiledProgram> {
  const preload = 'test/durability/fail-at.ts';
  const compiled = await compile(['src/cli.ts', 'src/adapters/excel/reading-worker.ts', preload]);
  const cli = compiled.at('src/cli.ts');
  const above = dirname(dirname(cli));
  for (const name of ['templates', 'data', 'package.json']) await symlink(join(REPOSITORY, name), join(above, name));

  const start: CompiledProgram['start'] = (words, { cwd, through = [], disturb }) => {
    const loader = disturb === undefined ? [] : ['--import', compiled.at(preload)];
    const [file = process.execPath, ...rest] = [...through, process.execPath, ...loader, cli, ...words];
    const started = performance.now();
    const child = spawn(file, rest, {
      cwd,
      env: { ...process.env, ...disturb },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
      ([[code, signal], stdout, stderr]) => ({ code, signal, stdout, stderr, ms: performance.now() - started }),
    );
    return { kill: () => void child.kill('SIGKILL'), ended };
  };
  return { start, run: (words, how) => start(words, how).ended, remove: compiled.remove };
}
