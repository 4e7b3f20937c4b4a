import type { Indicator } from '../../domain/indicator.ts';
import type { Rating } from '../../domain/rating.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';

/** An indicator and its rating for the whole of the unit. */
export interface RatedIndicator {
  readonly indicator: Indicator;
  readonly rating: Rating;
}

/** Every indicator that has a rating or a state for the whole of the unit, in the order of the register. */
export function ratingsInWhole({ register, ratings, unit }: Stocktake): readonly RatedIndicator[] {
  return register.register.indicators.flatMap((indicator) => {
    const rating = ratings.get(seriesKey(indicator.id, unit.place));
    return rating ? [{ indicator, rating }] : [];
  });
}
