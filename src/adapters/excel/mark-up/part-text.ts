import { Unmarkable } from './unmarkable.ts';

/** An XML part as text, each character one byte (or one unit of UTF-16): what stays untouched is written back as it was. */
export interface PartText {
  readonly text: string;
  readonly bytesOf: (text: string) => Uint8Array;
}

/**
 * Takes a part as text without decoding it: markup is ASCII in every encoding a workbook has, and so is all that is
 * inserted (see `asciiXml`).
 */
export function partText(bytes: Uint8Array): PartText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [a, b] = bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  if (!little && !big) {
    return { text: buffer.toString('latin1'), bytesOf: (text) => Buffer.from(text, 'latin1') };
  }
  if (bytes.length % 2 !== 0) throw new Unmarkable('a part of it ends in half a character');
  return {
    text: (big ? Buffer.from(buffer).swap16() : buffer).toString('utf16le'),
    bytesOf: (text) => (big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')),
  };
}

/** Writes every character that is not ASCII as a reference, which says the same in any encoding. */
export function asciiXml(source: string): string {
  return source.replace(/[^\n\r\t -~]/gu, (character) => `&#${character.codePointAt(0)};`);
}
