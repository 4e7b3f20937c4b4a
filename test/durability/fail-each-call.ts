import { isDeepStrictEqual } from 'node:util';
import type { AtRest } from './at-rest.ts';
import type { Disturbance } from './disturbances.ts';
import { completes, nothingLost } from './nothing-lost.ts';
import type { CompiledProgram, Ended } from './program.ts';
import type { Prepared } from './workspaces.ts';

/** A call that was made to fail, and what came of it. */
export interface Failed {
  readonly call: string;
  /** A code such as EIO, or `kill`. */
  readonly how: string;
  /** What the command told its user; empty where it went on, or was ended. */
  readonly said: string;
  /** What is not as it should be afterwards; null where all is. */
  readonly problem: string | null;
}

/**
 * Runs a command again and again, each time with the next of its calls failing in one of the ways given, until it makes
 * no further call. After each: nothing is lost, the command has said so in one line, and once more it gives what it
 * gives undisturbed; else its problem says what is not so. `ways` gives how the n-th call fails, each in a run of its
 * own.
 */
export async function failEachCall(
  prepared: Prepared,
  program: CompiledProgram,
  disturbance: Disturbance,
  ways: (n: number) => readonly string[],
): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (let n = 1; ; n += 1) {
    for (const how of ways(n)) {
      const folder = prepared.copy();
      const { call, ended } = await disturbance.run(program, prepared.words, folder, n, how);
      if (call === null) return failed;
      failed.push({ call, how, ...(await cameOf(prepared, program, folder, ended, how, call)) });
    }
  }
}

async function cameOf(
  prepared: Prepared,
  program: CompiledProgram,
  folder: string,
  ended: Ended,
  how: string,
  call: string,
): Promise<Pick<Failed, 'said' | 'problem'>> {
  let said = '';
  try {
    const now = await nothingLost(prepared, folder);
    if (how !== 'kill') said = saidOf(ended, now, prepared);
    // Half moved into place, a new workspace waits to be finished by the next run.
    const left = now.unfinished.filter((name) => !/^\.init-|\/\.pending-/.test(name));
    if (how !== 'kill' && left.length > 0 && !/^(rm|unlink)/.test(call)) {
      throw new Error(`it left behind ${left.join(', ')}`);
    }
    // What met a failure and was done all the same is not done again.
    if (how === 'kill' || said !== '') await completes(prepared, folder, program);
    return { said, problem: null };
  } catch (cause) {
    return { said, problem: `${cause instanceof Error ? cause.message : String(cause)} (in ${folder})` };
  }
}

/** What a command said that met a failure; throws unless it is one line and the exit code of a fault, or all was done. */
export function saidOf({ code, signal, stderr }: Ended, now: AtRest, { undisturbed, after }: Prepared): string {
  if (code === undisturbed.code && stderr === '') {
    if (isDeepStrictEqual([now.files, now.rows], [after.files, after.rows])) return '';
    throw new Error('it ended as if all was done, which is not so');
  }
  if (code === 3 && /^[^\n]+\n$/.test(stderr)) return stderr.trim();
  throw new Error(`it ended with ${code ?? signal} and said: ${stderr}`);
}
