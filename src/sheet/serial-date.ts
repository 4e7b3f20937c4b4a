const DAY_MS = 86_400_000;
/** Days from 1970-01-01 back to the day numbered 0 of either system. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30) / DAY_MS;
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1) / DAY_MS;
/** The day after 9999-12-31 in the 1900 system. */
const END_OF_TIME = 2_958_466;

/** What a date format shows of a serial number. */
export interface DateParts {
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  readonly elapsed: boolean;
}

/**
 * Writes a serial number of Excel as an ISO date, a time, or both: 42228 is 2015-08-12.
 *
 * The 1900 system counts a 29 February 1900 that never was (serial 60), so earlier days are one later than they seem.
 * Answers null where Excel shows ##### instead: before the first day and after the year 9999.
 */
export function showSerial(serial: number, system1904: boolean, parts: DateParts): string | null {
  if (!(serial >= 0 && serial < END_OF_TIME)) return null;
  const seconds = Math.round(serial * 86_400);
  if (parts.elapsed) return clock(seconds, parts.seconds);
  const time = clock(seconds % 86_400, parts.seconds);
  if (!parts.day) return parts.time ? time : null;
  const day = dayText(Math.floor(seconds / 86_400), system1904);
  return day !== null && parts.time ? `${day} ${time}` : day;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function clock(seconds: number, withSeconds: boolean): string {
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${minutes}:${two(seconds % 60)}` : minutes;
}

function dayText(serial: number, system1904: boolean): string | null {
  if (!system1904 && serial === 60) return '1900-02-29';
  if (!system1904 && serial === 0) return '1900-01-00';
  const zero = system1904 ? DAY_ZERO_1904 : serial < 60 ? DAY_ZERO_1900 + 1 : DAY_ZERO_1900;
  const day = new Date((serial + zero) * DAY_MS);
  const year = day.getUTCFullYear();
  return year > 9999 ? null : `${year}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
}

const ISO = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d)(:\d\d(?:\.\d+)?)?Z?)?$/;

/** Shows a stored ISO 8601 date (`t="d"`): the day alone at midnight; null for a text that is none. */
export function showIsoDate(text: string): string | null {
  const found = text === '' ? null : ISO.exec(text.trim());
  if (!found) return null;
  const [, day = '', minutes = '', seconds = ''] = found;
  const time = /^:00(\.0+)?$/.test(seconds) ? minutes : minutes + seconds.slice(0, 3);
  if (day === '') return time;
  return time === '' || time === '00:00' ? day : `${day} ${time}`;
}
