import { readPeriodCell } from '../../domain/read-date.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Rate } from './figures.ts';
import { indicatorNamed, type Known, shareOfPlaces } from './known-names.ts';
import type { ColumnRole, Confidence } from './understood.ts';
import { headingWords, type Meaning, means } from './vocabulary.ts';

/** What a column holds, how sure that is, and what says so. */
export interface RoleFound {
  readonly role: ColumnRole;
  readonly confidence: Confidence;
  readonly why: string;
}

/** Meanings of a heading over figures, in the order in which they decide. */
const FIGURE_MEANINGS: readonly (readonly [Meaning, ColumnRole])[] = [
  ['code', 'code'],
  ['last', 'other'],
  ['baseline', 'baseline'],
  ['expected', 'expected'],
  ['share', 'value'],
  ['numerator', 'numerator'],
  ['denominator', 'denominator'],
  ['value', 'value'],
];

/** Fewest rows in which one and the same number says that it is no figure. */
const ROWS_OF_A_CODE = 5;

/** Tells what a column of figures holds: by the register, then by arithmetic, then by its heading. */
export function roleOfFigures(column: ColumnFacts, rate: Rate | null, all: readonly ColumnFacts[]): RoleFound {
  const { words, named, distinct, different, cells } = column;
  if (named) {
    return { role: named.part, confidence: named.exact ? 'sure' : 'likely', why: `the register has ${named.id}` };
  }
  const part = rate && (['value', 'numerator', 'denominator'] as const).find((role) => rate[role] === column.column);
  if (rate && part) {
    const name = all.find((other) => other.column === rate.value)?.words ?? '';
    return { role: part, confidence: 'sure', why: `${rate.agree} of ${rate.rows} rows give ${name || 'the rate'}` };
  }
  if (isMarginOf(words, all)) return { role: 'margin', confidence: 'likely', why: 'the heading says so' };
  const areYears = distinct.length > 0 && distinct.every((year) => /^(19|20)\d\d$/.test(year));
  if (areYears && (means(words, 'period') || words === ''))
    return { role: 'period', confidence: 'likely', why: 'years' };
  if (words === '' && different === 1 && cells.length >= ROWS_OF_A_CODE) {
    return { role: 'code', confidence: 'guess', why: `the same number in all ${cells.length} rows` };
  }
  const found = FIGURE_MEANINGS.find(([meaning]) => means(words, meaning));
  // A numerator or denominator is one only beside another figure.
  if (
    found &&
    (found[1] === 'code' || found[1] === 'value' || all.filter(({ type }) => type === 'number').length > 1)
  ) {
    return { role: found[1], confidence: 'likely', why: 'the heading says so' };
  }
  return { role: 'value', confidence: words === '' ? 'guess' : 'likely', why: 'figures' };
}

/** A margin of error is named by a word of its own, or by one before the name of its figure: "msepovrate". */
function isMarginOf(words: string, all: readonly ColumnFacts[]): boolean {
  if (means(words, 'margin')) return true;
  const key = headingWords(words).join('');
  const short = /^(mse|se|sd|std|ci|moe)(.{3,})$/.exec(key);
  return (
    short !== null && all.some((other) => other.words !== words && headingWords(other.words).join('') === short[2])
  );
}

/** Meanings of a heading over words, in the order in which they decide. */
const WORD_MEANINGS: readonly (readonly [Meaning, ColumnRole])[] = [
  ['indicator', 'indicator'],
  ['code', 'code'],
  ['comment', 'comment'],
  ['unit', 'unit'],
  ['margin', 'margin'],
  ['place', 'place'],
];

/** Tells what a column of words or dates holds: by the register, then by what its cells are, then by its heading. */
export function roleOfWords(
  { type, words, distinct, different, cells }: ColumnFacts,
  known: Known,
  table: { readonly hasPlace: boolean; readonly headed: boolean },
): RoleFound {
  if (means(words, 'last'))
    return { role: 'other', confidence: 'likely', why: 'the heading speaks of the time before' };
  if (type === 'date') return { role: 'period', confidence: 'sure', why: 'the cells are dates' };
  if (shareOfPlaces(distinct, known) >= 0.5) {
    return { role: 'place', confidence: 'sure', why: 'the register has these places' };
  }
  const indicators = distinct.filter((name) => indicatorNamed(name, known) !== undefined).length;
  if (distinct.length > 0 && indicators >= distinct.length / 2) {
    return { role: 'indicator', confidence: 'sure', why: 'the register has these indicators' };
  }
  const periods = cells.slice(0, distinct.length).filter((cell) => readPeriodCell(cell, known.dates).period !== null);
  if (periods.length > 0 && periods.length >= 0.7 * Math.min(cells.length, distinct.length)) {
    return { role: 'period', confidence: 'sure', why: 'the cells are periods' };
  }
  const found = WORD_MEANINGS.find(([meaning]) => means(words, meaning));
  if (found) return { role: found[1], confidence: 'likely', why: 'the heading says so' };
  const isNaming = different >= 0.8 * cells.length && cells.length > 2;
  if (!table.hasPlace && isNaming && distinct.some((name) => /\p{L}/u.test(name)) && !table.headed) {
    return { role: 'place', confidence: 'guess', why: `${different} different names in ${cells.length} rows` };
  }
  return { role: 'other', confidence: 'guess', why: `${different} different words in ${cells.length} rows` };
}
