import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { runCli, startCli } from './run-cli.ts';

let made = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-cli-'));
  made = join(folder, 'unit');
  expect((await runCli(['init', made, '--unit', 'punjab-smu'])).code).toBe(0);
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A copy of the sample workspace that a test may spoil. */
function workspace(): string {
  const path = join(temporaryFolder(), 'unit');
  cpSync(made, path, { recursive: true });
  return path;
}

const DECK = join('output', '2015-Q2', 'punjab-smu-2015-Q2.pptx');

describe.concurrent('wrong usage ends 2 with one line that says what to do', () => {
  it.each([
    [['bulid'], "unknown command 'bulid'. Did you mean build? See: stocktake --help"],
    [['build', '--perod', '2015-Q2'], "unknown option '--perod'. Did you mean --period? See: stocktake build --help"],
    [['register', 'imprt'], "unknown command 'imprt'. Did you mean import? See: stocktake register --help"],
    [['receive'], "missing required argument 'file'. See: stocktake receive --help"],
    [['build', '--period', 'summer'], /^option '--period <period>' .*A period is written 2015-Q2/],
    [['register', 'show', '--revision', 'first'], /Revisions are numbered 1, 2, 3\./],
    [['build', '--output', 'deck.ppt'], '--output: a deck is written to a file that ends in .pptx.'],
    [['register', 'import', 'register.xlsx', '--by', ' '], '--by is empty.'],
  ])('%j', async (words, says) => {
    const { code, stdout, stderr } = await runCli(words);
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
    if (typeof says === 'string') expect(stderr.trim()).toBe(says);
    else expect(stderr).toMatch(says);
  });
});

describe.concurrent('a fault in the set-up ends 3 with one line, and no stack', () => {
  const spoiled: readonly [string, (folder: string) => void, readonly string[], RegExp][] = [
    ['an empty folder', (folder) => rmSync(join(folder, 'unit.yaml')), ['build'], /holds no unit\.yaml\. .*init DIR/],
    [
      'a profile with a misspelt field',
      (folder) => writeFileSync(join(folder, 'unit.yaml'), `executiv: CM\n${read(folder, 'unit.yaml')}`),
      ['build'],
      /unit\.yaml:1: the file has no field called “executiv”/,
    ],
    [
      'a whole that the register does not have',
      (folder) =>
        writeFileSync(join(folder, 'unit.yaml'), read(folder, 'unit.yaml').replace('place: punjab', 'place: punjb')),
      ['rate'],
      /place is punjb, .* Did you mean punjab\?/,
    ],
    [
      'a narrative about no priority',
      (folder) => {
        const path = join(folder, 'stocktakes', '2015-Q2.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace('  textbooks:', '  textboks:'));
      },
      ['build'],
      /“textboks”, .* Did you mean textbooks\?/,
    ],
    [
      'a period without an agenda',
      () => undefined,
      ['build', '--period', 'June 2015'],
      /Did you mean --period 2015-Q2\?/,
    ],
    [
      'no register',
      (folder) => rmSync(join(folder, '.stocktake'), { recursive: true }),
      ['check'],
      /no register yet\. Import/,
    ],
    [
      'a damaged database',
      (folder) => writeFileSync(join(folder, '.stocktake', 'stocktake.db'), 'x'.repeat(5000)),
      ['register', 'history'],
      /is damaged or is no database/,
    ],
    [
      'a deck that is open',
      (folder) => {
        mkdirSync(join(folder, 'output', '2015-Q2'), { recursive: true });
        writeFileSync(join(folder, 'output', '2015-Q2', '~$punjab-smu-2015-Q2.pptx'), '');
      },
      ['build'],
      /is open in another program\. Close it there/,
    ],
  ];
  const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

  it.each(spoiled)('%s', async (_, spoil, words, says) => {
    const folder = workspace();
    spoil(folder);
    const { code, stdout, stderr } = await runCli(words, folder);
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 3, stdout: '', lines: 2 });
    expect(stderr).toMatch(says);
  });
});

describe.concurrent('the program', () => {
  it('helps with every command: an example and the exit codes', { timeout: 60_000 }, async () => {
    const names = async (words: string[]) => {
      const { stdout } = await runCli([...words, '--help']);
      const listed = stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm);
      return { stdout, inner: stdout.includes('Commands:') ? [...listed].map(([, name = '']) => name) : [] };
    };
    const { inner: commands } = await names([]);
    expect(commands).toContain('build');
    for (const command of commands.filter((name) => name !== 'help')) {
      const { stdout, inner } = await names([command]);
      const pages = inner.length > 0 ? [] : [stdout];
      for (const name of inner.filter((each) => each !== 'help')) pages.push((await names([command, name])).stdout);
      expect(pages.length, command).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page, command).toMatch(/\nExamples:\n {2}stocktake /);
        expect(page, command).toContain('Exit codes: 0 done');
      }
    }
  });

  it.each([
    [['check'], 1],
    [['rate'], 0],
    [['build'], 0],
    [['register', 'show'], 0],
    [['register', 'history'], 0],
    [['register', 'import', 'register.xlsx', '--by', 'x'], 0],
    [['receive', 'returns/2015-Q2/health.xlsx'], 0],
    [['chart', 'participation'], 0],
    [['blank', '--period', 'Q3 2015', '--department', 'Health'], 0],
  ])('prints JSON, and nothing else, for %j', async (words, expected) => {
    const { code, stdout, stderr } = await runCli([...words, '--json'], workspace());
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('prints a refused register’s cells as its result and the refusal as one line', async () => {
    const folder = workspace();
    cpSync(join(folder, 'returns', '2015-Q2', 'health.xlsx'), join(folder, 'plan.xlsx'));
    const { code, stdout, stderr } = await runCli(['register', 'import', 'plan.xlsx', '--by', 'x'], folder);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^plan\.xlsx was refused \(\d+ blocking findings\) and nothing was stored\. Mend [^\n]*\n$/);
    expect(stdout).toContain('→ Add the sheet Sectors with its headings.');
  });

  it('keeps its lines within 120 characters', async () => {
    for (const words of [['check', '--all'], ['rate'], ['register', 'show']]) {
      const { stdout } = await runCli(words, made);
      const lines = stdout.split('\n');
      expect(lines.length).toBeGreaterThan(20);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    }
  });

  it('builds from another folder what it is told to, when a return cannot be read', async () => {
    const folder = workspace();
    writeFileSync(join(folder, 'returns', '2015-Q2', 'health.xlsx'), 'PK');
    const elsewhere = temporaryFolder();
    const { code, stdout } = await runCli(['build', '-w', folder, '-o', 'deck.pptx'], elsewhere);
    expect(code).toBe(0);
    expect(stdout).toContain('No return is used from: 1 (Health)');
    expect(readdirSync(elsewhere)).toEqual(['deck.pptx']);
  });

  it('is content when its reader has seen enough', async () => {
    const { child, ended } = startCli(['rate', '--place', 'all', '--json'], made);
    child.stdout.once('data', () => child.stdout.destroy());
    const stderr = await text(child.stderr);
    expect({ code: await ended, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('leaves no half of a deck when it is killed, and builds it the next time', async () => {
    const folder = workspace();
    // From before the reading of the first return to the writing of the deck.
    for (const delay of [700, 1100, 1500]) {
      const { child, ended } = startCli(['build'], folder);
      setTimeout(() => child.kill('SIGKILL'), delay);
      child.stdout.resume();
      child.stderr.resume();
      await ended;
      const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).includes(DECK);
      // An archive ends with the record of its directory, PK 05 06 and 18 bytes more.
      if (present)
        expect(readFileSync(join(folder, DECK)).subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006');
    }
    expect((await runCli(['build'], folder)).code).toBe(0);
  });

  it('lets two commands do the same thing at once', async () => {
    const folder = workspace();
    const builds = await Promise.all([runCli(['build', '--json'], folder), runCli(['build', '--json'], folder)]);
    expect(builds.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(builds.map(({ stdout }) => JSON.parse(stdout).sha256)).size).toBe(1);
    rmSync(join(folder, '.stocktake'), { recursive: true });
    const words = ['register', 'import', 'register.xlsx', '--by', 'Head of Unit', '--json'];
    const imports = await Promise.all([runCli(words, folder), runCli(words, folder)]);
    expect(imports.map(({ code }) => code)).toEqual([0, 0]);
    expect(imports.map(({ stdout }) => JSON.parse(stdout).outcome).sort()).toEqual(['stored', 'unchanged']);
  });
});
