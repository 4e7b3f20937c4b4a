import type { NumberFormat } from './number-format.ts';
import { showIsoDate } from './serial-date.ts';
import { isLongId, storedNumber } from './stored-number.ts';
import type { StoredCell } from './stored-row.ts';
import type { TextRun } from './text-run.ts';

/** How a cell stores its content, by its attribute `t` (ECMA-376 part 1, 18.18.11, ST_CellType). */
export type Storage = 'number' | 'shared' | 'boolean' | 'error' | 'date' | 'text';

/** Reads the attribute `t`: a number when there is none. */
export function storageOf(bytes: Uint8Array, start: number, end: number): Storage {
  const first = bytes[start];
  if (end - start > 1) return 'text'; // str, inlineStr
  if (first === 0x73) return 'shared';
  if (first === 0x62) return 'boolean';
  if (first === 0x65) return 'error';
  return first === 0x64 ? 'date' : 'number';
}

type Content = Pick<StoredCell, 'type' | 'value'>;

/** What a stored number is: a number, a date by its format, or text when it is an id too long to be a number. */
export function numberContent(stored: TextRun, format: NumberFormat): Content {
  const { bytes, length } = stored;
  const number = length > 15 && isLongId(bytes, length) ? null : storedNumber(bytes, length);
  if (number === null) return { type: 'text', value: stored.text(false) };
  return { type: format.date ? 'date' : 'number', value: number };
}

/** What the remaining storages hold; an ISO date that is none stays text. */
export function otherContent(storage: Storage, text: string): Content {
  if (storage === 'boolean') return { type: 'boolean', value: text === '1' || text.toLowerCase() === 'true' };
  if (storage === 'error') return { type: 'error', value: text };
  if (storage === 'date' && showIsoDate(text) !== null) return { type: 'date', value: text };
  return { type: 'text', value: text };
}
