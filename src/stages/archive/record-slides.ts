import type { ArchivedWords, ArchiveRecord } from '../../domain/archive-record.ts';
import { slideNumber } from './slide-words.ts';

/** A slide of a record's deck. */
export interface RecordSlide {
  readonly number: number;
  readonly title: string;
  readonly id: string | null;
  /** Its words line by line, the title first. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** The slides of a record's deck. */
export function slidesOf({ files }: ArchiveRecord, { documents }: ArchivedWords): RecordSlide[] {
  const deck = files.find(({ role }) => role === 'deck');
  const places = documents.find(({ file }) => file === deck?.name)?.places ?? [];
  const slides = new Map<number, RecordSlide>();
  for (const { place, title, id, text } of places) {
    const number = slideNumber(place);
    if (number === null) continue;
    const known = slides.get(number) ?? { number, title, id: id ?? null, lines: [], notes: [] };
    const words = text.split('\n').filter((line) => line !== '');
    const own = title === '' ? words : [title, ...words];
    slides.set(number, place.endsWith(', notes') ? { ...known, notes: words } : { ...known, lines: own });
  }
  return [...slides.values()].sort((a, b) => a.number - b.number);
}
