import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeWorkspace } from './made-workspace.ts';
import { type Ran, runHere } from './run-cli.ts';

const { copy, path: made } = madeWorkspace();

/** What every complaint has in common: nothing on the standard output, and one line. */
function isOneLine({ code, stdout, stderr }: Ran, expected: number): void {
  expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: expected, stdout: '', lines: 2 });
}

describe('wrong usage ends 2 with one line that says what to do', () => {
  it.each([
    [['bulid'], "unknown command 'bulid'. Did you mean build? See: stocktake --help"],
    [['build', '--perod', '2015-Q2'], "unknown option '--perod'. Did you mean --period? See: stocktake build --help"],
    [['register', 'imprt'], "unknown command 'imprt'. Did you mean import? See: stocktake register --help"],
    [['receive'], "missing required argument 'file'. See: stocktake receive --help"],
    [['build', 'deck'], "too many arguments for 'build'. Expected 0 arguments but got 1. See: stocktake build --help"],
    [['build', '--period', 'summer'], /^option '--period <period>' .*A period is written 2015-Q2/],
    [
      ['register', 'show', '--revision', 'first'],
      /Revisions are numbered 1, 2, 3\. See: stocktake register show --help/,
    ],
    [['chart', 'participation', '--format', 'gif'], /Allowed choices are png, pptx, json\./],
    [['build', '--output', 'deck.ppt'], '--output: a deck is written to a file that ends in .pptx.'],
    [['register', 'import', 'register.xlsx', '--by', ' '], '--by is empty.'],
    [['receive', ''], '<file> is empty.'],
  ])('%j', async (words, says) => {
    const ran = await runHere(words);
    isOneLine(ran, 2);
    if (typeof says === 'string') expect(ran.stderr.trim()).toBe(says);
    else expect(ran.stderr).toMatch(says);
  });
});

describe('a fault in the set-up ends 3 with one line, and no stack', () => {
  const change = (name: string, from: string, to: string) => (folder: string) => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const spoiled: readonly [string, (folder: string) => void, readonly string[], RegExp][] = [
    ['an empty folder', (folder) => rmSync(join(folder, 'unit.yaml')), ['build'], /holds no unit\.yaml\. .*init DIR/],
    ['no folder', (folder) => rmSync(folder, { recursive: true }), ['build'], /there is no such folder/],
    [
      'a misspelt field in the profile',
      change('unit.yaml', 'executive:', 'executiv:'),
      ['build'],
      /unit\.yaml:\d+: executive is missing/,
    ],
    [
      'a whole that the register does not have',
      change('unit.yaml', 'place: punjab', 'place: punjb'),
      ['rate'],
      /place is punjb, .* Did you mean punjab\?/,
    ],
    [
      'a running order that is not there',
      (folder) =>
        writeFileSync(
          join(folder, 'unit.yaml'),
          `${readFileSync(join(folder, 'unit.yaml'), 'utf8')}deck: fortnightly\n`,
        ),
      ['build'],
      /no running order fortnightly/,
    ],
    [
      'a narrative about no priority',
      change('stocktakes/2015-Q2.yaml', '  textbooks:\n    why:', '  textboks:\n    why:'),
      ['build'],
      /“textboks”, .* Did you mean textbooks\?/,
    ],
    [
      'a title that does not fit',
      change(
        'stocktakes/2015-Q2.yaml',
        '  textbooks:\n    why:',
        `  textbooks:\n    title: ${'x'.repeat(130)}\n    why:`,
      ),
      ['build'],
      /2015-Q2\.yaml:\d+: narrative\.textbooks\.title is too long: at most 120 characters/,
    ],
    [
      'a period without an agenda',
      () => undefined,
      ['build', '--period', 'June 2015'],
      /Did you mean --period 2015-Q2\?/,
    ],
    [
      'no return',
      (folder) => rmSync(join(folder, 'returns'), { recursive: true }),
      ['check'],
      /Put the workbooks in returns\/2015-Q2\//,
    ],
    [
      'no register',
      (folder) => rmSync(join(folder, '.stocktake'), { recursive: true }),
      ['check'],
      /no register yet\. Import it with/,
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
    ['a misspelt indicator', () => undefined, ['chart', 'participaton'], /Did you mean participation\?/],
    ['a misspelt place', () => undefined, ['rate', '--place', 'lahor'], /Did you mean lahore\?/],
  ];

  it.each(spoiled)('%s', async (_, spoil, words, says) => {
    const folder = copy();
    spoil(folder);
    const ran = await runHere([...words, '-w', folder]);
    isOneLine(ran, 3);
    expect(ran.stderr).toMatch(says);
  });
});

describe('the program', () => {
  it('helps with every command: an example and the exit codes', async () => {
    const page = async (words: string[]) => (await runHere([...words, '--help'])).stdout;
    const listed = (help: string) =>
      [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    const commands = listed(await page([])).filter((name) => name !== 'help');
    expect(commands).toEqual(expect.arrayContaining(['init', 'register', 'check', 'rate', 'chart', 'build']));
    for (const command of commands) {
      const help = await page([command]);
      const inner = help.includes('Commands:') ? listed(help).filter((name) => name !== 'help') : [];
      for (const text of [help, ...(await Promise.all(inner.map((name) => page([command, name]))))]) {
        expect(text).toContain('Exit codes: 0 done');
        if (!text.includes('Commands:')) expect(text).toMatch(/\nExamples:\n {2}stocktake /);
      }
    }
  });

  it.each([
    [['check'], 1],
    [['rate'], 0],
    [['build'], 0],
    [['register', 'show'], 0],
    [['register', 'history'], 0],
    [['register', 'import', join(made, 'register.xlsx'), '--by', 'x'], 0],
    [['receive', join(made, 'returns', '2015-Q2', 'health.xlsx')], 0],
    [['chart', 'participation'], 0],
    [['blank', '--period', 'Q3 2015', '--department', 'Health'], 0],
  ])('prints JSON, and nothing else, for %j', async (words, expected) => {
    const { code, stdout, stderr } = await runHere([...words, '--json', '-w', copy()]);
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('prints a refused register’s cells as its result and the refusal as one line', async () => {
    const folder = copy();
    const plan = join(folder, 'plan.xlsx');
    cpSync(join(folder, 'returns', '2015-Q2', 'health.xlsx'), plan);
    const { code, stdout, stderr } = await runHere(['register', 'import', plan, '--by', 'x', '-w', folder]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/plan\.xlsx was refused \(\d+ blocking findings\) and nothing was stored\. Mend [^\n]*\n$/);
    expect(stdout).toContain('→ Add the sheet Sectors with its headings.');
  });

  it.each([[['check', '--all']], [['rate']], [['rate', '--place', 'all']], [['register', 'show']]])(
    'keeps the lines of %j within 120 characters',
    async (words) => {
      const lines = (await runHere([...words, '-w', made])).stdout.split('\n');
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.filter((line) => line.length > 120)).toEqual([]);
    },
  );
});
