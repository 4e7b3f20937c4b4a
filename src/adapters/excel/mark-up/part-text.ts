import { Unmarkable } from './unmarkable.ts';

/**
 * How a part is taken as text without decoding it: markup is ASCII in every encoding a workbook has, and so is all that
 * is inserted (see `asciiXml`). Each character is one byte, or one unit of UTF-16.
 */
export interface Encoding {
  /** Bytes of a character. */
  readonly width: 1 | 2;
  readonly textOf: (bytes: Uint8Array) => string;
  readonly bytesOf: (text: string) => Uint8Array;
}

const BYTES: Encoding = {
  width: 1,
  textOf: (bytes) => over(bytes).toString('latin1'),
  bytesOf: (text) => Buffer.from(text, 'latin1'),
};

const LITTLE: Encoding = {
  width: 2,
  textOf: (bytes) => over(bytes).toString('utf16le'),
  bytesOf: (text) => Buffer.from(text, 'utf16le'),
};

const BIG: Encoding = {
  width: 2,
  textOf: (bytes) => Buffer.from(bytes).swap16().toString('utf16le'),
  bytesOf: (text) => Buffer.from(text, 'utf16le').swap16(),
};

/** The encoding of a part, by how it begins. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  if (!little && !big) return BYTES;
  if (bytes.length % 2 !== 0) throw new Unmarkable('a part of it ends in half a character');
  return little ? LITTLE : BIG;
}

function over(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Writes every character that is not ASCII as a reference, which says the same in any encoding. */
export function asciiXml(source: string): string {
  return source.replace(/[^\n\r\t -~]/gu, (character) => `&#${character.codePointAt(0)};`);
}
