import type { Cell } from './cell.ts';
import { type Notation, readMarked, scaled } from './notation.ts';
import type { NumberReading } from './reading.ts';

/**
 * Understands a cell of a figure, as a careful clerk would.
 *
 * Text is repaired by the plainest rule, and a finding always shows what it was taken for:
 * a comma before groups of three is a thousands separator ("1,234" is 1234, as the deck itself writes it), lakh grouping
 * included ("1,23,456"); a single comma before any other number of digits is a decimal comma ("12,5", "0,125"); a single
 * point is always decimal ("1.234" is 1.234); where both occur the last is the decimal one. A per cent sign in text adds
 * nothing ("85 %" is 85), while a percent **format** means that the stored 0.85 is shown as 85 %. Footnote marks fall
 * away ("12*", "12 (a)", "12 [1]"), and brackets around a number make it negative, as accountants write ("(1,234)").
 *
 * What the cell's layout declares comes first: text written exactly with its marks is no repair, and the number is
 * multiplied out of the unit of its column.
 */
export function readNumber(cell: Cell): NumberReading {
  const { notation } = cell;
  if (cell.type === 'number' && typeof cell.value === 'number' && Number.isFinite(cell.value)) {
    const number = cell.percent ? tidy(cell.value * 100) : cell.value;
    return { how: 'number', number: scaled(number, notation?.scale, cell.percent === true), cell };
  }
  if (cell.type === 'text') return { ...readTyped(plainText(String(cell.value ?? '')), notation), cell };
  const isBare = cell.type === 'blank' || cell.type === 'error' || cell.type === 'uncalculated';
  return { how: isBare ? cell.type : 'word', number: null, cell };
}

function readTyped(text: string, notation: Notation | undefined): Pick<NumberReading, 'how' | 'number'> {
  const declared = notation?.marks ? readMarked(text, notation.marks) : null;
  const { how, number } = declared === null ? readText(text) : { how: 'number' as const, number: declared };
  return { how, number: number === null ? null : scaled(number, notation?.scale, text.includes('%')) };
}

function readText(text: string): Pick<NumberReading, 'how' | 'number'> {
  if (text === '') return { how: 'blank', number: null };
  if (/^-+$/.test(text)) return { how: 'dash', number: null };
  const number = parse(text);
  return { how: number === null ? 'word' : 'text', number };
}

/** Drops the last binary digits of a product: 0.29 × 100 is 29, not 28.999999999999996. */
function tidy(number: number): number {
  return Number(number.toPrecision(14));
}

/** Zero of the Arabic-Indic, Urdu and Persian, and Devanagari digits. */
const ZEROS = [0x0660, 0x06f0, 0x0966] as const;

/** One kind of digit, minus, space, point and per cent sign; marks that carry no meaning are gone. */
function plainText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, westernDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u060c]/g, ',')
    .replace(/\u066a/g, '%')
    .replace(/[\s'\u2019]+/g, ' ')
    .trim();
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

/** Shapes a typed number may have, after its sign, per cent sign and footnote mark are taken off. */
const SHAPES: readonly { readonly shape: RegExp; readonly decimal: '.' | ',' }[] = [
  { shape: /^\d+(\.\d*)?$|^\.\d+$/, decimal: '.' },
  { shape: /^[1-9]\d{0,2}([ ,]\d{3})+(\.\d+)?$/, decimal: '.' },
  { shape: /^[1-9]\d?(,\d{2})+,\d{3}(\.\d+)?$/, decimal: '.' },
  { shape: /^\d+,\d+$/, decimal: ',' },
  { shape: /^[1-9]\d{0,2}( \d{3})+,\d+$/, decimal: ',' },
  { shape: /^[1-9]\d{0,2}(\.\d{3})+,\d+$|^[1-9]\d{0,2}(\.\d{3}){2,}$/, decimal: ',' },
];

/** Marks that send a reader to a note: stars and raised digits, a letter in round or anything short in square brackets. */
const FOOTNOTE = /( ?([*†‡§^#]+|[⁰¹²³⁴-⁹]+|\([a-jpr]\)|\[[a-z\d]{1,2}\]))+$/i;

function parse(text: string): number | null {
  const figure = text.replace(FOOTNOTE, '');
  const bracketed = /^\( ?([\d.,][\d., ]*?) ?%? ?\) ?%?$/.exec(figure)?.[1];
  const [, sign = '', body = ''] =
    /^([-+]?) ?(.*?) ?%?$/.exec(bracketed === undefined ? figure : `-${bracketed}`) ?? [];
  const decimal = SHAPES.find(({ shape }) => shape.test(body))?.decimal;
  if (!decimal) return null;
  const digits = decimal === '.' ? body.replace(/[ ,]/g, '') : body.replace(/[ .]/g, '').replace(',', '.');
  return sign === '-' ? 0 - Number(digits) : Number(digits);
}
