import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAs } from '../actions/sample.ts';
import { withCell } from '../actions/with-cell.ts';
import { madeWorkspace } from './made-workspace.ts';
import { runHere } from './run-cli.ts';

describe('the cycle on the command line', () => {
  const { copy } = madeWorkspace();

  it('goes from the calendar to the next stocktake, each command saying what comes next', {
    timeout: 120_000,
  }, async () => {
    const workspace = copy();
    const run = (...words: string[]) => runHere([...words, '--workspace', workspace]);
    const health = join(workspace, 'returns', '2015-Q2', 'health.xlsx');

    const calendar = await run('calendar');
    expect(calendar).toMatchObject({ code: 0, stderr: '' });
    expect(calendar.stdout).toContain('14   Q2 2015  –            5 Aug 2015   Wed 12 Aug 2015  open, preliminary');
    expect(calendar.stdout).toContain('15   Q3 2015  15 Oct 2015  30 Oct 2015  Wed 11 Nov 2015  by rule');
    expect(calendar.stdout).toContain('stocktake close --period 2015-Q2 --by OFFICE');

    const status = await run('status');
    expect(status).toMatchObject({ code: 0, stderr: '' });
    expect(status.stdout).toContain('Stocktake 14, Q2 2015, as of 6 Aug 2015: 4 queried');
    expect(status.stdout).toMatch(/^Health +queried +– +in the folder +2 blocks, 3 queries$/m);

    const closed = await run('close', '--by', 'Head of Unit');
    expect(closed).toMatchObject({ code: 0, stderr: '' });
    expect(closed.stdout).toContain('Closed 2015-Q2 (cut-off 5 August 2015), as stated by Head of Unit.');
    expect(closed.stdout).toMatch(/Locked: 4 returns under revision 1 of the register \([0-9a-f]{12}\)\./);
    expect(await run('close', '--by', 'Deputy')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^2015-Q2 was closed on 6 August 2015 by Head of Unit\. .*\n$/),
    });

    const built = await run('build', '--period', '2015-Q2');
    expect(built.stdout).toContain('Preliminary: every slide carries the watermark.\nOf data locked on 6 August 2015.');

    const file = withCell(health, 'health-recount.xlsx', 'H8', 91.2);
    const receive = ['receive', file, '--period', '2015-Q2'];
    expect((await run(...receive)).stderr).toContain('Say why it restates what was locked: --restates "why"');
    cpSync(file, join(workspace, 'returns', '2015-Q2', 'dropped.xlsx'));
    for (const command of ['status', 'check', 'build']) {
      const { stdout } = await run(command);
      expect(stdout.replace(/\s+/g, ' '), command).toContain(
        'returns/2015-Q2/dropped.xlsx came after 2015-Q2 was closed; receive it with: stocktake receive',
      );
    }
    const restated = await run(...receive, '--restates', 'Recounted');
    expect(restated.stdout).toContain('Received returns/2015-Q2/dropped.xlsx in place of returns/2015-Q2/health.xlsx');
    expect(restated.stdout).toContain('Later stocktakes use it; the one that was closed stays as it was locked.');

    const begun = await run('begin');
    expect(begun.stdout).toContain('Wrote stocktakes/2015-Q3.yaml: stocktake 15, Wednesday, 11 Nov 2015.');
    expect(await run('begin', '--period', '2015-Q3')).toMatchObject({ code: 3, stdout: '' });

    const weekly = await run('weekly', '--on', '2015-10-19');
    expect(weekly.stdout).toContain('Returns of 2015-Q3: 4 late.');
    const reminded = await run('remind', '--on', '2015-10-19');
    expect(reminded.stdout).toContain('4 drafts written. Nothing was sent');
    expect(reminded.stdout).toContain('reminders/2015-Q3/2015-10-19/health.eml');

    const next = await run('build');
    expect(next.stdout).not.toContain('Restatements:');
    const checked = await run('check', '--all', '--json');
    expect(JSON.parse(checked.stdout).findings.map(({ check }: { check: string }) => check)).toContain(
      'history-restated',
    );
  });

  it('says in one line what is wrong, and what to do', async () => {
    const workspace = copy();
    const cases: readonly (readonly [words: readonly string[], says: RegExp])[] = [
      [['close'], /required option '--by <office>'/],
      [['close', '--period', '2015-Q4', '--by', 'Head of Unit'], /no stocktake of 2015-Q4/],
      [['begin', '--date', '2015-02-30'], /--date: there is no such day/],
      [['weekly', '--output', 'pack.ppt'], /\.pptx/],
      [['calendar', '--ahead', 'many'], /--ahead/],
      [
        ['receive', copyAs(join(workspace, 'returns/2015-Q1/health.xlsx'), 'health-2.xlsx'), '--restates', 'Why not'],
        /2015-Q2 is open/,
      ],
    ];
    for (const [words, says] of cases) {
      const { code, stdout, stderr } = await runHere([...words, '--workspace', workspace]);
      expect(code, words.join(' ')).not.toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toMatch(says);
      expect(stderr.trimEnd().split('\n'), words.join(' ')).toHaveLength(1);
    }
  });

  it.each(['calendar', 'begin', 'status', 'close', 'weekly', 'remind'])(
    'answers %s --help with an example',
    async (name) => {
      const { code, stdout } = await runHere([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}stocktake ${name}`));
      expect(stdout).toContain('--json');
    },
  );
});
