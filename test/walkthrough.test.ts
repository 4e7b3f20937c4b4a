import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './folder.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'src', 'cli.ts');

/** The command lines of the README's walk-through, as printed. */
function walkthrough(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
  const block = /<!-- walkthrough -->\n```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return block.split('\n').filter((line) => line && !line.startsWith('#'));
}

function run(words: string[], cwd: string) {
  const node = ['--import', import.meta.resolve('tsx'), CLI, ...words];
  return spawnSync(process.execPath, node, { cwd, encoding: 'utf8', timeout: 120_000 });
}

const words = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('the README', () => {
  it('walks through ten commands, each of which does as printed', { timeout: 300_000 }, () => {
    let cwd = temporaryFolder();
    const lines = walkthrough();
    const commands = lines.filter((line) => line.startsWith('stocktake '));
    expect(commands).toHaveLength(10);
    for (const line of lines) {
      const [program, ...rest] = words(line);
      if (program === 'cd') {
        cwd = join(cwd, rest[0] ?? '');
        continue;
      }
      const { status, stdout, stderr } = run(rest, cwd);
      expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
      expect(stdout.length, line).toBeGreaterThan(10);
    }
    for (const made of [
      'blanks/2015-Q3/school-education.xlsx',
      'output/2015-Q2/punjab-smu-2015-Q2.pptx',
      'output/2015-Q2/participation.png',
    ]) {
      expect(existsSync(join(cwd, made)), made).toBe(true);
    }
  });

  it('shows the two commands of a fresh clone', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});
