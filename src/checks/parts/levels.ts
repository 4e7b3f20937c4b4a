import type { Indicator } from '../../domain/indicator.ts';
import { monthsIn, periodKind } from '../../domain/period.ts';
import type { Reading } from '../../domain/reading.ts';
import type { RegisterIndex } from '../../domain/register.ts';
import { seriesKey } from '../../domain/series.ts';
import { targetOf } from '../../domain/trajectory.ts';
import type { Course, Point } from './course.ts';
import { LEAST, type Measure, type Sample, sampler, sideOf } from './sample.ts';

/** Values running at a new level that make it a lasting one. */
const LASTING = 3;
/** Months after which no season is the reason: more than half a year at another level. */
const HALF_YEAR = 6;

/** A change of level, as it is noticed. */
export interface Break {
  /** Index of the first point of the new level. */
  readonly start: number;
  /** Points of the new level that it took to notice it. */
  readonly count: number;
  /** What was judged: the last `count` of them against the others. */
  readonly sample: Sample;
}

/** A series that was looked at, and its changes of level. */
interface Judged {
  readonly points: readonly Point[];
  readonly breaks: readonly Break[];
}

/**
 * The changes of level of a series, in order of time. A level is left when three values running lie off it on one side by
 * more than so many of its standard deviations; with a season, three changes on the year before, or the values of more
 * than half a year, since a winter ends sooner. A level has eight values at least.
 *
 * The window restarts at each change, so that a merger is noticed once and the years after it are not judged by those
 * before. A value is judged by those up to it alone: where a series that was `judged` before begins alike, only the rest
 * is looked at.
 */
export function breaksIn(points: readonly Point[], measure: Measure, judged?: Judged): readonly Break[] {
  const [first] = points;
  if (!first) return [];
  const same = judged ? sameUntil(points, judged.points) : 0;
  const breaks = (judged?.breaks ?? []).filter(({ start, count }) => start + count <= same);
  if (same === points.length) return breaks;

  const { season } = measure;
  const sample = sampler(points, season);
  const long = Math.max(LASTING, Math.floor(HALF_YEAR / monthsIn(periodKind(first.period))) + 1);
  let start = breaks.at(-1)?.start ?? 0;
  for (let end = Math.max(LEAST + LASTING, same + 1); end <= points.length; end += 1) {
    const changes = season ? sample(start, end, LASTING) : null;
    const rules = [
      ...(changes?.seasonal ? [{ count: LASTING, sample: changes }] : []),
      { count: season ? long : LASTING, sample: sample.plain(start, end) },
    ];
    const found = rules.find(
      (rule) => end - rule.count - start >= LEAST && sideOf(rule.sample.values, rule.count, measure),
    );
    if (!found) continue;
    start = end - found.count;
    breaks.push({ ...found, start });
  }
  return breaks;
}

/** How many points two series have in common from their beginning; most are the very same. */
function sameUntil(points: readonly Point[], others: readonly Point[]): number {
  const differs = points.findIndex((point, n) => point !== others[n] && !isAlike(point, others[n]));
  return differs < 0 ? points.length : differs;
}

function isAlike(point: Point, other: Point | undefined): boolean {
  return point.value === other?.value && point.period === other.period;
}

/** The series of each indicator as judged last, by place and measure: one return after another asks for the same. */
const JUDGED = new WeakMap<Indicator, Map<string, Judged>>();

/** The changes of level in the course of a value, most of which were found when the return before was judged. */
function breaksOf({ indicator, place, whole }: Course, measure: Measure): readonly Break[] {
  const known = JUDGED.get(indicator) ?? new Map<string, Judged>();
  JUDGED.set(indicator, known);
  const key = `${place.id} ${measure.season} ${measure.deviations} ${measure.slack}`;
  const breaks = breaksIn(whole, measure, known.get(key));
  known.set(key, { points: whole, breaks });
  return breaks;
}

/** The change of level that the value completes, whatever comes later; null when it completes none. */
export function breakAt(course: Course, measure: Measure): Break | null {
  const end = course.past.length + 1;
  return breaksOf(course, measure).find(({ start, count }) => start + count === end) ?? null;
}

/** The values of the present level up to the one judged, which is the last; later ones tell where it begins. */
export function levelOf(course: Course, measure: Measure): readonly Point[] {
  const { past, whole } = course;
  const start = breaksOf(course, measure).findLast((one) => one.start <= past.length)?.start ?? 0;
  return whole.slice(start, past.length + 1);
}

/** How the values of an indicator in a place are judged: a difference within its tolerance or margin is none. */
export function measureOf(
  { indicator, place }: Pick<Course, 'indicator' | 'place'>,
  register: RegisterIndex,
  deviations: number,
): Measure {
  const slack = Math.max(toleranceOf(indicator, place.id, register), indicator.margin ?? 0);
  return { season: indicator.season, deviations, slack };
}

/** The Amber-Red tolerance in units of the indicator; of the planned improvement where it is agreed so. */
function toleranceOf({ id, tolerance }: Indicator, place: string, register: RegisterIndex): number {
  if (tolerance.of === 'value') return tolerance.amberRed;
  const path = register.trajectory.get(seriesKey(id, place));
  return path ? tolerance.amberRed * Math.abs(targetOf(path).value - (path.points[0]?.value ?? 0)) : 0;
}

/** Rates of so few cases that the plan does not rate them move by chance alone. */
export function isSmall({ denominator }: Reading, { smallNumbers }: Indicator): boolean {
  return typeof denominator?.number === 'number' && denominator.number < (smallNumbers ?? 0);
}
