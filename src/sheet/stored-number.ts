/** Powers of ten that a double holds exactly: a product or quotient with one is rounded once, so it is right. */
const EXACT = Array.from({ length: 23 }, (_, power) => 10 ** power);

const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const SMALL_E = 0x65;

/**
 * Reads the number that a cell stores, from its digits; null when the text is no number.
 *
 * A plain decimal whose digits make an integer below 2⁵³, as nearly all do, needs no string: that integer over a power
 * of ten (Clinger 1990, the fast path). All others go through `Number`.
 */
export function storedNumber(bytes: Uint8Array, length: number): number | null {
  let at = bytes[0] === MINUS ? 1 : 0;
  let digits = 0;
  let decimals = -1;
  const first = at;
  for (; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + byte - 0x30;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return writtenNumber(bytes, length);
    }
  }
  const count = length - first - (decimals >= 0 ? 1 : 0);
  if (count === 0 || decimals > 22 || digits >= 2 ** 53) return writtenNumber(bytes, length);
  const size = decimals > 0 ? digits / (EXACT[decimals] ?? 1) : digits;
  return first === 1 && size !== 0 ? -size : size;
}

function writtenNumber(bytes: Uint8Array, length: number): number | null {
  if (length === 0 || length > 400) return null;
  let text = '';
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    const isPart = (byte >= 0x30 && byte <= 0x39) || byte === POINT || byte === MINUS || byte === PLUS;
    if (!isPart && (byte | 0x20) !== SMALL_E) return null;
    text += String.fromCharCode(byte);
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * True for a whole number written out with more than the 15 significant digits Excel keeps.
 *
 * It is an id, an account or a telephone number, and as a number it would be another one.
 */
export function isLongId(bytes: Uint8Array, length: number): boolean {
  let end = length;
  while (end > 0 && bytes[end - 1] === 0x30) end--;
  if (end <= 15) return false;
  for (let at = bytes[0] === MINUS ? 1 : 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return end - (bytes[0] === MINUS ? 1 : 0) > 15;
}
