import { lastMonth } from '../../domain/period.ts';
import { mean, standardDeviation } from '../../domain/statistics.ts';
import type { Point } from './course.ts';

/** Values before it that a judgement of a value needs. */
export const LEAST = 8;
/** Months after which a season can be told from a change. */
const TWO_YEARS = 24;

/** What a series is judged by: its values, or with a season their changes on the year before. */
export interface Sample {
  readonly values: readonly number[];
  readonly seasonal: boolean;
}

/** A value and when it was measured. */
export type Dated = Pick<Point, 'period' | 'value'>;

/**
 * The values of a series, of which the last `count` are judged. With a season, two years of past and enough earlier
 * changes, it is their changes on the same month of the year before: a winter is then neither break nor outlier.
 */
export function sampleOf(points: readonly Dated[], season: boolean, count: number): Sample {
  if (season) return sampler(points, season)(0, points.length, count);
  return { values: points.map(({ value }) => value), seasonal: false };
}

/** Gives samples of any stretch of a series, from one index up to and not with another. */
export interface Sampler {
  (start: number, end: number, count: number): Sample;
  /** The values as they are, whatever the season. */
  plain(start: number, end: number): Sample;
}

/** Prepares to sample a series many times: its dates are looked at once. */
export function sampler(points: readonly Dated[], season: boolean): Sampler {
  const values = points.map(({ value }) => value);
  const months = season ? points.map(({ period }) => lastMonth(period)) : [];
  const yearAgo = months.map((month) => months.indexOf(month - 12));
  const plain = (start: number, end: number) => ({ values: values.slice(start, end), seasonal: false });

  const sample = (start: number, end: number, count: number) => {
    const last = end - 1;
    const isLong = (months[last] ?? 0) - (months[start] ?? 0) >= TWO_YEARS;
    if (!isLong || (yearAgo[last] ?? -1) < start) return plain(start, end);
    const changes: number[] = [];
    for (let i = start; i < end; i += 1) {
      const then = yearAgo[i] ?? -1;
      if (then >= start) changes.push((values[i] ?? 0) - (values[then] ?? 0));
    }
    return changes.length >= LEAST + count ? { values: changes, seasonal: true } : plain(start, end);
  };
  return Object.assign(sample, { plain });
}

/** How a series of one indicator is judged: by how many standard deviations, and from which difference on. */
export interface Measure {
  readonly season: boolean;
  readonly deviations: number;
  /** A smaller difference is none, in units of the indicator. */
  readonly slack: number;
}

/**
 * +1 where each of the last `count` values lies above the others by more than so many of their standard deviations and
 * the slack, −1 below, else 0. The values judged are left out of their own judgement, since a plain z cannot exceed
 * (n − 1)/√n, 2.5 at n = 8 (Shiffler, *The American Statistician* 42, 1988).
 */
export function sideOf(values: readonly number[], count: number, { deviations, slack }: Measure): -1 | 0 | 1 {
  const others = values.slice(0, -count);
  if (others.length < LEAST) return 0;
  const centre = mean(others);
  const limit = Math.max(deviations * standardDeviation(others), slack);
  const judged = values.slice(-count);
  if (judged.every((value) => value - centre > limit)) return 1;
  return judged.every((value) => centre - value > limit) ? -1 : 0;
}

/** True for a last value that lies off the others, unless the one before it does so on the same side: asked about once. */
export function standsOut(points: readonly Point[], measure: Measure): boolean {
  const { values } = sampleOf(points, measure.season, 1);
  const side = sideOf(values, 1, measure);
  return side !== 0 && side !== sideOf(values.slice(0, -1), 1, measure);
}
