import { copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';
import { figureOf, fileMade, type MadeRecord } from './made-records.ts';

const RECORDS: readonly MadeRecord[] = [
  {
    period: '2014-Q4',
    title: 'Stocktake 12',
    deck: [
      { place: 'slide 1', title: 'Cover', id: 'title', text: 'January' },
      { place: 'slide 2', title: 'Going', id: 'old', text: 'x' },
    ],
    figures: [figureOf('2014-11', 89.3, 92)],
    returns: { 'returns/2014-Q4/health.xlsx': 'a' },
  },
  {
    period: '2015-Q2',
    title: 'Stocktake 14',
    deck: [
      { place: 'slide 1', title: 'Cover', id: 'title', text: 'August' },
      { place: 'slide 2', title: 'Coming', id: 'new', text: 'something else altogether' },
    ],
    // 93.4 − 90.4 = 3.0 short; 92.0 − 89.3 = 2.7 before.
    figures: [figureOf('2015-06', 90.4, 93.4, { next: [] })],
    returns: { 'returns/2014-Q4/health.xlsx': 'a' },
  },
];

async function workspace(): Promise<string> {
  const path = temporaryFolder();
  copyFileSync(resolve(import.meta.dirname, '../../data/punjab-smu/unit.yaml'), join(path, 'unit.yaml'));
  await fileMade(path, RECORDS);
  return path;
}

describe('what the commands of the archive print', () => {
  it('is the story of an indicator', async () => {
    const { code, stdout } = await runHere(['archive', 'said', 'participation', '--workspace', await workspace()]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'School participation, children aged 5 to 9, Punjab',
      '2 stocktakes: 0 promises met, 1 missed, 1 with no newer value, once no next step',
      '',
      'Stocktake 14 · actual 90.4 · plan 93.4 · AR · record 2',
      '  Said      Participation is short of plan (slide 6)',
      '  Happened  no later stocktake has a newer value',
      '',
      'Stocktake 12 · actual 89.3 · plan 92.0 · AR · record 1',
      '  Said      Participation is short of plan (slide 6)',
      '  Next      1 Sep Drive opens in ten districts. School Education',
      '  Happened  90.4 in June 2015: not met, short of 93.4 by 3.0; gap widened from 2.7 to 3.0; AR (record 2)',
      '',
    ]);
  });

  it('is how two records differ', async () => {
    const { code, stdout } = await runHere(['archive', 'diff', '1', '2015-Q2', '--workspace', await workspace()]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'From record 1, Stocktake 12 to record 2, Stocktake 14',
      '',
      'Slides: 1 added, 1 removed, 1 changed, 0 the same.',
      '  − slide 2: Going',
      '  + slide 2: Coming',
      '  slide 1 → 1: Cover',
      '    − January',
      '    + August',
      '',
      'Figures: 1 changed, 0 the same.',
      '  School participation, children aged 5 to 9  Punjab  89.3 → 90.4  plan 92.0 → 93.4  AR',
      '',
      'Register: the same, revision 1 (aaaaaaaaaaaa).',
      'Returns: the same.',
      'Other inputs: the same.',
      '',
    ]);
  });

  it('names a record that is missing from the list, and ends 4', async () => {
    const path = await workspace();
    rmSync(join(path, 'archive', 'records', '000001-2014-Q4.json'));
    const { code, stdout, stderr } = await runHere(['archive', 'list', '--workspace', path]);
    expect(code).toBe(4);
    expect(stdout).toContain('   2  2015-Q2  Stocktake 14');
    expect(stderr).toContain('Missing from the archive: record 1.');
  });

  it.each(['list', 'search', 'show', 'said', 'diff', 'import'])(
    '%s has a page of help with an example, and --json',
    async (name) => {
      const { code, stdout } = await runHere(['archive', name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\\n  stocktake archive ${name}`));
      expect(stdout).toContain('--json');
    },
  );
});
