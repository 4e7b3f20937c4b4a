import type { ChartSeries } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Frame } from './frame.ts';
import { type Point, type Rectangle, type Segment, squareAround } from './geometry.ts';
import type { Obstacles } from './place-labels.ts';
import type { View } from './view.ts';

/** The strokes a label should not hide and the marks it must not cover. */
export function obstaclesOf(view: View, series: readonly ChartSeries<Wording>[], frame: Frame): Obstacles {
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
      if (marker && !stroke) marks.push(squareAround(to, marker.size / 2 / 72));
      from = to;
    });
  }
  return { lines, marks };
}
