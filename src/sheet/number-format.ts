import { LIMITS } from './limits.ts';

/** One section of a number format, reduced to what decides how a figure looks. */
export interface FormatSection {
  /** `general` also stands for what is not simple: fractions and scientific notation. */
  readonly kind: 'general' | 'number' | 'date' | 'nothing';
  readonly percent: boolean;
  /** Digits after the point: those always shown, and the most that are. */
  readonly decimals: number;
  readonly mostDecimals: number;
  /** Digits before the point at least: `000` pads. */
  readonly digits: number;
  readonly grouped: boolean;
  /** Commas after the last digit: each divides by a thousand. */
  readonly thousands: number;
  readonly before: string;
  readonly after: string;
  /** Of a date format: what it shows. */
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** `[h]`: hours since the start, over 24 too. */
  readonly elapsed: boolean;
}

/** A number format of the workbook: up to three sections, for positive, negative and zero. */
export interface NumberFormat {
  /** A number in this format is a date, or a time. */
  readonly date: boolean;
  /** A number in this format is shown as a percentage. */
  readonly percent: boolean;
  readonly sections: readonly FormatSection[];
}

/** In order: quoted, escaped, as wide as, filled with, bracketed; else one letter with a meaning. */
const PIECES = /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general|[\s\S])/gi;

/** Reads a format code such as `#,##0.0"%";[Red]-0.0` (ECMA-376 part 1, 18.8.31). */
export function parseFormat(code: string): NumberFormat {
  const sections = splitSections(code.slice(0, LIMITS.formatLength)).slice(0, 3).map(parseSection);
  const first = sections[0];
  return { date: first?.kind === 'date', percent: first?.percent === true && first.kind !== 'date', sections };
}

/** A piece of a code: text to be shown as it is, a bracketed instruction, or one letter with a meaning. */
type Piece = { readonly is: 'literal' | 'bracket' | 'code'; readonly text: string };

function splitSections(code: string): Piece[][] {
  const sections: Piece[][] = [[]];
  for (const [, quoted, escaped, spaced, filled, bracket, letter] of code.matchAll(PIECES)) {
    if (letter === ';') sections.push([]);
    else sections.at(-1)?.push(pieceOf(quoted ?? escaped, spaced ?? filled, bracket, letter));
  }
  return sections;
}

function pieceOf(literal?: string, padding?: string, bracket?: string, letter?: string): Piece {
  if (literal !== undefined) return { is: 'literal', text: literal };
  if (padding !== undefined) return { is: 'literal', text: '' };
  if (bracket !== undefined) return { is: 'bracket', text: bracket };
  return { is: 'code', text: letter ?? '' };
}

function parseSection(pieces: readonly Piece[]): FormatSection {
  const code = pieces.map(({ is, text }) => (is === 'code' ? text : '')).join('');
  const clocks = pieces.flatMap(({ is, text }) => (is === 'bracket' && /^(h+|m+|s+)$/i.test(text) ? [text] : []));
  const time = /[hs]/i.test(code) || clocks.length > 0;
  const [whole = '', fraction = ''] = code.split('.');
  return {
    kind: clocks.length > 0 ? 'date' : kindOf(code),
    percent: code.includes('%'),
    decimals: count(fraction, /0/g),
    mostDecimals: count(fraction, /[0#?]/g),
    digits: Math.min(count(whole, /0/g), 30),
    grouped: /[0#?],+[0#?]/.test(whole),
    thousands: /[0#?](,+)(?=[^0#?,]*$)/.exec(code)?.[1]?.length ?? 0,
    ...affixes(pieces),
    day: /[yd]/i.test(code) || (/m/i.test(code) && !time),
    time,
    seconds: /s/i.test(code + clocks.join('')),
    elapsed: clocks.length > 0,
  };
}

function kindOf(code: string): FormatSection['kind'] {
  if (/general|@/i.test(code)) return 'general';
  if (/[ymdhs]/i.test(code)) return 'date';
  if (!/[0#?]/.test(code)) return 'nothing';
  return /[/Ee]/.test(code) ? 'general' : 'number';
}

/** What stands before the first digit and after the last: quoted words, signs, a currency in brackets. */
function affixes(pieces: readonly Piece[]): { before: string; after: string } {
  const isFigure = ({ is, text }: Piece) => is === 'code' && /^([0#?.,@]|general)$/i.test(text);
  const first = pieces.findIndex(isFigure);
  const last = pieces.findLastIndex(isFigure);
  const shown = ({ is, text }: Piece) => (is === 'bracket' ? (/^\$([^-\]]*)/.exec(text)?.[1] ?? '') : text);
  if (first < 0) return { before: pieces.map(shown).join(''), after: '' };
  const words = pieces.map(shown);
  return { before: words.slice(0, first).join(''), after: words.slice(last + 1).join('') };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The format of a cell that has none of its own. */
export const GENERAL: NumberFormat = parseFormat('General');
