import type { ChartSeries, ValueAxis } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { bandAreas, bandEdges, rangeAreas } from './areas.ts';
import { valueAxis } from './axis.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Point, Rectangle, Segment } from './geometry.ts';
import type { LabelWish } from './label-points.ts';
import { actualLines, endRings, forecastLines, gapBracket, lightMarks, planLines } from './lines.ts';
import { markBox, type Obstacles, type Placed, placeLabels } from './place-labels.ts';
import type { View } from './view.ts';
import { wishesOf } from './wishes.ts';

type Series = ChartSeries<Wording>;

/** A trajectory chart before its head and alternative text: what is drawn, on which axis, and where its labels stand. */
export interface Drawing {
  readonly axis: ValueAxis;
  readonly frame: Frame;
  readonly placed: readonly Placed[];
  /** From the bottom up, with their labels. */
  readonly series: readonly Series[];
}

/** Draws a view: bands, range, plan, actual, forecast, light, rings and gap, and the labels that have room. */
export function drawingOf(view: View): Drawing {
  const bands = bandEdges(view);
  const series: readonly Series[] = [
    ...(bands ? bandAreas(bands, view.goal?.direction === -1) : []),
    ...rangeAreas(view),
    ...planLines(view),
    ...actualLines(view),
    ...forecastLines(view),
    ...lightMarks(view),
    ...endRings(view),
    ...gapBracket(view),
  ];
  const axis = valueAxis(drawnValues(view, series), view.indicator.kind === 'share' ? { cap: 100 } : {});
  const { name, unit } = view.indicator;
  const frame = frameOf(axis, view.months, [name, view.place.name, unit].join(', '));
  const placed = placeLabels(wishesOf(view, series, frame, axis, bands), frame, obstaclesOf(view, series, frame));
  return { axis, frame, placed, series: withLabels(series, placed) };
}

/** Every value that is drawn; of stacked areas their upper edges, which the axis has to hold. */
function drawnValues({ forecast }: View, series: readonly Series[]): readonly number[] {
  const lines = series.filter((one) => one.kind === 'line');
  const stack = series.filter((one) => one.stack === 'bands');
  const edges = (stack[0]?.values ?? []).flatMap((_, i) => {
    let sum = 0;
    return stack.map((area) => {
      sum += area.values[i] ?? 0;
      return sum;
    });
  });
  const values = lines.flatMap((one) => one.values.filter((value) => value !== null));
  return [...values, ...edges, ...(forecast ? [forecast.low, forecast.high] : [])];
}

/** The strokes a label should not hide and the marks it must not cover. */
function obstaclesOf(view: View, series: readonly Series[], frame: Frame): Obstacles {
  const lines: Segment[] = [];
  const marks: Rectangle[] = [];
  for (const { kind, values, stroke, marker, errorBar } of series) {
    if (kind !== 'line') continue;
    let from: Point | undefined;
    values.forEach((value, i) => {
      if (value === null) return;
      const x = frame.x(view.months[i] ?? 0);
      const to = { x, y: frame.y(value) };
      if (stroke && from) lines.push({ from, to });
      if (errorBar)
        lines.push({ from: { x, y: frame.y(value - errorBar.half) }, to: { x, y: frame.y(value + errorBar.half) } });
      if (marker && !stroke) marks.push(markBox(to, marker.size / 2 / 72));
      from = to;
    });
  }
  return { lines, marks };
}

function withLabels(series: readonly Series[], placed: readonly Placed<LabelWish>[]): readonly Series[] {
  const carriers = placed.flatMap(({ wish }) => wish.carrier ?? []);
  return [...series, ...carriers].map((one) => ({
    ...one,
    labels: placed.filter(({ wish }) => wish.series === one.name).map(({ label }) => label),
  }));
}
