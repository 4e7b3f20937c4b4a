import { isEmpty } from '../../domain/cell-words.ts';
import type { DateOrder } from '../../domain/notation.ts';
import { readDate } from '../../domain/read-date.ts';
import type { Entry } from '../../domain/return.ts';

/**
 * Keeps one of the figures that are dated in one month, by indicator and place: the last that holds anything, or the last
 * of all where none does. Figures that are not dated by day are all kept.
 */
export function lastOfMonth(entries: readonly Entry[], dates: DateOrder): Entry[] {
  const latest = new Map<string, { readonly entry: Entry; readonly rank: string }>();
  for (const [n, entry] of entries.entries()) {
    const day = entry.periodCell ? readDate(entry.periodCell, dates).date : null;
    const key = day ? [entry.indicator, entry.place, entry.period, entry.source].join('\u0000') : String(n);
    const rank = `${isFilled(entry) ? 1 : 0}${day ?? ''}`;
    const known = latest.get(key);
    if (!known || rank >= known.rank) latest.set(key, { entry, rank });
  }
  return [...latest.values()].map(({ entry }) => entry);
}

function isFilled({ value, numerator, denominator, complement }: Entry): boolean {
  return [value, numerator, denominator, complement].some((cell) => cell !== undefined && !isEmpty(cell));
}
