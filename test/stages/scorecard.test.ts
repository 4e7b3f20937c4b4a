import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { LedgerContent, type LedgerEntry } from '../../src/domain/ledger.ts';
import type { Movement } from '../../src/domain/rating.ts';
import { indexRegister, Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { scopeOfUnit } from '../../src/stages/scope.ts';
import { type ScoreId, scorecardOf } from '../../src/stages/scorecard.ts';
import { behindGreens } from '../../src/stages/worsening.ts';

function score(given: Stocktake, id: ScoreId): [number, number] {
  const found = scorecardOf(given).find((one) => one.id === id);
  if (!found) throw new Error(`no score ${id}`);
  return [found.numerator, found.denominator];
}

function entries(...contents: readonly (readonly [at: string, content: object])[]): LedgerEntry[] {
  return contents.map(([at, content], i) => ({
    number: i + 1,
    hash: `${i}`,
    previous: null,
    at,
    by: 'Delivery Unit',
    content: LedgerContent.parse(content),
  }));
}

const BEFORE = Agenda.parse({ period: '2015-Q1', number: 13, date: '2015-04-15', cutOff: '2015-04-08' });
const AT = '2015-08-01T09:00:00.000Z';

const directive = (number: string, due: string) => ({
  kind: 'directive',
  number,
  text: `Do ${number}`,
  owner: 'Secretary',
  due,
  given: '2015-04-15',
  period: '2015-Q1',
});
const done = (number: string, on: string) => ({
  kind: 'directive-report',
  directive: number,
  state: 'done',
  report: '',
  on,
});

describe('the scorecard of a unit', () => {
  it('counts the actions closed, and those closed by their due date', () => {
    const ledger = entries(
      [AT, directive('13.01', '2015-06-30')],
      [AT, directive('13.02', '2015-06-30')],
      [AT, directive('13.03', '2015-06-30')],
      [AT, directive('13.04', '2015-12-31')],
      [AT, directive('13.05', '2015-12-31')],
      [AT, done('13.01', '2015-06-30')],
      [AT, done('13.02', '2015-07-01')],
      [AT, done('13.04', '2015-07-01')],
    );
    const given = { ...exampleAgenda({ directives: [] }), earlier: [BEFORE], ledger };
    // Done: 13.01, 13.02, 13.04 of five. In time: 13.01 and 13.04, of these and the two that were due, 13.02 and 13.03.
    expect(score(given, 'actions-closed')).toEqual([3, 5]);
    expect(score(given, 'actions-on-time')).toEqual([2, 4]);
  });

  it('leaves out of the time of closing what nobody dated', () => {
    // Of the four that the agenda lists one is done, on an unknown day; two others were due before the meeting.
    expect(score(EXAMPLE_STOCKTAKE, 'actions-closed')).toEqual([1, 4]);
    expect(score(EXAMPLE_STOCKTAKE, 'actions-on-time')).toEqual([0, 2]);
  });

  it('counts the departments whose return came by its day', () => {
    const unit = Unit.parse({
      ...EXAMPLE_STOCKTAKE.unit,
      departments: [
        ...EXAMPLE_STOCKTAKE.unit.departments,
        { id: 'health', name: 'Health', officer: 'Secretary, Health' },
      ],
    });
    const came = (receivedOn: string | null, due?: string): Stocktake => ({
      ...exampleAgenda(due ? { due: calendarDate(due) } : {}),
      unit,
      returns: EXAMPLE_STOCKTAKE.returns.map((item) => ({
        ...item,
        ...(receivedOn ? { receivedOn: calendarDate(receivedOn) } : {}),
      })),
    });
    // Health has sent nothing.
    expect(score(came('2015-07-15', '2015-07-15'), 'returns-on-time')).toEqual([1, 2]);
    expect(score(came('2015-07-16', '2015-07-15'), 'returns-on-time')).toEqual([0, 2]);
    expect(score(came(null, '2015-07-15'), 'returns-on-time')).toEqual([0, 1]);
    expect(score(came('2015-07-15'), 'returns-on-time')).toEqual([0, 0]);
  });

  it('counts the stocktakes whose final deck stood before the day of the meeting', () => {
    const deck = (period: string, status: string) => ({
      kind: 'deck',
      period,
      status,
      version: 1,
      sha256: '0'.repeat(64),
    });
    const given = (...ledger: LedgerEntry[]) => ({ ...EXAMPLE_STOCKTAKE, earlier: [BEFORE], ledger });
    const first = ['2015-04-14T17:00:00.000Z', deck('2015-Q1', 'final')] as const;
    expect(score(given(...entries(first)), 'decks-on-time')).toEqual([1, 2]);
    const sameDay = ['2015-08-12T07:00:00.000Z', deck('2015-Q2', 'final')] as const;
    expect(score(given(...entries(first, sameDay)), 'decks-on-time')).toEqual([1, 2]);
    const preliminary = ['2015-08-11T07:00:00.000Z', deck('2015-Q2', 'preliminary')] as const;
    expect(score(given(...entries(first, preliminary)), 'decks-on-time')).toEqual([1, 2]);
    const final = ['2015-08-11T17:00:00.000Z', deck('2015-Q2', 'final')] as const;
    expect(score(given(...entries(first, final)), 'decks-on-time')).toEqual([2, 2]);
  });

  it('counts what is blocked of the figures reported', () => {
    expect(score(EXAMPLE_STOCKTAKE, 'blocks')).toEqual([1, 0]);
  });
});

describe('behind a green', () => {
  /** Participation as rated, with closed schools as its counter-indicator, which moved as given. */
  function given(light: 'G' | 'AG' | 'AR', movement: Movement | null): Stocktake {
    const { register } = EXAMPLE_STOCKTAKE.register;
    const indicators = register.indicators.map((one) =>
      one.id === 'participation' ? { ...one, companions: ['closed-schools'] } : one,
    );
    const closed = { ...EXAMPLE_RATING, indicator: 'closed-schools', movement };
    return {
      ...EXAMPLE_STOCKTAKE,
      register: indexRegister(Register.parse({ ...register, indicators }), 1),
      ratings: new Map([
        [seriesKey('participation', 'punjab'), { ...EXAMPLE_RATING, light }],
        ...(movement ? [[seriesKey('closed-schools', 'punjab'), closed] as const] : []),
      ]),
    };
  }

  it.each([
    ['G', 'down', 1, 1],
    ['AG', 'down', 1, 1],
    ['AR', 'down', 0, 0],
    ['G', 'up', 1, 0],
    ['G', 'same', 1, 0],
    ['G', null, 1, 0],
  ] as const)('%s with a counter-indicator that went %s', (light, movement, greens, worse) => {
    const found = behindGreens(given(light, movement));
    expect([found.greens, found.worsening.length]).toEqual([greens, worse]);
    expect(score(given(light, movement), 'worsening-behind-green')).toEqual([worse, greens]);
  });

  it('names the counter-indicator and the light it stands behind', () => {
    expect(behindGreens(given('G', 'down')).worsening).toEqual([
      { priority: 'children-in-school', indicator: 'participation', light: 'G', companion: 'closed-schools' },
    ]);
  });
});

describe('the scope of a unit', () => {
  it('has the priorities of each sector against the cap, the reason, what was put aside, and the easy targets', () => {
    const unit = Unit.parse({
      ...EXAMPLE_STOCKTAKE.unit,
      maximumPriorities: 1,
      manyPrioritiesReason: 'Two laws of 2014',
      parked: [{ request: 'School meals', from: 'Secretary', on: '2015-05-01', why: 'No data yet' }],
    });
    // Participation asks for 15.2 in 76 months; its agreed history begins with the baseline, so nothing is known before.
    expect(scopeOfUnit({ ...EXAMPLE_STOCKTAKE, unit })).toEqual({
      period: '2015-Q2',
      cap: 1,
      reason: 'Two laws of 2014',
      sectors: [{ sector: 'education', name: 'School Education', priorities: 2 }],
      parked: [{ request: 'School meals', from: 'Secretary', on: '2015-05-01', why: 'No data yet' }],
      targets: 3,
      easy: [],
      behindGreens: { greens: 0, worsening: [] },
    });
  });
});
