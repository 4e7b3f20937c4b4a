import { type Goal, goalOf } from '../../domain/goal.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Priority, Sector } from '../../domain/plan.ts';
import { ratedKind, ratedPoints } from '../../domain/rated-points.ts';
import type { Rating } from '../../domain/rating.ts';
import { pointsUpTo, seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';

/** A priority and the indicator whose rating is its own, for the whole of the unit. */
export interface Headline {
  readonly priority: Priority;
  /** Null when the plan gives the priority no indicator. */
  readonly indicator: Indicator | null;
  /** What was agreed; null when nothing was that it could be rated by. */
  readonly goal: Goal | null;
  readonly rating: Rating | null;
}

/** Finds the headline of one priority: the indicator marked as such, or its first. */
export function headlineOf({ register, ratings, unit }: Stocktake, priority: Priority): Headline {
  const own = register.register.indicators.filter((indicator) => indicator.priority === priority.id);
  const indicator = own.find(({ headline }) => headline) ?? own[0];
  if (!indicator) return { priority, indicator: null, goal: null, rating: null };
  const key = seriesKey(indicator.id, unit.place);
  const goal = goalOf(
    indicator,
    register.baseline.get(key) ?? null,
    register.trajectory.get(key) ?? null,
    ratedKind(indicator, unit.cadence),
  );
  return { priority, indicator, goal, rating: ratings.get(key) ?? null };
}

/** Headlines by sector, once found: every slide of a priority asks for those of all others. */
const KNOWN = new WeakMap<Stocktake, Map<string, readonly Headline[]>>();

/** The headlines of a sector, in the agreed order. */
export function headlinesOf(stocktake: Stocktake, sector: string): readonly Headline[] {
  const bySector = KNOWN.get(stocktake) ?? new Map<string, readonly Headline[]>();
  KNOWN.set(stocktake, bySector);
  const known = bySector.get(sector);
  if (known) return known;
  const headlines = stocktake.register.register.priorities
    .filter((priority) => priority.sector === sector)
    .sort((a, b) => a.number - b.number)
    .map((priority) => headlineOf(stocktake, priority));
  bySector.set(sector, headlines);
  return headlines;
}

/** The sectors that have priorities, in the order of the plan. */
export function sectorsOf({ register: { register } }: Stocktake): readonly Sector[] {
  return register.sectors.filter(({ id }) => register.priorities.some(({ sector }) => sector === id));
}

/** The values the indicator is rated by, for the whole of the unit, up to the stocktake, in order of time. */
export function pointsOf({ series, unit, period }: Stocktake, indicator: Indicator): readonly Observation[] {
  const found = series.get(seriesKey(indicator.id, unit.place));
  return found ? ratedPoints(pointsUpTo(found, period), indicator, unit.cadence) : [];
}
