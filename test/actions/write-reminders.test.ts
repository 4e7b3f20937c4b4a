import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerFinding } from '../../src/actions/answer-finding.ts';
import { stocktakeOf } from '../../src/actions/define.ts';
import { markUpReturns } from '../../src/actions/mark-up-returns.ts';
import { writeReminders } from '../../src/actions/write-reminders.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { findingId } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import { temporaryFolder } from '../folder.ts';
import { sampleWorkspace } from './sample.ts';

const Q2 = period('2015-Q2');
const on = calendarDate('2015-07-27');

/** The words of a message that has its text as its first part, or alone. */
function wordsOf(path: string): string {
  const file = readFileSync(path, 'utf8');
  const body = /charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]*)/.exec(file)?.[1] ?? '';
  return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
}

it('asks each department for what it owes: the return, or an answer at each cell', { timeout: 60_000 }, async () => {
  const workspace = await sampleWorkspace('punjab-smu');
  const { folder } = workspace;
  const profile = folder.at('unit.yaml');
  const officer = 'officer: Secretary, Health';
  writeFileSync(
    profile,
    readFileSync(profile, 'utf8').replace(officer, `${officer}\n    email: secretary@health.example`),
  );
  const agenda = folder.at('stocktakes', '2015-Q2.yaml');
  writeFileSync(agenda, readFileSync(agenda, 'utf8').replace('version: 3', 'version: 3\ndue: 2015-07-20'));
  rmSync(folder.at('returns', Q2, 'local-government.xlsx'));
  mkdirSync(folder.at('blanks', Q2), { recursive: true });
  writeFileSync(folder.at('blanks', Q2, 'local-government.xlsx'), 'blank');
  await markUpReturns.run(workspace, { files: [], period: Q2, all: false });

  const { written } = await writeReminders.run(workspace, { period: Q2, on });
  expect(written.map((one) => [one.department, one.state, one.to, one.attached])).toEqual([
    ['school-education', 'queried', null, ['school-education.xlsx']],
    ['health', 'queried', 'secretary@health.example', ['health.xlsx']],
    ['local-government', 'late', null, ['local-government.xlsx']],
    ['public-health-engineering', 'queried', null, ['public-health-engineering.xlsx']],
  ]);
  const subjects = new Map(written.map(({ department, subject }) => [department, subject]));
  expect(subjects.get('local-government')).toBe(
    'Local Government and Community Development: the return for Q2 2015 is 7 days late',
  );
  expect(subjects.get('health')).toBe('Health, return for Q2 2015: two values are kept out, three questions are open');

  const late = wordsOf(folder.at('reminders', Q2, on, 'local-government.eml'));
  expect(late).toContain('was due on 20 July 2015 and has not come: it is 7 days late.');
  expect(late).toContain('The data are locked on 5 August 2015. What has not come by then is shown as no data');
  const queried = wordsOf(folder.at('reminders', Q2, on, 'health.eml'));
  expect(queried).toContain('health.xlsx, Indicators!I7: births attended (skilled births): 635,480 of 612,400');
  expect(queried).toContain('Check both figures, and send a correction.');
  expect(queried).toContain('Attached: health.xlsx, with a note at every cell concerned.');
});

it('leaves out who is ready, takes back what it asked of them that day, and writes where it is told', async () => {
  const workspace = await sampleWorkspace('punjab-smu');
  const file = workspace.folder.at('reminders', Q2, on, 'public-health-engineering.eml');
  await writeReminders.run(workspace, { period: Q2, on });
  expect(existsSync(file)).toBe(true);
  const { findings } = await stocktakeOf(workspace, Q2);
  for (const finding of findings.filter((one) => one.file === 'returns/2015-Q2/public-health-engineering.xlsx')) {
    const answer = { kind: 'explained', text: 'As it is', by: 'Secretary PHE', finding: findingId(finding) } as const;
    await answerFinding.run(workspace, answer);
  }
  const { written } = await writeReminders.run(workspace, { period: Q2, on });
  expect(written.map(({ department }) => department)).not.toContain('public-health-engineering');
  expect(existsSync(file)).toBe(false);

  const folder = temporaryFolder();
  await writeReminders.run(workspace, { period: Q2, on, folder });
  expect(existsSync(join(folder, 'health.eml'))).toBe(true);
});
