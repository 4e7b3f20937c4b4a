import type { Baseline } from './baseline.ts';
import { finalIn, type Goal, goalOf, isSeasonal, reaches } from './goal.ts';
import { dataPeriodKind, type Indicator } from './indicator.ts';
import type { HistoryValue } from './observation.ts';
import { lastMonth, monthsBetween, periodKind } from './period.ts';
import type { RegisterIndex } from './register.ts';
import { seriesKey } from './series.ts';

/**
 * Why a target asks for little: the baseline meets it already, or it asks for less a year than the series gained a year
 * before (both in units of the indicator, towards the better side).
 */
export type EasyTarget =
  | { readonly indicator: string; readonly why: 'met-at-baseline'; readonly baseline: number }
  | { readonly indicator: string; readonly why: 'slower-than-before'; readonly asked: number; readonly before: number };

/** The targets agreed for a place, and those among them that are easy. */
export interface Targets {
  readonly total: number;
  readonly easy: readonly EasyTarget[];
}

/** A shorter history says nothing of a year. */
const LEAST_MONTHS = 12;

/**
 * Counts the targets of a place and finds the easy ones from the register alone, so that it can be told on the day on
 * which they are agreed.
 *
 * With baseline y0 at t0, target yT at tT, the first value of the agreed history yh at th, at least a year before t0, and d
 * = +1 where higher is better, −1 where lower is: easy when d·(y0 − yT) ≥ 0 (inside its bounds, for a range), or when
 * d·(yT − y0)/(tT − t0) < d·(y0 − yh)/(t0 − th), in years. With a season yh is of the same month as y0.
 */
export function easyTargets({ register, baseline, trajectory }: RegisterIndex, place: string): Targets {
  const found = register.indicators.flatMap((indicator) => {
    const key = seriesKey(indicator.id, place);
    const start = baseline.get(key) ?? null;
    const kind = start ? periodKind(start.period) : dataPeriodKind(indicator);
    const goal = goalOf(indicator, start, trajectory.get(key) ?? null, kind);
    return goal ? [start ? easyTarget(indicator, start, goal, register.history) : null] : [];
  });
  return { total: found.length, easy: found.filter((target) => target !== null) };
}

function easyTarget(
  indicator: Indicator,
  start: Baseline,
  goal: Goal,
  history: readonly HistoryValue[],
): EasyTarget | null {
  if (isMet(goal, start.value)) return { indicator: indicator.id, why: 'met-at-baseline', baseline: start.value };
  if (goal.kind !== 'path') return null;

  const asked = (goal.direction * (goal.target.value - goal.from)) / yearsBetween(start.period, goal.target.period);
  const first = firstBefore(start, history, isSeasonal(goal));
  if (!first) return null;
  const before = (goal.direction * (start.value - first.value)) / yearsBetween(first.period, start.period);
  return asked < before ? { indicator: indicator.id, why: 'slower-than-before', asked, before } : null;
}

function isMet(goal: Goal, value: number): boolean {
  if (goal.kind === 'range') return reaches(value, goal.low) && reaches(goal.high, value);
  return reaches(goal.direction * (value - finalIn(goal, value)), 0);
}

/** The earliest value of the same series and kind of period, a year or more before. */
function firstBefore(
  { indicator, place, period }: Baseline,
  history: readonly HistoryValue[],
  seasonal: boolean,
): HistoryValue | undefined {
  const months = (value: HistoryValue) => monthsBetween(value.period, period);
  return history
    .filter((value) => value.indicator === indicator && value.place === place)
    .filter((value) => periodKind(value.period) === periodKind(period) && months(value) >= LEAST_MONTHS)
    .filter((value) => !seasonal || months(value) % 12 === 0)
    .sort((a, b) => lastMonth(a.period) - lastMonth(b.period))[0];
}

function yearsBetween(from: Baseline['period'], to: Baseline['period']): number {
  return monthsBetween(from, to) / 12;
}
