import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { madeWorkspace } from './made-workspace.ts';
import { runHere } from './run-cli.ts';

const unit = madeWorkspace();

async function said(words: readonly string[], workspace = unit.path): Promise<string> {
  const { code, stdout, stderr } = await runHere([...words, '--workspace', workspace]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

describe('what is done after a meeting, from the command line', { timeout: 120_000 }, () => {
  it('enters directives, reports on one, and lists them overdue first', async () => {
    const workspace = unit.copy();
    expect(await said(['directives', 'import', '--period', '2015-Q1'], workspace)).toMatch(
      /^13\.01 .*\n(13\.\d\d .*\n)+(\d+) directives of 2015-Q1 entered\.\n$/,
    );
    expect(await said(['directives', 'import', '--period', '2015-Q1'], workspace)).toMatch(
      /^0 directives .* before\.\n$/,
    );
    const report = ['--state', 'off track', '--report', 'Two of four', '--on', '2015-07-01', '--by', 'Secretary'];
    expect(await said(['directives', 'update', '13.01', ...report], workspace)).toBe(
      '13.01 is off track as of 1 Jul 2015, as stated by Secretary.\n',
    );
    const listed = await said(['directives', 'list', '--period', '2015-Q2', '--open'], workspace);
    expect(listed).toMatch(/^As at 12 Aug 2015\n\nNO\. +STATE +DUE +DAYS LATE +ASKED\n/);
    expect(listed).toContain('→ 1 Jul 2015, Secretary: Two of four');
    const days = [...listed.matchAll(/^1\d\.\d\d .*? 20\d\d {2,}(\d+)/gm)].map(([, late]) => Number(late));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('lists roadblocks by pair of departments, the longest open first', async () => {
    const listed = await said(['roadblocks']);
    expect(listed).toMatch(/^[A-Z][\w ]+ – [A-Z][\w ]+\n {2}.*: \d+ days, since /);
    expect(listed).toMatch(/\d+ roadblocks at 12 Aug 2015, \d+ to be taken higher\.\n$/);
    const one = await said(['roadblocks', '--between', 'school-education', 'Public Health Engineering']);
    expect(one).toMatch(/1 roadblock at/);
    const { pairs } = JSON.parse(await said(['roadblocks', '--json']));
    expect(pairs[0].roadblocks[0].days).toBeGreaterThanOrEqual(pairs.at(-1).roadblocks[0].days);
  });

  it('says which department there is not, and asks for two', async () => {
    const wrong = await runHere(['roadblocks', '--between', 'helth', 'finance', '--workspace', unit.path]);
    expect(wrong).toMatchObject({ code: 3, stdout: '' });
    expect(wrong.stderr).toContain('Did you mean health?');
    expect((await runHere(['roadblocks', '--between', 'health', '--workspace', unit.path])).code).toBe(2);
  });

  it('files papers, and ends 4 when one was altered', async () => {
    const workspace = unit.copy();
    const file = join(temporaryFolder(), 'minutes.txt');
    writeFileSync(file, 'said');
    const add = ['papers', 'add', file, '--kind', 'minutes', '--by', 'Delivery unit'];
    expect(await said(add, workspace)).toBe('Filed papers/2015-Q2/minutes.txt (minutes, “minutes”).\n');
    expect(await said(add, workspace)).toMatch(/holds these very bytes already/);
    appendFileSync(join(workspace, 'papers', '2015-Q2', 'minutes.txt'), '!');
    const { code, stdout, stderr } = await runHere(['papers', 'list', '--workspace', workspace]);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^altered +2015-08-06 +minutes +papers\/2015-Q2\/minutes\.txt/);
    expect(stderr).toBe('papers/2015-Q2/minutes.txt is altered. Put back what was filed.\n');
  });

  it('tells the scope and the score of the unit', async () => {
    expect(await said(['scope'])).toMatch(/^Priorities, at most \d+ in a sector without a reason:\n/);
    const scores = await said(['scorecard']);
    expect(scores).toMatch(/^MEASURE +2015-Q2 +LAST \(2015-Q1\)\nActions closed +\d+ of \d+ \([\d.]+ %\)/);
    const { scores: list } = JSON.parse(await said(['scorecard', '--json']));
    expect(list).toHaveLength(7);
    for (const one of list)
      expect(one).toMatchObject({ numerator: expect.any(Number), denominator: expect.any(Number) });
  });

  it('publishes nothing unless the unit says so', async () => {
    const output = join(temporaryFolder(), 'public');
    const { code, stderr } = await runHere(['extract', '--output', output, '--workspace', unit.path]);
    expect(code).toBe(3);
    expect(stderr).toContain('publicExtract in unit.yaml is not true');
  });

  it.each([
    [['directives', '--help'], 'stocktake directives import --period 2015-Q2'],
    [['directives', 'update', '--help'], 'stocktake directives update 13.06'],
    [['roadblocks', '--help'], 'stocktake roadblocks --between'],
    [['papers', 'add', '--help'], 'stocktake papers add minutes.docx'],
    [['scope', '--help'], 'stocktake scope'],
    [['scorecard', '--help'], 'stocktake scorecard'],
    [['extract', '--help'], 'stocktake extract --period 2015-Q2'],
  ])('shows an example: %j', async (words, example) => {
    expect((await runHere(words)).stdout).toContain(example);
  });
});
