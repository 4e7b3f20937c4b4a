import type { CalendarDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { type FollowedMilestone, milestonesOfInitiatives } from '../domain/followed-milestones.ts';
import { type Indicator, isMeasured } from '../domain/indicator.ts';
import { isTotal } from '../domain/observation.ts';
import { lastMonth, type Period, period as toPeriod } from '../domain/period.ts';
import { placeExists } from '../domain/place.ts';
import { ratedPoints } from '../domain/rated-points.ts';
import type { Rating } from '../domain/rating.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { pointsUpTo, type SeriesBook, seriesKey } from '../domain/series.ts';
import type { Unit } from '../domain/unit.ts';
import { optionsWith } from '../ratings/define.ts';
import { RATINGS } from '../ratings/index.ts';
import type { Grader } from './evidence.ts';

export interface RateInput {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  /** Accepted values, the register's history included. */
  readonly book: SeriesBook;
  /** `seriesKey(indicator, place)`, NUL and the period of each value on which a blocking finding is open. */
  readonly blocked: ReadonlySet<string>;
  readonly period: Period;
  readonly cutOff: CalendarDate;
  /** Milestones as the returns up to the stocktake tell of them; none when absent. */
  readonly milestones?: readonly FollowedMilestone[];
  /** Ratings of the stocktake before, by series key. */
  readonly last?: ReadonlyMap<string, Rating>;
  /** Grades the value of each rating; no value has a grade without it. */
  readonly grade?: Grader;
}

/**
 * Rates every indicator in every place that has a goal, in the order of the register: a path where a trajectory is agreed;
 * a standing value or a range in each place of the indicator's kinds that has a value, and always in the whole where the
 * whole is one of them; milestones in the whole alone. A place that has ceased to exist is rated no more; the place that
 * it was renamed to takes its last light over.
 *
 * A blocked value that is no older than the latest accepted one leaves the series *not validated*. So it is with a total
 * of places that ends before a blocked value of one of them: an older total must not stand in for the one that is open.
 */
export function rateAll(input: RateInput): Map<string, Rating> {
  const { unit, register, book, period, cutOff, last } = input;
  const blockedUntil = latestBlocked(input.blocked, period);
  const partBlockedUntil = latestBlockedBelow(blockedUntil, register);
  const { renamedFrom } = register.succession;
  const paths = placesWithPaths(register);
  const ratings = new Map<string, Rating>();

  for (const indicator of register.register.indicators) {
    const method = RATINGS.find((one) => one.id === indicator.method);
    if (!method) throw unknownMethod(indicator);
    const options = optionsWith(method, indicator.limits);

    for (const place of placesOf(indicator, input, blockedUntil, paths)) {
      const key = seriesKey(indicator.id, place);
      const series = book.get(key);
      const points = ratedPoints(series ? pointsUpTo(series, period) : [], indicator, unit.cadence);
      const newest = points.at(-1);
      const end = newest ? lastMonth(newest.period) : 0;
      const before = last?.get(key) ?? last?.get(seriesKey(indicator.id, renamedFrom.get(place) ?? ''));
      const rating = method.rate(
        {
          indicator,
          place,
          baseline: register.baseline.get(key) ?? null,
          trajectory: register.trajectory.get(key) ?? null,
          points,
          ...(isMeasured(indicator) ? {} : { milestones: milestonesUnder(indicator, input) }),
          period,
          cutOff,
          blocked:
            (blockedUntil.get(key) ?? Number.NEGATIVE_INFINITY) >= end ||
            (newest !== undefined && isTotal(newest) && (partBlockedUntil.get(key) ?? Number.NEGATIVE_INFINITY) > end),
          last: before?.light ?? before?.last ?? null,
          revision: register.revision,
        },
        options,
      );
      const confidence = newest && input.grade?.(newest, indicator, period);
      ratings.set(key, confidence ? { ...rating, confidence } : rating);
    }
  }
  return ratings;
}

/** Milestones of the initiatives of the priority that an indicator stands for. */
function milestonesUnder({ priority }: Indicator, { register, milestones = [] }: RateInput) {
  const initiatives = register.register.initiatives.filter((initiative) => initiative.priority === priority);
  return milestonesOfInitiatives(milestones, initiatives);
}

/** The last month of the newest blocked value of each series, up to the period of the stocktake. */
function latestBlocked(blocked: ReadonlySet<string>, period: Period): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const entry of blocked) {
    const cut = entry.lastIndexOf('\u0000');
    const month = lastMonth(toPeriod(entry.slice(cut + 1)));
    const key = entry.slice(0, cut);
    if (month <= lastMonth(period)) latest.set(key, Math.max(month, latest.get(key) ?? month));
  }
  return latest;
}

/** The same of the places within each place, by the series of the place above. */
function latestBlockedBelow(
  blocked: ReadonlyMap<string, number>,
  { place }: RegisterIndex,
): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const [key, month] of blocked) {
    const [indicator = '', part = ''] = key.split('\u0000');
    const passed = new Set([part]);
    for (
      let above = place.get(part)?.parent;
      above !== undefined && !passed.has(above);
      above = place.get(above)?.parent
    ) {
      passed.add(above);
      const whole = seriesKey(indicator, above);
      latest.set(whole, Math.max(month, latest.get(whole) ?? month));
    }
  }
  return latest;
}

/** The places in which a path is agreed, by indicator. */
function placesWithPaths({ trajectory }: RegisterIndex): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { indicator, place } of trajectory.values()) {
    const known = places.get(indicator);
    if (known) known.push(place);
    else places.set(indicator, [place]);
  }
  return places;
}

function placesOf(
  indicator: Indicator,
  { unit, register, book, period }: RateInput,
  blocked: ReadonlyMap<string, number>,
  paths: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const exists = (id: string) => {
    const place = register.place.get(id);
    return place === undefined || placeExists(place, period);
  };
  if (!isMeasured(indicator)) return [unit.place];
  if (indicator.goal === 'path') {
    return (paths.get(indicator.id) ?? []).filter(exists);
  }
  const reports = (place: string) => {
    const key = seriesKey(indicator.id, place);
    const series = book.get(key);
    return (series !== undefined && pointsUpTo(series, period).length > 0) || blocked.has(key);
  };
  return register.register.places
    .filter(({ id, kind }) => indicator.placeKinds.includes(kind) && exists(id) && (id === unit.place || reports(id)))
    .map((place) => place.id);
}

function unknownMethod(indicator: Indicator): Fault {
  return new Fault('bad-register', `the indicator ${indicator.id} is to be rated by "${indicator.method}"`, {
    place: indicator.id,
    remedy: `Use one of: ${RATINGS.map((one) => one.id).join(', ')}.`,
  });
}
