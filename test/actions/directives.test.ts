import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { addDirective } from '../../src/actions/add-directive.ts';
import { buildDeck } from '../../src/actions/build-deck.ts';
import type { Workspace } from '../../src/actions/define.ts';
import { importDirectives } from '../../src/actions/import-directives.ts';
import { listDirectives } from '../../src/actions/list-directives.ts';
import { reportDirective } from '../../src/actions/report-directive.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { entriesOf } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { temporaryFolder } from '../folder.ts';
import { unzip } from '../opc/unzip.ts';
import { sampleWorkspace } from './sample.ts';

const Q1 = period('2015-Q1');
const Q2 = period('2015-Q2');
const by = 'Delivery unit';

/** A workspace whose stocktake 13 asked for two decisions; the agenda of stocktake 14 lists directives up to 13.14. */
async function unitWithDecisions(): Promise<Workspace> {
  const workspace = await sampleWorkspace('punjab-smu');
  const change = (when: string, more: object) => {
    const path = workspace.folder.at('stocktakes', `${when}.yaml`);
    writeFileSync(path, stringify({ ...parse(readFileSync(path, 'utf8')), ...more }));
  };
  const decision = (text: string, owner: string, due: string) => ({
    verb: 'Direct',
    text,
    owner,
    by: due,
    effect: 'x',
  });
  const listed = { text: 'Train teachers', owner: 'Secretary School Education', due: '2015-09-30', state: 'on track' };
  change('2015-Q1', {
    decisions: [
      decision('Hire delivery of textbooks', 'Textbook Board', '2015-05-31'),
      decision('Visit every health unit', 'Secretary Health', '2015-06-15'),
    ],
  });
  change('2015-Q2', {
    directives: [
      { ...listed, number: '13.01', text: 'Give telephones to vaccinators' },
      { ...listed, number: '13.14' },
    ],
  });
  return workspace;
}

const imported = (workspace: Workspace, file?: string) =>
  importDirectives.run(workspace, { period: Q1, by, ...(file ? { file } : {}) });

async function enteredIn(workspace: Workspace) {
  return entriesOf(await (await workspace.store()).ledger(), 'directive');
}

async function numbersOf(workspace: Workspace, wanted = Q2): Promise<string[]> {
  const { directives } = await listDirectives.run(workspace, { period: wanted, open: false });
  return directives.map(({ number, state }) => `${number} ${state}`);
}

function listNamed(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('the decisions of a stocktake', () => {
  it('become directives under the numbers that its slide announces, each once', async () => {
    const workspace = await unitWithDecisions();
    const { entered } = await imported(workspace);
    expect(entered).toMatchObject([
      { number: '13.01', owner: 'Textbook Board', due: '2015-05-31', given: '2015-04-15', period: '2015-Q1' },
      { number: '13.02', owner: 'Secretary Health', due: '2015-06-15' },
    ]);
    expect(await imported(workspace)).toMatchObject({ entered: [], known: 2 });
    expect(await enteredIn(workspace)).toHaveLength(2);
  });

  it('are refused when one was changed after it was entered', async () => {
    const workspace = await unitWithDecisions();
    await imported(workspace);
    const path = workspace.folder.at('stocktakes', '2015-Q1.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Hire delivery of textbooks', 'Buy lorries for textbooks'));
    await expect(imported(workspace)).rejects.toThrow(
      /directive 13\.01 was entered as “Hire delivery of textbooks”, not as “Buy lorries/,
    );
    expect(await enteredIn(workspace)).toHaveLength(2);
  });
});

describe('a list of directives', () => {
  const yaml = '- text: Open the cold store\n  owner: Secretary, Health\n  due: 2015-05-31\n';

  it('is numbered after the decisions and after what later agendas list: 14 of them, then 13.15', async () => {
    const workspace = await unitWithDecisions();
    expect((await imported(workspace, listNamed('list.yaml', yaml))).entered).toMatchObject([
      { number: '13.15', text: 'Open the cold store' },
    ]);
    expect(await imported(workspace, listNamed('again.yaml', yaml))).toMatchObject({ entered: [], known: 1 });
  });

  it('is read from CSV by the words of its headings, in any order and after a title', async () => {
    const workspace = await unitWithDecisions();
    const csv = [
      'Minutes of the stocktake,,',
      'Deadline,Responsible office,Decision',
      '31/05/2015,"Secretary, Health",Open the cold store',
      ',,',
      '2015-06-30,Textbook Board,Print the second edition',
    ].join('\n');
    expect((await imported(workspace, listNamed('minutes.csv', csv))).entered).toMatchObject([
      { number: '13.15', text: 'Open the cold store', owner: 'Secretary, Health', due: '2015-05-31' },
      { number: '13.16', text: 'Print the second edition', due: '2015-06-30' },
    ]);
  });

  it('is read from a workbook, dates as Excel keeps them', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Actions');
    sheet.addRow(['Text', 'Owner', 'Due']);
    sheet.addRow(['Open the cold store', 'Secretary, Health', new Date('2015-05-31T00:00:00Z')]);
    const file = listNamed('list.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    const workspace = await unitWithDecisions();
    expect((await imported(workspace, file)).entered).toMatchObject([{ due: '2015-05-31' }]);
  });

  it.each([
    [
      'rows.csv',
      'Directive,Owner,Due\nOpen it,,31/02/2015\n,Health,2015-06-30\nClose it,Health,\nFine,Health,2015-06-30\n',
      /rows\.csv, rows!B2 is empty: which office\?; rows!C2: “31\/02\/2015” is no date; rows!A3 is empty: what is to be done\?; rows!C4 is empty: by when\?\. Nothing was entered/,
    ],
    ['heads.csv', 'What,When\nOpen it,2015-06-30\n', /no sheet has the headings Directive, Owner and Due in one row/],
    ['empty.csv', 'Directive,Owner,Due\n', /there is no row under the headings/],
    ['list.yaml', '- text: Open it\n  owner: Health\n  due: 31 May\n', /list\.yaml:3: 0\.due: a date is written/],
    [
      'early.yaml',
      '- text: Open it\n  owner: Health\n  due: 2015-04-14\n',
      /due on 2015-04-14, before it was given on/,
    ],
    ['old.xls', 'not a workbook', /old\.xls: /],
  ])('is refused whole when it is wrong: %s', async (name, content, says) => {
    const workspace = await unitWithDecisions();
    await expect(imported(workspace, listNamed(name, content))).rejects.toThrow(says);
    expect(await enteredIn(workspace)).toEqual([]);
  });
});

describe('one directive', () => {
  const cold = {
    text: 'Open the cold store',
    owner: 'Secretary, Health',
    due: calendarDate('2015-05-31'),
    by,
    period: Q1,
  };

  it('is added under the next number, and not twice', async () => {
    const workspace = await unitWithDecisions();
    expect(await addDirective.run(workspace, cold)).toMatchObject({ number: '13.15', given: '2015-04-15' });
    await expect(addDirective.run(workspace, cold)).rejects.toThrow(/in the ledger already, word for word/);
    expect(await addDirective.run(workspace, { ...cold, text: 'Mend it' })).toMatchObject({ number: '13.16' });
  });

  it('is not due before it is given', async () => {
    const workspace = await unitWithDecisions();
    await expect(addDirective.run(workspace, { ...cold, due: calendarDate('2015-04-14') })).rejects.toThrow(
      /due on 2015-04-14, before it was given on 2015-04-15/,
    );
  });

  it('is reported on by its number, with the nearest named where there is none', async () => {
    const workspace = await unitWithDecisions();
    await imported(workspace);
    const report = { number: '13.01', state: 'on track' as const, report: 'Contract signed', by: 'Textbook Board' };
    await reportDirective.run(workspace, { ...report, on: calendarDate('2015-06-20') });
    const { directives } = await listDirectives.run(workspace, { period: Q2, open: true, owner: 'textbook' });
    // 31 May to the meeting of 12 August are 73 days.
    expect(directives).toMatchObject([
      {
        number: '13.01',
        state: 'on track',
        report: 'Contract signed',
        daysLate: 73,
        last: { on: '2015-06-20', by: 'Textbook Board' },
      },
    ]);
    await expect(reportDirective.run(workspace, { ...report, number: '13.14' })).rejects.toThrow(
      /not in the ledger, only in the agenda of 2015-Q2/,
    );
    await expect(reportDirective.run(workspace, { ...report, number: '13.0' })).rejects.toMatchObject({
      code: 'unknown-name',
      remedy: 'Did you mean 13.01?',
    });
    await expect(reportDirective.run(workspace, { ...report, on: calendarDate('2015-04-14') })).rejects.toThrow(
      /was given on 2015-04-15, after 2015-04-14/,
    );
  });

  it('is not reported on under a date that would alter a final stocktake', async () => {
    const workspace = await unitWithDecisions();
    await imported(workspace);
    const path = workspace.folder.at('stocktakes', '2015-Q2.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('version: 3', 'version: 3\nstatus: final'));
    const report = { number: '13.01', state: 'done' as const, report: '', by };
    await expect(reportDirective.run(workspace, { ...report, on: calendarDate('2015-08-12') })).rejects.toThrow(
      /would alter the stocktake of 2015-Q2, which is final/,
    );
    await reportDirective.run(workspace, { ...report, on: calendarDate('2015-08-13') });
  });

  it('is listed as it stands today, or as the stocktake that gave it leaves it', async () => {
    const workspace = await unitWithDecisions();
    await imported(workspace);
    // Every test happens on 6 August 2015, between the two meetings.
    const today = await listDirectives.run(workspace, { open: false });
    expect(today.day).toBe('2015-08-06');
    expect(today.directives.map(({ number }) => number)).toEqual(['12.03', '13.01', '13.02', '12.01', '12.02']);
    expect(await numbersOf(workspace, Q1)).toEqual([
      '12.03 off track',
      '12.01 done',
      '12.02 done',
      '13.01 no information',
      '13.02 no information',
    ]);
  });
});

describe('the next deck', { timeout: 120_000 }, () => {
  it('has the directives as its actions, and stays the same when a report comes after its meeting', async () => {
    const workspace = await unitWithDecisions();
    await imported(workspace);
    const { file, sha256 } = await buildDeck.run(workspace, { period: Q2 });
    const slide = unzip(readFileSync(file)).get('ppt/slides/slide3.xml')?.toString('utf8');
    expect(slide?.includes('Hire delivery of textbooks')).toBe(true);
    expect(slide?.includes('Give telephones to vaccinators')).toBe(false);

    const report = { number: '13.01', report: 'Delivered', by: 'Textbook Board' };
    await reportDirective.run(workspace, { ...report, state: 'done', on: calendarDate('2015-08-13') });
    expect((await buildDeck.run(workspace, { period: Q2 })).sha256).toBe(sha256);
    await reportDirective.run(workspace, { ...report, state: 'off track', on: calendarDate('2015-08-12') });
    expect((await buildDeck.run(workspace, { period: Q2 })).sha256).not.toBe(sha256);
  });
});
