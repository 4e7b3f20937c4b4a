import type { Indicator } from '../../domain/indicator.ts';
import { lastMonth, type Period } from '../../domain/period.ts';
import type { Place } from '../../domain/place.ts';
import { type Reading, roundingAt } from '../../domain/reading.ts';
import type { RegisterIndex } from '../../domain/register.ts';
import { countUntil, seriesKey } from '../../domain/series.ts';
import { standardDeviation } from '../../domain/statistics.ts';
import type { Case } from '../define.ts';
import { type Course, coursesOf, type Point } from './course.ts';
import { isSmall, measureOf } from './levels.ts';
import { LEAST } from './sample.ts';

/** An indicator and its companion in one place and period, of which at least one is reported in this return. */
export interface Pair {
  /** Of the indicator, or of its companion where the indicator came in an earlier return. */
  readonly reading: Reading;
  readonly place: Place;
  readonly main: Side;
  readonly companion: Side;
}

export interface Side {
  readonly indicator: Indicator;
  /** Values in order of time; the last is that of the period. */
  readonly points: readonly Point[];
  /** A change that is smaller is none: its tolerance or margin, and two standard deviations of its earlier changes. */
  readonly noise: number;
}

/** Every declared pair that this return completes and whose companion is worse than the value before it. */
export function* pairsOf(given: Case): Generator<Pair> {
  const declared = given.register.register.indicators.filter(({ companions }) => companions.length > 0);
  const paired = new Set(declared);
  for (const { companions } of declared) {
    for (const id of companions) {
      const companion = given.register.indicator.get(id);
      if (companion) paired.add(companion);
    }
  }
  const courses = new Map<string, Course>();
  for (const course of coursesOf(given))
    if (paired.has(course.indicator))
      courses.set(keyOf(course.indicator.id, course.place.id, course.now.period), course);

  for (const course of courses.values()) {
    const { reading, indicator, place, now } = course;
    if (isSmall(reading, indicator)) continue;
    const here = (id: string) => courses.get(keyOf(id, place.id, now.period));
    for (const id of indicator.companions) {
      const companion = here(id) ?? known(id, place, now.period, given);
      if (companion && isWorse(companion)) yield pairOf(reading, course, companion, given.register);
    }
    for (const main of isWorse(course) ? paired : []) {
      const earlier =
        main.companions.includes(indicator.id) && !here(main.id) ? known(main.id, place, now.period, given) : null;
      if (earlier) yield pairOf(reading, earlier, course, given.register);
    }
  }
}

/**
 * By how much a later value is worse than an earlier one, in units of the indicator; negative when it is better. Of a
 * range, by how much further outside it.
 */
export function worseBy({ polarity, low, high }: Indicator, earlier: number, later: number): number {
  if (polarity !== 'range') return polarity === 'lower' ? later - earlier : earlier - later;
  const outside = (value: number) => Math.max((low ?? value) - value, value - (high ?? value), 0);
  return outside(later) - outside(earlier);
}

/** A series up to a value, as far as a pair needs it. */
type Past = Pick<Course, 'indicator' | 'place' | 'past' | 'now'>;

function pairOf(reading: Reading, main: Past, companion: Past, register: RegisterIndex): Pair {
  return { reading, place: main.place, main: sideOf(main, register), companion: sideOf(companion, register) };
}

function isWorse({ indicator, past, now }: Past): boolean {
  const last = past.at(-1);
  return last !== undefined && worseBy(indicator, last.value, now.value) > 0;
}

function keyOf(indicator: string, place: string, period: Period): string {
  return `${seriesKey(indicator, place)}\u0000${period}`;
}

function sideOf({ indicator, place, past, now }: Past, register: RegisterIndex): Side {
  const changes = past.slice(1).map(({ value }, i) => value - (past[i]?.value ?? value));
  const usual = changes.length >= LEAST ? 2 * standardDeviation(changes) : 0;
  const { slack } = measureOf({ indicator, place }, register, 0);
  return { indicator, points: [...past, now], noise: Math.max(slack, usual, 2 * roundingAt(indicator.decimals)) };
}

/** What came in an earlier return. */
function known(id: string, place: Place, period: Period, { before, register }: Case): Past | null {
  const indicator = register.indicator.get(id);
  const points = before.get(seriesKey(id, place.id))?.points ?? [];
  const now = points.find((point) => point.period === period);
  if (!indicator || !now) return null;
  return { indicator, place, past: points.slice(0, countUntil(points, lastMonth(period) - 1)), now };
}
