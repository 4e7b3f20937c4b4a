import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Catalogue } from '../../src/adapters/database/catalogue.ts';
import { objectName } from '../../src/adapters/objects/archive-names.ts';
import { withCatalogue } from '../../src/stages/archive/catalogue.ts';
import { searchArchive } from '../../src/stages/archive/search.ts';
import { compile } from '../compile.ts';
import { ASKED, fastArchive, makeArchive, SLIDES } from './archive-plan.ts';

const RECORDS = Number(process.env.ARCHIVE_RECORDS ?? 2000);
const FEW = RECORDS / 10;
/** Bounds: of a plain scan in the same run; seconds over node's own start; memory at ten times the records. */
const MOST = { search: 0.2, start: 0.3, memory: 1.3 } as const;
const RUNS = 7;
const ON: Readonly<Record<string, string>> = { rare: 'few slides', usual: 'a slide in ten', everywhere: 'every slide' };

interface Took {
  readonly code: number;
  readonly seconds: number;
  readonly memory: number;
}

/** Measures what is asked of an archive of 2,000 records of 60 slides: search, list, said, verify, and its catalogue. */
export async function benchArchive(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-bench-'));
  const compiled = await compile(['src/cli.ts', 'test/bench/archive-child.ts']);
  try {
    const many = await workspaceOf(join(folder, 'many'), RECORDS);
    const few = await workspaceOf(join(folder, 'few'), FEW);
    const lines: string[] = [`${RECORDS} records of ${SLIDES} slides in the archive`];
    let missed = false;
    const hold = (line: string, kept: boolean) => {
      missed ||= !kept;
      lines.push(`  ${line}${kept ? '' : '  MISSED'}`);
    };

    const archive = fastArchive(join(many, 'archive'));
    const path = join(many, '.stocktake', 'catalogue.db');
    const source = {
      archive,
      path,
      open: async (...given: Parameters<typeof Catalogue.open>) => Catalogue.open(...given),
    };
    const made = await secondsOf(() => withCatalogue(source, (catalogue) => catalogue.head()));
    const size = (await stat(path)).size;
    lines.push(`  making the catalogue ${made.toFixed(1)} s, ${(size / 1e6).toFixed(0)} MB`);

    // A plain scan reads the same words from the disk, as they were filed, and looks for the letters.
    const files: string[] = [];
    for await (const { record } of archive.records()) {
      files.push(
        ...record.files.flatMap(({ role, sha256 }) => (role === 'words' ? archive.at(objectName(sha256)) : [])),
      );
    }
    const scanFor = async (word: string) => {
      let found = 0;
      for (const file of files) {
        const text = (await readFile(file)).toString('utf8');
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found += 1;
      }
      return found;
    };
    const answers: string[] = [];
    const questions = Object.entries(ASKED);
    for (const [what, word] of questions) {
      const scan = await best(() => scanFor(word));
      const search = await best(() =>
        withCatalogue(source, (catalogue) => searchArchive(catalogue, { words: word, limit: 20 })),
      );
      answers.push(JSON.stringify(search.result));
      if (search.result.total !== scan.result) throw new Error(`${search.result.total} of ${scan.result} places found`);
      const share = search.seconds / scan.seconds;
      hold(
        `search, a word on ${ON[what] ?? what}`.padEnd(38) +
          `${milliseconds(search.seconds)}, scan ${milliseconds(scan.seconds)}: ${share.toFixed(3)}`,
        share <= MOST.search,
      );
    }

    // Made anew from the records, in memory, it gives the same answers.
    const anew = await withCatalogue({ ...source, open: async () => Catalogue.open(null) }, (catalogue) =>
      questions.map(([, words]) => JSON.stringify(searchArchive(catalogue, { words, limit: 20 }))),
    );
    hold('the catalogue made anew answers the same', anew.join() === answers.join());

    const cli = compiled.at('src/cli.ts');
    const asked = { list: ['list'], said: ['said', 'indicator-3'], search: ['search', ASKED.usual] };
    const starts = await quickest({
      node: ['-e', '0'],
      ...Object.fromEntries(
        Object.entries(asked).map(([name, words]) => [name, [cli, 'archive', ...words, '--workspace', many]]),
      ),
    });
    for (const name of Object.keys(asked)) {
      const over = (starts.get(name) ?? Number.NaN) - (starts.get('node') ?? 0);
      hold(
        `archive ${name}, the whole program`.padEnd(38).concat(`${over.toFixed(2)} s over node’s own start`),
        over <= MOST.start,
      );
    }

    const child = compiled.at('test/bench/archive-child.ts');
    const verify = async (at: string): Promise<Took> => {
      const run = promisify(execFile);
      return JSON.parse(
        (await run(process.execPath, [child, 'archive', 'verify', '--folder', join(at, 'archive')])).stdout,
      );
    };
    const [small, large] = [await verify(few), await verify(many)];
    const growth = large.memory / small.memory;
    hold(
      `verify ${large.seconds.toFixed(1)} s; memory ${(small.memory / 1e6).toFixed(0)} MB at ${FEW}, ${(large.memory / 1e6).toFixed(0)} MB at ${RECORDS}: ${growth.toFixed(2)}`,
      growth <= MOST.memory && small.code === 0 && large.code === 0,
    );
    lines.push(missed ? '  A BOUND WAS MISSED' : '  every bound is kept');
    if (missed) process.exitCode = 1;
    return lines;
  } finally {
    await compiled.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A workspace with an archive of so many records. */
async function workspaceOf(path: string, records: number): Promise<string> {
  await mkdir(path, { recursive: true });
  await copyFile(resolve(import.meta.dirname, '../../data/punjab-smu/unit.yaml'), join(path, 'unit.yaml'));
  await makeArchive(join(path, 'archive'), records);
  return path;
}

async function secondsOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** The quickest of several runs: the one that was disturbed least. */
async function best<T>(run: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  let seconds = Number.POSITIVE_INFINITY;
  let result = await run();
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    result = await run();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, result };
}

/** The quickest of many runs of each program, taken in turn, so that all are disturbed alike. */
async function quickest(programs: Readonly<Record<string, readonly string[]>>): Promise<Map<string, number>> {
  const run = promisify(execFile);
  const best = new Map<string, number>();
  for (let i = 0; i < 2 * RUNS; i += 1) {
    for (const [name, words] of Object.entries(programs)) {
      const seconds = await secondsOf(() => run(process.execPath, [...words], { maxBuffer: 1e8 }));
      best.set(name, Math.min(best.get(name) ?? seconds, seconds));
    }
  }
  return best;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
