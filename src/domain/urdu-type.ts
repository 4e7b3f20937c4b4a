/**
 * How Urdu is set beside the type of the look, wherever text is measured, fitted or written.
 *
 * Nastaliq falls from word to word, so its letters are small for their size and its lines need room. Fonts differ in what
 * they ask for (Noto Nastaliq wants lines of 2.5 ems), and a viewer takes the font that it has: so lines have a fixed
 * height, and a letter is taken to be as wide as the wider fonts have it.
 */

/** Points by which Urdu letters are larger than the Latin ones beside them (LOOK §2). */
export const URDU_LARGER = 4;

/** Ems from line to line, of the enlarged size: two lines of a title fill its box exactly. */
const URDU_PITCH = 1.13;

/**
 * Ems that a letter advances: over eight sentences Noto Nastaliq Urdu took 0.37 a letter and 0.41 in bold. Urdu Typesetting
 * runs narrower, so this is its safety.
 */
const URDU_ADVANCE = 0.4;

const LETTER = '\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc';
const HAS_URDU = new RegExp(`[${LETTER}]`);
/** A stretch of Urdu, with the spaces within it, or of anything else. */
const PIECES = new RegExp(`[${LETTER}]+(?:[ ]+[${LETTER}]+)*|[^${LETTER}]+`, 'g');
/** Vowel signs and other marks that stand over a letter and take no room. */
const MARK = /\p{Mn}/u;

/** Whether a text has letters of the Arabic script. */
export function hasUrdu(text: string): boolean {
  return HAS_URDU.test(text);
}

/** Letters and signs past those that European languages print. */
const FARTHER = /[\u0600-\u200f\u2066-\u2069\u2300-\uffff]/;

/** True of a text in which neither a letter of the Arabic script stands nor a sign that sets words apart. */
export function isLatin(text: string): boolean {
  return !FARTHER.test(text);
}

/** Splits a text into stretches of Urdu and of other scripts, which differ in font, size and language. */
export function scriptPieces(text: string): { readonly text: string; readonly urdu: boolean }[] {
  return [...text.matchAll(PIECES)].map(([piece]) => ({ text: piece, urdu: hasUrdu(piece) }));
}

/** Inches that a letter of the Arabic script advances beside type of so many points; null for any other letter. */
export function urduAdvance(letter: string, pt: number): number | null {
  if (!HAS_URDU.test(letter)) return null;
  return MARK.test(letter) ? 0 : (URDU_ADVANCE * (pt + URDU_LARGER)) / 72;
}

/** Points from line to line of a paragraph with Urdu in it, whose largest Latin type is so many points. */
export function urduPitch(pt: number): number {
  return (pt + URDU_LARGER) * URDU_PITCH;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/** Sets words apart from the direction of the text around them. */
export function isolated(words: string): string {
  return `${FIRST_STRONG_ISOLATE}${words}${POP_ISOLATE}`;
}

/** Words of which some are Urdu, to be read from the right where nothing else says so: on a chart. */
export function fromTheRight(words: string): string {
  return hasUrdu(words) ? `${RIGHT_TO_LEFT_ISOLATE}${words}${POP_ISOLATE}` : words;
}

/** Words that `fromTheRight` has set, as they were. */
export function onceFromTheRight(words: string): string {
  return words.replace(/^(\s*)\u2067(.*)\u2069(\s*)$/s, '$1$2$3');
}

/** Words without the signs that set them apart. */
export function withoutIsolates(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '');
}
