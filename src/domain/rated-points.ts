import { dataPeriodKind, type Indicator, isMeasured } from './indicator.ts';
import type { Observation } from './observation.ts';
import {
  firstMonth,
  lastMonth,
  monthsIn,
  type Period,
  type PeriodKind,
  periodHolding,
  periodKind,
  shiftPeriod,
} from './period.ts';
import type { Cadence } from './unit.ts';

type PeriodRule = Pick<Indicator, 'frequency' | 'periodValue' | 'kind'>;

/**
 * The kind of period an indicator is rated by. `last` rates at the frequency of the data; `sum` and `ratio` make the
 * periods of the unit's cadence out of shorter ones.
 */
export function ratedKind(indicator: PeriodRule, cadence: Cadence): PeriodKind {
  const kind = dataPeriodKind(indicator);
  if (indicator.periodValue === 'last' || indicator.frequency === 'irregular') return kind;
  return monthsIn(kind) < monthsIn(cadence) ? cadence : kind;
}

/**
 * The values an indicator is rated by, one a rated period, in order of time.
 *
 * A sum is Σ of the months; a ratio is Σn/Σd (× 100 for a share), never the mean of rates. A period counts only when all
 * of its months are there, and for a ratio only with all their numerators and denominators. Of what comes at regular times,
 * a value of some part of a period gives way to the period's own: a field visit in December is no step before a half-year.
 */
export function ratedPoints(
  points: readonly Observation[],
  indicator: PeriodRule,
  cadence: Cadence,
): readonly Observation[] {
  const kind = ratedKind(indicator, cadence);
  const needed = monthsIn(kind) / monthsIn(dataPeriodKind(indicator));
  if (needed === 1) {
    const isWhole = ({ period }: Observation) => periodKind(period) === kind;
    if (indicator.frequency === 'irregular' || points.every(isWhole)) return points;
    const whole = new Set(points.filter(isWhole).map(({ period }) => period));
    return points.filter((point) => isWhole(point) || !whole.has(periodHolding(lastMonth(point.period), kind)));
  }

  const parts = new Map<Period, Observation[]>();
  for (const point of points) {
    const period = periodHolding(lastMonth(point.period), kind);
    parts.set(period, [...(parts.get(period) ?? []), point]);
  }
  return [...parts].flatMap(([period, inside]) => {
    const whole = inside.find((point) => periodKind(point.period) === kind);
    if (whole) return [whole];
    return inside.length === needed ? (pool(inside, period, indicator) ?? []) : [];
  });
}

function pool(parts: readonly Observation[], period: Period, indicator: PeriodRule): Observation | undefined {
  const [first] = parts;
  const numerator = total(parts.map((part) => part.numerator));
  const denominator = total(parts.map((part) => part.denominator));
  const counted = numerator !== null && denominator !== null && denominator > 0;
  if (!first || (indicator.periodValue === 'ratio' && !counted)) return undefined;

  const scale = indicator.kind === 'share' ? 100 : 1;
  const ratio = indicator.periodValue === 'ratio' && counted;
  return {
    indicator: first.indicator,
    place: first.place,
    source: first.source,
    period,
    value: ratio ? (scale * numerator) / denominator : parts.reduce((sum, part) => sum + part.value, 0),
    ...(counted ? { numerator, denominator } : {}),
    ...lackingOf(parts),
    cells: parts.flatMap((part) => part.cells),
    ...revisionOf(parts),
    formula: `${ratio ? 'Σn/Σd' : 'Σ'} of ${parts.length} values`,
  };
}

function total(values: readonly (number | undefined)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** A longer period lacks what its worst month lacks. */
function lackingOf(parts: readonly Observation[]): { lacking?: number } {
  const most = Math.max(...parts.map((part) => part.lacking ?? 0));
  return most > 0 ? { lacking: most } : {};
}

function revisionOf(parts: readonly Observation[]): { revision?: number } {
  const revisions = parts.flatMap((part) => part.revision ?? []);
  return revisions.length > 0 ? { revision: Math.max(...revisions) } : {};
}

/**
 * True when a period of the indicator ends in the one given, and its reporting lag allows for a value in its return. What
 * is made from milestones is due from nobody.
 */
export function isDueFor(indicator: Pick<Indicator, 'frequency' | 'lagMonths' | 'method'>, period: Period): boolean {
  const { frequency, lagMonths } = indicator;
  if (frequency === 'irregular' || !isMeasured(indicator)) return false;
  const current = periodHolding(lastMonth(period), frequency);
  const complete = lastMonth(current) === lastMonth(period) ? current : shiftPeriod(current, -1);
  const ends = lastMonth(complete) >= firstMonth(period);
  return ends && lagMonths <= Math.max(monthsIn(periodKind(period)), monthsIn(frequency));
}

/**
 * The periods without a value between the first and the last of a series that is due at regular times; a survey without
 * a rhythm misses none.
 */
export function missingPeriods(
  points: readonly Pick<Observation, 'period'>[],
  indicator: Pick<Indicator, 'frequency'>,
  kind: PeriodKind,
): readonly Period[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || indicator.frequency === 'irregular') return [];
  const held = new Set(points.map((point) => periodHolding(lastMonth(point.period), kind)));
  const missing: Period[] = [];
  const end = lastMonth(last.period);
  for (let p = periodHolding(lastMonth(first.period), kind); lastMonth(p) < end; p = shiftPeriod(p, 1)) {
    if (!held.has(p)) missing.push(p);
  }
  return missing;
}
