import { measureText } from '../../src/adapters/canvas/measure.ts';
import type { Paragraph, Region, TextBox } from '../../src/domain/slide.ts';
import { hasUrdu, urduPitch } from '../../src/domain/urdu-type.ts';
import type { Text } from '../../src/domain/wording.ts';
import { type Line, wrap } from '../../src/stages/compose-fit.ts';

/** What the letters of one line of words cover, in inches on the slide, and where it belongs. */
export interface Ink {
  readonly place: string;
  readonly words: string;
  readonly area: Region;
}

/** Words set in their box: the ink of every line, and by how much they leave the box, in inches. */
export interface SetWords {
  readonly lines: readonly Ink[];
  readonly over: { readonly w: number; readonly h: number };
}

/** Of the size of a letter: line to line; empty over a capital; empty under a word without a descender. */
const LINE = 1.15;
const OVER = 0.19;
const UNDER = 0.11;
/** Share of a line of Urdu over its letters, and under them: they fall from word to word, within the middle of their line. */
const URDU_AIR = 0.2;
/** Share of a line of Urdu that may hang out of its box, which the look allows. */
const URDU_HANG = 0.4;

/**
 * Sets words in a box with the advance widths of Arimo, line by line, as PowerPoint does without auto-fit: no insets, a
 * line 1.15 times as high as its type, the block at the top, the middle or the bottom.
 */
export function setWords(
  place: string,
  paragraphs: readonly Paragraph<Text>[],
  room: Region,
  anchor: TextBox<Text>['anchor'] = 'top',
): SetWords {
  const laid: { readonly ink: Omit<Region, 'y'>; readonly top: number; readonly words: string }[] = [];
  let [height, widest, hang] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    const { runs, align = 'left', spacing = 1, spaceBefore = 0 } = paragraph;
    height += spaceBefore / 72;
    const text = runs.map((run) => run.text.text).join('');
    const urdu = hasUrdu(text);
    for (const line of wrap(runs, room.w, measureText)) {
      const pitch = (urdu ? urduPitch(line.size) : line.size * LINE * spacing) / 72;
      const words = text.slice(line.start, line.end);
      const w = widthOf(paragraph, line);
      widest = Math.max(widest, w);
      const share = { left: 0, centre: 0.5, right: 1 }[align];
      const [over, under] = urdu
        ? [URDU_AIR * pitch, URDU_AIR * pitch]
        : [(OVER * line.size) / 72, (UNDER * line.size) / 72];
      if (words.trim() !== '') {
        const x = room.x + (room.w - w) * share;
        laid.push({ ink: { x, w, h: pitch - over - under }, top: height + over, words });
      }
      height += pitch;
      hang = urdu ? pitch * URDU_HANG : 0;
    }
  }
  const spare = { top: 0, middle: 0.5, bottom: 1 }[anchor] * (room.h - height);
  const lines = laid.map(({ ink, top, words }) => ({ place, words, area: { ...ink, y: room.y + spare + top } }));
  return { lines, over: { w: widest - room.w, h: height - hang - room.h } };
}

/** Width of the words of a line; a space at its end hangs. */
function widthOf({ runs }: Paragraph<Text>, { start, end }: Line): number {
  let at = 0;
  let width = 0;
  const last = runs
    .map((run) => run.text.text)
    .join('')
    .slice(0, end)
    .trimEnd().length;
  for (const { text, size, bold = false } of runs) {
    const piece = text.text.slice(Math.max(start - at, 0), Math.max(Math.min(end, last) - at, 0));
    width += measureText(piece, size, bold);
    at += text.text.length;
  }
  return width;
}

/** By how much two areas overlap, in inches: the smaller of the two ways out. */
export function overlapOf(a: Region, b: Region): number {
  const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.min(across, down);
}
