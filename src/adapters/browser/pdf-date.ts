import type { CalendarDate } from '../../domain/calendar-date.ts';

/** A date as a PDF holds it: the day, the time, and the zone, which is written in several ways. */
const DATE = /(\/(?:CreationDate|ModDate) \(D:)(\d{14})/g;

/**
 * The same PDF, made on a day that is given rather than by the clock, so that equal pages are equal bytes. A date takes
 * as many bytes as the one before it, since a PDF counts where its parts stand.
 */
export function withDate(pdf: Uint8Array, day: CalendarDate): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const midnight = `${day.replaceAll('-', '')}000000`;
  return Buffer.from(
    text.replace(DATE, (_, head: string) => `${head}${midnight}`),
    'latin1',
  );
}
