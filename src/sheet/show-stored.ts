import { showIsoDate } from './serial-date.ts';
import { showNumber } from './show-number.ts';
import type { StoredCell } from './stored-row.ts';

/** What a person sees in a cell; of a date the ISO date, whatever its format. */
export function showStored({ type, value, format }: StoredCell, date1904: boolean): string {
  if (typeof value === 'number') return showNumber(value, format, date1904);
  if (type === 'date') return showIsoDate(String(value)) ?? String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}

/** True for a number that is shown as a percentage. */
export function isPercentage({ type, format }: StoredCell): boolean {
  return type === 'number' && format.percent;
}
