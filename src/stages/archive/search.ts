import type { Catalogue } from '../../adapters/database/catalogue.ts';
import type { FoundPlace, Term } from '../../domain/catalogue.ts';
import { Fault } from '../../domain/fault.ts';
import { foldedWords } from '../../domain/folded-words.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import { firstMonth, lastMonth, type Period } from '../../domain/period.ts';
import { type Marked, markWords, passageOf } from './passage.ts';

/** Kinds of documents that can be looked in, and which of those that the archive knows each stands for. */
export const SEARCHED_KINDS = {
  deck: ['deck', 'deck as shown'],
  'pre-read': ['pre-read'],
  brief: ['brief'],
  reply: ['reply'],
  return: ['return'],
  minutes: ['minutes'],
  'working paper': ['working paper'],
  correspondence: ['correspondence'],
  presentation: ['presentation'],
  paper: ['paper', 'minutes', 'working paper', 'correspondence', 'presentation'],
  evidence: ['evidence'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SearchedKind = keyof typeof SEARCHED_KINDS;

export interface Question {
  /** As typed: words, "phrases in quotes", beginnings*. */
  readonly words: string;
  readonly kind?: SearchedKind | undefined;
  /** Stocktakes of this period or later, and of this period or earlier. */
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
  readonly limit: number;
}

/** A place that has every word: where it is, and the passage with them. */
export interface Hit extends Omit<FoundPlace, 'text' | 'title'> {
  readonly title: readonly Marked[];
  readonly passage: readonly Marked[];
}

/** One of the words that were asked for, where nothing has them all. */
export interface LoneWord {
  readonly word: string;
  /** Places that have it by itself. */
  readonly places: number;
  /** A word of the archive that is written much like it, where nothing has it. */
  readonly near: string | null;
}

export interface Searched {
  /** The words as they were understood. */
  readonly asked: readonly string[];
  readonly records: number;
  readonly documents: number;
  readonly places: number;
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Where there is no hit: what each of the words by itself would give. */
  readonly lone: readonly LoneWord[];
}

/** Looks for the places that have all the words asked for, those of the newest stocktake first. */
export function searchArchive(catalogue: Catalogue, question: Question): Searched {
  const terms = termsOf(question.words);
  if (terms.length === 0) {
    throw new Fault('bad-input', 'there is no word or number to look for', {
      remedy: 'Name one: stocktake archive search rural participation',
    });
  }
  const { from, to, kind, limit } = question;
  const within = {
    kinds: kind ? SEARCHED_KINDS[kind] : [],
    ...(from && { from: firstMonth(from) }),
    ...(to && { to: lastMonth(to) }),
  };
  const { total, hits } = catalogue.find({ terms, ...within, limit });
  const countOf = (term: Term) => catalogue.find({ terms: [term], ...within, limit: 0 }).total;
  return {
    asked: terms.map(shownTerm),
    ...catalogue.size(),
    total,
    hits: hits.map(({ title, text, ...hit }) => ({
      ...hit,
      title: markWords(title, terms),
      passage: passageOf(text, title, terms),
    })),
    lone: total > 0 ? [] : terms.map((term) => loneWord(term, countOf(term), catalogue)),
  };
}

/**
 * Reads a question as it is typed in a search box: words, all of which are wanted, phrases in quotes of any kind, and
 * beginnings with an asterisk. Nothing that is typed has another meaning.
 */
export function termsOf(typed: string): Term[] {
  const pieces = typed.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»](\*?)|[^\s"“”„«»]+/g);
  return [...pieces].flatMap(([piece, phrase, star]) => {
    const words = foldedWords(phrase ?? piece).map(({ word }) => word);
    const prefix = phrase === undefined ? piece.endsWith('*') : star === '*';
    return words.length === 0 ? [] : [{ words, prefix }];
  });
}

function shownTerm({ words, prefix }: Term): string {
  const [first = ''] = words;
  return `${words.length === 1 ? first : `"${words.join(' ')}"`}${prefix ? '*' : ''}`;
}

/** Vocabularies are large: a near word is looked for among those of the same first letter. */
function loneWord(term: Term, places: number, catalogue: Catalogue): LoneWord {
  const [word = ''] = term.words;
  const known = places > 0 || term.words.length > 1 || term.prefix || /\p{N}/u.test(word);
  const near = known
    ? undefined
    : nearestName(
        word,
        // The word itself may stand elsewhere than in what was asked for.
        catalogue.wordsFrom(String.fromCodePoint(word.codePointAt(0) ?? 0)).filter((other) => other !== word),
      );
  return { word: shownTerm(term), places, near: near ?? null };
}
