import type { ChartSeries, ValueAxis } from '../../domain/chart.ts';
import { showFigure } from '../../domain/figure.ts';
import { LIGHT_NAME } from '../../domain/light.ts';
import { lastMonth, shortPeriod } from '../../domain/period.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { type At, forecastFigure, type LabelWish, measuredFigure, RADIUS } from './label-points.ts';
import type { View } from './view.ts';

type Drawn = readonly ChartSeries<Wording>[];

/** Least size of a turn that is labelled, as a share of the axis. */
const TURN = 0.03;
const MOST_TURNS = 2;

/** The latest value, large, with its date. */
export function latestWish(view: View, series: Drawn, at: At): readonly LabelWish[] {
  const { latest, rating, goal } = view;
  const month = lastMonth(latest.period);
  const value = rating?.value ?? measuredFigure(view, latest);
  const high = (rating?.gap?.value ?? -(goal?.direction ?? 1)) > 0;
  return [
    {
      series: rating?.light ? LIGHT_NAME[rating.light] : actualAt(series, view.index(month)),
      ...at(month, latest.value),
      text: phrase('chart.value', { value }),
      sample: showFigure(value),
      details: [{ text: phrase('chart.when', { period: latest.period }), sample: shortPeriod(latest.period) }],
      radius: RADIUS.light,
      positions: high ? ['above', 'right', 'below', 'left'] : ['below', 'right', 'above', 'left'],
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

/** The forecast with its range; its bounds alone, or none, where the right column is too narrow. */
export function forecastWish(view: View, at: At): readonly LabelWish[] {
  const { forecast, goal } = view;
  if (!forecast) return [];
  const value = forecastFigure(view, forecast.value, `projection of the last ${forecast.points} values`);
  const low = forecastFigure(view, forecast.low, 'lower end of the 80 % prediction interval');
  const high = forecastFigure(view, forecast.high, 'upper end of the 80 % prediction interval');
  const range = `${showFigure(low)}–${showFigure(high)}`;
  const point = at(lastMonth(forecast.at), forecast.value);
  const ring = goal?.target && at(lastMonth(goal.target.period), goal.target.value).at;
  const onRing = ring && Math.hypot(ring.x - point.at.x, ring.y - point.at.y) < 2 * RADIUS.ring;
  return [
    {
      series: 'Forecast',
      ...point,
      text: phrase('chart.forecast', { value }),
      sample: `${showFigure(value)} forecast`,
      details: [
        { text: phrase('chart.forecast-range', { low, high }), sample: `80% range ${range}` },
        { text: phrase('chart.forecast-bounds', { low, high }), sample: range },
      ],
      radius: onRing ? RADIUS.ring : 0,
      positions: onRing ? ['below', 'above'] : ['right', 'below', 'above', 'left'],
      size: 12,
      bold: true,
      colour: 'ink',
    },
  ];
}

/** The gap beside its bracket; left of it by default. */
export function gapWish({ rating, latest }: View, series: Drawn, at: At): readonly LabelWish[] {
  const gap = rating?.gap;
  if (typeof gap?.value !== 'number' || !series.some((one) => one.name === 'Gap')) return [];
  return [
    {
      series: 'Gap',
      ...at(lastMonth(latest.period), latest.value - gap.value / 2),
      text: phrase('chart.gap', { gap }),
      sample: showFigure(gap),
      radius: 0.05,
      positions: ['left', 'right'],
      size: 16,
      bold: true,
      colour: 'ink',
    },
  ];
}

/** The largest reversals of the series; they yield to everything, lines included. */
export function turnWishes(view: View, series: Drawn, axis: ValueAxis, at: At): readonly LabelWish[] {
  const { points } = view;
  const least = TURN * (axis.max - axis.min);
  const turns = points.flatMap((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) return [];
    const rise = point.value - before.value;
    const fall = point.value - after.value;
    const size = Math.min(Math.abs(rise), Math.abs(fall));
    return rise * fall > 0 && size >= least ? [{ point, size, peak: rise > 0 }] : [];
  });
  return turns
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_TURNS)
    .map(({ point, peak }) => {
      const month = lastMonth(point.period);
      const value = measuredFigure(view, point);
      return {
        series: actualAt(series, view.index(month)),
        ...at(month, point.value),
        text: phrase('chart.value', { value }),
        sample: showFigure(value),
        radius: RADIUS.dot,
        positions: [peak ? 'above' : 'below'],
        size: 12,
        bold: false,
        colour: 'ink',
        shy: true,
      };
    });
}
