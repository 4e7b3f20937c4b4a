import type { ChartDraft, ChartSeries } from '../domain/chart.ts';
import { monthPeriod } from '../domain/period.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { bandAreas, bandEdges, rangeAreas } from './parts/areas.ts';
import { valueAxis } from './parts/axis.ts';
import { type Frame, frameOf, plotShares } from './parts/frame.ts';
import type { Point, Rectangle, Segment } from './parts/geometry.ts';
import { forecastFigure, type LabelWish, measuredFigure } from './parts/label-points.ts';
import { actualLines, endRings, forecastLines, gapBracket, lightMarks, planLines } from './parts/lines.ts';
import { markBox, type Obstacles, type Placed, placeLabels } from './parts/place-labels.ts';
import { type View, viewOf } from './parts/view.ts';
import { wishesOf } from './parts/wishes.ts';

type Series = ChartSeries<Wording>;

/**
 * Actual against plan: tolerance bands, forecast with its range, the latest value as the mark of its light, the gap as a
 * bracket. Months stand at their true dates; every number is the rating's.
 */
export const trajectory = defineChart({
  id: 'trajectory',
  make(stocktake, subject) {
    const view = viewOf(stocktake, subject);
    if (!view) return null;
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

    return {
      id: `trajectory-${view.indicator.id}-${view.place.id}`,
      head: headOf(view),
      ...(axis.min === 0 ? {} : { subhead: startsAt(axis.min, axis.decimals, view) }),
      alt: altOf(view),
      categories: { kind: 'months', months: view.months.map(monthPeriod) },
      timeLabels: timeLabels(view),
      axis,
      series: withLabels(series, placed),
      plot: plotShares(frame.plot),
    } satisfies ChartDraft;
  },
});

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

function headOf({ indicator, place }: View): Wording {
  const { name, unit } = indicator;
  return phrase('chart.head', { name, place: place.name, unit: unit || null });
}

function startsAt(start: number, decimals: number, { indicator }: View): Wording {
  const figure = {
    value: start,
    unit: indicator.unit,
    decimals,
    provenance: { cells: [], formula: 'foot of the axis' },
  };
  return phrase('chart.axis-starts', { start: figure });
}

/** Up to eight months all of them, up to 24 months every third, beyond that the years only. */
function timeLabels({ months }: View): ChartDraft['timeLabels'] {
  const span = (months.at(-1) ?? 0) - (months[0] ?? 0);
  if (span <= 8) return 'months';
  return span <= 24 ? 'quarters' : 'years';
}

/** What the chart shows, in words: for those who do not see it. */
function altOf(view: View): Wording {
  const { indicator, place, rating, forecast, latest, missing } = view;
  return phrase('chart.alt.trajectory', {
    name: indicator.name,
    place: place.name,
    value: rating?.value ?? measuredFigure(view, latest),
    period: latest.period,
    expected: rating?.expected ?? null,
    light: rating?.light ?? null,
    target: rating?.target ?? null,
    targetPeriod: rating?.targetPeriod ?? null,
    forecast: forecast
      ? forecastFigure(view, forecast.value, `projection of the last ${forecast.points} values`)
      : null,
    forecastPeriod: forecast?.at ?? null,
    missing: missing.length > 0 ? missing.length : null,
  });
}
