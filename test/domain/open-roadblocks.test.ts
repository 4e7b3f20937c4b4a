import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { departmentPairs } from '../../src/domain/department-pairs.ts';
import { EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Roadblock } from '../../src/domain/milestone.ts';
import { executiveRank, levelName, openRoadblocks } from '../../src/domain/open-roadblocks.ts';
import { Unit } from '../../src/domain/unit.ts';

const UNIT = Unit.parse({
  ...EXAMPLE_UNIT,
  departments: [
    ...EXAMPLE_UNIT.departments,
    { id: 'health', name: 'Health', officer: 'Secretary, Health' },
    { id: 'phe', name: 'Public Health Engineering', short: 'PHE', officer: 'Secretary, PHE' },
  ],
});
const CELL = { file: 'returns/2015-Q2/health.xlsx', sheet: 'Roadblocks', cell: 'A5' };

const reported = (text: string, more: Partial<Roadblock> = {}): Roadblock => ({
  text,
  departments: ['Health', 'Finance'],
  since: calendarDate('2015-05-10'),
  ask: 'Pay on receipt',
  level: 'chief secretary',
  cells: [CELL],
  ...more,
});

const open = (roadblocks: readonly Roadblock[], followed: object[] = [], unit: Unit = UNIT) =>
  openRoadblocks({
    unit,
    roadblocks,
    agenda: Agenda.parse({
      period: '2015-Q2',
      number: 14,
      date: '2015-08-12',
      cutOff: '2015-08-05',
      roadblocks: followed,
    }),
  });

describe('a roadblock at a meeting', () => {
  it('is as old as the days since it was raised: 10 May to 12 August are 94', () => {
    expect(open([reported('Pre-audit')])).toMatchObject([
      { days: 94, rank: 2, level: 'chief secretary', cells: [CELL] },
    ]);
  });

  it('names departments as the unit prints them, the one that reports it among them, and others as typed', () => {
    const [one] = open([reported('Pumps', { departments: ['phe', 'Energy'], reportedBy: 'health' })]);
    expect(one?.departments).toEqual([
      { id: 'phe', name: 'Public Health Engineering' },
      { id: null, name: 'Energy' },
      { id: 'health', name: 'Health' },
    ]);
  });

  it('has no age when nobody says since when, and stands after those that have one', () => {
    const list = open([reported('B', { since: null }), reported('A', { since: calendarDate('2015-08-01') })]);
    expect(list.map(({ text, days }) => [text, days])).toEqual([
      ['A', 11],
      ['B', null],
    ]);
  });

  it('is one when return and agenda tell of it in the same words: the earlier day, the agenda’s ask, level and step', () => {
    const followed = {
      text: 'pre-audit holds payment',
      departments: ['school-education'],
      since: '2015-06-01',
      ask: 'Audit afterwards',
      level: 'executive',
      next: { by: '2015-08-25', text: 'Meeting', owner: 'Chief Secretary' },
    };
    expect(open([reported('Pre-audit holds payment')], [followed])).toMatchObject([
      {
        text: 'Pre-audit holds payment',
        since: '2015-05-10',
        ask: 'Audit afterwards',
        level: 'executive',
        next: { by: '2015-08-25' },
        departments: [{ name: 'Health' }, { name: 'Finance' }, { name: 'School Education' }],
      },
    ]);
  });
});

describe('a roadblock is to be taken higher', () => {
  const moved = (level: string, since: string, next?: string, unit: Unit = UNIT) =>
    open(
      [],
      [
        {
          text: 'Pumps',
          departments: ['phe'],
          since,
          ask: 'Name an owner',
          level,
          ...(next ? { next: { by: next, text: 'Meeting', owner: 'Secretary' } } : {}),
        },
      ],
      unit,
    )[0]?.moveTo;

  it.each([
    // 30 days a level: 30 with the department, 60 with the delivery unit, 90 with the chief secretary.
    ['department', '2015-07-13', null],
    ['department', '2015-07-12', 'delivery unit'],
    ['delivery unit', '2015-06-13', null],
    ['delivery unit', '2015-06-12', 'chief secretary'],
    ['chief secretary', '2015-05-10', 'executive'],
    ['executive', '2014-01-01', null],
  ])('from %s, open since %s: to %s', (level, since, to) => {
    expect(moved(level, since)).toBe(to);
  });

  it('only where no next step lies ahead', () => {
    expect(moved('department', '2015-05-10', '2015-08-12')).toBeNull();
    expect(moved('department', '2015-05-10', '2015-08-11')).toBe('delivery unit');
  });

  it('after the days that the unit allows, on the ladder that the unit has', () => {
    const unit = Unit.parse({ ...UNIT, escalateAfter: 14, escalation: ['Secretary', 'Minister'] });
    expect(moved('secretary', '2015-07-28', undefined, unit)).toBe('Minister');
    expect(moved('Secretary', '2015-07-29', undefined, unit)).toBeNull();
  });

  it('never from a level that the ladder does not have; without a level the first holds it', () => {
    expect(open([reported('A', { level: 'cabinet' })])).toMatchObject([{ level: 'cabinet', rank: null, moveTo: null }]);
    expect(open([reported('A', { level: '' })])).toMatchObject([
      { level: 'department', rank: 0, moveTo: 'delivery unit' },
    ]);
  });
});

describe('pairs of departments', () => {
  it('hold every roadblock between two, and what concerns one alone', () => {
    const list = open([
      reported('Three', { departments: ['Health', 'phe', 'Finance'] }),
      reported('Two', { departments: ['PHE', 'Health'], since: calendarDate('2015-06-01') }),
      reported('One', { departments: ['Health'], since: null }),
    ]);
    const pairs = departmentPairs(list).map(({ departments, roadblocks }) => [
      ...departments.map((one) => one?.name ?? null),
      roadblocks.map(({ text }) => text).join(' '),
    ]);
    expect(pairs).toEqual([
      ['Health', 'Public Health Engineering', 'Three Two'],
      ['Health', 'Finance', 'Three'],
      ['Public Health Engineering', 'Finance', 'Three'],
      ['Health', null, 'One'],
    ]);
  });
});

describe('the executive on the ladder', () => {
  const levels = ['directorate', 'secretary', 'chief secretary'];

  it.each([
    [['department', 'executive'], 'Chief Minister', 1, 'Chief Minister'],
    [levels, 'Secretary Health', 1, 'Secretary Health'],
    [levels, 'Chief Secretary', 2, 'Chief Secretary'],
    [levels, 'Governor', 2, 'chief secretary'],
  ])('%j for the %s', (escalation, executive, rank, name) => {
    const unit = { escalation, executive };
    expect(executiveRank(unit)).toBe(rank);
    expect(levelName(unit, escalation[rank] ?? '')).toBe(name);
  });

  it('leaves the names of other levels as they are', () => {
    expect(levelName({ executive: 'Secretary Health' }, 'chief secretary')).toBe('chief secretary');
  });
});
