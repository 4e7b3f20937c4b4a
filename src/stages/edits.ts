import type { DeckProvenance } from '../domain/deck-provenance.ts';
import type { Edit, EditOutcome } from '../domain/edit.ts';
import type { Presentation, PresentedShape } from '../domain/presentation.ts';
import type { Box, Paragraph, Slide } from '../domain/slide.ts';
import type { PlacedFigure, Text } from '../domain/wording.ts';
import { tokensOf } from './trace/number-tokens.ts';
import { pairSlides } from './trace/trace-slides.ts';

/**
 * Finds what somebody has rewritten in a deck that was built here: titles, boxes and cells that read otherwise than they
 * were built. Charts are not looked at: their figures come from the returns.
 */
export function editsIn(presentation: Presentation, provenance: DeckProvenance): Edit[] {
  return pairSlides(provenance.slides, presentation.slides).flatMap(({ is, was }) => {
    if (!is || !was) return [];
    return is.shapes.flatMap((shape) => {
      const built = was.shapes.find(({ name }) => name === shape.name);
      if (!built || shape.chart || NOT_KEPT.has(shape.name)) return [];
      return textsOf(shape).flatMap(({ text, cell }): Edit[] => {
        const written = built.texts[cell ?? 0];
        if (!written || same(written.text, text)) return [];
        return [
          {
            slide: was.id,
            shape: shape.name,
            ...(cell === undefined ? {} : { cell }),
            written: written.text,
            instead: text,
          },
        ];
      });
    });
  });
}

/** The foot of a slide says what the deck is: it is made anew each time. */
const NOT_KEPT: ReadonlySet<string> = new Set(['Marking', 'Papers', 'Page']);

function textsOf({ rows, paragraphs }: PresentedShape): { text: string; cell?: number }[] {
  if (rows.length > 0) return rows.flat().map((text, cell) => ({ text, cell }));
  return [{ text: paragraphs.join('\n') }];
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** Adds later edits to earlier ones: of two to one text the later stands, with what the program first wrote there. */
export function joinedEdits(earlier: readonly Edit[], later: readonly Edit[]): Edit[] {
  const key = ({ slide, shape, cell }: Edit) => `${slide}\u0000${shape}\u0000${cell ?? ''}`;
  const all = new Map(earlier.map((edit) => [key(edit), edit]));
  for (const edit of later) all.set(key(edit), edit);
  return [...all.values()];
}

/**
 * Writes an analyst's words into a slide, in the type of what they replace.
 *
 * They stand as long as the numbers of the sentence they replaced do. Where those have changed the new sentence stands
 * and the edit is a conflict: the trust in the number comes before the words.
 */
export function applyEdits(slide: Slide, edits: readonly Edit[]): { slide: Slide; outcomes: EditOutcome[] } {
  let edited = slide;
  const outcomes = edits
    .filter((edit) => edit.slide === slide.id)
    .map((edit): EditOutcome => {
      const target = targetOf(edited, edit);
      if (!target) return { edit, outcome: 'lost', now: '' };
      const now = joined(target.paragraphs);
      if (!sameNumbers(now.text, edit.written)) return { edit, outcome: 'conflict', now: now.text };
      edited = target.put(rewritten(target.paragraphs, edit.instead, now));
      return { edit, outcome: 'kept', now: now.text };
    });
  return { slide: edited, outcomes };
}

interface Target {
  readonly paragraphs: readonly Paragraph<Text>[];
  put(paragraphs: readonly Paragraph<Text>[]): Slide;
}

/** The text that an edit is about; undefined when the slide has none of that name any more. */
function targetOf(slide: Slide, { shape, cell }: Edit): Target | undefined {
  const line = (text: Text | undefined, put: (text: Text) => Partial<Slide>): Target | undefined =>
    text && {
      paragraphs: [{ runs: [{ text, size: 0 }] }],
      put: (paragraphs) => ({ ...slide, ...put(joined(paragraphs)) }),
    };
  if (shape === 'Title') return line(slide.title, (title) => ({ title }));
  if (shape === 'Subtitle') return line(slide.subtitle, (subtitle) => ({ subtitle }));
  if (shape === 'tag') return line(slide.tag, (tag) => ({ tag }));
  if (shape === 'source') return line(slide.source, (source) => ({ source }));
  if (shape === 'kicker') {
    const { what, of } = slide.kicker ?? {};
    const whole =
      what && joined([{ runs: [what, ...(of ? [plain('  ·  '), of] : [])].map((text) => ({ text, size: 0 })) }]);
    return line(whole, (text) => ({ kicker: { what: text } }));
  }
  const at = slide.boxes.findIndex(({ name }) => name === shape);
  const box = slide.boxes[at];
  const put = (now: Box): Slide => ({ ...slide, boxes: slide.boxes.with(at, now) });
  if (box?.kind === 'text') return { paragraphs: box.paragraphs, put: (paragraphs) => put({ ...box, paragraphs }) };
  if (box?.kind !== 'table' || cell === undefined) return undefined;
  const width = box.columns.length;
  const [r, c] = [Math.floor(cell / width), cell % width];
  const there = box.rows[r]?.[c];
  if (!there) return undefined;
  return {
    paragraphs: there.paragraphs,
    put: (paragraphs) => put({ ...box, rows: box.rows.with(r, (box.rows[r] ?? []).with(c, { ...there, paragraphs })) }),
  };
}

function joined(paragraphs: readonly Paragraph<Text>[]): Text {
  const texts = paragraphs.flatMap(({ runs }, i) => [...(i > 0 ? [plain('\n')] : []), ...runs.map(({ text }) => text)]);
  let text = '';
  const figures: PlacedFigure[] = [];
  for (const one of texts) {
    figures.push(
      ...one.figures.map((placed) => ({ ...placed, start: placed.start + text.length, end: placed.end + text.length })),
    );
    text += one.text;
  }
  return { text, figures };
}

function sameNumbers(one: string, other: string): boolean {
  const numbers = (text: string) => tokensOf(text).flatMap((token) => (token.isNumber ? [token.text] : []));
  return numbers(one).join(' ') === numbers(other).join(' ');
}

/** New words in the type of the old, paragraph by paragraph; a paragraph that reads as before keeps its runs. */
function rewritten(old: readonly Paragraph<Text>[], instead: string, was: Text): Paragraph<Text>[] {
  return instead.split('\n').map((line, i): Paragraph<Text> => {
    const like = old[i] ?? old.at(-1) ?? { runs: [] };
    if (joined([like]).text === line) return like;
    const [first] = like.runs;
    return { ...like, runs: [{ ...(first ?? { size: 13 }), text: withFigures(line, was) }] };
  });
}

/** Places again the figures of the old text that the new one repeats, so that they can be traced. */
function withFigures(line: string, { text, figures }: Text): Text {
  const free = figures.map((placed) => ({ ...placed, shown: text.slice(placed.start, placed.end) }));
  const placed: PlacedFigure[] = [];
  for (const { text: token, from, to, isNumber } of tokensOf(line)) {
    const found = isNumber ? free.findIndex(({ shown }) => tokensOf(shown).some((part) => part.text === token)) : -1;
    const [figure] = found < 0 ? [] : free.splice(found, 1);
    if (figure) placed.push({ start: from, end: to, figure: figure.figure });
  }
  return { text: line, figures: placed };
}

function plain(text: string): Text {
  return { text, figures: [] };
}
