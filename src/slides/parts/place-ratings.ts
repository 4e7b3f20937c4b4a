import { aheadBy, type Goal, goalOf } from '../../domain/goal.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type PlacePoints, partPoints } from '../../domain/place-points.ts';
import { ratedKind } from '../../domain/rated-points.ts';
import type { Rating } from '../../domain/rating.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';

/** A part of the whole: its values, what is agreed for it, and its rating. */
export interface PlaceRating extends PlacePoints {
  readonly goal: Goal | null;
  readonly rating: Rating | null;
  /** How far it is beyond its goal, negative when short of it; null where it is not rated. */
  readonly ahead: number | null;
}

/** The parts of the whole that an indicator is reported for, of its largest breakdown, in the order of the register. */
export function placeRatings(stocktake: Stocktake, indicator: Indicator): readonly PlaceRating[] {
  return partPoints(stocktake, indicator, stocktake.unit.place).map((part) => rated(stocktake, indicator, part));
}

/** A part with what is agreed for it and its rating. */
export function rated({ register, ratings, unit }: Stocktake, indicator: Indicator, part: PlacePoints): PlaceRating {
  const key = seriesKey(indicator.id, part.place.id);
  const agreed = [register.baseline.get(key) ?? null, register.trajectory.get(key) ?? null] as const;
  const goal = goalOf(indicator, ...agreed, ratedKind(indicator, unit.cadence));
  const rating = ratings.get(key) ?? null;
  const { value, expected } = rating?.light ? rating : { value: null, expected: null };
  const ahead =
    goal && value?.value != null && expected?.value != null ? aheadBy(goal, expected.value, value.value) : null;
  return { ...part, goal, rating, ahead };
}
