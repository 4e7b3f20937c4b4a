import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { comparePeriods, lastMonth, type Period, periodKind } from '../../domain/period.ts';
import type { Place } from '../../domain/place.ts';
import { sourceOf } from '../../domain/read-entry.ts';
import type { Reading } from '../../domain/reading.ts';
import { countUntil, seriesKey } from '../../domain/series.ts';
import type { Case } from '../define.ts';

/** One value of a series, with the count it was made from where there is one. */
export type Point = Pick<Observation, 'period' | 'value' | 'denominator'>;

/** A reported value in the course of its series. */
export interface Course {
  readonly reading: Reading;
  readonly indicator: Indicator;
  readonly place: Place;
  readonly now: Point;
  /** Values before it of the same kind of period and, where there are any, of the same source; in order of time. */
  readonly past: readonly Point[];
  /** The past, the value itself, and the values that later returns report, used or not. */
  readonly whole: readonly Point[];
}

type Known = Pick<Case, 'before' | 'sources' | 'reported'>;

/** The courses of the readings of a return, which several checks look at one after the other. */
const COURSES = new WeakMap<readonly Reading[], { readonly from: Known; readonly courses: readonly Course[] }>();

/** Every value that a return reports, with what came before it and after. */
export function coursesOf({ readings, before, sources, reported }: Case): readonly Course[] {
  const seen = COURSES.get(readings);
  if (seen?.from.before === before && seen.from.sources === sources && seen.from.reported === reported)
    return seen.courses;
  const from = { before, sources, reported };
  const courses = [...coursesIn(readings, from)];
  COURSES.set(readings, { from, courses });
  return courses;
}

function* coursesIn(readings: readonly Reading[], from: Known): Generator<Course> {
  const series = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = seriesKey(reading.indicator?.id ?? '', reading.place?.id ?? '');
    const known = series.get(key);
    if (known) known.push(reading);
    else series.set(key, [reading]);
  }
  for (const [key, own] of series) {
    // A return may bring several periods of one series; the earlier ones are the past of the later.
    const here = own.flatMap((reading) => pointOf(reading) ?? []);
    for (const reading of own) {
      const { indicator, place } = reading;
      const now = pointOf(reading);
      if (!indicator || !place || !now) continue;
      const kind = periodKind(now.period);
      const isAlike = (point: Point) => periodKind(point.period) === kind;
      const accepted = pastOf(key, reading, now.period, from);
      const past = here.length > 1 ? merged(accepted, here, now.period) : accepted;
      const source = sourceOf(reading);
      const all = from.reported.get(key) ?? [];
      const after = all.slice(countUntil(all, lastMonth(now.period)));
      const later = after.filter((point) => point.source === source && isAlike(point));
      const alike = past.filter(isAlike);
      yield { reading, indicator, place, now, past: alike, whole: alike.concat(now, later) };
    }
  }
}

function pointOf({ period, reported, denominator }: Reading): Point | null {
  if (!period || reported === null) return null;
  return {
    period,
    value: reported,
    ...(typeof denominator?.number === 'number' && { denominator: denominator.number }),
  };
}

/** What its own source said before; what any did where its own says something for the first time. */
function pastOf(key: string, reading: Reading, period: Period, { before, sources }: Known): readonly Observation[] {
  const source = sourceOf(reading);
  const said = sources.get(key) ?? [];
  const end = countUntil(said, lastMonth(period) - 1);
  const own = said.filter((point, n) => n < end && point.source === source);
  if (own.length > 0) return own;
  const points = before.get(key)?.points ?? [];
  return points.slice(0, countUntil(points, lastMonth(period) - 1));
}

function merged(accepted: readonly Point[], here: readonly Point[], period: Period): Point[] {
  const known = new Map<string, Point>(accepted.map((point) => [point.period, point]));
  for (const point of here) if (lastMonth(point.period) < lastMonth(period)) known.set(point.period, point);
  return [...known.values()].sort((a, b) => comparePeriods(a.period, b.period));
}
