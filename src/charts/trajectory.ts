import type { ChartDraft } from '../domain/chart.ts';
import { monthPeriod } from '../domain/period.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { axisStart } from './parts/axis-start.ts';
import { drawingOf } from './parts/drawing.ts';
import { plotShares } from './parts/frame.ts';
import { forecastFigure, measuredFigure } from './parts/label-points.ts';
import { type View, viewOf } from './parts/view.ts';

/**
 * Actual against plan: tolerance bands, forecast with its range, the latest value as the mark of its light, the gap as a
 * bracket. Months stand at their true dates; every number is the rating's.
 */
export const trajectory = defineChart({
  id: 'trajectory',
  make(stocktake, subject) {
    const view = viewOf(stocktake, subject);
    if (!view) return null;
    const { series, axis, frame } = drawingOf(view);
    return {
      id: `trajectory-${view.indicator.id}-${view.place.id}`,
      head: headOf(view),
      ...axisStart(axis, view.indicator),
      alt: wordsFor(view),
      categories: { kind: 'months', months: view.months.map(monthPeriod) },
      axis,
      series,
      plot: plotShares(frame.plot),
    } satisfies ChartDraft;
  },
});

export function headOf({ indicator, place }: View): Wording {
  const { name, unit } = indicator;
  return phrase('chart.head', { name, place: place.name, unit: unit || null });
}

/** What the chart shows, in words: for those who do not see it. */
export function wordsFor(view: View): Wording {
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
    first: view.first !== null,
    forecast: forecast
      ? forecastFigure(view, forecast.value, `projection of the last ${forecast.points} values`)
      : null,
    forecastPeriod: forecast?.at ?? null,
    missing: missing.length > 0 ? missing.length : null,
  });
}
