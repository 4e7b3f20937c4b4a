import { CalendarDate, monthOf } from './calendar-date.ts';
import type { Cell } from './cell.ts';
import { isEmpty, wordsOf } from './cell-words.ts';
import type { DateOrder } from './notation.ts';
import { longMonth, monthPeriod, type Period, readPeriod } from './period.ts';

/** What a cell was understood to say of time. */
interface TimeReading {
  /**
   * `date`: stored as a date, or written 2015-06-30. `text`: a date typed as text, read in the order of the unit.
   * `serial`: the number by which Excel keeps a date. `word`: neither. `blank`: nothing.
   */
  readonly how: 'date' | 'text' | 'serial' | 'word' | 'blank';
}

export interface DateReading extends TimeReading {
  readonly date: CalendarDate | null;
}

export interface PeriodReading extends TimeReading {
  readonly period: Period | null;
}

/** Serial numbers that are taken for dates: 1 January 1982 to 12 December 2064; smaller ones are figures or years. */
const SERIALS = { from: 29_952, to: 60_243 } as const;
const DAY_MS = 86_400_000;
const YEARS = /^(19|20)\d\d/;

/**
 * Understands a cell as a day. A date typed as text is read in the order given, unless only the other order has such a
 * day: 30/06/2015 is 30 June in either. A year of two digits lies between 1970 and 2069.
 */
export function readDate(cell: Cell, order: DateOrder): DateReading {
  if (isEmpty(cell)) return { how: 'blank', date: null };
  const words = wordsOf(cell);
  const day = CalendarDate.safeParse(words.slice(0, 10)).data;
  if (day && /^.{10}($|[ T])/.test(words)) return { how: 'date', date: day };
  if (cell.type === 'date') return { how: 'word', date: null };

  const serial = /^\d{5}(\.\d+)?$/.test(words) ? Number(words) : Number.NaN;
  if (serial >= SERIALS.from && serial < SERIALS.to + 1) {
    const date = new Date((Math.floor(serial) - 25_569) * DAY_MS).toISOString().slice(0, 10);
    return { how: 'serial', date: CalendarDate.safeParse(date).data ?? null };
  }
  const typed = typedDate(words, order);
  return typed ? { how: 'text', date: typed } : { how: 'word', date: null };
}

/** Understands a cell as a period: words as people write them, or the month of a date. */
export function readPeriodCell(cell: Cell, order: DateOrder): PeriodReading {
  if (isEmpty(cell)) return { how: 'blank', period: null };
  const words = wordsOf(cell);
  const said = cell.type === 'date' ? undefined : (readPeriod(words) ?? shortMonth(words));
  // A number of four digits is a year only where anybody would take it for one.
  if (said && YEARS.test(said)) return { how: 'date', period: said };
  const { how, date } = readDate(cell, order);
  return { how, period: date ? monthPeriod(monthOf(date)) : null };
}

/** Finds 2019-01, 2019-Q1 or "January 2019" among other words: the name of a file, a title. */
export function periodAmong(words: string): Period | undefined {
  const candidates = [
    ...words.matchAll(/(?<!\d)\d{4}[ -]?(?:(?:0[1-9]|1[0-2])(?!-?\d)|Q[1-4]|H[12]|B[1-6])/gi),
    ...words.matchAll(/(?<![A-Za-z])(?:Q[1-4]|[A-Za-z]{3,9})[ ,-]+\d{4}(?!\d)/gi),
  ];
  for (const [part] of candidates) {
    const period = readPeriod(part);
    if (period) return period;
  }
  return undefined;
}

/** "Apr-15" and "Apr 15" in a place for periods are April 2015; "04/2015" and "2015/04" say the same. */
function shortMonth(words: string): Period | undefined {
  const named = /^([A-Za-z]{3,9})[ ,'’/-]+(\d{2})$/.exec(words);
  if (named?.[1] && named[2]) return readPeriod(`${named[1]} ${fullYear(Number(named[2]))}`);
  const [, first = '', then = ''] = /^(\d{1,4})[/. -](\d{1,4})$/.exec(words) ?? [];
  const [month, year] = first.length === 4 ? [then, first] : [first, then];
  return year.length === 4 && month.length <= 2 ? readPeriod(`${year}-${month.padStart(2, '0')}`) : undefined;
}

function typedDate(words: string, order: DateOrder): CalendarDate | null {
  const tidy = words
    .replace(/\b(\d{1,2})(st|nd|rd|th)\b/gi, '$1')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '');
  const [, a = '', b = '', c = ''] =
    /^(\w{1,9})[ ,/.-]+(\w{1,9})[ ,/.-]+(\d{2,4})(?:[ T,]+\d{1,2}:\d\d.*)?$/.exec(tidy) ?? [];
  if (/^\d{4}$/.test(a)) return dateOf(a, b, c);
  const year = c.length === 4 ? c : String(fullYear(Number(c)));
  if (c.length === 3) return null;
  if (/^[A-Za-z]/.test(a)) return dateOf(year, a, b);
  if (/^[A-Za-z]/.test(b)) return dateOf(year, b, a);
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  return dateOf(year, month, day) ?? dateOf(year, day, month);
}

function dateOf(year: string, month: string, day: string): CalendarDate | null {
  const number = /^[A-Za-z]/.test(month) ? monthNumber(month) : Number(month);
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return CalendarDate.safeParse(text).data ?? null;
}

/** 1 for January or Jan; 0 for a word that is no month. */
function monthNumber(word: string): number {
  const key = word.toLowerCase();
  for (let month = 0; month < 12; month += 1) {
    if (
      key.length >= 3 &&
      longMonth(month)
        .toLowerCase()
        .startsWith(key === 'sept' ? 'sep' : key)
    )
      return month + 1;
  }
  return 0;
}

function fullYear(year: number): number {
  return year + (year >= 70 ? 1900 : 2000);
}
