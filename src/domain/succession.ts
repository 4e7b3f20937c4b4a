import { firstMonth, lastMonth, type Period } from './period.ts';
import type { Place } from './place.ts';

/**
 * What follows on what, where places were renamed, merged or split.
 *
 * A split gives its parts no past: how what was counted before would divide is not known, so each begins its own series,
 * with a baseline of its own, and the place that ceased keeps its past.
 */
export interface Succession {
  /** By the new place the one it was renamed from: the only one it succeeds, and its only successor. */
  readonly renamedFrom: ReadonlyMap<string, string>;
  /** The same the other way about. */
  readonly renamedTo: ReadonlyMap<string, Place>;
  /** By the new place those it was merged of, none of which has another successor. */
  readonly mergedOf: ReadonlyMap<string, readonly string[]>;
}

/** Reads from the places of a register what became of those that ceased. */
export function successionOf(places: readonly Place[]): Succession {
  const successors = new Map<string, number>();
  for (const id of places.flatMap(({ succeeds = [] }) => succeeds)) successors.set(id, (successors.get(id) ?? 0) + 1);

  const renamedFrom = new Map<string, string>();
  const renamedTo = new Map<string, Place>();
  const mergedOf = new Map<string, readonly string[]>();
  for (const place of places) {
    const { id, succeeds = [] } = place;
    const [only, ...others] = succeeds;
    if (only === undefined || succeeds.includes(id) || !succeeds.every((one) => successors.get(one) === 1)) continue;
    if (others.length > 0) mergedOf.set(id, succeeds);
    else {
      renamedFrom.set(id, only);
      renamedTo.set(only, place);
    }
  }
  return { renamedFrom, renamedTo, mergedOf };
}

/** True when a period lies wholly before a place began. */
export function isBefore({ from }: Place, period: Period): boolean {
  return from !== undefined && lastMonth(period) < firstMonth(from);
}
