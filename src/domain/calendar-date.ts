import { z } from 'zod';
import { firstMonth, lastMonth, longMonth, type MonthIndex, type Period } from './period.ts';

/** A day, written `2015-08-12`; no clock and no time zone. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'a date is written 2015-08-12', abort: true })
  .refine((text) => fromDay(toDay(text)) === text, 'there is no such day')
  .brand<'CalendarDate'>()
  .describe('A day, written 2015-08-12');
export type CalendarDate = z.infer<typeof CalendarDate>;

const DAY = 86_400_000;

function toDay(text: string): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / DAY;
}

function fromDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Reads a date from trusted text; throws a ZodError on anything else. */
export function calendarDate(text: string): CalendarDate {
  return CalendarDate.parse(text);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return toDay(b) - toDay(a);
}

/** The day so many days later; earlier when `days` is negative. */
export function shiftDay(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(fromDay(toDay(date) + days));
}

/** The month a day lies in. */
export function monthOf(date: CalendarDate): MonthIndex {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** "12 August 2015": in sentences. */
export function longDate(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${longMonth(monthOf(date))} ${date.slice(0, 4)}`;
}

/** "12 Aug 2015": in cells. */
export function shortDate(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${longMonth(monthOf(date)).slice(0, 3)} ${date.slice(0, 4)}`;
}

/** "Wednesday": the English day of the week. */
export function weekday(date: CalendarDate): string {
  const names = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const;
  return names[((toDay(date) % 7) + 7) % 7] ?? '';
}

/** The first day of a period. */
export function firstDay(period: Period): CalendarDate {
  const month = firstMonth(period);
  return calendarDate(fromDay(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY));
}

/** The last day of a period. */
export function lastDay(period: Period): CalendarDate {
  const next = lastMonth(period) + 1;
  return calendarDate(fromDay(Date.UTC(Math.floor(next / 12), next % 12, 1) / DAY - 1));
}
