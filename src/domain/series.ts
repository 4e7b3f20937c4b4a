import type { Observation } from './observation.ts';
import { lastMonth, type MonthIndex, type Period, periodKind } from './period.ts';

/** The observations of one indicator in one place, one a period, in order of time. */
export interface Series {
  readonly indicator: string;
  readonly place: string;
  readonly points: readonly Observation[];
}

/** Key under which a series is kept. */
export function seriesKey(indicator: string, place: string): string {
  return `${indicator}\u0000${place}`;
}

/** Key of one value of a series, used or not. */
export function valueKey(indicator: string, place: string, period: Period): string {
  return `${seriesKey(indicator, place)}\u0000${period}`;
}

/** All series of a stocktake by `seriesKey`. */
export type SeriesBook = ReadonlyMap<string, Series>;

/**
 * Every accepted observation by `seriesKey`, in order of time: where several sources measured one period, each of them.
 * The series book holds the one that the indicator prefers.
 */
export type SourceBook = ReadonlyMap<string, readonly Observation[]>;

/** The points of the same kind of period as the one given that end before it does. */
export function pointsBefore(series: Series | undefined, period: Period): readonly Observation[] {
  const points = series?.points ?? [];
  const end = lastMonth(period);
  const before = points.slice(0, points.findLastIndex((point) => lastMonth(point.period) < end) + 1);
  return before.filter((point) => periodKind(point.period) === periodKind(period));
}

/** How many of the points, which are in order of time, end in or before a month; by halving. */
export function countUntil(points: readonly Pick<Observation, 'period'>[], month: MonthIndex): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point && lastMonth(point.period) <= month) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The points up to and including a period. */
export function pointsUpTo(series: Series, period: Period): readonly Observation[] {
  return series.points.slice(0, countUntil(series.points, lastMonth(period)));
}
