import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER } from '../../domain/example.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { period } from '../../domain/period.ts';
import { seriesKey } from '../../domain/series.ts';
import type { RatingCase, RatingExample } from '../define.ts';

function indicator(id: string): Indicator {
  const found = EXAMPLE_REGISTER.indicators.find((item) => item.id === id);
  if (!found) throw new Error(`the example plan has no indicator ${id}`);
  return found;
}

/** Values of one indicator of the example plan for the whole province. */
export function values(id: string, list: readonly (readonly [when: string, value: number])[]): readonly Observation[] {
  return list.map(([when, value], row) => ({
    indicator: id,
    place: 'punjab',
    period: period(when),
    source: 'survey',
    value,
    cells: [{ file: 'example.xlsx', sheet: 'Indicators', cell: `F${row + 5}` }],
  }));
}

/** A case of the example plan. */
export function exampleCase(
  id: string,
  list: readonly (readonly [when: string, value: number])[],
  changes: Partial<RatingCase> = {},
): RatingCase {
  const key = seriesKey(id, 'punjab');
  return {
    indicator: indicator(id),
    place: 'punjab',
    baseline: EXAMPLE_INDEX.baseline.get(key) ?? null,
    trajectory: EXAMPLE_INDEX.trajectory.get(key) ?? null,
    points: values(id, list),
    period: EXAMPLE_PERIOD,
    cutOff: calendarDate('2015-08-05'),
    blocked: false,
    last: null,
    revision: EXAMPLE_INDEX.revision,
    ...changes,
  };
}

/** The seven rounds of the household survey, all Punjab. */
export const PARTICIPATION_ROUNDS = [
  ['2011-11', 84.8],
  ['2012-06', 85.9],
  ['2012-11', 86.8],
  ['2013-06', 86.1],
  ['2013-11', 88.2],
  ['2014-11', 89.3],
  ['2015-06', 90.4],
] as const;

const attended = (value: number) => [['2015-Q2', value]] as const;
const inRange = { ...indicator('attendance'), goal: 'range', polarity: 'range', low: 20, high: 30 } as const;

/** Worked answers: each can be checked by hand from the formulas of the method. */
export const TRAJECTORY_EXAMPLES: readonly RatingExample[] = [
  {
    title: 'three points short of 93.4, and 0.65 of the way: the worse of the two lights',
    given: exampleCase('participation', PARTICIPATION_ROUNDS),
    gives: { status: 'rated', light: 'AR', level: 'AR', pace: 'AG', forecast: 'R' },
  },
  {
    title: 'on the path is Green; three values make no forecast',
    given: exampleCase('participation', [
      ['2011-11', 84.8],
      ['2014-11', 92],
      ['2015-06', 93.4],
    ]),
    gives: { status: 'rated', light: 'G', level: 'G', pace: 'G', forecast: null },
  },
  {
    title: 'lower is better: 2,526 schools closed where 1,904 were agreed; the signs cancel in the pace, 0.59',
    given: exampleCase('closed-schools', [
      ['2014-Q1', 3410],
      ['2015-Q2', 2526],
    ]),
    gives: { status: 'rated', light: 'R', level: 'R', pace: 'AR' },
  },
  {
    title: 'moving away from the target is Red in pace',
    given: exampleCase('participation', [
      ['2011-11', 84.8],
      ['2015-06', 84.7],
    ]),
    gives: { status: 'rated', light: 'R', level: 'R', pace: 'R' },
  },
  {
    title: 'standing 90 with tolerances of 1 and 3: reached',
    given: exampleCase('attendance', attended(90)),
    gives: { status: 'rated', light: 'G', level: 'G', pace: null },
  },
  {
    title: 'short by exactly the tolerance is within it',
    given: exampleCase('attendance', attended(89)),
    gives: { status: 'rated', light: 'AG', level: 'AG', pace: null },
  },
  {
    title: 'short by exactly three points',
    given: exampleCase('attendance', attended(87)),
    gives: { status: 'rated', light: 'AR', level: 'AR', pace: null },
  },
  {
    title: 'short by more',
    given: exampleCase('attendance', attended(86.9)),
    gives: { status: 'rated', light: 'R', level: 'R', pace: null },
  },
  {
    title: 'within the range of 20 to 30',
    given: exampleCase('attendance', attended(30), { indicator: inRange }),
    gives: { status: 'rated', light: 'G', level: 'G', pace: null },
  },
  {
    title: 'outside the range by up to twice the tolerance of 1',
    given: exampleCase('attendance', attended(18.5), { indicator: inRange }),
    gives: { status: 'rated', light: 'AR', level: 'AR', pace: null },
  },
  {
    title: 'a margin of error of 2 spans Green to Red: the last light, Amber-Green, stands',
    given: exampleCase('attendance', attended(88.6), {
      indicator: { ...indicator('attendance'), margin: 2 },
      last: 'AG',
    }),
    gives: { status: 'rated', light: 'AG', level: 'AR' },
  },
  {
    title: 'an open blocking finding comes before everything else',
    given: exampleCase('attendance', [], { blocked: true }),
    gives: { status: 'not-validated', light: null },
  },
  { title: 'no value at all', given: exampleCase('attendance', []), gives: { status: 'no-data', light: null } },
  {
    title: 'the value of 2014 Q4 is older than one quarter past its lag of a month',
    given: exampleCase('attendance', [['2014-Q4', 95]]),
    gives: { status: 'stale', light: null },
  },
  {
    title: 'too few cases to rate',
    given: exampleCase('attendance', attended(95), {
      indicator: { ...indicator('attendance'), smallNumbers: 30 },
      points: values('attendance', attended(95)).map((point) => ({ ...point, numerator: 19, denominator: 20 })),
    }),
    gives: { status: 'small-numbers', light: null },
  },
  {
    title: 'the path begins after the stocktake',
    given: exampleCase('participation', [['2011-06', 84]], { period: period('2011-Q3') }),
    gives: { status: 'not-started', light: null },
  },
  {
    title: 'only the baseline itself has been measured, and nothing more is due yet',
    given: exampleCase('participation', [['2011-11', 84.8]], { period: period('2011-Q4') }),
    gives: { status: 'not-due', light: null },
  },
];
