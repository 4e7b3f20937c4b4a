import { LIMITS } from './limits.ts';

/** A cell's address as zero-based numbers. */
export interface CellPosition {
  row: number;
  column: number;
}

/** Reads an address such as `B12` from bytes into `into`; false when it is none, or lies outside a sheet. */
export function readReference(bytes: Uint8Array, start: number, end: number, into: CellPosition): boolean {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const letter = (bytes[at] ?? 0) & ~0x20; // to upper case
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = readInteger(bytes, at, end);
  into.column = column - 1;
  into.row = row - 1;
  return at > start && at - start <= 3 && column <= LIMITS.columns && row >= 1 && row <= LIMITS.rows;
}

/** Reads a whole number from digits; −1 when there is anything else, or more than nine of them. */
export function readInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A rectangle of cells, zero-based, ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads a range such as `A1:C2`, or one cell; null when it lies outside a sheet. */
export function readRange(text: string): Range | null {
  const bytes = new TextEncoder().encode(text);
  const colon = bytes.indexOf(0x3a);
  const from = { row: 0, column: 0 };
  const to = { row: 0, column: 0 };
  if (!readReference(bytes, 0, colon < 0 ? bytes.length : colon, from)) return null;
  if (!readReference(bytes, colon + 1, bytes.length, to)) return null;
  if (to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
