import type { ChartSeries, ValueAxis } from '../../domain/chart.ts';
import { shownLight } from '../../domain/display.ts';
import { showFigure } from '../../domain/figure.ts';
import { lastMonth, shortPeriod } from '../../domain/period.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import type { Side } from './label-place.ts';
import { type At, forecastFigure, type LabelWish, measuredFigure } from './label-points.ts';
import { shownGap } from './lines.ts';
import type { View } from './view.ts';

type Drawn = readonly ChartSeries<Wording>[];

/** Least size of a turn that is labelled, as a share of the axis. */
const TURN = 0.03;
const MOST_TURNS = 2;

/** Sides for the latest value: right under the line, over it where it is beyond the plan. */
const UNDER: readonly Side[] = [
  'below-right',
  'below',
  'right',
  'below-left',
  'above-right',
  'above',
  'above-left',
  'left',
];
const OVER: readonly Side[] = [
  'above',
  'above-left',
  'above-right',
  'right',
  'below-right',
  'below',
  'below-left',
  'left',
];

/** The latest value, large, with its date, and its gap to what was agreed where no bracket shows that. */
export function latestWish(view: View, series: Drawn, at: At): readonly LabelWish[] {
  const { latest, rating, goal } = view;
  const { period } = latest;
  const month = lastMonth(period);
  const value = rating?.value ?? measuredFigure(view, latest);
  const gap = bracketed(series) ? null : shownGap(view);
  const words = { text: phrase('chart.value', { value }), sample: showFigure(value) };
  const when = { text: phrase('chart.when', { period }), sample: shortPeriod(period) };
  const whenAndGap = gap && {
    text: phrase('chart.when-gap', { period, gap }),
    sample: `${when.sample} · ${showFigure(gap)}`,
  };
  const carrier = rating?.light ? shownLight(rating.light, view.scale).name : actualAt(series, view.index(month));
  return [
    {
      series: carrier,
      ...at(month, latest.value),
      forms: [...(whenAndGap ? [{ ...words, detail: whenAndGap }] : []), { ...words, detail: when }, words],
      radius: halfMark(series, carrier),
      sides: (rating?.gap?.value ?? -(goal?.direction ?? 1)) > 0 ? OVER : UNDER,
      size: 18,
      bold: true,
      colour: 'ink',
      must: true,
    },
  ];
}

/** The run of actual values that has one at a category. */
function actualAt(series: Drawn, index: number): string {
  return series.find((one) => one.name.startsWith('Actual') && typeof one.values[index] === 'number')?.name ?? 'Actual';
}

function bracketed(series: Drawn): boolean {
  return series.some((one) => one.name === 'Gap');
}

/** Half the mark that a series draws at its points, in inches. */
function halfMark(series: Drawn, name: string): number {
  return (series.find((one) => one.name === name)?.marker?.size ?? 0) / 2 / 72;
}

/** The forecast with its range; its bounds alone, or none, where the right column is too narrow. */
export function forecastWish(view: View, at: At): readonly LabelWish[] {
  const { forecast } = view;
  if (!forecast) return [];
  const value = forecastFigure(view, forecast.value, `projection of the last ${forecast.points} values`);
  const low = forecastFigure(view, forecast.low, 'lower end of the 80 % prediction interval');
  const high = forecastFigure(view, forecast.high, 'upper end of the 80 % prediction interval');
  const range = `${showFigure(low)}–${showFigure(high)}`;
  const words = { text: phrase('chart.forecast', { value }), sample: `${showFigure(value)} forecast` };
  return [
    {
      series: 'Forecast',
      ...at(lastMonth(forecast.at), forecast.value),
      forms: [
        { ...words, detail: { text: phrase('chart.forecast-range', { low, high }), sample: `80% range ${range}` } },
        { ...words, detail: { text: phrase('chart.forecast-bounds', { low, high }), sample: range } },
        words,
        { ...words, sides: ['above-left', 'below-left', 'right'] },
      ],
      radius: 0,
      sides: ['column'],
      size: 12,
      bold: true,
      colour: 'ink',
    },
  ];
}

/** The gap beside its bracket; left of it by default. */
export function gapWish(view: View, series: Drawn, at: At): readonly LabelWish[] {
  const { latest } = view;
  const gap = shownGap(view);
  if (!gap || !bracketed(series)) return [];
  const month = lastMonth(latest.period);
  const end = (value: number) => at(month, value).at.y;
  const bracket = Math.abs(end(latest.value) - end(latest.value - (gap.value ?? 0)));
  return [
    {
      series: 'Gap',
      ...at(month, latest.value - (gap.value ?? 0) / 2),
      forms: [{ text: phrase('chart.gap', { gap }), sample: showFigure(gap) }],
      radius: 0,
      sides: ['left', 'right'],
      size: 16,
      bold: true,
      colour: 'ink',
      slide: bracket / 2 - 0.05,
      shy: true,
    },
  ];
}

/** The largest reversals of the series; they yield to everything, lines included. */
export function turnWishes(view: View, series: Drawn, axis: ValueAxis, at: At): readonly LabelWish[] {
  const { line: points, goal } = view;
  const least = TURN * (axis.max - axis.min);
  const turns = points.flatMap((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) return [];
    const rise = point.value - before.value;
    const fall = point.value - after.value;
    const size = Math.min(Math.abs(rise), Math.abs(fall));
    const hasLabel = goal?.start && lastMonth(goal.start.period) === lastMonth(point.period);
    return rise * fall > 0 && size >= least && !hasLabel ? [{ point, size, peak: rise > 0 }] : [];
  });
  return turns
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_TURNS)
    .map(({ point, peak }) => {
      const month = lastMonth(point.period);
      const value = measuredFigure(view, point);
      const carrier = actualAt(series, view.index(month));
      return {
        series: carrier,
        ...at(month, point.value),
        forms: [{ text: phrase('chart.value', { value }), sample: showFigure(value) }],
        radius: halfMark(series, carrier),
        sides: [peak ? 'above' : 'below'],
        size: 12,
        bold: false,
        colour: 'ink',
        slide: 0,
        shy: true,
      };
    });
}
