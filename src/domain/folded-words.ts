/** A word or a number of a text: as it is looked for, and where it stands in the text. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const LETTER = '\\p{L}\\p{N}';
const DIGIT = '\\p{Nd}';
/** Characters within a word that take no part in it: marks, joiners, the soft hyphen, the tatweel. */
const WITHIN = '\\p{M}\\u00ad\\u0640\\u200c\\u200d';

/**
 * A sign, a number or a word. A hyphen is a sign only where no letter or digit stands before it, so that 2014-15 is two
 * numbers. Commas belong to a number where they part its thousands or its lakhs: 1,234 and 1,23,456.
 */
const WORD = new RegExp(
  [
    `(?<![${LETTER}])[-\u2212\uff0d](?=${DIGIT})`,
    `${DIGIT}{1,3}(?:[,\u066c]${DIGIT}{2,3}){0,6}[,\u066c]${DIGIT}{3}(?:[.\u066b]${DIGIT}+)?(?![${LETTER}])`,
    `${DIGIT}+(?:[.\u066b]${DIGIT}+){1,8}(?![${LETTER}])`,
    `[${LETTER}][${LETTER}${WITHIN}]*`,
  ].join('|'),
  'gu',
);

/** Letters that are written in more than one way, and digits of Arabic and Urdu, to the one that is looked for. */
const SAME: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc', // Arabic yeh, alef maksura: Urdu yeh
  '\u0649': '\u06cc',
  '\u0643': '\u06a9', // Arabic kaf: keheh
  '\u0647': '\u06c1', // heh, teh marbuta, heh doachashmee, teh marbuta goal: heh goal
  '\u0629': '\u06c1',
  '\u06be': '\u06c1',
  '\u06c3': '\u06c1',
  '\u066b': '.',
  '\u2212': '-',
  '\uff0d': '-',
  ...digitsFrom(0x0660),
  ...digitsFrom(0x06f0),
};
const VARIANT = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/** Marks over Latin and Arabic letters, and what takes no part in a word; other scripts keep their vowel signs. */
const UNWRITTEN =
  /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u0640\u200c\u200d]/gu;
const PARTING_COMMA = /(?<=\p{Nd})[,\u066c](?=\p{Nd})/gu;

/**
 * The words and numbers of a text, folded in the one way in which they are filed and asked for: without case, accents and
 * vowel signs, one form of each letter and digit, numbers without the commas of their thousands, either minus a word of
 * its own (so that 3.0 finds −3.0, and −3.0 only itself).
 */
export function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(WORD)].flatMap((found) => {
    const [piece] = found;
    const place = { start: found.index, end: found.index + piece.length };
    return folded(piece).map((word) => ({ word, ...place }));
  });
}

/** A text as the catalogue holds it and as two texts are compared: its folded words, a space apart. */
export function foldText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      ASCII.test(line)
        ? foldedAscii(line)
        : foldedWords(line)
            .map(({ word }) => word)
            .join(' '),
    )
    .filter((line) => line !== '')
    .join(' ');
}

const ASCII = /^\p{ASCII}*$/u;
/** WORD for a line in small letters that has nothing but ASCII: nearly all lines, and ten times as fast. */
const ASCII_WORD =
  /(?<![a-z0-9])-(?=[0-9])|[0-9]{1,3}(?:,[0-9]{2,3}){0,6},[0-9]{3}(?:\.[0-9]+)?(?![a-z0-9])|[0-9]+(?:\.[0-9]+){1,8}(?![a-z0-9])|[a-z0-9]+/g;

function foldedAscii(line: string): string {
  return line.toLowerCase().match(ASCII_WORD)?.join(' ').replaceAll(',', '') ?? '';
}

/** One piece; a ligature may stand for several words. */
function folded(piece: string): string[] {
  if (PLAIN.test(piece)) return [piece.toLowerCase()];
  return piece
    .normalize('NFKD')
    .replace(UNWRITTEN, '')
    .replace(PARTING_COMMA, '')
    .replace(VARIANT, (letter) => SAME[letter] ?? letter)
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}.-]+/u)
    .filter((word) => word !== '');
}

const PLAIN = /^[A-Za-z0-9.]+$/;

function digitsFrom(zero: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 10 }, (_, n) => [String.fromCharCode(zero + n), String(n)]));
}
