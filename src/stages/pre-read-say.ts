import type { Texts } from '../adapters/text/text.ts';
import { type Param, phrase, type Wording } from '../domain/wording.ts';

/** Says a pattern, or words that are a wording already, on one line. */
export interface Say {
  (pattern: string, params?: Readonly<Record<string, Param>>): string;
  readonly words: (wording: Wording) => string;
}

/** Gives the sentences of a document: those of a deck break their lines, those of a page do not. */
export function sayIn(texts: Texts): Say {
  const words = (wording: Wording) => texts.say(wording).text.replaceAll('\n', ' ');
  const say = (pattern: string, params: Readonly<Record<string, Param>> = {}) => words(phrase(pattern, params));
  return Object.assign(say, { words });
}
