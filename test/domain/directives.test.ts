import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { directiveNumber, orderOf } from '../../src/domain/directive-number.ts';
import { actionsOf, byUrgency, daysLate, directivesAsOf } from '../../src/domain/directives.ts';
import { LedgerContent, type LedgerEntry } from '../../src/domain/ledger.ts';

const agenda = (period: string, number: number, date: string, more: object = {}) =>
  Agenda.parse({ period, number, date, cutOff: date, ...more });

const TWELVE = agenda('2014-Q4', 12, '2014-12-17');
const THIRTEEN = agenda('2015-Q1', 13, '2015-04-15');
const FOURTEEN = agenda('2015-Q2', 14, '2015-08-12');

function ledger(...contents: object[]): LedgerEntry[] {
  return contents.map((content, i) => ({
    number: i + 1,
    hash: `${i}`,
    previous: null,
    at: '2015-08-01T09:00:00.000Z',
    by: 'Secretary, Health',
    content: LedgerContent.parse(content),
  }));
}

const given = (number: string, period: string, day: string, due: string) => ({
  kind: 'directive',
  number,
  period,
  given: day,
  due,
  text: `Directive ${number}`,
  owner: 'Secretary, Health',
});

const report = (directive: string, on: string, state: string, words = '') => ({
  kind: 'directive-report',
  directive,
  on,
  state,
  report: words,
});

const POSTS = given('13.01', '2015-Q1', '2015-04-15', '2015-06-26');
const stateOn = (day: string, since: string | null, ...entries: object[]) => {
  const [directive] = directivesAsOf(
    ledger(POSTS, ...entries),
    calendarDate(day),
    since === null ? null : calendarDate(since),
  );
  return directive;
};

describe('a directive on a day', () => {
  it('is “no information” while nobody has reported', () => {
    expect(stateOn('2015-08-12', '2015-04-15')).toMatchObject({ state: 'no information', report: '', last: null });
  });

  it('stands under the last report dated up to then, in whatever order they were entered', () => {
    const entries = [
      report('13.01', '2015-07-20', 'off track', '188 posted'),
      report('13.01', '2015-05-02', 'on track'),
    ];
    expect(stateOn('2015-08-12', '2015-04-15', ...entries)).toMatchObject({ state: 'off track', report: '188 posted' });
    expect(stateOn('2015-07-19', '2015-04-15', ...entries)).toMatchObject({ state: 'on track' });
  });

  it('of two reports of one day stands under the one entered last', () => {
    const entries = [report('13.01', '2015-07-20', 'on track'), report('13.01', '2015-07-20', 'off track')];
    expect(stateOn('2015-08-12', null, ...entries)?.state).toBe('off track');
  });

  it('is “no information” again when nobody has reported since the stocktake before, and says what was last said', () => {
    const entry = report('13.01', '2015-04-15', 'on track', 'Posts advertised');
    expect(stateOn('2015-08-12', '2015-04-15', entry)).toMatchObject({
      state: 'no information',
      report: '',
      last: { state: 'on track', report: 'Posts advertised', on: '2015-04-15' },
    });
    expect(stateOn('2015-08-12', '2015-04-14', entry)?.state).toBe('on track');
  });

  it('stays done, since the first report that says so without a break', () => {
    const entries = [
      report('13.01', '2015-05-01', 'done'),
      report('13.01', '2015-05-10', 'off track', 'Two posts fell vacant'),
      report('13.01', '2015-06-20', 'done'),
      report('13.01', '2015-07-01', 'done', 'Confirmed'),
    ];
    expect(stateOn('2016-01-01', '2015-12-01', ...entries)).toMatchObject({
      state: 'done',
      report: 'Confirmed',
      doneOn: '2015-06-20',
    });
  });

  it('is not there before it was given', () => {
    expect(stateOn('2015-04-14', null)).toBeUndefined();
  });

  it('is late from the day after its due date: 26 June to 12 August are 47 days', () => {
    const [directive] = directivesAsOf(ledger(POSTS), FOURTEEN.date, null);
    expect(directive && daysLate(directive, calendarDate('2015-08-12'))).toBe(47);
    expect(directive && daysLate(directive, calendarDate('2015-06-26'))).toBe(0);
    expect(directive && daysLate({ ...directive, state: 'done' }, calendarDate('2015-08-12'))).toBe(0);
  });
});

describe('the actions of a stocktake', () => {
  const numbers = (given: Parameters<typeof actionsOf>[0]) =>
    actionsOf(given)
      .directives.toSorted(byUrgency(given.agenda.date))
      .map(({ number, state }) => `${number} ${state}`);

  const entries = ledger(
    given('12.01', '2014-Q4', '2014-12-17', '2015-02-28'),
    given('12.02', '2014-Q4', '2014-12-17', '2015-03-15'),
    POSTS,
    given('14.01', '2015-Q2', '2015-08-12', '2015-09-30'),
    report('12.01', '2015-04-15', 'done'),
    report('12.02', '2015-04-16', 'done'),
    report('13.01', '2015-08-13', 'done'),
  );

  it('are those given before it, without what the one before has seen done', () => {
    // 12.01 was done on the day of stocktake 13; 12.02 a day later; 13.01 only after stocktake 14.
    expect(numbers({ agenda: FOURTEEN, earlier: [TWELVE, THIRTEEN], ledger: entries })).toEqual([
      '13.01 no information',
      '12.02 done',
    ]);
    expect(numbers({ agenda: THIRTEEN, earlier: [TWELVE], ledger: entries })).toEqual([
      '12.02 no information',
      '12.01 done',
    ]);
  });

  it('are not altered by a report dated after its meeting', () => {
    const before = actionsOf({ agenda: FOURTEEN, earlier: [THIRTEEN], ledger: entries.slice(0, -1) });
    expect(actionsOf({ agenda: FOURTEEN, earlier: [THIRTEEN], ledger: entries })).toEqual(before);
  });

  it('show what was done on the very day on which it was given', () => {
    const same = ledger(POSTS, report('13.01', '2015-04-15', 'done'));
    expect(numbers({ agenda: FOURTEEN, earlier: [TWELVE, THIRTEEN], ledger: same })).toEqual(['13.01 done']);
  });

  const listed = (number: string, state: string) => ({
    number,
    text: `Listed ${number}`,
    owner: 'Secretary Finance',
    due: '2015-07-31',
    state,
  });

  it('take from its agenda what the ledger does not have, and nothing that it has', () => {
    const agenda = Agenda.parse({
      ...FOURTEEN,
      given: '2015-04-15',
      directives: [listed('13.01', 'done'), listed('13.02', 'on track')],
    });
    const { directives, given: day } = actionsOf({ agenda, earlier: [THIRTEEN], ledger: ledger(POSTS) });
    expect(directives.map(({ text, state }) => `${text}: ${state}`)).toEqual([
      'Directive 13.01: no information',
      'Listed 13.02: on track',
    ]);
    expect(day).toBe('2015-04-15');
  });

  it('have one day of giving only when all were given on it', () => {
    expect(actionsOf({ agenda: FOURTEEN, earlier: [TWELVE, THIRTEEN], ledger: entries }).given).toBeNull();
  });

  it('compare with the stocktake before: counted in the ledger, else as the agenda says', () => {
    // Stocktake 13 went through 12.01, done, and 12.02, not yet: 1 of 2 is 50 %.
    const agenda = Agenda.parse({ ...FOURTEEN, lastDone: 64 });
    expect(actionsOf({ agenda, earlier: [TWELVE, THIRTEEN], ledger: entries }).lastDone).toBe(50);
    expect(actionsOf({ agenda, earlier: [TWELVE, THIRTEEN], ledger: [] }).lastDone).toBe(64);
    const before = Agenda.parse({ ...THIRTEEN, directives: [listed('12.01', 'done'), listed('12.02', 'off track')] });
    expect(actionsOf({ agenda: FOURTEEN, earlier: [before], ledger: [] }).lastDone).toBe(50);
    expect(actionsOf({ agenda: FOURTEEN, earlier: [], ledger: [] }).lastDone).toBeNull();
  });
});

describe('the number of a directive', () => {
  it('is the stocktake and the order', () => {
    expect(directiveNumber(13, 6)).toBe('13.06');
    expect(directiveNumber(13, 112)).toBe('13.112');
    expect([orderOf('13.06', 13), orderOf('13.06', 12), orderOf('thirteen', 13)]).toEqual([6, 0, 0]);
  });
});
