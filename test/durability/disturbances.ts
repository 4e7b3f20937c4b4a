import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledProgram, Ended } from './program.ts';

/** Has the n-th call of a kind fail in some way while a command runs, from 1. */
export interface Disturbance {
  readonly kind: string;
  run(
    program: CompiledProgram,
    words: readonly string[],
    folder: string,
    n: number,
    how: string,
  ): Promise<{
    readonly ended: Ended;
    /** The call that failed; null when there were not so many. */
    readonly call: string | null;
  }>;
}

/** Calls of the program itself that change what is on the disk, by `fail-at.ts`. */
export const OWN_CALLS: Disturbance = {
  kind: 'own calls',
  async run(program, words, folder, n, how) {
    const log = temporaryLog();
    const disturb = { FAIL_AT: String(n), FAIL_HOW: how, FAIL_LOG: log.path };
    const ended = await program.run(words, { cwd: folder, disturb });
    const call = log.take();
    return { ended, call: call === '' ? null : call.replace(`${folder}/`, '') };
  },
};

/**
 * System calls by which SQLite writes the memory, by strace: what it writes is native code. Each process starts anew to
 * count, and a failing call is one on the database, its journal or their folder.
 */
export function systemCalls(name: string): Disturbance {
  return {
    kind: `${name} of SQLite`,
    async run(program, words, folder, n, how) {
      const log = temporaryLog();
      const memory = join(folder, '.stocktake');
      const paths = [memory, ...['stocktake.db', 'stocktake.db-journal'].map((file) => join(memory, file))];
      const through = [
        'strace',
        '-f',
        '--seccomp-bpf',
        '-qq',
        `--output=${log.path}`,
        `--trace=${name}`,
        `--inject=${name}:error=${how}:when=${n}`,
        ...paths.flatMap((path) => ['-P', path]),
      ];
      const ended = await program.run(words, { cwd: folder, through });
      const traced = log.take();
      return { ended, call: traced.includes('(INJECTED)') ? `${name} ${n}` : null };
    },
  };
}

function temporaryLog(): { path: string; take: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-calls-'));
  const path = join(folder, 'log');
  return {
    path,
    take: () => {
      const content = existsSync(path) ? readFileSync(path, 'utf8') : '';
      rmSync(folder, { recursive: true });
      return content;
    },
  };
}
