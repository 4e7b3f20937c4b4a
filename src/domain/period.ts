import { z } from 'zod';

/**
 * A stretch of calendar time, written `2026` (year), `2026-H1`, `2026-Q3` (calendar quarter), `2026-B5` (two months, here
 * September and October) or `2026-09` (month).
 *
 * The written form is canonical, so two periods are equal when their texts are; order and distance come only from the
 * functions below. A fiscal name ("Q1 of FY 2026-27") is a label of the unit, never a period.
 */
export const Period = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])|-B[1-6]|-Q[1-4]|-H[12])?$/,
    'a period is written 2026-09, 2026-B5, 2026-Q3, 2026-H1 or 2026',
  )
  .brand<'Period'>()
  .describe('A month 2026-09, two months 2026-B5, a calendar quarter 2026-Q3, a half-year 2026-H1 or a year 2026');
export type Period = z.infer<typeof Period>;

export type PeriodKind = 'month' | 'two-months' | 'quarter' | 'half' | 'year';

/** Months counted from January of the year 0; the scale on which every distance in time is measured. */
export type MonthIndex = number;

const LENGTH: Record<PeriodKind, number> = { month: 1, 'two-months': 2, quarter: 3, half: 6, year: 12 };

/** The letter before the number of a period; a month and a year have none. */
const MARK = { 'two-months': 'B', quarter: 'Q', half: 'H' } as const;
const KIND_OF_MARK: Readonly<Record<string, PeriodKind>> = { B: 'two-months', Q: 'quarter', H: 'half' };

/** Periods made by arithmetic, each held against the schema once. */
const KNOWN = new Map<string, Period>();

function known(text: string): Period {
  const seen = KNOWN.get(text);
  if (seen) return seen;
  const made = Period.parse(text);
  KNOWN.set(text, made);
  return made;
}

/** Reads a period from trusted text; throws a ZodError on anything else. */
export function period(text: string): Period {
  return Period.parse(text);
}

/** Reads a period as people write it ("Jun 2015", "2015 Q2", "H1 2015", "May–Jun 2015", "2015-06"), or answers undefined. */
export function readPeriod(text: string): Period | undefined {
  const tidy = text.trim();
  const direct = Period.safeParse(tidy.toUpperCase());
  if (direct.success) return direct.data;
  const part = /^(?:(B[1-6]|Q[1-4]|H[12])[ /-]*(\d{4})|(\d{4})[ /-]*(B[1-6]|Q[1-4]|H[12]))$/i.exec(tidy);
  if (part) return period(`${part[2] ?? part[3]}-${(part[1] ?? part[4])?.toUpperCase()}`);
  const [, first, second, year] = /^([A-Za-z]{3,9})(?:[ ,/–-]+([A-Za-z]{3,9}))?[ ,/-]+(\d{4})$/.exec(tidy) ?? [];
  const month = monthNamed(first, year);
  if (month === undefined || second === undefined) return month === undefined ? undefined : monthPeriod(month);
  const both = periodHolding(month, 'two-months');
  return firstMonth(both) === month && lastMonth(both) === monthNamed(second, year) ? both : undefined;
}

function monthNamed(name: string | undefined, year: string | undefined): MonthIndex | undefined {
  const month = MONTHS.findIndex((known) => known.toLowerCase().startsWith(name?.toLowerCase() ?? '?'));
  return month < 0 ? undefined : Number(year) * 12 + month;
}

export function periodKind(p: Period): PeriodKind {
  if (p.length === 4) return 'year';
  return KIND_OF_MARK[p.charAt(5)] ?? 'month';
}

/** Number of months in a kind of period. */
export function monthsIn(kind: PeriodKind): number {
  return LENGTH[kind];
}

/** First months once worked out: series ask for the same few periods a million times. */
const FIRST_MONTHS = new Map<Period, MonthIndex>();

/** First month of the period. */
export function firstMonth(p: Period): MonthIndex {
  const seen = FIRST_MONTHS.get(p);
  if (seen !== undefined) return seen;
  const kind = periodKind(p);
  const n = kind === 'year' ? 1 : Number(kind === 'month' ? p.slice(5) : p.slice(6));
  const first = Number(p.slice(0, 4)) * 12 + (n - 1) * LENGTH[kind];
  FIRST_MONTHS.set(p, first);
  return first;
}

/** Last month of the period: where its value stands on a time axis and against a trajectory. */
export function lastMonth(p: Period): MonthIndex {
  return firstMonth(p) + LENGTH[periodKind(p)] - 1;
}

/** The period of a kind that holds a month. */
export function periodHolding(month: MonthIndex, kind: PeriodKind): Period {
  const year = Math.floor(month / 12);
  const inYear = month - year * 12;
  const text = String(year).padStart(4, '0');
  const n = Math.floor(inYear / LENGTH[kind]) + 1;
  if (kind === 'year') return known(text);
  if (kind === 'month') return known(`${text}-${String(n).padStart(2, '0')}`);
  return known(`${text}-${MARK[kind]}${n}`);
}

export function monthPeriod(month: MonthIndex): Period {
  return periodHolding(month, 'month');
}

/** The period `n` steps of its own length later (earlier when `n` is negative). */
export function shiftPeriod(p: Period, n: number): Period {
  const kind = periodKind(p);
  return periodHolding(firstMonth(p) + n * LENGTH[kind], kind);
}

/** Orders by last month, then the longer period after the shorter. */
export function comparePeriods(a: Period, b: Period): number {
  return lastMonth(a) - lastMonth(b) || firstMonth(b) - firstMonth(a);
}

/** Whole months from the end of `a` to the end of `b`; negative when `b` is earlier. */
export function monthsBetween(a: Period, b: Period): number {
  return lastMonth(b) - lastMonth(a);
}

/** True when every month of `inner` lies in `outer`. */
export function holdsPeriod(outer: Period, inner: Period): boolean {
  return firstMonth(inner) >= firstMonth(outer) && lastMonth(inner) <= lastMonth(outer);
}

/** True when the whole of a period lies after the end of another. */
export function isAfter(later: Period, period: Period): boolean {
  return firstMonth(later) > lastMonth(period);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "Jun 2015", "May–Jun 2015", "Q2 2015", "H1 2015", "2015": on charts and in cells. */
export function shortPeriod(p: Period): string {
  const kind = periodKind(p);
  if (kind === 'year') return p;
  const name = (month: MonthIndex) => longMonth(month).slice(0, 3);
  if (kind === 'month') return `${name(lastMonth(p))} ${p.slice(0, 4)}`;
  if (kind === 'two-months') return `${name(firstMonth(p))}–${name(lastMonth(p))} ${p.slice(0, 4)}`;
  return `${p.slice(5)} ${p.slice(0, 4)}`;
}

/** "June 2015", "Q2 2015": in sentences. */
export function longPeriod(p: Period): string {
  return periodKind(p) === 'month' ? `${longMonth(lastMonth(p))} ${p.slice(0, 4)}` : shortPeriod(p);
}

/** The English name of a month. */
export function longMonth(month: MonthIndex): string {
  return MONTHS[((month % 12) + 12) % 12] ?? '';
}
