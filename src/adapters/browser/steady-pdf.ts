import type { CalendarDate } from '../../domain/calendar-date.ts';

const DATE = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
/** Names of the tagged parts: the browser counts on from whatever else it has drawn. */
const PART = /\bnode(\d{8})\b/g;

/**
 * The same PDF, made on a day that is given rather than by the clock, its tagged parts counted from one: equal pages are
 * equal bytes. What is written takes as many bytes as what was there, since a PDF counts where its parts stand; and the
 * names keep their order, by which they are looked up.
 */
export function steadyPdf(pdf: Uint8Array, day: CalendarDate): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const midnight = `${day.replaceAll('-', '')}000000`;
  const names = [...new Set([...text.matchAll(PART)].map(([, number = '']) => number))].sort();
  const counted = new Map(names.map((number, i) => [number, String(i + 1).padStart(8, '0')]));
  return Buffer.from(
    text
      .replace(DATE, (_, head: string) => `${head}${midnight}`)
      .replace(PART, (_, number: string) => `node${counted.get(number) ?? number}`),
    'latin1',
  );
}
