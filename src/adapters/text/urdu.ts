import type { CalendarDate } from '../../domain/calendar-date.ts';
import { monthOf } from '../../domain/calendar-date.ts';
import { showNumber } from '../../domain/figure.ts';
import { firstMonth, lastMonth, type MonthIndex, type Period, periodKind } from '../../domain/period.ts';
import { isolated } from '../../domain/urdu-type.ts';
import type { Speech } from './speech.ts';

const MONTHS = [
  'جنوری',
  'فروری',
  'مارچ',
  'اپریل',
  'مئی',
  'جون',
  'جولائی',
  'اگست',
  'ستمبر',
  'اکتوبر',
  'نومبر',
  'دسمبر',
] as const;

const NUMBERS = ['صفر', 'ایک', 'دو', 'تین', 'چار', 'پانچ', 'چھ', 'سات', 'آٹھ', 'نو', 'دس'] as const;

const LIGHTS: Readonly<Record<string, string>> = {
  Red: 'سرخ',
  'Amber-Red': 'عنبری سرخ',
  'Amber-Green': 'عنبری سبز',
  Green: 'سبز',
  Amber: 'عنبری',
  Stalled: 'رکا ہوا',
  Delayed: 'تاخیر کا شکار',
  'At risk': 'خطرے میں',
  'On track': 'درست سمت میں',
};

/** Units that the program itself makes; those of indicators stay as the register has them. */
const UNITS: Readonly<Record<string, string>> = { points: 'پوائنٹ', months: 'ماہ', days: 'دن', places: 'مقامات' };

/**
 * How numbers, dates and lights are written in Urdu: Western digits, isolated so that a sign stays left of its number and a
 * per cent sign right of it; numbers of things in words up to ten.
 */
export const URDU: Speech = {
  isolated,
  withUnit(number, unit) {
    const own = UNITS[unit];
    if (own !== undefined) return `${isolated(number)} ${own}`;
    return isolated(unit === '%' ? `${number}%` : `${number} ${unit}`);
  },
  numberWord: (n, most) => (n <= most ? NUMBERS[n] : undefined) ?? isolated(showNumber(n, Number.isInteger(n) ? 0 : 1)),
  list: (items) => [items.slice(0, -1).join('، '), ...items.slice(-1)].filter((part) => part !== '').join(' اور '),
  monthName,
  longPeriod: periodName,
  shortPeriod: periodName,
  longDate: (d) => `${dayMonth(d)} ${isolated(d.slice(0, 4))}`,
  shortDate: (d) => `${dayMonth(d)} ${isolated(d.slice(0, 4))}`,
  dayMonth,
  shortDayMonth: dayMonth,
  lightName: (name) => LIGHTS[name] ?? name,
};

function monthName(month: MonthIndex): string {
  return MONTHS[((month % 12) + 12) % 12] ?? '';
}

function dayMonth(d: CalendarDate): string {
  return `${isolated(String(Number(d.slice(8))))} ${monthName(monthOf(d))}`;
}

/** Months have no shorter names; quarters and halves are "سہ ماہی 2، 2015". */
function periodName(p: Period): string {
  const year = isolated(p.slice(0, 4));
  const part = isolated(p.slice(6));
  switch (periodKind(p)) {
    case 'year':
      return year;
    case 'month':
      return `${monthName(lastMonth(p))} ${year}`;
    case 'two-months':
      return `${monthName(firstMonth(p))}، ${monthName(lastMonth(p))} ${year}`;
    case 'quarter':
      return `سہ ماہی ${part}، ${year}`;
    case 'half':
      return `ششماہی ${part}، ${year}`;
    default:
      return p;
  }
}
