import { type Encoding, encodingOf } from './part-text.ts';
import { rowsOfSheet, type Stretch } from './rows-of-sheet.ts';

/** A part as it was received, and as text that is not decoded. */
export interface ReceivedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly text: string;
  /** Bytes that are not in the text: the rows of a sheet, which are most of it. */
  readonly rows: Stretch | null;
}

/** A part with all of its text. */
export function wholePart(name: string, bytes: Uint8Array): ReceivedPart {
  const encoding = encodingOf(bytes);
  return { name, bytes, encoding, text: encoding.textOf(bytes), rows: null };
}

/** A sheet without the text of its rows, where they can be told from the rest. */
export function sheetPart(name: string, bytes: Uint8Array): ReceivedPart {
  const encoding = encodingOf(bytes);
  const rows = encoding.width === 1 ? rowsOfSheet(bytes) : null;
  if (!rows) return wholePart(name, bytes);
  const text = encoding.textOf(bytes.subarray(0, rows.from)) + encoding.textOf(bytes.subarray(rows.to));
  return { name, bytes, encoding, text, rows };
}
