import { canonicalJson } from '../domain/canonical-json.ts';
import type { Chart } from '../domain/chart.ts';
import type { DeckProvenance, TracedShape, TracedSource, TracedText } from '../domain/deck-provenance.ts';
import type { Provenance } from '../domain/figure.ts';
import { showCells } from '../domain/show-cells.ts';
import type { Box, Deck, Paragraph, Slide } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Text } from '../domain/wording.ts';

/**
 * Gathers what a deck says, shape by shape under the names that the writer gives them, and where each figure comes from.
 */
export function deckProvenance(deck: Deck, stocktake: Stocktake): DeckProvenance {
  const { unit, period, register, registerHash } = stocktake;
  const sources = new Sources();
  const slides = deck.slides.map((slide) => ({
    id: slide.id,
    title: slide.title.text,
    shapes: withUniqueNames(shapesOf(slide, deck, sources)),
    notes: slide.notes.map((text) => sources.traced([text])),
  }));
  return { format: 1, unit: unit.id, period, revision: register.revision, registerHash, sources: sources.list, slides };
}

/** Sources of figures, each kept once. */
class Sources {
  readonly list: TracedSource[] = [];
  readonly #known = new Map<string, number>();

  indexOf({ cells, revision, formula }: Provenance): number {
    const source = {
      cells: showCells(cells, (first, last, count) => `${first} to ${last} (${count} files)`),
      ...(revision === undefined ? {} : { revision }),
      ...(formula === undefined ? {} : { formula }),
    };
    const key = canonicalJson(source);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    return this.list.push(source) - 1;
  }

  /** Texts in a row as one. */
  traced(texts: readonly Text[]): TracedText {
    let whole = '';
    const figures: TracedText['figures'] = [];
    for (const { text, figures: placed } of texts) {
      for (const { start, end, figure } of placed) {
        figures.push([whole.length + start, whole.length + end, this.indexOf(figure.provenance)]);
      }
      whole += text;
    }
    return { text: whole, figures };
  }

  paragraphs(paragraphs: readonly Paragraph<Text>[]): TracedText {
    const texts = paragraphs.flatMap(({ runs }, i) => [
      ...(i > 0 ? [plain('\n')] : []),
      ...runs.map(({ text }) => text),
    ]);
    return this.traced(texts);
  }
}

function shapesOf(slide: Slide, deck: Deck, sources: Sources): TracedShape[] {
  const { title, subtitle, kicker, tag, source } = slide;
  const line = (name: string, ...texts: readonly Text[]): TracedShape => ({ name, texts: [sources.traced(texts)] });
  const papers = slide.layout === 'cover' ? deck.coverLine : deck.docLine;
  return [
    line('Title', title),
    ...(subtitle ? [line('Subtitle', subtitle)] : []),
    ...(kicker ? [line('kicker', kicker.what, ...(kicker.of ? [plain('  ·  '), kicker.of] : []))] : []),
    ...(tag ? [line('tag', tag)] : []),
    ...slide.boxes.flatMap((box) => boxShapes(box, sources)),
    ...(source ? [line('source', source)] : []),
    line('Marking', plain(deck.marking.word), plain(deck.marking.audience === '' ? '' : ` · ${deck.marking.audience}`)),
    ...(papers === '' ? [] : [line('Papers', plain(papers))]),
  ];
}

function boxShapes(box: Box, sources: Sources): TracedShape[] {
  if (box.kind === 'text') return [{ name: box.name, texts: [sources.paragraphs(box.paragraphs)] }];
  if (box.kind === 'table') {
    return [{ name: box.name, texts: box.rows.flat().map(({ paragraphs }) => sources.paragraphs(paragraphs)) }];
  }
  if (box.kind !== 'chart' || 'request' in box.chart) return [];
  const { head, subhead } = box.chart;
  const heads = [
    { name: `${box.name} head`, text: head },
    ...(subhead ? [{ name: `${box.name} subhead`, text: subhead }] : []),
  ].filter(({ text }) => text.text !== '');
  return [
    ...heads.map(({ name, text }) => ({ name, texts: [sources.traced([text])] })),
    { name: box.name, ...tracedChart(box.chart, sources) },
  ];
}

function tracedChart({ series }: Chart, sources: Sources): Omit<TracedShape, 'name'> {
  const labels = series.flatMap(({ labels }) => labels);
  return {
    texts: labels.flatMap(({ text, detail }) =>
      [text, ...(detail ? [detail] : [])].map((one) => sources.traced([one])),
    ),
    series: series.map(({ name, values, provenance }) => ({
      name,
      values: [...values],
      ...(provenance ? { sources: provenance.map((one) => (one ? sources.indexOf(one) : null)) } : {}),
    })),
  };
}

/** Shapes of one name are told apart as the writer does: "mark 2". */
function withUniqueNames(shapes: readonly TracedShape[]): TracedShape[] {
  const names = new Set<string>();
  return shapes.map((shape) => {
    let name = shape.name;
    for (let n = 2; names.has(name); n++) name = `${shape.name} ${n}`;
    names.add(name);
    return { ...shape, name };
  });
}

function plain(text: string): Text {
  return { text, figures: [] };
}
