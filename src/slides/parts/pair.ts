import type { Figure } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { observedFigure } from '../../domain/observed-figure.ts';
import type { Period } from '../../domain/period.ts';
import { breakdownsOf, type PlacePoints, pointIn, pointsOfPlaces } from '../../domain/place-points.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { difference } from './figures.ts';
import { type PlaceRating, rated } from './place-ratings.ts';
import { type Progress, progressOf } from './progress.ts';

/** One of the two parts, and what its value says. */
export interface Half extends PlaceRating {
  readonly progress: Progress | null;
}

/** Two parts of a whole and how far apart they are, now and when they were first measured together. */
export interface Pair {
  readonly indicator: Indicator;
  readonly halves: readonly [Half, Half];
  readonly period: Period;
  readonly since: Period;
  /** The first half less the second. */
  readonly now: Figure;
  readonly atFirst: Figure;
}

/** The two parts of the whole that an indicator is reported for, where both have a first and a latest value in common. */
export function pairOf(stocktake: Stocktake, indicator: Indicator): Pair | null {
  const two = breakdownsOf(stocktake, indicator, stocktake.unit.place).find((places) => places.length === 2);
  const [a, b] = pointsOfPlaces(stocktake, indicator, two ?? []).map((part) => halfOf(stocktake, indicator, part));
  if (!a || !b || indicator.goal === 'range') return null;
  const shared = a.points.map(({ period }) => period).filter((period) => pointIn(b, period));
  const [since] = shared;
  const period = shared.at(-1);
  if (!since || !period || since === period) return null;
  const [now, atFirst] = [apartIn(a, b, indicator, period), apartIn(a, b, indicator, since)];
  return now && atFirst ? { indicator, halves: [a, b], period, since, now, atFirst } : null;
}

function halfOf(stocktake: Stocktake, indicator: Indicator, part: PlacePoints): Half {
  const half = rated(stocktake, indicator, part);
  const { goal, rating } = half;
  return { ...half, progress: goal && rating && progressOf(stocktake, indicator, goal, rating) };
}

function apartIn(a: Half, b: Half, indicator: Indicator, period: Period): Figure | null {
  const [x, y] = [pointIn(a, period), pointIn(b, period)];
  if (!x || !y) return null;
  const formula = `${a.place.name} less ${b.place.name}, ${period}`;
  return difference(observedFigure(indicator, x), observedFigure(indicator, y), indicator, formula);
}
