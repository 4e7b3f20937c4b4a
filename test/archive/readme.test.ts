import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8').replaceAll('\r\n', '\n');
const home = process.cwd();
afterAll(() => process.chdir(home));

/** What each command of the script is to say. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'archive add': /^Filed Stocktake 13, 15 April 2015 as record 1: \d+ files/,
  'archive search': /\[Immunisation\]/i,
  'archive verify': /^1 record and \d+ files, .*\nIt verifies\.\n$/,
  'archive rebuild': /^Record 1 \(2015-Q1\): identical\.\n$/,
  'archive export': /^Exported record 1 /,
};

it('the README’s archive does as printed', { timeout: 120_000 }, async () => {
  const script = README.split('<!-- archive -->\n```sh\n')[1]?.split('```')[0] ?? '';
  let folder = temporaryFolder();
  const said = new Set<string>();
  for (const line of script.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [program, ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
    process.chdir(folder);
    if (program === 'cd') {
      folder = join(folder, words[0] ?? '');
      continue;
    }
    const ran = await runHere(words);
    expect({ line, code: ran.code, stderr: ran.stderr }).toEqual({ line, code: 0, stderr: '' });
    const command = words.slice(0, 2).join(' ');
    if (SAYS[command]) expect(ran.stdout, line).toMatch(SAYS[command]);
    said.add(command);
  }
  expect([...said]).toEqual(expect.arrayContaining(Object.keys(SAYS)));
});
