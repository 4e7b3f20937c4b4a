import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { beginStocktake } from '../../src/actions/begin-stocktake.ts';
import { stocktakeOf } from '../../src/actions/define.ts';
import { listStocktakes } from '../../src/actions/list-stocktakes.ts';
import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { period } from '../../src/domain/period.ts';
import { sampleWorkspace } from './sample.ts';

describe('beginning a stocktake', () => {
  it('writes the agenda of the next one: its number, its days by rule, the day of the last meeting', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const begun = await beginStocktake.run(workspace, {});
    expect(begun).toMatchObject({
      file: 'stocktakes/2015-Q3.yaml',
      number: 15,
      due: '2015-10-15',
      cutOff: '2015-10-30',
    });
    const agenda = await workspace.folder.agenda(period('2015-Q3'));
    expect(agenda).toMatchObject({ number: 15, date: '2015-11-11', given: '2015-08-12', status: 'preliminary' });
    expect(agenda.decisions).toEqual([]);
  });

  it('has an example of every section, ready to be used', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { file } = await beginStocktake.run(workspace, {});
    const text = readFileSync(workspace.folder.at(file), 'utf8');
    const used = text.replace(/^# /gm, '');
    const agenda = Agenda.parse(parse(used));
    const sections = Object.keys(Agenda.shape);
    expect(Object.keys(parse(used)).toSorted()).toEqual(sections.toSorted());
    for (const list of [agenda.decisions, agenda.directives, agenda.roadblocks, agenda.recommendations])
      expect(list).toHaveLength(1);

    // With its examples in use it holds against the register too.
    writeFileSync(workspace.folder.at(file), used);
    expect((await stocktakeOf(workspace, period('2015-Q3'))).agenda.number).toBe(15);
  });

  it('overwrites nothing', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const before = readFileSync(workspace.folder.at('stocktakes/2015-Q2.yaml'), 'utf8');
    await expect(beginStocktake.run(workspace, { period: period('2015-Q2') })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(readFileSync(workspace.folder.at('stocktakes/2015-Q2.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    ['2014-Q4', {}, /before 2015-Q1, which has begun/],
    ['2015-09', {}, /no quarter/],
    ['2015-Q3', { date: '2015-07-01' }, /before 2015-Q3 begins/],
  ])('refuses %s %o', async (asked, more, message) => {
    const workspace = await sampleWorkspace('punjab-smu');
    const input = beginStocktake.input.parse({ period: asked, ...more });
    await expect(beginStocktake.run(workspace, input)).rejects.toThrow(message);
    expect(await workspace.folder.stocktakePeriods()).toHaveLength(2);
  });
});

describe('the calendar', () => {
  it('lists what was, what has begun and what comes by rule, and says what to do next', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { stocktakes, next } = await listStocktakes.run(workspace, { on: calendarDate('2015-08-06'), ahead: 2 });
    expect(stocktakes.map((one) => [one.number, one.period, one.begun, one.date])).toEqual([
      [13, '2015-Q1', true, '2015-04-15'],
      [14, '2015-Q2', true, '2015-08-12'],
      [15, '2015-Q3', false, '2015-11-11'],
      [16, '2015-Q4', false, '2016-02-11'],
    ]);
    expect(next).toEqual({
      period: '2015-Q2',
      step: {
        says: 'Lock the data: the cut-off was 5 August 2015',
        command: 'stocktake close --period 2015-Q2 --by OFFICE',
      },
    });
  });
});
