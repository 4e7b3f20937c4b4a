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

/** What a decision asks for. */
const VERBS: Readonly<Record<string, string>> = {
  Approve: 'منظوری',
  Direct: 'ہدایت',
  Settle: 'تصفیہ',
  Note: 'اطلاع',
};

/** Units that the program itself makes; those of indicators stay as the register has them. */
const UNITS: Readonly<Record<string, string>> = { points: 'پوائنٹ', months: 'ماہ', days: 'دن', places: 'مقامات' };

/** Other words of the program's own. Kinds of places that the register names are its own, the usual ones have their Urdu. */
const WORDS: Readonly<Record<string, string>> = {
  ...UNITS,
  district: 'ضلع',
  districts: 'اضلاع',
  division: 'ڈویژن',
  divisions: 'ڈویژن',
  tehsil: 'تحصیل',
  tehsils: 'تحصیل',
  area: 'علاقہ',
  areas: 'علاقہ جات',
  province: 'صوبہ',
  provinces: 'صوبہ جات',
  definition: 'تعریف',
  source: 'ماخذ',
  denominator: 'مخرج',
  boundary: 'حد بندی',
  error: 'غلطی',
  shock: 'غیر معمولی واقعہ',
  fixed: 'ناقابل تبدیلی',
  adjustable: 'قابل تبدیلی',
  explained: 'وضاحت',
  accepted: 'قبول',
  corrected: 'درستی',
  baseline: 'بنیادی سطح',
  target: 'ہدف',
  nothing: 'کچھ نہیں',
  done: 'مکمل',
  'on track': 'درست سمت',
  'off track': 'سمت سے ہٹا',
  'no information': 'اطلاع نہیں',
  Monday: 'پیر',
  Tuesday: 'منگل',
  Wednesday: 'بدھ',
  Thursday: 'جمعرات',
  Friday: 'جمعہ',
  Saturday: 'ہفتہ',
  Sunday: 'اتوار',
  'not rated': 'بغیر درجہ',
  'not validated': 'غیر تصدیق شدہ',
  'no data': 'اعداد موجود نہیں',
  stale: 'پرانا',
  'small numbers': 'واقعات بہت کم',
  'not started': 'آغاز نہیں ہوا',
  'not due': 'ابھی واجب نہیں',
  'not computable': 'حساب ممکن نہیں',
  'policy development': 'پالیسی کی تیاری',
  implementation: 'عمل درآمد',
  embedding: 'استحکام',
  irreversible: 'ناقابل واپسی',
};

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
  list(items) {
    const apart = items.map(listed);
    return [apart.slice(0, -1).join('، '), ...apart.slice(-1)].filter((part) => part !== '').join(' اور ');
  },
  monthName,
  longPeriod: periodName,
  shortPeriod: (p) => (/[QH]/.test(p) ? isolated(shortPeriod(p)) : periodName(p)),
  longDate: (d) => `${dayMonth(d)} ${isolated(d.slice(0, 4))}`,
  // In digits, the day first, as a table or a file has it.
  shortDate: (d) => isolated(d.split('-').reverse().join('-')),
  dayMonth,
  shortDayMonth: dayMonth,
  plain,
  word(words) {
    const own = WORDS[words] ?? plain(words);
    return own === words ? isolated(words) : own;
  },
  lightName: (name) => LIGHTS[name] ?? name,
};

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENGLISH_DATE = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})([a-z]*)(?: (\d{4}))?(\s*)$/;
/** The name of a bar that is not there. */
const WITHOUT_VALUE = /^(.+): no value$/;
const ENGLISH_PART = /^[QH]\d \d{4}$/;

/** A number that is listed with its period, "3 (November 2014)", and any other item as it stands. */
function listed(item: string): string {
  const [, number, when = ''] = /^(\d+) \((.+)\)$/.exec(item) ?? [];
  return number === undefined ? isolated(item) : `${isolated(number)} (${plain(when)})`;
}

/** "26 Jun 2015", "26 June 2015", "June 2015", "26 Jun", "Q2 2015", "Amber-Red", "Approve" and "Jhelum: no value", where nothing else is said. */
function plain(words: string): string {
  const own = LIGHTS[words] ?? VERBS[words];
  if (own !== undefined) return own;
  if (ENGLISH_PART.test(words)) return isolated(words);
  const unmeasured = WITHOUT_VALUE.exec(words)?.[1];
  if (unmeasured !== undefined) return `${isolated(unmeasured)}: قدر نہیں`;
  const [, day, name = '', more, year, space = ''] = ENGLISH_DATE.exec(words) ?? [];
  const index = ENGLISH_MONTHS.indexOf(name);
  const month = MONTHS[index];
  if (month === undefined || (day === undefined && year === undefined)) return words;
  if (day !== undefined && more === '' && year !== undefined) {
    return isolated([day.padStart(2, '0'), String(index + 1).padStart(2, '0'), year].join('-')) + space;
  }
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
