import Handlebars from 'handlebars';
import type { Scale } from '../../domain/display.ts';
import type { Param, Phrase, Text, Wording } from '../../domain/wording.ts';
import { ASKING, type Helper, helpersFor } from './helpers.ts';
import { FigureMarks, withoutMarks } from './marks.ts';
import { type Pattern, readPatterns } from './patterns.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech-of.ts';

/** The sentences of one language. */
export interface Texts {
  /**
   * Writes a phrase by its pattern, and says where each of its figures stands; plain words stay as they are.
   *
   * An unknown pattern, or one that speaks of a parameter it was not given, is a defect of the program.
   */
  say(wording: Wording): Text;
  /** The same sentences, with lights named on a scale. */
  showing(scale: Scale): Texts;
  /** Ids of the patterns that were said in English because the language has none, in the order of the alphabet. */
  inEnglish(): readonly string[];
}

type Write = (params: Readonly<Record<string, unknown>>) => string;

/**
 * Opens the sentences of a language: `<language>.yaml` and any `<language>.*.yaml` beside it. A sentence that the language
 * does not have is said in English, and counted.
 *
 * Each file is a map of pattern id to Handlebars text; nested maps are joined by dots, so `reason: {level: …}` is the
 * pattern `reason.level`. Throws a Fault that names the file and the pattern when one cannot be understood.
 */
export function openTexts(folder: string, language: string): Texts {
  const known = new Set(Object.keys(helpersFor((_, words) => words)));
  const own: Spoken = { patterns: readPatterns(folder, language, known), speech: speechOf(language) };
  const english: Spoken | null =
    language === ENGLISH ? null : { patterns: readPatterns(folder, ENGLISH, known), speech: speechOf(ENGLISH) };
  return textsOn('four-point', { language, own, english, borrowed: new Set() });
}

const ENGLISH = 'en';

/** Patterns of one language, and how it writes numbers, dates and lights. */
interface Spoken {
  readonly patterns: ReadonlyMap<string, Pattern>;
  readonly speech: Speech;
}

interface Sentences {
  readonly language: string;
  readonly own: Spoken;
  /** What is said where `own` has nothing; null for English itself. */
  readonly english: Spoken | null;
  /** Patterns that were. */
  readonly borrowed: Set<string>;
}

function textsOn(scale: Scale, sentences: Sentences): Texts {
  const { language, own, english, borrowed } = sentences;
  // Helpers are bound when a pattern is compiled; they reach the marks of the sentence being written through this.
  let marks = new FigureMarks();
  const compilerFor = ({ speech }: Spoken) =>
    compilerOf(helpersFor((figure, words) => marks.mark(figure, words), scale, speech));
  const inOwn = compilerFor(own);
  const inEnglish = english && compilerFor(english);
  const compiled = new Map<string, Write>();
  const shown = new Map<Scale, Texts>();

  const texts: Texts = {
    showing(other) {
      if (other === scale) return texts;
      // Sentences are compiled as they are said: on another scale once, not once a deck.
      const known = shown.get(other) ?? textsOn(other, sentences);
      shown.set(other, known);
      return known;
    },
    inEnglish: () => [...borrowed].sort(),
    say(wording) {
      if (typeof wording === 'string') return { text: own.speech.plain(wording), figures: [] };
      const known = own.patterns.get(wording.pattern);
      const pattern = known ?? english?.patterns.get(wording.pattern);
      if (!pattern) throw new Error(`there is no pattern ${wording.pattern} in ${language}`);
      marks = new FigureMarks();
      try {
        const compile = known || !inEnglish ? inOwn : inEnglish;
        if (!known) borrowed.add(wording.pattern);
        const write = compiled.get(wording.pattern) ?? compile(pattern);
        compiled.set(wording.pattern, write);
        return marks.place(checked(write(parameters(wording))));
      } catch (cause) {
        const missing = [...pattern.names].filter((name) => !(name in wording.params));
        const said = cause instanceof Error ? cause.message : String(cause);
        const also = missing.length > 0 ? ` (not given: ${missing.join(', ')})` : '';
        throw new Error(`pattern ${wording.pattern}: ${said}${also}`, { cause });
      }
    },
  };
  return texts;
}

/** Strict: a parameter that a pattern prints or computes with and was not given is an error, never an empty place. */
function compilerOf(helpers: Readonly<Record<string, Helper>>): (pattern: Pattern) => Write {
  const engine = Handlebars.create();
  const strict = Object.entries(helpers).map(
    ([name, helper]) => [name, ASKING.includes(name) ? helper : needingAll(name, helper)] as const,
  );
  const knownHelpers: KnownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers };
  return ({ program, names, called }) => {
    const write = engine.compile(program, options);
    // The engine wraps every helper that it has anew for every sentence: it is given those that the sentence may need.
    const own = Object.fromEntries(strict.filter(([name]) => called.has(name) || names.has(name)));
    return (params) => write(params, { helpers: own });
  };
}

/**
 * Handlebars is strict about what is printed, but hands what is missing to a helper as undefined; and it takes a name for
 * a helper's even where it is called with nothing, so that `{{month}}` could not print a parameter of that name.
 */
function needingAll(name: string, helper: Helper): Handlebars.HelperDelegate {
  return function (this: Readonly<Record<string, unknown>>, ...given: unknown[]) {
    const [only] = given;
    if (given.length === 1 && only !== undefined && name in this) return this[name];
    if (given.length === 1 || given.includes(undefined))
      throw new TypeError(`${name} lacks what it should be called with`);
    return helper(...given);
  };
}

function parameters({ params }: Phrase): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, clean(param)]));
}

function clean(param: Param): unknown {
  if (typeof param === 'string') return withoutMarks(param);
  return Array.isArray(param) ? param.map(withoutMarks) : param;
}

function checked(sentence: string): string {
  if (!/\[object \w+\]/.test(sentence)) return sentence;
  throw new Error('a figure is printed without a helper such as {{fig x}}');
}
