import { describe, expect, it } from 'vitest';
import {
  CalendarDate,
  calendarDate,
  daysBetween,
  firstDay,
  longDate,
  monthOf,
  shortDate,
  weekday,
} from '../../src/domain/calendar-date.ts';
import { period } from '../../src/domain/period.ts';

describe('a calendar date', () => {
  it.each(['2015-08-12', '2016-02-29', '2000-02-29', '1999-12-31'])('%s is one', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(true);
  });

  it.each(['', 'x', '2015-8-12', '12/08/2015', '2015-02-29', '2015-04-31', '1900-02-29', '2015-13-01', '2015-08-12 '])(
    '"%s" is none',
    (text) => expect(CalendarDate.safeParse(text).success).toBe(false),
  );

  it('says what is wrong with it', () => {
    expect(CalendarDate.safeParse('12 Aug').error?.issues.map((issue) => issue.message)).toEqual([
      'a date is written 2015-08-12',
    ]);
    expect(CalendarDate.safeParse('2015-02-30').error?.issues[0]?.message).toBe('there is no such day');
  });

  it('counts days over a leap year and backwards', () => {
    expect(daysBetween(calendarDate('2016-02-28'), calendarDate('2016-03-01'))).toBe(2);
    expect(daysBetween(calendarDate('2015-08-12'), calendarDate('2015-08-05'))).toBe(-7);
  });

  it('lies in its month', () => expect(monthOf(calendarDate('2015-08-12'))).toBe(2015 * 12 + 7));

  it('is written as people read it', () => {
    const date = calendarDate('2015-08-05');
    expect([longDate(date), shortDate(date), weekday(date)]).toEqual(['5 August 2015', '5 Aug 2015', 'Wednesday']);
    expect(weekday(calendarDate('1969-12-31'))).toBe('Wednesday');
  });

  it.each([
    ['2015-Q2', '2015-04-01'],
    ['2015-H2', '2015-07-01'],
    ['2016-02', '2016-02-01'],
    ['2016', '2016-01-01'],
  ])('knows the first day of %s', (when, day) => expect(firstDay(period(when))).toBe(day));
});
