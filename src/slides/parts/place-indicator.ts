import type { Indicator } from '../../domain/indicator.ts';
import { breakdownsOf } from '../../domain/place-points.ts';
import type { Stocktake } from '../../domain/stocktake.ts';

/** The indicators of a priority, its headline first. */
export function indicatorsOf({ register }: Stocktake, priority: string): readonly Indicator[] {
  return register.register.indicators
    .filter((indicator) => indicator.priority === priority)
    .sort((a, b) => Number(b.headline) - Number(a.headline));
}

/**
 * True when an indicator of a priority is reported by a breakdown of the whole into at least so many parts; into two and no
 * more where two are asked for. A priority without has no place for slides about parts, and so nothing is left out.
 */
export function hasParts(stocktake: Stocktake, priority: string, parts: number): boolean {
  const isMeant = (count: number) => (parts === 2 ? count === 2 : count >= parts);
  return indicatorsOf(stocktake, priority).some((indicator) =>
    breakdownsOf(stocktake, indicator, stocktake.unit.place).some((places) => isMeant(places.length)),
  );
}
