import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import { stocktakeAfter, usualDays } from '../../src/domain/stocktake-days.ts';

const unit = { ...EXAMPLE_UNIT, calendar: { due: 15, cutOff: 30, meeting: 42 } };
const today = calendarDate('2015-08-06');

describe('the days of a stocktake by rule', () => {
  it('are counted from the end of its period: 30 September and 15, 30 and 42 days', () => {
    expect(usualDays(unit, period('2015-Q3'), 15)).toEqual({
      period: '2015-Q3',
      number: 15,
      due: '2015-10-15',
      cutOff: '2015-10-30',
      date: '2015-11-11',
    });
  });

  it('fall on no weekend: 11 August 2019 is a Sunday, 30 January 2016 a Saturday', () => {
    expect(usualDays(unit, period('2019-Q2'), 13).date).toBe('2019-08-12');
    expect(usualDays(unit, period('2015-Q4'), 16).cutOff).toBe('2016-02-01');
  });

  it('move with a meeting on another day: 27 days before it, and 12', () => {
    const { due, cutOff } = usualDays(unit, period('2015-Q3'), 15, calendarDate('2015-11-18'));
    expect([due, cutOff]).toEqual(['2015-10-22', '2015-11-06']);
  });
});

describe('the stocktake after the last', () => {
  it.each([
    ['2015-Q4', '2016-Q1'],
    ['2015-12', '2016-01'],
    ['2015-H2', '2016-H1'],
  ])('follows %s with %s and the next number', (last, next) => {
    expect(stocktakeAfter(unit, { period: period(last), number: 7 }, today)).toEqual({ period: next, number: 8 });
  });

  it('is, where there was none, the earliest whose meeting is not over: Q2 meets 42 days after 30 June, on 11 August', () => {
    expect(stocktakeAfter(unit, undefined, today)).toEqual({ period: '2015-Q2', number: 1 });
    expect(stocktakeAfter(unit, undefined, calendarDate('2015-08-11')).period).toBe('2015-Q2');
    expect(stocktakeAfter(unit, undefined, calendarDate('2015-08-12')).period).toBe('2015-Q3');
  });
});
