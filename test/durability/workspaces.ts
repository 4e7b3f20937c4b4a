import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  readonly #samples = new Map<string, Promise<string>>();
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
    unit = 'punjab-smu',
    words: asked,
    before = [],
    arrange,
    holds = () => undefined,
    fromNothing,
  }: Case): Promise<Prepared> {
    const found = fromNothing ? this.#fresh() : this.#copyOf(await this.#sample(unit));
    const query = [asked, ...before].flat().includes(QUERY) ? await this.#firstQuery(found) : '';
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

  #sample(unit: string): Promise<string> {
    const known = this.#samples.get(unit) ?? this.#made(unit);
    this.#samples.set(unit, known);
    return known;
  }

  async #made(unit: string): Promise<string> {
    const folder = this.#fresh();
    await this.#must(['init', '.', '--unit', unit], folder);
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
