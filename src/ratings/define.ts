import type { z } from 'zod';
import type { Baseline } from '../domain/baseline.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { FollowedMilestone } from '../domain/followed-milestones.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Light } from '../domain/light.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { Trajectory } from '../domain/trajectory.ts';

/** What a rating method is given: one indicator in one place, as it stood at a stocktake. */
export interface RatingCase {
  readonly indicator: Indicator;
  readonly place: string;
  readonly baseline: Baseline | null;
  readonly trajectory: Trajectory | null;
  /** Accepted values up to the period of the stocktake, in order of time, one per rated period. */
  readonly points: readonly Observation[];
  /** Milestones of the initiatives of its priority as they stood at the stocktake; none when absent. */
  readonly milestones?: readonly FollowedMilestone[];
  /** Period of the stocktake and the day its data were locked. */
  readonly period: Period;
  readonly cutOff: CalendarDate;
  /** A blocking finding on the value of this period is open. */
  readonly blocked: boolean;
  /** Light of the stocktake before, or the last before the series went grey. */
  readonly last: Light | null;
  /** Register revision the agreed figures come from. */
  readonly revision: number;
}

/** A worked example: a case and what the method must say of it. */
export interface RatingExample {
  readonly title: string;
  readonly given: RatingCase;
  readonly gives: {
    readonly status: Rating['status'];
    readonly light: Light | null;
    readonly level?: Light | null;
    readonly pace?: Light | null;
    readonly forecast?: Light | null;
  };
}

/** A way of rating: data and one function; adding one is adding a file. */
interface Declared<O> {
  /** Permanent, kebab-case, equal to the file name. */
  readonly id: string;
  readonly options: z.ZodType<O>;
  /** The options that an indicator's own limits set, from the best light down. */
  readonly limits: readonly (keyof O & string)[];
  /** Goals that it can rate. */
  readonly goals: readonly Indicator['goal'][];
  rate(given: RatingCase, options: O): Rating;
  readonly examples: readonly RatingExample[];
}

/** A rating method whatever its options: they are held against its schema, and get their defaults, when it rates. */
export interface RatingMethod extends Omit<Declared<unknown>, 'rate' | 'limits'> {
  readonly limits: readonly string[];
  rate(given: RatingCase, options: unknown): Rating;
}

/** The options of a method as an indicator's limits set them; those that are left out keep their defaults. */
export function optionsWith({ limits: names }: RatingMethod, limits: readonly number[] = []): Record<string, number> {
  return Object.fromEntries(names.flatMap((name, i) => (limits[i] === undefined ? [] : [[name, limits[i]]])));
}

/** Makes a method that stands in one list with methods of other options; throws a ZodError on options it does not know. */
export function defineRating<O>(declared: Declared<O>): RatingMethod {
  const { options: schema } = declared;
  // One indicator is rated in many places with the same options.
  let last: { readonly options: unknown; readonly parsed: O } | null = null;
  const parsed = (options: unknown): O => {
    if (last === null || last.options !== options) last = { options, parsed: schema.parse(options) };
    return last.parsed;
  };
  return Object.freeze({
    ...declared,
    rate: (given: RatingCase, options: unknown) => declared.rate(given, parsed(options)),
  });
}
