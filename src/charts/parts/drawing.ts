import type { ChartSeries, ValueAxis } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { bandAreas, bandEdges, rangeAreas } from './areas.ts';
import { valueAxis } from './axis.ts';
import { firstPlanLines } from './first-plan.ts';
import { type Frame, frameOf, WORD_WIDTH } from './frame.ts';
import type { LabelWish } from './label-points.ts';
import { actualLines, endRings, forecastLines, gapBracket, lightMarks, planLines } from './lines.ts';
import { obstaclesOf } from './obstacles.ts';
import { type Placed, placeLabels } from './place-labels.ts';
import { timeAxis } from './time-axis.ts';
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

/** A bracket shorter than this, in inches, is no larger than the marks about it: the gap then stands with the value. */
const LEAST_BRACKET = 0.35;

/**
 * Draws a view: bands, range, first plan, plan, actual, forecast, rings, gap, light, and the labels that have room. A gap that is
 * too small for a bracket, or whose bracket leaves no room for its label, is written under the latest value.
 */
export function drawingOf(view: View): Drawing {
  const bands = bandEdges(view);
  const under: readonly Series[] = [
    ...(bands ? bandAreas(bands, view) : []),
    ...rangeAreas(view),
    ...firstPlanLines(view),
    ...planLines(view),
    ...actualLines(view),
    ...forecastLines(view),
    ...endRings(view),
  ];
  const over = lightMarks(view);
  const axis = valueAxis(drawnValues(view, [...under, ...over]), view.indicator.kind === 'share' ? { cap: 100 } : {});
  const { name, unit } = view.indicator;
  const frame = frameOf(axis, view.months, [name, view.place.name, unit].join(', '), WORD_WIDTH[view.language]);
  const inches = (value: number) => (value * frame.plot.h) / (axis.max - axis.min);
  const bracket = gapBracket(view).filter(({ errorBar }) => inches(2 * (errorBar?.half ?? 0)) >= LEAST_BRACKET);

  const draw = (gap: readonly Series[]): Drawing => {
    const series = [...under, ...gap, ...over];
    const placed = placeLabels(wishesOf(view, series, frame, axis, bands), frame, obstaclesOf(view, series, frame));
    const foot = timeAxis(view.months, {
      foot: axis.min,
      perInch: 1 / inches(1),
      perMonth: frame.x(1) - frame.x(0),
      before: frame.plot.x,
      wordWidth: frame.wordWidth,
    });
    return { axis, frame, placed, series: [...withLabels(series, placed), ...foot] };
  };
  const bracketed = draw(bracket);
  const said = bracket.length === 0 || bracketed.placed.some(({ wish }) => wish.series === 'Gap');
  return said ? bracketed : draw([]);
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

function withLabels(series: readonly Series[], placed: readonly Placed<LabelWish>[]): readonly Series[] {
  const carriers = placed.flatMap(({ wish }) => wish.carrier ?? []);
  return [...series, ...carriers].map((one) => ({
    ...one,
    labels: placed.filter(({ wish }) => wish.series === one.name).map(({ label }) => label),
  }));
}
