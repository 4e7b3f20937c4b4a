import { longDate, shortDate } from '../../domain/calendar-date.ts';
import { longMonth, longPeriod, shortPeriod } from '../../domain/period.ts';
import { singular } from '../../domain/singular.ts';
import { listOf, numberWord } from './number-words.ts';
import type { Speech } from './speech.ts';

export const ENGLISH: Speech = {
  isolated: (words) => words,
  withUnit: englishUnit,
  numberWord,
  list: listOf,
  monthName: longMonth,
  longPeriod,
  shortPeriod,
  longDate,
  shortDate,
  dayMonth: (d) => longDate(d).slice(0, -5),
  shortDayMonth: (d) => shortDate(d).slice(0, -5),
  plain: (words) => words,
  word: (word) => word,
  lightName: (name) => name,
};

/** A per cent sign stands at the number, any other unit after a space, for "1" in the singular. */
function englishUnit(number: string, unit: string): string {
  if (unit === '%') return `${number}%`;
  return `${number} ${/^[+−]?1$/.test(number) ? singular(unit) : unit}`;
}
