import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerFinding } from '../../src/actions/answer-finding.ts';
import { buildWeekly } from '../../src/actions/build-weekly.ts';
import { closePeriod } from '../../src/actions/close-period.ts';
import type { Workspace } from '../../src/actions/define.ts';
import { stocktakeOf } from '../../src/actions/define.ts';
import { receiveReturn } from '../../src/actions/receive-return.ts';
import { showStatus } from '../../src/actions/show-status.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { findingId } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import { copyAs, sampleWorkspace } from './sample.ts';

const Q2 = period('2015-Q2');

/** The sample with a due date of 20 July, and the returns of Local Government and Public Health taken out. */
async function waitingWorkspace(): Promise<{ workspace: Workspace; localGovernment: string }> {
  const workspace = await sampleWorkspace('punjab-smu');
  const { folder } = workspace;
  const agenda = folder.at('stocktakes', '2015-Q2.yaml');
  const days = 'due: 2015-07-20\nextensions:\n  public-health-engineering: 2015-08-04\n';
  writeFileSync(agenda, readFileSync(agenda, 'utf8').replace('version: 3', `version: 3\n${days}`));
  const localGovernment = copyAs(folder.at('returns', Q2, 'local-government.xlsx'), 'local-government.xlsx');
  rmSync(folder.at('returns', Q2, 'local-government.xlsx'));
  rmSync(folder.at('returns', Q2, 'public-health-engineering.xlsx'));
  return { workspace, localGovernment };
}

describe('the status of a stocktake', () => {
  it('tells who is late, outstanding and queried as of a day, and what to do next', async () => {
    const { workspace, localGovernment } = await waitingWorkspace();
    const status = await showStatus.run(workspace, { on: calendarDate('2015-07-27') });
    // 27 July is a week past 20 July; Public Health Engineering has until 4 August.
    expect(status.departments.map((one) => [one.department, one.state, one.daysLate])).toEqual([
      ['school-education', 'queried', 0],
      ['health', 'queried', 0],
      ['local-government', 'late', 7],
      ['public-health-engineering', 'outstanding', 0],
    ]);
    expect(status.counts).toEqual({ late: 1, outstanding: 1, queried: 2, ready: 0 });
    expect(status.departments[1]).toMatchObject({ blocks: 2, queries: 3 });
    expect(status.next?.command).toBe('stocktake remind --period 2015-Q2');

    // It comes on 6 August, the day of the tests: 17 days after 20 July.
    await receiveReturn.run(workspace, { file: localGovernment, period: Q2, by: 'Delivery unit' });
    const after = await showStatus.run(workspace, {});
    expect(after.departments[2]).toMatchObject({ state: 'queried', came: '2015-08-06', daysLate: 17 });
    expect(after.next?.command).toBe('stocktake close --period 2015-Q2 --by OFFICE');
  });

  it('is ready once everything that was asked is answered', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { findings } = await stocktakeOf(workspace, Q2);
    const own = findings.filter(({ file }) => file === 'returns/2015-Q2/public-health-engineering.xlsx');
    for (const finding of own) {
      const answer = { kind: 'explained', text: 'As it is', by: 'Secretary PHE', finding: findingId(finding) } as const;
      await answerFinding.run(workspace, answer);
    }
    const { departments } = await showStatus.run(workspace, {});
    expect(departments.at(-1)).toMatchObject({ department: 'public-health-engineering', state: 'ready', findings: [] });
  });

  it('says that it is closed', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await closePeriod.run(workspace, { by: 'Head of Unit' });
    const status = await showStatus.run(workspace, {});
    expect(status).toMatchObject({ closedOn: '2015-08-06', next: { command: 'stocktake build --period 2015-Q2' } });
    // What the cut-off says again is not counted again.
    expect(status.departments[1]).toMatchObject({ blocks: 2, queries: 3 });
  });
});

describe('the weekly pack', () => {
  it('depends on what the workspace holds and on its day alone', { timeout: 60_000 }, async () => {
    const { workspace } = await waitingWorkspace();
    const on = calendarDate('2015-07-27');
    const first = await buildWeekly.run(workspace, { on });
    const second = await buildWeekly.run({ ...workspace, now: () => new Date('2030-01-01T00:00:00Z') }, { on });
    expect(second.sha256).toBe(first.sha256);
    expect((await buildWeekly.run(workspace, { on: calendarDate('2015-07-28') })).sha256).not.toBe(first.sha256);
    expect(first).toMatchObject({
      towards: '2015-Q2',
      returns: { late: 1, outstanding: 1, queried: 2, ready: 0 },
      cut: [],
    });
    expect(first.file).toBe(workspace.folder.at('output', 'weekly', 'punjab-smu-2015-07-27.pptx'));
    // Its cover, actions, returns and four sectors; 14 actions of which 6 open ones find room on one slide.
    expect(first.slides).toBe(7);
  });

  it('leads up to the next stocktake, by rule, once the meeting is over', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const weekly = await buildWeekly.run(workspace, { on: calendarDate('2015-08-17') });
    expect(weekly).toMatchObject({ towards: '2015-Q3', returns: { late: 0, outstanding: 4, queried: 0, ready: 0 } });
  });
});
