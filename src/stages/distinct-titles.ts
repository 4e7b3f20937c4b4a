import type { Slide } from '../domain/slide.ts';

/**
 * Slides of which no two have the same title: those that would are told apart by the words over them, since a title is what
 * is read aloud and listed when somebody looks for a slide.
 */
export function withDistinctTitles(slides: readonly Slide[]): Slide[] {
  const times = new Map<string, number>();
  for (const { title } of slides) times.set(title.text, (times.get(title.text) ?? 0) + 1);
  const taken = new Set([...times].filter(([, count]) => count === 1).map(([text]) => text));
  return slides.map((slide) => {
    const { title, kicker } = slide;
    if (times.get(title.text) === 1) return slide;
    const named = kicker ? `${title.text} (${kicker.what.text})` : title.text;
    let text = named;
    for (let n = 2; taken.has(text); n++) text = `${named} (${n})`;
    taken.add(text);
    return { ...slide, title: { ...title, text } };
  });
}
