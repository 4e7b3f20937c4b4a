import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_REGISTER } from '../../domain/example.ts';
import type { Light } from '../../domain/light.ts';
import { openBook } from '../../domain/open-book.ts';
import { type Period, period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import { indexRegister, type Register } from '../../domain/register.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE, exampleFigure } from './example.ts';

const JUNE = period('2015-06');
const FIRST = period('2011-11');
const SURVEY = { sourceKind: 'survey', source: 'Nielsen household survey' } as const;

/** Participation by halves of the province, November 2011 to June 2015; published (Nielsen household survey). */
const HALVES = [
  { place: 'urban', baseline: 92.2, value: 94.7, before: 93.1, expected: 96.6, light: 'AR', last: 'R' },
  { place: 'rural', baseline: 81.9, value: 88.7, before: 87.8, expected: 92.1, light: 'AR', last: 'AR' },
] as const;

/** Made up: two values of three districts, and the lights they have. */
const DISTRICTS = [
  { place: 'lahore', participation: [95.2, 'G'], attendance: [88.1, 'AR'] },
  { place: 'attock', participation: [94.1, 'AG'], attendance: [92.3, 'G'] },
  { place: 'rahim-yar-khan', participation: [79.4, 'R'], attendance: [86.7, 'R'] },
] as const;

const PARTICIPATION_PLAN = 93.4;
const ATTENDANCE_STANDARD = 90;

function registerOf(): Register {
  const agreed = {
    period: FIRST,
    source: SURVEY.source,
    agreedOn: calendarDate('2012-01-15'),
    agreedBy: 'Chief Secretary',
  };
  const past = (place: string, when: Period, value: number) => ({
    indicator: 'participation',
    place,
    period: when,
    value,
    ...SURVEY,
  });
  return {
    ...EXAMPLE_REGISTER,
    indicators: EXAMPLE_REGISTER.indicators.map((one) => (one.id === 'attendance' ? { ...one, margin: 1 } : one)),
    baselines: [
      ...EXAMPLE_REGISTER.baselines,
      ...HALVES.map(({ place, baseline }) => ({ indicator: 'participation', place, value: baseline, ...agreed })),
    ],
    trajectories: [
      ...EXAMPLE_REGISTER.trajectories,
      ...HALVES.map(({ place, baseline }) => ({
        indicator: 'participation',
        place,
        interpolation: 'linear' as const,
        points: [
          { period: FIRST, value: baseline },
          { period: period('2018-03'), value: 100 },
        ],
      })),
    ],
    history: [
      ...EXAMPLE_REGISTER.history,
      ...HALVES.flatMap(({ place, baseline, before, value }) => [
        past(place, FIRST, baseline),
        past(place, period('2014-11'), before),
        past(place, JUNE, value),
      ]),
      ...DISTRICTS.map(({ place, participation: [value] }) => past(place, JUNE, value)),
    ],
  };
}

/** A rating of one place; the rest is as in the example of the whole. */
function rated(
  indicator: string,
  place: string,
  now: { readonly at: Period; readonly value: number; readonly expected: number; readonly light: Light },
  change: Partial<Rating> = {},
): Rating {
  const { at, value, expected, light } = now;
  return {
    ...EXAMPLE_RATING,
    indicator,
    place,
    light,
    lights: { level: light, pace: null, forecast: null },
    period: at,
    value: exampleFigure(value),
    expected: exampleFigure(expected),
    gap: { ...exampleFigure(Math.round((value - expected) * 10) / 10, 'points'), signed: true },
    last: null,
    previousValue: null,
    previousPeriod: null,
    ...change,
  };
}

function ratingsOf(): readonly Rating[] {
  return [
    ...HALVES.map(({ place, value, expected, light, last, before, baseline }) =>
      rated(
        'participation',
        place,
        { at: JUNE, value, expected, light },
        {
          last,
          baseline: exampleFigure(baseline),
          previousValue: exampleFigure(before),
          previousPeriod: period('2014-11'),
        },
      ),
    ),
    ...DISTRICTS.flatMap(({ place, participation, attendance }) => [
      rated('participation', place, {
        at: JUNE,
        value: participation[0],
        expected: PARTICIPATION_PLAN,
        light: participation[1],
      }),
      rated('attendance', place, {
        at: period('2015-Q1'),
        value: attendance[0],
        expected: ATTENDANCE_STANDARD,
        light: attendance[1],
      }),
    ]),
  ];
}

function placesOf(): Stocktake {
  const register = indexRegister(registerOf(), 1);
  const book = openBook(register);
  const ratings = ratingsOf().map((rating) => [seriesKey(rating.indicator, rating.place), rating] as const);
  const measured = EXAMPLE_STOCKTAKE.series.get(seriesKey('participation', 'punjab'))?.points.at(-1);
  if (measured) book.enter(measured);
  return {
    ...EXAMPLE_STOCKTAKE,
    register,
    series: book.series,
    ratings: new Map([...EXAMPLE_STOCKTAKE.ratings, ...ratings]),
  };
}

/** The example with values, paths and ratings of its two halves and of three districts. */
export const EXAMPLE_PLACES: Stocktake = placesOf();
