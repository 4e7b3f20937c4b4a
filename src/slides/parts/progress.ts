import type { Figure } from '../../domain/figure.ts';
import { aheadBy, expectedIn, type Goal, reaches } from '../../domain/goal.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { comparePeriods, monthsBetween, type Period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { absolute, difference, readsAsZero, withSign } from './figures.ts';
import { pointsOf } from './headline.ts';

/** Where a value stands against what was agreed for its period, as its reader sees it: less than one digit off is `on`. */
export interface Standing {
  readonly side: 'ahead' | 'on' | 'behind';
  /** Never negative; in points for a share. */
  readonly by: Figure;
  /** The value lies above what was agreed, whichever side is better. */
  readonly above: boolean;
  /** It is `on` as it is printed, and yet short, so that its level is not Green. */
  readonly under: boolean;
}

/** A change between two values, for sentences: the size without its sign, and which way the number went. */
export interface Change {
  readonly by: Figure;
  readonly since: Period;
  readonly rose: boolean;
  /** The way that was wanted. */
  readonly better: boolean;
  /** `none`: reads as nought; `margin`: not beyond the margin of error, so neither up nor down. */
  readonly size: 'none' | 'margin' | 'real';
}

/** What a rated value says about progress: the facts that titles and sentences choose their words by. */
export interface Progress {
  readonly indicator: Indicator;
  readonly goal: Goal;
  readonly rating: Rating;
  readonly period: Period;
  readonly value: Figure;
  readonly expected: Figure;
  readonly now: Standing;
  /** Against the agreed figure of its own period. */
  readonly before: (Standing & { readonly period: Period }) | null;
  readonly sinceBefore: Change | null;
  readonly sinceBaseline: Change | null;
  /** By how much the agreed path moved between the two values, signed; null off a path. */
  readonly asked: Figure | null;
  /** The date of the target has come. */
  readonly isDue: boolean;
}

/** Reads a rating as progress; null unless it is rated. */
export function progressOf(stocktake: Stocktake, indicator: Indicator, goal: Goal, rating: Rating): Progress | null {
  const { value, expected, period, previousValue, previousPeriod, baseline, baselinePeriod } = rating;
  if (rating.status !== 'rated' || !period || value?.value == null || expected?.value == null) return null;
  const standing = (y: Figure, asked: Figure) => standingOf(goal, indicator, y, asked);

  const margin = marginAt(stocktake, indicator, period);
  const since = (before: Figure | null, when: Period | null) =>
    before && when && comparePeriods(when, period) < 0
      ? changeOf(goal, value, { figure: before, period: when }, margin)
      : null;
  const agreedBefore =
    previousPeriod && previousValue?.value != null ? expectedIn(goal, previousPeriod, previousValue.value) : null;
  const expectedBefore = agreedBefore === null ? null : { ...expected, value: agreedBefore };
  const asked =
    goal.kind === 'path' && expectedBefore
      ? difference(expected, expectedBefore, indicator, 'E(now) − E(before)')
      : null;
  return {
    indicator,
    goal,
    rating,
    period,
    value,
    expected,
    now: standing(value, expected),
    before:
      previousValue && previousPeriod && expectedBefore
        ? { ...standing(previousValue, expectedBefore), period: previousPeriod }
        : null,
    sinceBefore: since(previousValue, previousPeriod),
    sinceBaseline: since(baseline, baselinePeriod),
    asked: asked && withSign(asked),
    isDue: goal.kind === 'path' && monthsBetween(goal.target.period, period) >= 0,
  };
}

function standingOf(goal: Goal, indicator: Indicator, value: Figure, asked: Figure): Standing {
  const [y, e] = [value.value ?? 0, asked.value ?? 0];
  const ahead = aheadBy(goal, e, y);
  const gap = difference(value, asked, indicator, 'y − E') ?? value;
  const inside = goal.kind === 'range' && ahead === 0;
  const by = inside ? { ...absolute(gap), value: 0 } : absolute(gap);
  const on = inside || readsAsZero(by);
  return { side: on ? 'on' : ahead < 0 ? 'behind' : 'ahead', by, above: y > e, under: on && !reaches(ahead, 0) };
}

function changeOf(
  goal: Goal,
  now: Figure,
  before: { readonly figure: Figure; readonly period: Period },
  margin: number,
): Change | null {
  const { indicator } = goal;
  const change = difference(now, before.figure, indicator, 'y − y before');
  if (change?.value == null || now.value === null || before.figure.value === null) return null;
  const outside = (y: number) => aheadBy(goal, 0, y);
  const better =
    goal.kind === 'range' ? outside(now.value) > outside(before.figure.value) : goal.direction * change.value > 0;
  const size = readsAsZero(change) ? 'none' : reaches(margin, Math.abs(change.value)) ? 'margin' : 'real';
  return {
    by: absolute(change),
    since: before.period,
    rose: change.value > 0,
    better,
    size,
  };
}

/** Margin of error of the value of a period: the source's own, or the indicator's. */
export function marginAt(stocktake: Stocktake, indicator: Indicator, period: Period): number {
  const point = pointsOf(stocktake, indicator).find((observation) => observation.period === period);
  return point?.margin ?? indicator.margin ?? 0;
}
