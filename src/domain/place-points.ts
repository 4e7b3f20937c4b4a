import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, type Period } from './period.ts';
import { type Place, placeExists } from './place.ts';
import { ratedPoints } from './rated-points.ts';
import { pointsUpTo, seriesKey } from './series.ts';
import type { Stocktake } from './stocktake.ts';

/** A part of a place and the values it is rated by, up to the stocktake, in order of time. */
export interface PlacePoints {
  readonly place: Place;
  readonly points: readonly Observation[];
}

/** The direct parts of a place that exist at the stocktake, by the breakdown they belong to; the largest breakdown first. */
export function breakdownsOf(
  { register, period }: Pick<Stocktake, 'register' | 'period'>,
  indicator: Pick<Indicator, 'placeKinds'>,
  whole: string,
): readonly (readonly Place[])[] {
  const parts = register.register.places.filter((place) => place.parent === whole && placeExists(place, period));
  return indicator.placeKinds
    .map((kind) => parts.filter((place) => place.kind === kind))
    .filter((places) => places.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** The values of some places up to the stocktake, one a rated period. */
export function pointsOfPlaces(
  { series, period, unit }: Stocktake,
  indicator: Indicator,
  places: readonly Place[],
): readonly PlacePoints[] {
  return places.map((place) => {
    const found = series.get(seriesKey(indicator.id, place.id));
    return { place, points: found ? ratedPoints(pointsUpTo(found, period), indicator, unit.cadence) : [] };
  });
}

/** The values of the parts of a place, of the breakdown that has the most of them. */
export function partPoints(stocktake: Stocktake, indicator: Indicator, whole: string): readonly PlacePoints[] {
  return pointsOfPlaces(stocktake, indicator, breakdownsOf(stocktake, indicator, whole)[0] ?? []);
}

/** The periods for which at least half of the parts that ever reported have a value, the latest first. */
export function commonPeriods(parts: readonly PlacePoints[]): readonly Period[] {
  const reporting = parts.filter(({ points }) => points.length > 0);
  const having = new Map<Period, number>();
  for (const { period } of reporting.flatMap(({ points }) => points)) having.set(period, (having.get(period) ?? 0) + 1);
  return [...having]
    .filter(([, count]) => 2 * count >= reporting.length)
    .map(([period]) => period)
    .sort((a, b) => comparePeriods(b, a));
}

/** The value of a part in a period. */
export function pointIn({ points }: PlacePoints, period: Period): Observation | null {
  return points.find((point) => point.period === period) ?? null;
}
