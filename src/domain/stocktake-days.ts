import { type CalendarDate, daysBetween, lastDay, monthOf, shiftDay, weekday } from './calendar-date.ts';
import { type Period, periodHolding, shiftPeriod } from './period.ts';
import type { Unit } from './unit.ts';

/** The days of one stocktake. */
export interface StocktakeDays {
  readonly period: Period;
  readonly number: number;
  /** Day by which the returns are due; null where the agenda names none. */
  readonly due: CalendarDate | null;
  /** Day on which the data are locked. */
  readonly cutOff: CalendarDate;
  /** Day of the meeting. */
  readonly date: CalendarDate;
}

/**
 * The usual days of a stocktake, counted from the end of its period as the unit's calendar says; one that falls on a
 * weekend moves to the Monday. A meeting on another day takes the due date and the cut-off with it, the same number of
 * days before it.
 */
export function usualDays(
  { calendar }: Pick<Unit, 'calendar'>,
  period: Period,
  number: number,
  meeting?: CalendarDate,
) {
  const end = meeting ? shiftDay(meeting, -calendar.meeting) : lastDay(period);
  const date = meeting ?? workingDay(shiftDay(end, calendar.meeting));
  const before = (days: number) => {
    const day = workingDay(shiftDay(end, days));
    return day < date ? day : date;
  };
  return { period, number, due: before(calendar.due), cutOff: before(calendar.cutOff), date } satisfies StocktakeDays;
}

function workingDay(day: CalendarDate): CalendarDate {
  const name = weekday(day);
  return name === 'Saturday' ? shiftDay(day, 2) : name === 'Sunday' ? shiftDay(day, 1) : day;
}

/**
 * Period and number of the stocktake after the last one. A unit that has held none begins with the earliest period whose
 * meeting, on its usual day, is not over.
 */
export function stocktakeAfter(
  unit: Pick<Unit, 'calendar' | 'cadence'>,
  last: Pick<StocktakeDays, 'period' | 'number'> | undefined,
  today: CalendarDate,
): Pick<StocktakeDays, 'period' | 'number'> {
  if (last) return { period: shiftPeriod(last.period, 1), number: last.number + 1 };
  let first = periodHolding(monthOf(today), unit.cadence);
  const isAhead = (period: Period) => daysBetween(today, usualDays(unit, period, 1).date) >= 0;
  while (isAhead(shiftPeriod(first, -1))) first = shiftPeriod(first, -1);
  return { period: first, number: 1 };
}
