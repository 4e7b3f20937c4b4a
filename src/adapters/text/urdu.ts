import type { CalendarDate } from '../../domain/calendar-date.ts';
import { monthOf } from '../../domain/calendar-date.ts';
import { showNumber } from '../../domain/figure.ts';
import { firstMonth, lastMonth, type MonthIndex, type Period, periodKind, shortPeriod } from '../../domain/period.ts';
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
  shortPeriod: (p) => (/[QH]/.test(p) ? isolated(shortPeriod(p)) : periodName(p)),
  longDate: (d) => `${dayMonth(d)} ${isolated(d.slice(0, 4))}`,
  shortDate: (d) => `${dayMonth(d)} ${isolated(d.slice(0, 4))}`,
  dayMonth,
  shortDayMonth: dayMonth,
  plain,
  lightName: (name) => LIGHTS[name] ?? name,
};

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENGLISH_DATE = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]*(?: (\d{4}))?(\s*)$/;
const ENGLISH_PART = /^[QH]\d \d{4}$/;

/** "26 Jun 2015", "June 2015", "26 Jun", "Q2 2015" and "Amber-Red", where nothing else is said. */
function plain(words: string): string {
  const light = LIGHTS[words];
  if (light !== undefined) return light;
  if (ENGLISH_PART.test(words)) return isolated(words);
  const date = ENGLISH_DATE.exec(words);
  const month = MONTHS[ENGLISH_MONTHS.indexOf(date?.[2] ?? '')];
  if (!date || month === undefined || (date[1] === undefined && date[3] === undefined)) return words;
  const [, day, , year, space = ''] = date;
  return [day && isolated(day), month, year && isolated(year)].filter(Boolean).join(' ') + space;
}

function monthName(month: MonthIndex): string {
  return MONTHS[((month % 12) + 12) % 12] ?? '';
}

function dayMonth(d: CalendarDate): string {
  return `${isolated(String(Number(d.slice(8))))} ${monthName(monthOf(d))}`;
}

/** Months have no shorter names; quarters and halves are "سہ ماہی 2، 2015", in cells as everywhere "Q2 2015". */
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
