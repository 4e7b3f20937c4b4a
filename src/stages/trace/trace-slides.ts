import type { TracedSlide } from '../../domain/deck-provenance.ts';
import type { PresentedSlide } from '../../domain/presentation.ts';

/** A slide as it is, and the one that was built; either may be missing. */
export interface SlidePair {
  readonly is: PresentedSlide | null;
  readonly was: TracedSlide | null;
  /** Place of the slide that was built, from 1. */
  readonly wasNumber: number;
}

/**
 * Finds out which slide is which after somebody has moved, taken out, added or retitled some: first by the
 * name that PowerPoint keeps, then by title, then by the names and words of their shapes, the most alike first.
 */
export function pairSlides(was: readonly TracedSlide[], is: readonly PresentedSlide[]): SlidePair[] {
  const free = new Map(was.map((slide, i) => [i, slide]));
  const found = new Map<PresentedSlide, number>();
  const claim = (matches: (slide: PresentedSlide, built: TracedSlide) => boolean) => {
    for (const slide of is) {
      const alike = found.has(slide) ? [] : [...free].filter(([, built]) => matches(slide, built));
      const at = (alike.find(([i]) => i === slide.number - 1) ?? alike[0])?.[0];
      if (at === undefined) continue;
      found.set(slide, at);
      free.delete(at);
    }
  };
  claim((slide, built) => built.id !== '' && built.id === slide.name);
  claim((slide, built) => built.title !== '' && built.title === slide.title);
  const candidates = is
    .filter((slide) => !found.has(slide))
    .flatMap((slide) => [...free].map(([i, built]) => ({ slide, i, likeness: likeness(slide, built, i) })))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { slide, i } of candidates) {
    if (found.has(slide) || !free.has(i)) continue;
    found.set(slide, i);
    free.delete(i);
  }
  return [
    ...is.map((slide): SlidePair => {
      const at = found.get(slide);
      return { is: slide, was: at === undefined ? null : (was[at] ?? null), wasNumber: (at ?? 0) + 1 };
    }),
    ...[...free].map(([i, slide]): SlidePair => ({ is: null, was: slide, wasNumber: i + 1 })),
  ];
}

/** Share of the shapes that two slides must have in common to be taken for one. */
const LEAST = 0.4;
/** What standing at the same place is worth, so that of two equally alike the one in its place is taken. */
const PLACE = 0.1;

function likeness(is: PresentedSlide, was: TracedSlide, at: number): number {
  const words = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split(/\s+/)));
  const names = shared(new Set(is.shapes.map(({ name }) => name)), new Set(was.shapes.map(({ name }) => name)));
  const said = shared(
    words(is.shapes.flatMap(({ paragraphs }) => paragraphs)),
    words(was.shapes.flatMap(({ texts }) => texts.map(({ text }) => text))),
  );
  return (names + said) / 2 + (is.number - 1 === at ? PLACE : 0);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((item) => other.has(item)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}
