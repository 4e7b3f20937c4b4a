import fc from 'fast-check';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { monthPeriod } from '../../src/domain/period.ts';
import { Place } from '../../src/domain/place.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';

/** Words as people write them: letters of several scripts, digits and punctuation, no semicolon, no space at the ends. */
const words = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abcXYZ019 .,’&<>"%–ﷲپنé_'.split('')), minLength: 1, maxLength: most })
    .map((text) => text.trim())
    .filter((text) => text !== '');

const figure = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);

/** Any goal an indicator may have, with the fields and tolerances it needs. */
const goal = fc.oneof(
  fc
    .record({ goal: fc.constant('path' as const), polarity: fc.constantFrom('higher' as const, 'lower' as const) })
    .map((path) => ({
      ...path,
      tolerance: { of: 'improvement' as const, amberGreen: 0.1, amberRed: 0.25 },
    })),
  fc.record({ polarity: fc.constantFrom('higher' as const, 'lower' as const), standing: figure }).map((standing) => ({
    ...standing,
    goal: 'standing' as const,
    tolerance: { of: 'value' as const, amberGreen: 1.5, amberRed: 3 },
  })),
  fc.record({ low: figure.map((n) => n / 2), width: figure.map((n) => n / 2 + 0.1) }).map(({ low, width }) => ({
    goal: 'range' as const,
    polarity: 'range' as const,
    low,
    high: low + width,
    tolerance: { of: 'value' as const, amberGreen: 2, amberRed: 4 },
  })),
);

const indicator = fc.record({
  name: words(60),
  short: words(30),
  measure: words(38),
  definition: words(200),
  unit: words(20).filter((unit) => unit !== '%' && unit !== 'points'),
  decimals: fc.integer({ min: 0, max: 4 }),
  goal,
  frequency: fc.constantFrom('month' as const, 'quarter' as const, 'irregular' as const),
  lagMonths: fc.integer({ min: 0, max: 36 }),
  owner: words(40),
  sources: fc.uniqueArray(fc.constantFrom('departmental' as const, 'survey' as const, 'monitoring' as const), {
    minLength: 1,
  }),
  numerator: fc.option(words(30), { nil: undefined }),
  margin: fc.option(figure, { nil: undefined }),
  limits: fc.constantFrom(undefined, [0.9, 0.5], [0.99, 0.015]),
  season: fc.boolean(),
});

/** Points of a path that moves at least 25 from its start, at rising months. */
const path = fc.record({
  start: fc.integer({ min: 2000 * 12, max: 2020 * 12 }),
  steps: fc.array(fc.record({ months: fc.integer({ min: 1, max: 40 }), by: figure.map((n) => n + 25) }), {
    minLength: 1,
    maxLength: 4,
  }),
  from: figure.map((n) => n + 1000),
  interpolation: fc.constantFrom(
    'linear' as const,
    'stepped' as const,
    's-curve' as const,
    'growth' as const,
    'seasonal' as const,
  ),
  swing: figure,
});

/** A small plan that keeps every rule: one sector, a priority for each indicator, a few places, one path for each. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .record({
    sector: words(40),
    indicators: fc.array(fc.record({ indicator, path, priority: words(30), office: words(40) }), {
      minLength: 1,
      maxLength: 4,
    }),
    aliases: fc.uniqueArray(
      fc.integer({ min: 0, max: 999 }).map((n) => `Name ${n}`),
      { maxLength: 3 },
    ),
    past: fc.array(figure, { maxLength: 5 }),
    source: words(120),
  })
  .map(({ sector, indicators, aliases, past, source }) => {
    const agreed = { source, agreedOn: calendarDate('2015-08-12'), agreedBy: 'Chief Secretary' };
    const trajectories = indicators.flatMap((one, index) =>
      one.indicator.goal.goal === 'path' ? [pathOf(index, one)] : [],
    );
    return {
      sectors: [{ id: 'one', name: sector }],
      priorities: indicators.map(({ priority, office }, index) => ({
        id: `priority-${index}`,
        sector: 'one',
        number: index + 1,
        name: priority,
        officer: office,
      })),
      initiatives: [{ id: 'drive', priority: 'priority-0', department: 'school-education', name: sector }],
      indicators: indicators.map((one, index) => indicatorOf(index, one)),
      places: [
        Place.parse({ id: 'punjab', name: 'Punjab', kind: 'whole' }),
        Place.parse({ id: 'lahore', name: 'Lahore', kind: 'district', parent: 'punjab', aliases, from: '2001' }),
        Place.parse({ id: 'old', name: 'Old', kind: 'district', parent: 'punjab', to: '2014' }),
        Place.parse({ id: 'new', name: 'New', kind: 'district', parent: 'punjab', from: '2015', succeeds: ['old'] }),
      ],
      baselines: trajectories.map(({ indicator: id, place, points }) => ({
        indicator: id,
        place,
        ...first(points),
        ...agreed,
      })),
      trajectories,
      history: past.map((value, index) => ({
        indicator: 'indicator-0',
        place: 'lahore',
        period: monthPeriod(2014 * 12 + index),
        value,
        sourceKind: 'survey' as const,
        source,
      })),
      thresholds: [{ check: 'outlier', limit: 4 }],
    };
  });

type Drawn = { readonly indicator: IndicatorDraw; readonly path: PathDraw };
type IndicatorDraw = typeof indicator extends fc.Arbitrary<infer T> ? T : never;
type PathDraw = typeof path extends fc.Arbitrary<infer T> ? T : never;

function indicatorOf(
  index: number,
  { indicator: { goal: how, numerator, margin, limits, ...plain } }: Drawn,
): Indicator {
  return Indicator.parse({
    ...plain,
    ...how,
    id: `indicator-${index}`,
    priority: `priority-${index}`,
    department: 'school-education',
    headline: true,
    kind: 'number',
    periodValue: 'last',
    placeKinds: ['whole', 'district'],
    ...(numerator === undefined ? {} : { numerator }),
    ...(margin === undefined ? {} : { margin }),
    ...(limits === undefined ? {} : { limits }),
  });
}

function pathOf(index: number, { indicator: { goal: how }, path: drawn }: Drawn): Trajectory {
  const d = how.polarity === 'lower' ? -1 : 1;
  let [month, value] = [drawn.start, drawn.from];
  const points = [{ period: monthPeriod(month), value }];
  for (const step of drawn.steps) {
    month += step.months;
    value += d * step.by;
    points.push({ period: monthPeriod(month), value });
  }
  const season = [drawn.swing, ...Array<number>(10).fill(0), -drawn.swing];
  return {
    indicator: `indicator-${index}`,
    place: 'punjab',
    interpolation: drawn.interpolation,
    points,
    ...(drawn.interpolation === 'seasonal' ? { season } : {}),
  };
}

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('a list without a first');
  return item;
}
