import type { HistoryValue, Observation } from './observation.ts';
import { comparePeriods, type Period } from './period.ts';
import type { RegisterIndex } from './register.ts';
import { type Series, type SeriesBook, type SourceBook, seriesKey } from './series.ts';
import { isBefore } from './succession.ts';

/** A series book that is still being written; `series` shows what has been entered so far. */
export interface OpenBook {
  readonly series: SeriesBook;
  /** What each source said, the preferred and the others, so that they can be held against each other. */
  readonly sources: SourceBook;
  /**
   * Enters a value in its place in time. A value of the same period gives way to it (a restatement), unless that one
   * comes from a source which the indicator prefers; that source's own is kept in `sources` all the same. The value of a
   * place that was renamed later is entered for the new name too, whose series it begins.
   */
  enter(observation: Observation): void;
}

/** Opens a book with the history that the register agreed. */
export function openBook({ register, indicator, revision, succession }: RegisterIndex): OpenBook {
  const series = new Map<string, Series & { readonly points: Observation[] }>();
  const sources = new Map<string, Observation[]>();

  /** Place of the source in the indicator's order of preference; the smaller, the better. */
  function rank(observation: Observation): number {
    const at = indicator.get(observation.indicator)?.sources.indexOf(observation.source) ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  function enter(observation: Observation): void {
    const key = seriesKey(observation.indicator, observation.place);
    const points = series.get(key)?.points ?? [];
    if (points.length === 0) series.set(key, { indicator: observation.indicator, place: observation.place, points });

    const before = lastUpTo(points, observation.period);
    const same = points[before];
    if (same?.period !== observation.period) points.splice(before + 1, 0, observation);
    else if (rank(observation) <= rank(same)) points[before] = observation;
    enterSource(key, observation);

    const next = succession.renamedTo.get(observation.place);
    if (next && isBefore(next, observation.period)) {
      enter({ ...observation, place: next.id, carriedFrom: observation.place });
    }
  }

  function enterSource(key: string, observation: Observation): void {
    const all = sources.get(key) ?? [];
    if (all.length === 0) sources.set(key, all);
    const { period, source } = observation;
    const own = all.findIndex((point) => point.period === period && point.source === source);
    if (own >= 0) all[own] = observation;
    else all.splice(lastUpTo(all, period) + 1, 0, observation);
  }

  for (const value of register.history) enter(agreed(value, revision));
  return { series, sources, enter };
}

/** Index of the last point that is no later than a period; −1 when there is none. */
function lastUpTo(points: readonly Observation[], period: Period): number {
  return points.findLastIndex((point) => comparePeriods(point.period, period) <= 0);
}

function agreed(past: HistoryValue, revision: number): Observation {
  const { indicator, place, period, value, numerator, denominator, sourceKind } = past;
  return {
    indicator,
    place,
    period,
    source: sourceKind,
    value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    cells: [],
    revision,
  };
}
