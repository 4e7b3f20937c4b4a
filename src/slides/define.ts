import type { SlideDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Phrase } from '../domain/wording.ts';

/** What a slide is about: the whole deck, one sector or one priority. */
export type SlideSubject =
  | { readonly of: 'deck' }
  | { readonly of: 'sector'; readonly sector: string }
  | { readonly of: 'priority'; readonly sector: string; readonly priority: string };

/** A slide that was not made, and why; the build report prints it. */
export interface Omitted {
  readonly omitted: Phrase;
}

/** A worked example: a stocktake, and the patterns of the titles it gives, or of the reason why there is no slide. */
export interface SlideExample {
  readonly title: string;
  readonly given: Stocktake;
  /** The deck when absent. */
  readonly subject?: SlideSubject;
  readonly gives: readonly string[] | { readonly omitted: string };
}

/**
 * A kind of slide: from the stocktake to plain data. A table with more rows than fit gives several slides; a subject that
 * the slide is not for (districts of what is measured for the whole alone) gives none, and nothing is left out.
 */
export interface SlideMaker {
  /** Permanent, kebab-case, equal to the file name. */
  readonly id: string;
  readonly of: SlideSubject['of'];
  make(stocktake: Stocktake, subject: SlideSubject): readonly SlideDraft[] | Omitted;
  /** At least one that gives a slide and, where it can be left out, one that does not. */
  readonly examples: readonly SlideExample[];
}

export function defineSlide(slide: SlideMaker): SlideMaker {
  return Object.freeze(slide);
}
