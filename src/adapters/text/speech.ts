import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { MonthIndex, Period } from '../../domain/period.ts';

/** How a language writes what no pattern spells out: numbers, lists, dates, the names of lights. */
export interface Speech {
  /** Keeps digits, signs and foreign words in their own order, whatever stands around them. */
  readonly isolated: (words: string) => string;
  /** A number that is already in digits, with its unit. */
  readonly withUnit: (number: string, unit: string) => string;
  /** A whole number in words as far as `most`, beyond it in digits. */
  readonly numberWord: (n: number, most: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly monthName: (month: MonthIndex) => string;
  readonly longPeriod: (p: Period) => string;
  readonly shortPeriod: (p: Period) => string;
  readonly longDate: (d: CalendarDate) => string;
  readonly shortDate: (d: CalendarDate) => string;
  /** Without the year. */
  readonly dayMonth: (d: CalendarDate) => string;
  readonly shortDayMonth: (d: CalendarDate) => string;
  /** Words that a slide gives as they are: dates, periods and lights in the language's own form, everything else as it stands. */
  readonly plain: (words: string) => string;
  /** A word of the program's own inside a sentence: a kind of place, a reason for a change, a unit, a status, a light or a date. */
  readonly word: (word: string) => string;
  /** A light by the name that `domain/display` gives it. */
  readonly lightName: (name: string) => string;
}
