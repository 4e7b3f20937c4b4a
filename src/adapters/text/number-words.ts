import { showNumber } from '../../domain/figure.ts';

const UNITS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

/** A whole number in words as far as `most`, which is below thirty; in digits beyond it and below zero. */
export function numberWord(n: number, most: number): string {
  if (!Number.isInteger(n) || n < 0 || n > most) return showNumber(n, Number.isInteger(n) ? 0 : 1);
  return UNITS[n] ?? (n === 20 ? 'twenty' : `twenty-${UNITS[n - 20]}`);
}

/** "a, b and c" */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
