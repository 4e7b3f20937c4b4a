import type { ChartConfiguration, ChartDataset, ScaleOptions } from 'chart.js';
import type { Chart, ChartSeries, Marker, Stroke } from '../../domain/chart.ts';
import { showNumber } from '../../domain/figure.ts';
import { lastMonth } from '../../domain/period.ts';
import type { Text } from '../../domain/wording.ts';
import { chartWords } from './chart-words.ts';
import { FONT } from './fonts.ts';
import { type Paint, paintIn, px } from './ink.ts';

type Datum = number | null | { x: number; y: number | null };
type Dataset = ChartDataset<'line' | 'bar', Datum[]>;
type Configuration = ChartConfiguration<'line' | 'bar', Datum[]>;

/** Share of a category that its bar fills: gap width 40 %. */
const BAR_SHARE = 1 / 1.4;

/**
 * Makes the Chart.js configuration of a chart for a box of `box` pixels (96 to the inch).
 *
 * Every number handed to the engine is the chart's own: months are months counted from the year 0 on a linear axis, so no
 * date library stands between the period and its place, and stacks are left to the engine to add up.
 */
export function chartConfiguration(chart: Chart, box: { w: number; h: number }, paint = paintIn()): Configuration {
  const { x, y, w, h } = chart.plot;
  const room = { left: x * box.w, bottom: (1 - y - h) * box.h };
  return {
    type: 'line',
    data: {
      ...(chart.categories.kind === 'names' ? { labels: [...chart.categories.names] } : {}),
      datasets: chart.series.map((series, index) => dataset(chart, series, index, paint)),
    },
    options: {
      indexAxis: chart.horizontal ? 'y' : 'x',
      events: [],
      layout: { autoPadding: false, padding: { top: y * box.h, right: (1 - x - w) * box.w } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: scales(chart, room, paint),
    },
    plugins: [chartWords(chart, paint)],
  };
}

/** Reads the figures of a configuration back, one list a series, to compare them with the chart's. */
export function configuredValues(configuration: Configuration): (number | null)[][] {
  return configuration.data.datasets.map(({ data }) =>
    data.map((datum) => (datum !== null && typeof datum === 'object' ? datum.y : datum)),
  );
}

function dataset(chart: Chart, series: ChartSeries<Text>, index: number, paint: Paint): Dataset {
  const { categories, horizontal } = chart;
  const data: Datum[] =
    categories.kind === 'names'
      ? [...series.values]
      : categories.months.map((month, i) => ({ x: lastMonth(month), y: series.values[i] ?? null }));
  const valueAxis = horizontal ? 'x' : 'y';
  const common = {
    data,
    label: series.name,
    order: drawingOrder(chart, index),
    [`${valueAxis}AxisID`]: series.stack ? 'stacked' : valueAxis,
    ...(series.stack ? { stack: series.stack } : {}),
  };
  if (series.kind === 'bar') return { ...common, type: 'bar', ...barStyle(chart, series, paint) };
  return {
    ...common,
    type: 'line',
    spanGaps: true,
    clip: series.kind === 'area' ? 0 : false,
    fill: series.kind === 'area' && series.fill ? areaFloor(chart, series, index) : false,
    ...(series.fill ? { backgroundColor: paint(series.fill) } : {}),
    ...lineStyle(series.stroke, paint),
    ...markerStyle(series.marker, paint),
  };
}

/**
 * Chart.js draws the highest order first, so that the chart's first series lies at the bottom; but it stacks the lowest
 * order first, so the members of a stack, which do not cover one another, share a place and ascend within it.
 */
function drawingOrder({ series }: Chart, index: number): number {
  const stack = series[index]?.stack;
  const first = stack ? series.findIndex((other) => other.stack === stack) : index;
  return series.length - first + (index - first) / series.length;
}

/** An area is filled down to the series it lies on, the first of a stack to zero. */
function areaFloor(chart: Chart, series: ChartSeries<Text>, index: number): number | 'origin' {
  const below = chart.series.slice(0, index).findLastIndex((other) => series.stack && other.stack === series.stack);
  return below < 0 ? 'origin' : below;
}

function lineStyle(stroke: Stroke | undefined, paint: Paint) {
  if (!stroke) return { showLine: false, borderWidth: 0 };
  const width = px(stroke.width);
  const dashes = { solid: [], dash: [4 * width, 3 * width], dot: [0.1, 2 * width] };
  return {
    borderColor: paint(stroke.colour),
    borderWidth: width,
    borderDash: dashes[stroke.dash],
    borderCapStyle: stroke.dash === 'dash' ? ('butt' as const) : ('round' as const),
    borderJoinStyle: 'round' as const,
  };
}

const SHAPE = { square: 'rect', triangle: 'triangle', diamond: 'rectRot', circle: 'circle' } as const;
/** Radius that makes a shape one unit across; Chart.js takes the radius of the circle around it. */
const RADIUS = { square: Math.SQRT1_2, triangle: 1 / Math.sqrt(3), diamond: 0.5, circle: 0.5 } as const;

function markerStyle(marker: Marker | undefined, paint: Paint) {
  if (!marker) return { pointRadius: 0 };
  return {
    pointStyle: SHAPE[marker.shape],
    pointRadius: px(marker.size) * RADIUS[marker.shape],
    pointBackgroundColor: paint(marker.fill),
    pointBorderColor: paint(marker.outline?.colour ?? marker.fill),
    pointBorderWidth: marker.outline ? px(marker.outline.width) : 0,
  };
}

function barStyle(chart: Chart, series: ChartSeries<Text>, paint: Paint) {
  const bars = chart.series.filter((other) => other.kind === 'bar' && !other.zone);
  const sideBySide = bars[0]?.values.some((_, i) => bars.filter((bar) => (bar.values[i] ?? null) !== null).length > 1);
  return {
    grouped: !series.zone && (sideBySide ?? false),
    categoryPercentage: series.zone ? 1 : BAR_SHARE,
    barPercentage: 1,
    borderSkipped: false as const,
    backgroundColor: series.fill ? paint(series.fill) : 'transparent',
    borderColor: series.stroke ? paint(series.stroke.colour) : 'transparent',
    borderWidth: series.stroke ? px(series.stroke.width) : 0,
  };
}

type Axis = ScaleOptions<'linear'> | ScaleOptions<'category'>;

/** Pixels at the left of the plot area and under it, for the labels of the axes. */
interface Room {
  readonly left: number;
  readonly bottom: number;
}

/** The axes take exactly the room that the chart leaves them, so that the plot area is where the chart says. */
function scales(chart: Chart, room: Room, paint: Paint): Record<string, Axis> {
  const { min, max, step, decimals, hidden } = chart.axis;
  const valueAxis = chart.horizontal ? 'x' : 'y';
  const bounds = { type: 'linear', axis: valueAxis, min, max } as const;
  const value: ScaleOptions<'linear'> = {
    ...bounds,
    ...taking(room),
    display: !hidden,
    border: { display: false },
    grid: { color: paint('line'), lineWidth: px(0.75), tickLength: 4 },
    ticks: {
      stepSize: step,
      color: paint('ink2'),
      font: { family: FONT, size: px(11) },
      padding: 5,
      maxRotation: 0,
      callback: (tick) => showNumber(Number(tick), decimals),
    },
  };
  return {
    [valueAxis]: value,
    [chart.horizontal ? 'y' : 'x']: { ...categoryScale(chart, paint), ...taking(room) },
    // The same bounds again, hidden: stacks of negative and positive parts are summed as they are.
    ...(chart.series.some((series) => series.stack)
      ? { stacked: { ...bounds, ...taking({ left: 0, bottom: 0 }), display: false, stacked: 'single' } }
      : {}),
  };
}

function taking(room: Room) {
  return {
    afterFit(scale: { width: number; height: number; isHorizontal(): boolean }) {
      if (scale.isHorizontal()) scale.height = room.bottom;
      else scale.width = room.left;
    },
  };
}

function categoryScale(chart: Chart, paint: Paint): Axis {
  if (chart.categories.kind === 'months') {
    const months = chart.categories.months.map(lastMonth);
    const [first, last] = [Math.min(...months), Math.max(...months)];
    // Bars, and a month alone, need room on both sides.
    const room = first === last || chart.series.some((series) => series.kind === 'bar') ? 0.5 : 0;
    return { type: 'linear', min: first - room, max: last + room, offset: false, display: false };
  }
  return {
    type: 'category',
    offset: true,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: !chart.horizontal,
      maxRotation: 0,
      color: paint('ink'),
      font: { family: FONT, size: px(12) },
      padding: 6,
    },
  };
}
