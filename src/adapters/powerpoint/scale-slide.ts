import type { Chart } from '../../domain/chart.ts';
import type { Box, Paragraph, Region, Slide, TableCell } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';

/** Where a slide's content is moved to: inches of the target are `dx + x · scale`, and as far down. */
export interface Move {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** A slide's content at another place and size, type and all. */
export function movedSlide(slide: Slide, move: Move): Slide {
  if (move.scale === 1 && move.dx === 0 && move.dy === 0) return slide;
  return { ...slide, boxes: slide.boxes.map((box) => movedBox(box, move)) };
}

/** A region at another place and size. */
export function movedRegion({ x, y, w, h }: Region, { scale, dx, dy }: Move): Region {
  return { x: dx + x * scale, y: dy + y * scale, w: w * scale, h: h * scale };
}

function movedBox(box: Box, move: Move): Box {
  const { scale, dx, dy } = move;
  if (box.kind === 'light') return { ...box, x: dx + box.x * scale, y: dy + box.y * scale, size: box.size * scale };
  if (box.kind === 'table') {
    return {
      ...box,
      x: dx + box.x * scale,
      y: dy + box.y * scale,
      columns: box.columns.map((width) => width * scale),
      rowHeights: box.rowHeights.map((height) => height * scale),
      rows: box.rows.map((row) => row.map((cell) => scaledCell(cell, scale))),
    };
  }
  const region = movedRegion(box.region, move);
  if (box.kind === 'text') return { ...box, region, paragraphs: scaledParagraphs(box.paragraphs, scale) };
  if (box.kind !== 'chart' || 'request' in box.chart) return { ...box, region };
  return { ...box, region, chart: scaledChart(box.chart, scale) };
}

function scaledCell(cell: TableCell<Text>, scale: number): TableCell<Text> {
  const { inset, paragraphs } = cell;
  return { ...cell, paragraphs: scaledParagraphs(paragraphs, scale), ...(inset ? { inset: inset * scale } : {}) };
}

function scaledParagraphs(paragraphs: readonly Paragraph<Text>[], scale: number): Paragraph<Text>[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    ...(paragraph.spaceBefore ? { spaceBefore: paragraph.spaceBefore * scale } : {}),
    runs: paragraph.runs.map((run) => ({ ...run, size: run.size * scale })),
  }));
}

function scaledChart(chart: Chart, scale: number): Chart {
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      labels: series.labels.map((label) => ({
        ...label,
        size: label.size * scale,
        ...(label.offset ? { offset: { dx: label.offset.dx * scale, dy: label.offset.dy * scale } } : {}),
      })),
      ...(series.marker
        ? { marker: { ...series.marker, size: Math.max(2, Math.round(series.marker.size * scale)) } }
        : {}),
    })),
  };
}
