import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Chart as Engine, Plugin } from 'chart.js';
import type { Chart, ChartSeries, Ink, PointLabel } from '../../domain/chart.ts';
import { labelDetailSize, TYPE } from '../../domain/frame.ts';
import { hasUrdu } from '../../domain/urdu-type.ts';
import type { Text } from '../../domain/wording.ts';
import { contextOf } from './context.ts';
import { cssFont } from './fonts.ts';
import { type Paint, px } from './ink.ts';

const LINE_HEIGHT = 1.15;
/** Space between a mark and its label, and the white edge that keeps words readable over lines. */
const GAP = 4;
const HALO = 4;

/** What Chart.js does not draw itself: head and subhead, labels at points, error bars and the line of the axis. */
export function chartWords(chart: Chart, paint: Paint): Plugin<'line' | 'bar'> {
  return {
    id: 'chart-words',
    beforeDatasetsDraw(engine) {
      if (chart.categories.kind === 'months') drawFoot(engine, paint);
    },
    afterDatasetDraw(engine, { index }) {
      const series = chart.series[index];
      if (series?.errorBar) drawErrorBars(engine, series, index, paint);
    },
    afterDraw(engine) {
      drawZeroLine(chart, engine, paint);
      drawHead(chart, contextOf(engine), paint);
      chart.series.forEach((series, index) => {
        for (const label of series.labels) drawLabel({ engine, series, index, paint }, label);
      });
    },
  };
}

function drawHead(chart: Chart, context: SKRSContext2D, paint: Paint): void {
  context.save();
  context.textAlign = 'left';
  write(context, chart.head.text, 0, px(TYPE.chartHead), { size: TYPE.chartHead, bold: true, colour: paint('ink') });
  if (chart.subhead) {
    const below = px(TYPE.chartHead + TYPE.chartSubhead * 1.3);
    write(context, chart.subhead.text, 0, below, { size: TYPE.chartSubhead, bold: false, colour: paint('ink2') });
  }
  context.restore();
}

/** The line of an axis of months, at the foot of the plot. */
function drawFoot(engine: Engine, paint: Paint): void {
  const { left, right, bottom } = engine.chartArea;
  const context = contextOf(engine);
  context.save();
  context.strokeStyle = paint('axis');
  context.lineWidth = px(1);
  context.beginPath();
  context.rect(left, bottom, right - left, 0);
  context.stroke();
  context.restore();
}

/** Bars grow from a line at zero, which the engine draws only as one of its grid lines. */
function drawZeroLine(chart: Chart, engine: Engine, paint: Paint): void {
  if (!chart.series.some((series) => series.kind === 'bar')) return;
  const scale = engine.scales[chart.horizontal ? 'x' : 'y'];
  if (!scale) return;
  const at = scale.getPixelForValue(Math.max(chart.axis.min, 0));
  const { left, right, top, bottom } = engine.chartArea;
  const context = contextOf(engine);
  context.save();
  context.strokeStyle = paint('axis');
  context.lineWidth = px(1);
  context.beginPath();
  if (chart.horizontal) context.rect(at, top, 0, bottom - top);
  else context.rect(left, at, right - left, 0);
  context.stroke();
  context.restore();
}

function drawErrorBars(engine: Engine, series: ChartSeries<Text>, index: number, paint: Paint): void {
  const { errorBar } = series;
  const meta = engine.getDatasetMeta(index);
  const scale = meta.vScale;
  if (!errorBar || !scale) return;
  const context = contextOf(engine);
  const cap = errorBar.down ? 0 : px(errorBar.stroke.width) * 2.5;
  context.save();
  context.strokeStyle = paint(errorBar.stroke.colour);
  context.lineWidth = px(errorBar.stroke.width);
  context.beginPath();
  series.values.forEach((value, i) => {
    const x = meta.data[i]?.x;
    if (value === null || x === undefined) return;
    const top = scale.getPixelForValue(errorBar.down ? value : value + errorBar.half);
    const bottom = scale.getPixelForValue(value - errorBar.half);
    for (const y of [top, bottom]) {
      context.moveTo(x - cap, y);
      context.lineTo(x + cap, y);
    }
    context.moveTo(x, top);
    context.lineTo(x, bottom);
  });
  context.stroke();
  context.restore();
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Ink;
}

interface Labelled {
  readonly engine: Engine;
  readonly series: ChartSeries<Text>;
  readonly index: number;
  readonly paint: Paint;
}

function drawLabel({ engine, series, index, paint }: Labelled, label: PointLabel<Text>): void {
  const point = engine.getDatasetMeta(index).data[label.index];
  if (!point || (series.values[label.index] ?? null) === null) return;
  const lines: Line[] = [{ ...label, text: label.text.text }];
  if (label.detail)
    lines.push({ text: label.detail.text, size: labelDetailSize(label.size), bold: false, colour: 'ink2' });
  const context = contextOf(engine);
  const width = Math.max(...lines.map((line) => widthOf(context, line)));
  const height = lines.reduce((sum, line) => sum + px(line.size) * LINE_HEIGHT, 0);
  const gap = px(series.marker?.size ?? 0) / 2 + GAP;
  const position = series.kind === 'bar' ? positionAtBar(engine, series, label) : label.position;
  const corner = labelCorner(position, point, { width, height, gap });
  const x = corner.x + inches(label.offset?.dx);
  let y = corner.y + inches(label.offset?.dy);

  context.save();
  context.textBaseline = 'alphabetic';
  for (const line of lines) {
    const own = widthOf(context, line);
    const indent = INDENT[position] * (width - own);
    y += px(line.size) * LINE_HEIGHT;
    write(context, line.text, x + indent, y - px(line.size) * 0.24, {
      ...line,
      colour: paint(line.colour),
      halo: paint('paper'),
    });
  }
  context.restore();
}

/** At a bar, right and above mean beyond its end, left and below mean inside it, whichever way it points. */
function positionAtBar(
  engine: Engine,
  series: ChartSeries<Text>,
  label: PointLabel<Text>,
): PointLabel<Text>['position'] {
  const beyond = label.position === 'right' || label.position === 'above';
  const onward = beyond === (series.values[label.index] ?? 0) >= 0;
  if (engine.options.indexAxis === 'y') return onward ? 'right' : 'left';
  return onward ? 'above' : 'below';
}

/** The lines of a label begin, or end, at the side where its point is: share of the spare width on their left. */
const INDENT = { left: 1, right: 0, above: 0.5, below: 0.5 } as const;

function inches(length = 0): number {
  return px(72 * length);
}

function labelCorner(
  position: PointLabel<Text>['position'],
  point: { x: number; y: number },
  block: { width: number; height: number; gap: number },
): { x: number; y: number } {
  const { width, height, gap } = block;
  const corners = {
    left: { x: point.x - gap - width, y: point.y - height / 2 },
    right: { x: point.x + gap, y: point.y - height / 2 },
    above: { x: point.x - width / 2, y: point.y - gap - height },
    below: { x: point.x - width / 2, y: point.y + gap },
  };
  return corners[position];
}

function widthOf(context: SKRSContext2D, line: Line): number {
  context.font = cssFont(px(line.size), line.bold);
  return context.measureText(line.text).width;
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  style: { readonly size: number; readonly bold: boolean; readonly colour: string; readonly halo?: string },
): void {
  context.font = cssFont(px(style.size), style.bold);
  context.direction = hasUrdu(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  if (style.halo) {
    context.strokeStyle = style.halo;
    context.lineWidth = HALO;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = style.colour;
  context.fillText(text, x, y);
}
