import fc from 'fast-check';
import { LIGHTS } from '../../src/domain/light.ts';
import { monthPeriod, monthsBetween, type Period, period, shiftPeriod } from '../../src/domain/period.ts';
import type { RatingCase } from '../../src/ratings/define.ts';
import { exampleCase } from '../../src/ratings/parts/examples.ts';
import { type MilestoneLine, milestoneCase, milestonesFor } from '../../src/ratings/parts/milestone-examples.ts';

/** Whole tenths keep the arithmetic of a mirrored case the same to the last bit but rounding. */
export const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

const START = period('2014-Q1');
const TARGET = period('2016-Q1');

interface Drawn {
  readonly goal: 'path' | 'standing';
  readonly polarity: 'higher' | 'lower';
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  readonly of: 'improvement' | 'value';
  readonly margin: number | undefined;
  readonly last: RatingCase['last'];
}

function caseOf(method: string, { goal, polarity, from, to, values, of, margin, last }: Drawn): RatingCase {
  const given = exampleCase(
    'closed-schools',
    values.map((value, i) => [shiftPeriod(START, i + 1), value]),
  );
  const { baseline, trajectory } = given;
  if (!baseline || !trajectory) throw new Error('the example has a plan');
  const start = { period: START, value: from };
  const tolerance = of === 'value' ? { of, amberGreen: 2, amberRed: 5 } : { of, amberGreen: 0.1, amberRed: 0.25 };
  return {
    ...given,
    indicator: {
      ...given.indicator,
      method,
      kind: 'number',
      goal,
      polarity,
      standing: to,
      tolerance,
      ...(margin === undefined ? {} : { margin }),
    },
    baseline: { ...baseline, ...start },
    trajectory: {
      ...trajectory,
      interpolation: method === 'compound-growth' ? 'growth' : 'linear',
      points: [start, { period: TARGET, value: to }],
    },
    period: given.points.at(-1)?.period ?? START,
    last,
  };
}

const drawn = {
  polarity: fc.constantFrom('higher' as const, 'lower' as const),
  values: fc.array(tenths(-80, 80), { minLength: 1, maxLength: 8 }),
  of: fc.constantFrom('improvement' as const, 'value' as const),
  margin: fc.option(tenths(0, 10), { nil: undefined }),
  last: fc.constantFrom(null, ...LIGHTS),
};
const goal = fc.constantFrom('path' as const, 'standing' as const);

/** Quarterly cases from Q2 2014 to at most Q1 2016, on a path or with a standing value, with and without a margin. */
const anyTrajectory = fc
  .record({ ...drawn, goal, from: tenths(-50, 50), to: tenths(-50, 50) })
  .map((one) => caseOf('trajectory', one));

/** The same for shares of what was agreed, of which none is zero: both ends lie on one side of it. */
const anyFixed = fc
  .record({ ...drawn, goal, from: tenths(1, 50), to: tenths(1, 50), side: fc.constantFrom(1, -1) })
  .map(({ side, from, to, ...one }) => caseOf('fixed-thresholds', { ...one, from: side * from, to: side * to }));

/** Growth and decline by at most a fifth a quarter, above zero; the target improves on its baseline. */
const anyGrowth = fc
  .record({
    ...drawn,
    values: fc.array(tenths(20, 80), { minLength: 1, maxLength: 8 }),
    from: tenths(40, 60),
    by: tenths(2, 15),
  })
  .map(({ by, ...one }) =>
    caseOf('compound-growth', { ...one, goal: 'path', to: one.polarity === 'higher' ? one.from + by : one.from - by }),
  );

/** A day of 2014 or 2015 that every year has. */
const anyDay = fc
  .record({ month: fc.integer({ min: 2014 * 12, max: 2016 * 12 - 1 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day }) => `${monthPeriod(month)}-${String(day).padStart(2, '0')}`);

/** Milestones that are due before and after the end of June 2015, done or not. */
export const anyMilestones: fc.Arbitrary<readonly MilestoneLine[]> = fc.array(
  fc.tuple(
    fc.option(anyDay, { freq: 8, nil: null }),
    fc.constantFrom('done' as const, 'on track' as const, 'off track' as const, 'no information' as const),
  ),
  { minLength: 1, maxLength: 12 },
);

/** Any case of each method, by its id. */
export const ANY_CASE = {
  trajectory: anyTrajectory,
  'compound-growth': anyGrowth,
  'fixed-thresholds': anyFixed,
  milestones: anyMilestones.map((lines) => milestoneCase(lines)),
} as const;

/** The other direction, with every number on the other side of zero. */
export function negated(given: RatingCase): RatingCase {
  return withValues(given, (value) => -value);
}

/** The other direction, with growth of the same size the other way: 3 % a year becomes −3 %. */
export function shrunk(given: RatingCase): RatingCase {
  const from = given.baseline?.value ?? 1;
  return withValues(given, (value, when) => {
    const n = monthsBetween(START, when) / 12;
    return n === 0 ? from : from * (2 - (value / from) ** (1 / n)) ** n;
  });
}

/** What doubles in a year cannot fall by as much; and a margin of error is not the same on both sides of a growth. */
export function canShrink({ baseline, points, indicator }: RatingCase): boolean {
  const from = baseline?.value ?? 1;
  return (
    indicator.margin === undefined &&
    points.every(({ value, period: when }) => (value / from) ** (12 / monthsBetween(START, when)) < 2)
  );
}

function withValues(given: RatingCase, change: (value: number, when: Period) => number): RatingCase {
  const { indicator, baseline, trajectory } = given;
  const changed = <T extends { value: number; period: Period }>(item: T): T => ({
    ...item,
    value: change(item.value, item.period),
  });
  return {
    ...given,
    indicator: {
      ...indicator,
      polarity: indicator.polarity === 'higher' ? 'lower' : 'higher',
      ...(indicator.standing === undefined ? {} : { standing: change(indicator.standing, TARGET) }),
    },
    baseline: baseline && changed(baseline),
    trajectory: trajectory && { ...trajectory, points: trajectory.points.map(changed) },
    points: given.points.map(changed),
  };
}

/** The same case so many years later. */
export function shifted(given: RatingCase, years: number): RatingCase {
  const move = (p: Period) => shiftPeriod(p, 4 * years);
  const later = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const moved = <T extends { period: Period }>(item: T): T => ({ ...item, period: move(item.period) });
  const lines = (given.milestones ?? []).map(({ firstDue, state }): MilestoneLine => {
    return [firstDue === null ? null : later(firstDue), state];
  });
  return {
    ...given,
    baseline: given.baseline && moved(given.baseline),
    trajectory: given.trajectory && { ...given.trajectory, points: given.trajectory.points.map(moved) },
    points: given.points.map(moved),
    milestones: milestonesFor(lines).map((one) => ({ ...one, reported: move(one.reported) })),
    period: move(given.period),
  };
}
