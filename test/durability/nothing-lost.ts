import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AtRest, atRest } from './at-rest.ts';
import type { CompiledProgram } from './program.ts';
import type { Prepared } from './workspaces.ts';

/**
 * Looks at a workspace after its command was disturbed. Throws where anything in it is neither as the command found it
 * nor as it leaves it: every file for itself, every table of the memory for itself.
 */
export async function nothingLost({ before, after, holds }: Prepared, folder: string): Promise<AtRest> {
  const now = await atRest(folder);
  holds(folder);
  for (const part of ['files', 'rows'] as const) {
    const names = new Set([...Object.keys(before[part]), ...Object.keys(now[part])]);
    for (const name of names) {
      const [was, is, willBe] = [before, now, after].map((rest) => rest[part][name]);
      if (!isDeepStrictEqual(is, was) && !isDeepStrictEqual(is, willBe)) {
        throw new Error(`${name} is neither as before nor as after: ${JSON.stringify({ was, is, willBe })}`);
      }
    }
  }
  return now;
}

/**
 * Throws unless `register verify` finds nothing amiss, nor `archive verify` where a record was being filed; in a copy: the
 * original keeps what was cut short for the next.
 */
export async function verifies({ before, after }: Prepared, folder: string, program: CompiledProgram): Promise<void> {
  // What `init` was making when it was killed is no workspace yet.
  if (before.files['unit.yaml'] === undefined) return;
  const copy = mkdtempSync(join(tmpdir(), 'stocktake-verified-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const files = Object.keys(after.files).some((name) => name.startsWith('archive/'));
    for (const what of files ? ['register', 'archive'] : ['register']) {
      const { code, stdout, stderr } = await program.run([what, 'verify'], { cwd: copy });
      if (code !== 0 || stderr !== '') throw new Error(`${what} verify ended with ${code}: ${stdout}${stderr}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * Runs the command again where it was disturbed. Throws unless the workspace is then as if nothing had been. Where all had
 * been done already the command may say so instead, in one line.
 */
export async function completes(prepared: Prepared, folder: string, program: CompiledProgram): Promise<void> {
  const wasDone = difference(prepared.after, await atRest(folder)).length === 0;
  const { code, stderr } = await program.run(prepared.words, { cwd: folder });
  const different = difference(prepared.after, await atRest(folder));
  const saysSo = wasDone && code === 3 && /^[^\n]+\n$/.test(stderr);
  if (different.length === 0 && (code === prepared.undisturbed.code || saysSo)) return;
  throw new Error(
    `run again it ended with ${code}: ${stderr}; not as without the disturbance: ${different.join(', ')}`,
  );
}

/** Files and tables in which a workspace differs from another. */
function difference(expected: AtRest, is: AtRest): string[] {
  return (['files', 'rows'] as const).flatMap((part) => {
    const names = new Set([...Object.keys(expected[part]), ...Object.keys(is[part])]);
    return [...names].filter((name) => !isDeepStrictEqual(expected[part][name], is[part][name]));
  });
}
