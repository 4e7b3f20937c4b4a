import type { HistoryValue, Observation } from './observation.ts';
import { comparePeriods } from './period.ts';
import type { RegisterIndex } from './register.ts';
import { type Series, type SeriesBook, seriesKey } from './series.ts';

/** A series book that is still being written; `series` shows what has been entered so far. */
export interface OpenBook {
  readonly series: SeriesBook;
  /**
   * Enters a value in its place in time. A value of the same period gives way to it (a restatement), unless that one
   * comes from a source which the indicator prefers.
   */
  enter(observation: Observation): void;
}

/** Opens a book with the history that the register agreed. */
export function openBook({ register, indicator, revision }: RegisterIndex): OpenBook {
  const series = new Map<string, Series & { readonly points: Observation[] }>();

  /** Place of the source in the indicator's order of preference; the smaller, the better. */
  function rank(observation: Observation): number {
    const at = indicator.get(observation.indicator)?.sources.indexOf(observation.source) ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  function enter(observation: Observation): void {
    const key = seriesKey(observation.indicator, observation.place);
    const points = series.get(key)?.points ?? [];
    if (points.length === 0) series.set(key, { indicator: observation.indicator, place: observation.place, points });

    const before = points.findLastIndex((point) => comparePeriods(point.period, observation.period) <= 0);
    const same = points[before];
    if (same?.period !== observation.period) points.splice(before + 1, 0, observation);
    else if (rank(observation) <= rank(same)) points[before] = observation;
  }

  for (const value of register.history) enter(agreed(value, revision));
  return { series, enter };
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
