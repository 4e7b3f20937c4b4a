import type { CellRef } from './cell.ts';
import type { Confidence } from './confidence.ts';
import type { Figure } from './figure.ts';
import type { FollowedMilestone } from './followed-milestones.ts';
import type { Light } from './light.ts';
import type { Period } from './period.ts';
import type { Phrase } from './wording.ts';

/**
 * `rated`, or the state that stands instead of a light; in the order in which they are looked for. `not-computable`: the
 * method is not defined for these numbers, as growth is not from zero.
 */
export const RATING_STATUSES = [
  'not-validated',
  'no-data',
  'stale',
  'small-numbers',
  'not-started',
  'not-due',
  'not-computable',
  'rated',
] as const;
export type RatingStatus = (typeof RATING_STATUSES)[number];

/** Shown beside the light. */
export type RatingMark = 'target-met' | 'not-distinguishable';

/** `up` is better and `down` is worse, whatever the polarity; only beyond the margin of error. */
export type Movement = 'up' | 'down' | 'same';

/** Where the series is heading: by least squares or, with a season, by the mean year-on-year change. */
export interface Forecast {
  /** The date it is projected to: the target's, or twelve months on for a standing goal. */
  readonly at: Period;
  readonly value: number;
  /** Bounds of the 80 % prediction interval. */
  readonly low: number;
  readonly high: number;
  /** Number of points used. */
  readonly points: number;
  readonly light: Light;
}

/** The result of a rating method for one indicator in one place; it carries all that is needed to check it by hand. */
export interface Rating {
  readonly indicator: string;
  readonly place: string;
  readonly method: string;
  readonly status: RatingStatus;
  /** The rating: by trajectory the worse of level and pace. Null unless `status` is `rated`. */
  readonly light: Light | null;
  readonly lights: { readonly level: Light | null; readonly pace: Light | null; readonly forecast: Light | null };
  readonly marks: readonly RatingMark[];
  /** Period of the latest value; null when there is none. */
  readonly period: Period | null;
  readonly value: Figure | null;
  /** E(t) at the period of the value; for a range, the nearer bound. */
  readonly expected: Figure | null;
  /** Value less expected, as it is, whatever the polarity. */
  readonly gap: Figure | null;
  /** Value promised, and when (absent for standing and range). */
  readonly target: Figure | null;
  readonly targetPeriod: Period | null;
  readonly baseline: Figure | null;
  readonly baselinePeriod: Period | null;
  /** P = (yi − y0)/(E − y0), or by growth the observed over the required annual one; null where it is not defined. */
  readonly pace: number | null;
  readonly forecast: Forecast | null;
  /** Against the value before (with a season: the same month last year). */
  readonly movement: Movement | null;
  readonly previousValue: Figure | null;
  readonly previousPeriod: Period | null;
  /** The light of the previous stocktake, or the last one before the series went grey. */
  readonly last: Light | null;
  /**
   * Bounds of the tolerances in units of the indicator: short of plan by at most this is Amber-Green, Amber-Red. Null
   * where the method does not rate by them.
   */
  readonly limits: { readonly amberGreen: number; readonly amberRed: number } | null;
  /** One sentence that gives the numbers of the rating. */
  readonly reason: Phrase;
  readonly cells: readonly CellRef[];
  /** Of a rating by fixed thresholds: what was reached, in per cent of what was agreed for the period. */
  readonly achieved?: Figure;
  /** Of a rating by milestones: those it was made from. */
  readonly milestones?: readonly FollowedMilestone[];
  /** How far the value may be trusted; absent where there is none. */
  readonly confidence?: Confidence;
}
