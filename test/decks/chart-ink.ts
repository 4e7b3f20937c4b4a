import { measureText } from '../../src/adapters/canvas/measure.ts';
import { ticksOf } from '../../src/charts/parts/axis.ts';
import type { Chart, ChartSeries, PointLabel } from '../../src/domain/chart.ts';
import { showNumber } from '../../src/domain/figure.ts';
import { labelDetailSize } from '../../src/domain/frame.ts';
import { lastMonth } from '../../src/domain/period.ts';
import type { Region } from '../../src/domain/slide.ts';
import type { Text } from '../../src/domain/wording.ts';
import type { Ink } from './ink.ts';

/** Inches between a mark and its label, as PowerPoint leaves them. */
const AIR = 0.042;
/** Inches between the words of an axis and the plot. */
const BESIDE = 0.05;
const AXIS_SIZE = 11;
const NAME_SIZE = 12;

/**
 * The words of a chart, where a renderer puts them.
 *
 * The model: the plot is where `plot` says, as shares of the region. Months stand at their true dates from its left edge to
 * its right, names in rows of one height, values between the ends of the axis. A label stands beside the mark of its point
 * at its position, a breath away, moved by its offset; at a bar, right of its end where it points right and left of it where
 * it points left. Words of the axis end before the plot. Ink is what letters cover: no space above a capital or under the
 * baseline.
 */
export function chartInk(name: string, chart: Chart, region: Region): Ink[] {
  const plot = {
    x: region.x + chart.plot.x * region.w,
    y: region.y + chart.plot.y * region.h,
    w: chart.plot.w * region.w,
    h: chart.plot.h * region.h,
  };
  return [
    ...chart.series.flatMap((series) => series.labels.map((label) => labelInk(name, chart, series, label, plot))),
    ...tickInk(name, chart, plot),
    ...nameInk(name, chart, plot),
  ];
}

function labelInk(
  name: string,
  chart: Chart,
  { name: column, kind, values, marker }: ChartSeries<Text>,
  { index, text, detail, position, offset = { dx: 0, dy: 0 }, size, bold }: PointLabel<Text>,
  plot: Region,
): Ink {
  const value = values[index];
  if (typeof value !== 'number') throw new Error(`${name}: the label “${text.text}” stands at no value of ${column}`);
  const at = pointOf(chart, index, value, plot);
  const small = labelDetailSize(size);
  const w = Math.max(measureText(text.text, size, bold), detail ? measureText(detail.text, small, false) : 0);
  const h = ((size + (detail ? small : 0)) * 1.149) / 72;
  const away = (marker?.size ?? 0) / 2 / 72 + AIR;
  const side = kind === 'bar' && value < 0 ? TURNED[position] : position;
  const corner = {
    right: { x: at.x + away, y: at.y - h / 2 },
    left: { x: at.x - away - w, y: at.y - h / 2 },
    above: { x: at.x - w / 2, y: at.y - away - h },
    below: { x: at.x - w / 2, y: at.y + away },
  }[side];
  const over = (0.19 * size) / 72;
  const under = (0.11 * (detail ? small : size)) / 72;
  const area = { x: corner.x + offset.dx, y: corner.y + offset.dy + over, w, h: h - over - under };
  return { place: `${name}, label of ${column}`, words: [text.text, detail?.text ?? ''].join(' / '), area };
}

const TURNED = { left: 'right', right: 'left', above: 'above', below: 'below' } as const;

function pointOf({ categories, axis, horizontal }: Chart, index: number, value: number, plot: Region) {
  const share = (value - axis.min) / (axis.max - axis.min);
  if (horizontal) {
    const rows = categories.kind === 'names' ? categories.names.length : categories.months.length;
    return { x: plot.x + share * plot.w, y: plot.y + (plot.h * (index + 0.5)) / rows };
  }
  if (categories.kind === 'names') throw new Error('names stand in rows');
  const months = categories.months.map(lastMonth);
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  const along = ((months[index] ?? first) - first) / (last - first || 1);
  return { x: plot.x + along * plot.w, y: plot.y + (1 - share) * plot.h };
}

function tickInk(name: string, { axis, horizontal }: Chart, plot: Region): Ink[] {
  if (axis.hidden || horizontal) return [];
  return ticksOf(axis).map((tick) => {
    const words = showNumber(tick, axis.decimals);
    const middle = plot.y + (plot.h * (axis.max - tick)) / (axis.max - axis.min);
    return beside(`${name}, tick`, words, AXIS_SIZE, plot.x - BESIDE, middle);
  });
}

function nameInk(name: string, { categories, horizontal }: Chart, plot: Region): Ink[] {
  if (categories.kind !== 'names' || !horizontal) return [];
  const row = plot.h / categories.names.length;
  return categories.names.map((words, i) =>
    beside(`${name}, row`, words, NAME_SIZE, plot.x - BESIDE, plot.y + row * (i + 0.5)),
  );
}

/** Words of one line that end at `right`, about a middle. */
function beside(place: string, words: string, size: number, right: number, middle: number): Ink {
  const w = measureText(words, size, false);
  const h = (0.72 * size) / 72;
  return { place, words, area: { x: right - w, y: middle - h / 2, w, h } };
}
