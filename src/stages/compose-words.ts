import type { Chart, ChartDraft, ChartSeries } from '../domain/chart.ts';
import type { Box, BoxDraft, ChartBox, Paragraph, Slide, SlideDraft, TableCell } from '../domain/slide.ts';
import type { Text, Wording } from '../domain/wording.ts';

type Say = (wording: Wording) => Text;

/** Writes every word of a slide. The charts it asks for must have been put in their places. */
export function writeSlide(draft: SlideDraft, say: Say): Slide {
  const { title, kicker, tag, subtitle, source, boxes, notes, ...plain } = draft;
  return {
    ...plain,
    title: say(title),
    ...(kicker ? { kicker: { what: say(kicker.what), ...(kicker.of ? { of: say(kicker.of) } : {}) } } : {}),
    ...(tag ? { tag: say(tag) } : {}),
    ...(subtitle ? { subtitle: say(subtitle) } : {}),
    ...(source ? { source: say(source) } : {}),
    boxes: boxes.map((box) => writeBox(box, say)),
    notes: notes.map(say),
  };
}

/** Writes every word of a chart. */
export function writeChart(draft: ChartDraft, say: Say): Chart {
  const { head, subhead, alt, categories, series, ...plain } = draft;
  return {
    ...plain,
    head: say(head),
    ...(subhead ? { subhead: say(subhead) } : {}),
    alt: say(alt),
    categories:
      categories.kind === 'names'
        ? { ...categories, names: categories.names.map((name) => say(name).text) }
        : categories,
    series: series.map((one) => writeSeries(one, say)),
  };
}

function writeSeries(series: ChartSeries<Wording>, say: Say): ChartSeries<Text> {
  return {
    ...series,
    labels: series.labels.map(({ text, detail, ...plain }) => ({
      ...plain,
      text: say(text),
      ...(detail ? { detail: say(detail) } : {}),
    })),
  };
}

function writeBox(box: BoxDraft, say: Say): Box {
  if (box.kind === 'text') return { ...box, paragraphs: writeParagraphs(box.paragraphs, say) };
  if (box.kind === 'table') {
    return { ...box, alt: say(box.alt), rows: box.rows.map((row) => row.map((cell) => writeCell(cell, say))) };
  }
  if (box.kind === 'chart') return { ...box, chart: chartIn(box, say) };
  if (box.kind !== 'shape') return { ...box, alt: say(box.alt) };
  const { alt, ...plain } = box;
  return alt === undefined ? plain : { ...plain, alt: say(alt) };
}

function chartIn({ chart, name }: ChartBox<Wording>, say: Say): Chart {
  if ('request' in chart) throw new Error(`${name}: the chart ${chart.request} was asked for and not drawn`);
  return writeChart(chart, say);
}

function writeCell(cell: TableCell<Wording>, say: Say): TableCell<Text> {
  return { ...cell, paragraphs: writeParagraphs(cell.paragraphs, say) };
}

function writeParagraphs(paragraphs: readonly Paragraph<Wording>[], say: Say): Paragraph<Text>[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, text: say(run.text) })),
  }));
}
