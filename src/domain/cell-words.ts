import type { Cell } from './cell.ts';
import { placeKey } from './place.ts';

/** The words of a cell as typed: a date as 2015-06-30, a fault or an empty cell as nothing. */
export function wordsOf(cell: Cell | undefined): string {
  if (!cell || cell.value === null || cell.type === 'error') return '';
  return (cell.type === 'date' ? cell.shown : String(cell.value)).trim();
}

/** Folds case, spaces and punctuation, so that headings, labels and names of sheets are found however they are typed. */
export function wordKey(words: string): string {
  return placeKey(words) || words.trim();
}

/** True for a cell in which nobody has typed anything but spaces. */
export function isEmpty(cell: Cell): boolean {
  return cell.type === 'blank' || (cell.type === 'text' && String(cell.value ?? '').trim() === '');
}

/** True when words are one of those listed; `Note*` in the list stands for any that begin so. No words are never. */
export function isAmong(words: string, listed: readonly string[]): boolean {
  const key = wordKey(words);
  return (
    key !== '' && listed.some((item) => (item.endsWith('*') ? begins(key, item.slice(0, -1)) : key === wordKey(item)))
  );
}

function begins(key: string, words: string): boolean {
  return words !== '' && key.startsWith(wordKey(words));
}
