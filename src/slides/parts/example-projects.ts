import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD } from '../../domain/example.ts';
import type { FollowedMilestone } from '../../domain/followed-milestones.ts';
import { period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import { indexRegister } from '../../domain/register.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase } from '../../domain/wording.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE, exampleFigure } from './example.ts';

const STEP: FollowedMilestone = {
  initiative: 'Enrolment drive',
  text: 'Lists of children out of school',
  responsible: 'Secretary, School Education',
  due: calendarDate('2015-03-31'),
  firstDue: calendarDate('2015-03-31'),
  firstReported: period('2015-Q1'),
  reported: EXAMPLE_PERIOD,
  doneIn: period('2015-Q1'),
  state: 'done',
  planned: 100,
  actual: 100,
  spent: 90,
  narrative: '',
  cells: [{ file: 'returns/2015-Q2/school-education.xlsx', sheet: 'Milestones', cell: 'E5' }],
};

/** One of two due milestones done; the other was put off from May to July. */
const MILESTONES: readonly FollowedMilestone[] = [
  STEP,
  {
    ...STEP,
    text: 'Letters to parents',
    due: calendarDate('2015-07-31'),
    firstDue: calendarDate('2015-05-31'),
    doneIn: null,
    state: 'off track',
    planned: 80,
    actual: 40,
    spent: 70,
    cells: [{ file: 'returns/2015-Q2/school-education.xlsx', sheet: 'Milestones', cell: 'E6' }],
  },
];

const HALF = exampleFigure(50);

const RATING: Rating = {
  ...EXAMPLE_RATING,
  method: 'milestones',
  light: 'R',
  lights: { level: 'R', pace: 'AG', forecast: null },
  period: EXAMPLE_PERIOD,
  value: HALF,
  expected: exampleFigure(100),
  gap: { ...exampleFigure(-50, 'points'), signed: true },
  target: null,
  targetPeriod: null,
  baseline: null,
  baselinePeriod: null,
  pace: null,
  forecast: null,
  movement: null,
  previousValue: null,
  previousPeriod: null,
  milestones: MILESTONES,
  reason: phrase('reason.milestones', {
    value: HALF,
    period: EXAMPLE_PERIOD,
    done: { ...HALF, value: 1, unit: '', decimals: 0 },
    due: { ...HALF, value: 2, unit: '', decimals: 0 },
    level: 'R',
    worst: 'Letters to parents',
    months: { ...HALF, value: 1, unit: '', decimals: 0 },
    overdue: 'AG',
    unknown: null,
    offTrack: null,
    kept: false,
  }),
};

const REGISTER = indexRegister(
  {
    ...EXAMPLE_INDEX.register,
    indicators: EXAMPLE_INDEX.register.indicators.map((indicator) =>
      indicator.id === 'participation'
        ? {
            ...indicator,
            method: 'milestones',
            goal: 'standing' as const,
            standing: 100,
            tolerance: { of: 'value' as const, amberGreen: 20, amberRed: 40 },
          }
        : indicator,
    ),
  },
  EXAMPLE_INDEX.revision,
);

/** The example with its first priority followed by milestones. */
export const EXAMPLE_PROJECTS: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  register: REGISTER,
  series: new Map([...EXAMPLE_STOCKTAKE.series].filter(([, { indicator }]) => indicator !== 'participation')),
  ratings: new Map([...EXAMPLE_STOCKTAKE.ratings, [seriesKey('participation', EXAMPLE_STOCKTAKE.unit.place), RATING]]),
};
