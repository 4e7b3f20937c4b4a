import { describe, expect, it } from 'vitest';
import { WorkspaceFolder } from '../../src/adapters/files/workspace-folder.ts';
import { weekday } from '../../src/domain/calendar-date.ts';
import { period } from '../../src/domain/period.ts';
import { DATA } from './sample-files.ts';

describe.each([
  ['england-ae', ['2018-Q4', '2019-Q1']],
  ['punjab-smu', ['2015-Q1', '2015-Q2']],
  ['kp-ssu', ['2014-H1', '2014-H2']],
  ['federal-pmdu', ['2017-Q3', '2017-Q4']],
  ['sindh-department', ['2017-10', '2017-11']],
])('the stocktakes of %s', (unit, periods) => {
  const folder = new WorkspaceFolder(`${DATA}/${unit}`);

  it('are two, on working days after the data were locked', async () => {
    expect(await folder.stocktakePeriods()).toEqual(periods);
    for (const period of await folder.stocktakePeriods()) {
      const { date, cutOff } = await folder.agenda(period);
      expect(cutOff < date).toBe(true);
      expect(['Saturday', 'Sunday']).not.toContain(weekday(date));
    }
  });

  it('say nothing longer than its place on the slide', async () => {
    const long: string[] = [];
    const limit = (text: string, most: number) => {
      if (text.length > most) long.push(`${text.length} > ${most}: ${text}`);
    };
    let seen = 0;
    for (const period of await folder.stocktakePeriods()) {
      const { decisions, directives, narrative } = await folder.agenda(period);
      expect(decisions.length).toBeLessThanOrEqual(5);
      for (const { text, effect, owner } of decisions) {
        limit(text, 74);
        limit(effect, 70);
        limit(owner, 26);
      }
      for (const { text, owner, report } of directives) {
        limit(text, 62);
        limit(owner, 26);
        limit(report, 52);
      }
      // Three lines of 46 characters for each of why and next; a paragraph begins a line.
      const lines = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Math.ceil(text.length / 46), 0);
      for (const [priority, { why, next }] of Object.entries(narrative)) {
        const ahead = next.map(({ text, owner }) => `31 Aug  ${text} ${owner}`);
        for (const texts of [why, ahead]) if (lines(texts) > 3) long.push(`${priority}: ${texts.join(' / ')}`);
        seen += 1;
      }
      seen += decisions.length + directives.length;
    }
    expect(seen).toBeGreaterThan(10);
    expect(long).toEqual([]);
  });
});

it('the directives of August 2015 are 14: eight done, three overdue at the cut-off', async () => {
  const { directives, date } = await new WorkspaceFolder(`${DATA}/punjab-smu`).agenda(period('2015-Q2'));
  expect(directives).toHaveLength(14);
  expect(directives.filter(({ state }) => state === 'done')).toHaveLength(8);
  expect(directives.filter(({ state, due }) => state !== 'done' && due < date)).toHaveLength(3);
});
