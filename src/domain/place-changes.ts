import { computed, type Figure, roundHalfAway } from './figure.ts';
import { differenceUnit, type Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { observedFigure } from './observed-figure.ts';
import { monthsBetween, type Period } from './period.ts';
import type { Place } from './place.ts';
import { commonPeriods, partPoints, pointIn } from './place-points.ts';
import type { Stocktake } from './stocktake.ts';

/** How one place changed. */
export interface PlaceChange {
  readonly place: Place;
  /** With its sign, as the number went; null where one of the two values is missing. */
  readonly change: Figure | null;
  /** Margin of error of the change, in the unit of the change; 0 where the source gives none. */
  readonly margin: number;
  /** `better` and `worse` whatever the polarity, beyond the margin of error only. */
  readonly went: 'better' | 'worse' | 'same' | null;
}

/** How the parts of a place changed between two periods, the best first; those without a value at the end. */
export interface PlaceChanges {
  readonly indicator: Indicator;
  readonly whole: Place;
  readonly kind: string;
  readonly period: Period;
  /** Null where the indicator itself measures a change. */
  readonly since: Period | null;
  readonly ranked: readonly PlaceChange[];
}

/**
 * Compares the parts of a place with themselves a year before (their first common period where there is no value then).
 *
 * An indicator in points that is no share measures a change itself, and is taken as it is. The margin of a difference is
 * √(m₁² + m₂²) of the two values' margins. Null where there is no period, or no two, that most parts have a value for.
 */
export function placeChanges(stocktake: Stocktake, indicatorId: string, wholeId: string): PlaceChanges | null {
  const indicator = stocktake.register.indicator.get(indicatorId);
  const whole = stocktake.register.place.get(wholeId);
  if (!indicator || !whole || indicator.goal === 'range') return null;
  const parts = partPoints(stocktake, indicator, wholeId);
  const [period, ...earlier] = commonPeriods(parts);
  const kind = parts[0]?.place.kind;
  if (!period || kind === undefined) return null;

  const isChange = indicator.kind === 'number' && indicator.unit === 'points';
  const since = isChange ? null : (earlier.find((p) => monthsBetween(p, period) === 12) ?? earlier.at(-1));
  if (since === undefined) return null;
  const changes = parts.map((part): PlaceChange => {
    const now = pointIn(part, period);
    const before = since && pointIn(part, since);
    const margin = Math.hypot(marginOf(indicator, now), since ? marginOf(indicator, before) : 0);
    const change = changeOf(indicator, now, before, since);
    return { place: part.place, change, margin, went: change && wentOf(indicator, change, margin) };
  });
  return { indicator, whole, kind, period, since, ranked: changes.sort(bestFirst(indicator)) };
}

function marginOf(indicator: Indicator, point: Observation | null): number {
  return point?.margin ?? indicator.margin ?? 0;
}

function changeOf(
  indicator: Indicator,
  now: Observation | null,
  before: Observation | null,
  since: Period | null,
): Figure | null {
  if (!now || (since && !before)) return null;
  const value = observedFigure(indicator, now);
  if (!before) return { ...value, signed: true };
  const from = [value, observedFigure(indicator, before)];
  const formula = `value of ${now.period} less that of ${before.period}`;
  return {
    ...computed(now.value - before.value, value, formula, from),
    unit: differenceUnit(indicator),
    signed: true,
  };
}

function wentOf(indicator: Indicator, { value, decimals }: Figure, margin: number): PlaceChange['went'] {
  const change = value ?? 0;
  if (Math.abs(change) <= margin || roundHalfAway(change, decimals) === 0) return 'same';
  return change > 0 === (indicator.polarity !== 'lower') ? 'better' : 'worse';
}

function bestFirst({ polarity }: Indicator): (a: PlaceChange, b: PlaceChange) => number {
  const better = polarity === 'lower' ? -1 : 1;
  const score = ({ change }: PlaceChange) => (change?.value == null ? Number.NEGATIVE_INFINITY : better * change.value);
  return (a, b) => {
    const [x, y] = [score(a), score(b)];
    return x === y ? (a.place.name < b.place.name ? -1 : 1) : y - x;
  };
}
