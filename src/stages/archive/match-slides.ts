import { similarity } from '../../domain/similarity.ts';
import type { RecordSlide } from './record-slides.ts';

/** Words this much alike are those of one slide that was rewritten. */
const ALIKE = 0.5;
/** Letters of a slide that are compared. */
const LETTERS = 600;

/**
 * Which slide of one deck is which of the other: by the name that each has in a deck that was built here, else by its
 * title, else the one whose words are most alike.
 */
export function matchSlides(
  before: readonly RecordSlide[],
  after: readonly RecordSlide[],
  named: boolean,
): Map<RecordSlide, RecordSlide> {
  const pairs = new Map<RecordSlide, RecordSlide>();
  const taken = new Set<RecordSlide>();
  const pair = (a: RecordSlide, b: RecordSlide | undefined) => {
    if (!b) return;
    pairs.set(a, b);
    taken.add(b);
  };
  const left = () => before.filter((slide) => !pairs.has(slide));
  const free = () => after.filter((slide) => !taken.has(slide));

  if (named) {
    for (const slide of before)
      pair(
        slide,
        free().find(({ id }) => id !== null && id === slide.id),
      );
  }
  for (const slide of left())
    pair(
      slide,
      free().find(({ title }) => title !== '' && title === slide.title),
    );
  const alike = left()
    .flatMap((a) => free().map((b) => ({ a, b, how: similarity(wordsOf(a), wordsOf(b)) })))
    .filter(({ how }) => how >= ALIKE)
    .sort((x, y) => y.how - x.how);
  for (const { a, b } of alike) if (!pairs.has(a) && !taken.has(b)) pair(a, b);
  return pairs;
}

function wordsOf({ lines }: RecordSlide): string {
  return lines.join(' ').slice(0, LETTERS);
}
