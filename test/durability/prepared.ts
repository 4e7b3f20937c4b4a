import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type AtRest, atRest } from './at-rest.ts';
import { type Case, QUERY } from './cases.ts';
import type { CompiledProgram, Ended } from './program.ts';

/** A command ready to be disturbed: the workspace it finds, and what it gives when nothing disturbs it. */
export interface Prepared {
  readonly id: string;
  readonly words: readonly string[];
  readonly before: AtRest;
  readonly after: AtRest;
  readonly undisturbed: Ended;
  readonly holds: (folder: string) => void;
  /** A fresh copy of the workspace as the command finds it. */
  readonly copy: () => string;
}

/** What `findings list` prints, as far as it is used here. */
const Listed = z.object({ findings: z.array(z.object({ id: z.string(), severity: z.string() })) });

/** Workspaces of one run of tests in a temporary folder. */
export class Workspaces {
  readonly #program: CompiledProgram;
  readonly #folder = mkdtempSync(join(tmpdir(), 'stocktake-durability-'));
  readonly #prepared = new Map<string, Promise<Prepared>>();
  #sample: string | undefined;
  #copies = 0;

  constructor(program: CompiledProgram) {
    this.#program = program;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Makes a command's workspace, and runs the command in a copy of it; both once. */
  prepare(given: Case): Promise<Prepared> {
    const known = this.#prepared.get(given.id) ?? this.#prepare(given);
    this.#prepared.set(given.id, known);
    return known;
  }

  async #prepare({
    id,
    words: asked,
    before = [],
    arrange,
    holds = () => undefined,
    fromNothing,
  }: Case): Promise<Prepared> {
    this.#sample ??= await this.#made();
    const found = fromNothing ? this.#fresh() : this.#copyOf(this.#sample);
    const query = fromNothing ? '' : await this.#firstQuery(this.#sample);
    const worded = (words: readonly string[]) => words.map((word) => (word === QUERY ? query : word));
    for (const words of before) await this.#must(worded(words), found);
    await arrange?.(found);

    const words = worded(asked);
    const done = this.#copyOf(found);
    const undisturbed = await this.#program.run(words, { cwd: done });
    if (undisturbed.stderr !== '') throw new Error(`${id}: ${undisturbed.stderr}`);
    return {
      id,
      words,
      before: await atRest(found),
      after: await atRest(done),
      undisturbed,
      holds,
      copy: () => this.#copyOf(found),
    };
  }

  async #made(): Promise<string> {
    const folder = this.#fresh();
    await this.#must(['init', '.', '--unit', 'punjab-smu'], folder);
    return folder;
  }

  async #firstQuery(folder: string): Promise<string> {
    const { findings } = Listed.parse(JSON.parse(await this.#must(['findings', 'list', '--json'], folder)));
    const query = findings.find(({ severity }) => severity === 'query');
    if (!query) throw new Error('the sample has no query');
    return query.id;
  }

  async #must(words: readonly string[], cwd: string): Promise<string> {
    const { code, stdout, stderr } = await this.#program.run(words, { cwd });
    if (code !== 0) throw new Error(`${words.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  #fresh(): string {
    const folder = join(this.#folder, String(this.#copies++));
    mkdirSync(folder);
    return folder;
  }

  #copyOf(folder: string): string {
    const copy = this.#fresh();
    cpSync(folder, copy, { recursive: true });
    return copy;
  }
}

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
