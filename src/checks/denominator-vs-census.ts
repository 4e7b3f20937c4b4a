import { EXAMPLE_REGISTER } from '../domain/example.ts';
import { showNumber } from '../domain/figure.ts';
import { lastMonth, longPeriod, monthsBetween, type Period } from '../domain/period.ts';
import { asTyped, partOf } from '../domain/reading.ts';
import { indexRegister } from '../domain/register.ts';
import { seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import type { Point } from './parts/course.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly census: string;
  readonly limit: number;
}

/**
 * Notices a denominator more than 10 % from the census or its projection: the series of the indicator that the plan names
 * as such, read between its points along a straight line and held flat outside them.
 */
export const denominatorVsCensus = defineCheck<Params>({
  id: 'denominator-vs-census',
  level: 'triangulation',
  severity: 'note',
  reason: 'Children who are not counted cannot be missed: a denominator that is too small makes any coverage high.',
  needsUnit: true,

  *check(given) {
    for (const reading of given.readings) {
      const { indicator, place, period, denominator } = reading;
      if (!indicator?.census || !place || !period || !denominator || denominator.number === null) continue;
      const census = censusAt(period, given.before.get(seriesKey(indicator.census, place.id))?.points ?? []);
      const limit = limitOf(given.register, 'denominator-vs-census');
      if (census === null || Math.abs(denominator.number - census) <= (limit / 100) * census) continue;
      yield {
        ...sighted(reading, denominator.cell),
        params: {
          what: partOf({ reading, part: 'denominator' }),
          typed: asTyped(denominator, ''),
          census: `${showNumber(census, 0)} for ${longPeriod(period)}`,
          limit,
        },
      };
    }
  },

  message: ({ what, typed, census, limit }) => ({
    is: `${what}: ${typed}`,
    expected: `the census or its projection has ${census}, and ${limit} % either way is usual`,
    remedy: 'Say who is counted and who is not.',
  }),

  examples: [
    {
      // 10,000 in mid-2014 and 10,400 in mid-2016 make 10,200 in mid-2015; 9,300 is 8.8 % less.
      title: 'within a tenth of the projection',
      given: exampleCase([{ value: 90, numerator: 8370, denominator: 9300 }], withCensus([10000, 10400])),
      finds: [],
    },
    {
      title: '8,000 where 10,200 are projected',
      given: exampleCase([{ value: 90, numerator: 7200, denominator: 8000 }], withCensus([10000, 10400])),
      finds: ['Figures!E2'],
    },
  ],
});

function censusAt(period: Period, points: readonly Point[]): number | null {
  const before = points.findLast((point) => lastMonth(point.period) <= lastMonth(period));
  const after = points.find((point) => lastMonth(point.period) >= lastMonth(period));
  if (!before || !after) return (before ?? after)?.value ?? null;
  const span = monthsBetween(before.period, after.period);
  return before.value + (span > 0 ? (monthsBetween(before.period, period) / span) * (after.value - before.value) : 0);
}

/** The example plan with the pupils that a census counts as an indicator of its own, a point for two years. */
function withCensus(values: readonly number[]) {
  const indicators = EXAMPLE_REGISTER.indicators.map((one) =>
    one.id === 'attendance' ? { ...one, census: 'pupils' } : one,
  );
  const points = values.flatMap((value, i) => [
    ...examplePast('pupils', 'punjab', `${2014 + 2 * i}-06`, [value]).values(),
  ]);
  return {
    register: indexRegister({ ...EXAMPLE_REGISTER, indicators }, 1),
    before: new Map([
      [
        seriesKey('pupils', 'punjab'),
        { indicator: 'pupils', place: 'punjab', points: points.flatMap((series) => series.points) },
      ],
    ]),
  };
}
