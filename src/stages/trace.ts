import type { DeckProvenance, TracedShape, TracedSlide } from '../domain/deck-provenance.ts';
import type { Presentation, PresentedShape, PresentedSlide } from '../domain/presentation.ts';
import type { TracedNumber } from '../domain/traced-number.ts';
import { traceChart } from './trace/trace-chart.ts';
import { pairSlides } from './trace/trace-slides.ts';
import { type FoundNumber, traceText, untracedIn } from './trace/trace-text.ts';

type Found = FoundNumber & Pick<TracedNumber, 'at'>;

/**
 * Holds a deck as it is now against what it was built to say: every number in its texts, tables, charts and notes.
 *
 * Slides may have been moved, added, taken out or retitled, and shapes moved; numbers are found again by the slide they
 * were on, the name of their shape and the words around them.
 */
export function traceDeck(presentation: Presentation, provenance: DeckProvenance): TracedNumber[] {
  return pairSlides(provenance.slides, presentation.slides).flatMap(({ is, was, wasNumber }) => {
    if (is && was) return traceSlide(is, was);
    if (is) return traceSlide(is, { id: '', title: '', shapes: [], notes: [] });
    return was ? goneSlide(was, wasNumber) : [];
  });
}

function traceSlide(is: PresentedSlide, was: TracedSlide): TracedNumber[] {
  const free = new Map(was.shapes.map((shape) => [shape.name, shape]));
  const shapes = is.shapes.flatMap((shape) => {
    const built = free.get(shape.name);
    free.delete(shape.name);
    return placed(is.number, shape.name, traceShape(shape, built));
  });
  const gone = [...free.values()].flatMap((shape) => placed(is.number, shape.name, missingIn(shape)));
  const notes = placed(is.number, 'notes', [...traceLines(was.notes, is.notes), ...pageNumbers(is.notesPage)]);
  return [...shapes, ...gone, ...notes];
}

function placed(slide: number, shape: string, found: readonly Found[]): TracedNumber[] {
  return found.map((number) => ({ ...number, slide, shape }));
}

function traceShape(is: PresentedShape, was: TracedShape | undefined): Found[] {
  if (is.placeholder === 'sldNum') return pageNumbers(is.paragraphs.join('\n'));
  if (is.chart) return traceChart(was ?? { name: is.name, texts: [] }, is.chart);
  if (is.rows.length > 0) return traceTable(is.rows, was);
  const text = is.paragraphs.join('\n');
  return was?.texts[0] ? traceText(was.texts[0], text) : untracedIn(text);
}

function pageNumbers(text: string): Found[] {
  return untracedIn(text).map((found) => ({ ...found, state: 'exempt', was: found.is, exempt: 'page number' }));
}

/** Cell by cell; where rows or columns were added or taken out, line by line as they read. */
function traceTable(rows: PresentedShape['rows'], was: TracedShape | undefined): Found[] {
  const cells = rows.flatMap((row, r) => row.map((text, c) => ({ text, at: `row ${r + 1}, column ${c + 1}` })));
  const texts = was?.texts ?? [];
  if (texts.length !== cells.length)
    return traceLines(
      texts,
      cells.map(({ text }) => text),
    );
  return cells.flatMap(({ text, at }, i) => {
    const built = texts[i];
    return (built ? traceText(built, text) : untracedIn(text)).map((found) => ({ ...found, at }));
  });
}

/** Lines of which some may have been added or taken out: as one text, their figures moved along. */
function traceLines(was: TracedShape['texts'], is: readonly string[]): Found[] {
  let whole = '';
  const figures: [number, number, number][] = [];
  for (const { text, figures: placedAt } of was) {
    for (const [from, to, source] of placedAt) figures.push([whole.length + from, whole.length + to, source]);
    whole += `${text}\n`;
  }
  return traceText({ text: whole, figures }, is.join('\n'));
}

function goneSlide(was: TracedSlide, number: number): TracedNumber[] {
  return was.shapes.flatMap((shape) => placed(number, shape.name, missingIn(shape)));
}

/** The figures of a shape that is gone; its dates and names are no loss. */
function missingIn({ texts, series = [] }: TracedShape): Found[] {
  const inTexts = texts.flatMap((text) => traceText(text, '')).filter(({ source }) => source !== null);
  const inCharts = series.flatMap(({ name, values, sources }) =>
    values.flatMap((value, i): Found[] =>
      value === null || (sources?.[i] ?? null) === null
        ? []
        : [
            {
              state: 'missing',
              at: `${name}, point ${i + 1}`,
              is: null,
              was: String(value),
              context: name,
              source: sources?.[i] ?? null,
            },
          ],
    ),
  );
  return [...inTexts, ...inCharts];
}
