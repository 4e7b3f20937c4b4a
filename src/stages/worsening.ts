import type { Indicator } from '../domain/indicator.ts';
import type { Light } from '../domain/light.ts';
import { lastMonth } from '../domain/period.ts';
import { seriesKey } from '../domain/series.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { headlinesOf, pointsOf, sectorsOf } from '../slides/parts/headline.ts';

/** A counter-indicator that got worse behind a good light. */
export interface Worsening {
  readonly priority: string;
  readonly indicator: string;
  readonly light: Light;
  readonly companion: string;
}

/** Priorities with a good light and counter-indicators, and the counter-indicators of them that got worse. */
export interface BehindGreens {
  /** How many priorities are Green or Amber-Green and have a counter-indicator. */
  readonly greens: number;
  readonly worsening: readonly Worsening[];
}

/**
 * Looks behind each Green and Amber-Green of the priorities for a counter-indicator that moved the wrong way since its
 * value before (with a season: since the same month last year), by more than its margin of error.
 */
export function behindGreens(stocktake: Stocktake): BehindGreens {
  const { register } = stocktake;
  const good = sectorsOf(stocktake)
    .flatMap(({ id }) => headlinesOf(stocktake, id))
    .flatMap(({ priority, indicator, rating }) => {
      const light = rating?.light;
      const isGood = light === 'G' || light === 'AG';
      return indicator && isGood && indicator.companions.length > 0
        ? [{ priority: priority.id, indicator, light }]
        : [];
    });
  return {
    greens: good.length,
    worsening: good.flatMap(({ priority, indicator, light }) =>
      indicator.companions.flatMap((id): Worsening[] => {
        const companion = register.indicator.get(id);
        const worse = companion && gotWorse(stocktake, companion);
        return worse ? [{ priority, indicator: indicator.id, light, companion: id }] : [];
      }),
    ),
  };
}

/** As its rating says; one that is not rated is compared with its value before. */
function gotWorse(stocktake: Stocktake, companion: Indicator): boolean {
  const rating = stocktake.ratings.get(seriesKey(companion.id, stocktake.unit.place));
  if (rating?.movement) return rating.movement === 'down';
  if (companion.polarity === 'range') return false;
  const points = pointsOf(stocktake, companion);
  const now = points.at(-1);
  const yearBefore = now ? lastMonth(now.period) - 12 : 0;
  const before = companion.season ? points.find(({ period }) => lastMonth(period) === yearBefore) : points.at(-2);
  if (!now || !before) return false;
  const direction = companion.polarity === 'lower' ? -1 : 1;
  return direction * (now.value - before.value) < -(now.margin ?? companion.margin ?? 0);
}
