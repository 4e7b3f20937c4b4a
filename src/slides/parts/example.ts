import { Agenda } from '../../domain/agenda.ts';
import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../domain/example.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Observation } from '../../domain/observation.ts';
import { openBook } from '../../domain/open-book.ts';
import { period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import { indexRegister } from '../../domain/register.ts';
import { type SeriesBook, seriesKey } from '../../domain/series.ts';
import { NOTHING_SINCE } from '../../domain/since-locked.ts';
import type { Routine, Stocktake } from '../../domain/stocktake.ts';
import { phrase } from '../../domain/wording.ts';

const FILE = 'returns/2015-Q2/school-education.xlsx';

/** A figure as read in a cell of the example's return. */
export function exampleFigure(value: number, unit = '%', cell = 'F14'): Figure {
  return {
    value,
    unit,
    decimals: 1,
    provenance: { cells: [{ file: FILE, sheet: 'Indicators', cell }] },
  };
}

/** Participation in June 2015: 90.4 against a plan of 93.4, so 3.0 short; 94.4 is where least squares leads by March 2018. */
export const EXAMPLE_RATING: Rating = {
  indicator: 'participation',
  place: 'punjab',
  method: 'trajectory',
  status: 'rated',
  light: 'AR',
  lights: { level: 'AR', pace: 'AG', forecast: 'R' },
  marks: [],
  period: period('2015-06'),
  value: exampleFigure(90.4),
  expected: exampleFigure(93.4),
  gap: { ...exampleFigure(-3, 'points'), signed: true },
  target: exampleFigure(100),
  targetPeriod: period('2018-03'),
  baseline: exampleFigure(84.8),
  baselinePeriod: period('2011-11'),
  pace: 0.65,
  forecast: { at: period('2018-03'), value: 94.4, low: 92.8, high: 95.9, points: 7, light: 'R' },
  movement: 'up',
  previousValue: exampleFigure(89.3),
  previousPeriod: period('2014-11'),
  last: 'AR',
  limits: { amberGreen: 1.52, amberRed: 3.8 },
  reason: phrase('reason.path', {
    value: exampleFigure(90.4),
    period: '2015-06',
    expected: exampleFigure(93.4),
    gap: { ...exampleFigure(-3, 'points'), signed: true },
    level: 'AR',
    amberGreen: exampleFigure(1.5, 'points'),
    amberRed: exampleFigure(3.8, 'points'),
    pace: { ...exampleFigure(0.65, ''), decimals: 2 },
    paceLight: 'AG',
    stands: false,
  }),
  cells: [],
};

/** Attendance: keep at 90 or above; a block on its value is open. */
const NOT_VALIDATED: Rating = {
  ...EXAMPLE_RATING,
  indicator: 'attendance',
  status: 'not-validated',
  light: null,
  lights: { level: null, pace: null, forecast: null },
  period: period('2015-Q1'),
  value: exampleFigure(90.2),
  expected: null,
  gap: null,
  target: null,
  targetPeriod: null,
  baseline: null,
  baselinePeriod: null,
  pace: null,
  forecast: null,
  movement: null,
  previousValue: null,
  previousPeriod: null,
  last: 'AG',
  reason: phrase('reason.not-validated', { value: exampleFigure(90.2), period: '2015-Q1' }),
};

/** Findings of the example's return: one that blocks, one that asks. */
export const EXAMPLE_FINDINGS: readonly Finding[] = [
  {
    check: 'numerator-over-denominator',
    severity: 'block',
    file: FILE,
    sheet: 'Indicators',
    cell: 'G15',
    indicator: 'attendance',
    place: 'punjab',
    period: EXAMPLE_PERIOD,
    is: '10,412 pupils present of 9,870 enrolled',
    expected: 'no more present than enrolled',
    remedy: 'Correct one of the two.',
    message: 'Indicators!G15: 10,412 pupils present of 9,870 enrolled; expected no more present than enrolled.',
  },
  {
    check: 'outlier',
    severity: 'query',
    file: FILE,
    sheet: 'Districts',
    cell: 'D9',
    indicator: 'attendance',
    place: 'attock',
    period: EXAMPLE_PERIOD,
    is: '61.0 after 92.3',
    expected: 'a change of at most 12 points',
    remedy: 'Explain the fall or correct it.',
    message: 'Districts!D9: 61.0 after 92.3; expected a change of at most 12 points.',
  },
];

const AGENDA = Agenda.parse({
  period: EXAMPLE_PERIOD,
  number: 14,
  date: '2015-08-12',
  cutOff: '2015-08-05',
  status: 'final',
  version: 3,
  next: 'November 2015',
  seen: '6 August',
  given: '2015-04-15',
  lastDone: 64,
  decisions: [
    {
      verb: 'Approve',
      text: 'Release Rs 640 million for 1,200 classrooms',
      effect: 'Closes a third of the gap',
      owner: 'Secretary Finance',
      by: '2015-08-31',
    },
    {
      verb: 'Direct',
      text: 'Move textbooks to schools before term',
      effect: '29 of 100 are in stores',
      owner: 'Secretary, School Education',
      by: '2015-08-22',
    },
  ],
  directives: [
    {
      number: '13.06',
      text: 'Fill 410 vacant head-teacher posts',
      owner: 'Secretary, School Education',
      due: '2015-06-26',
      state: 'off track',
      report: '188 posted',
    },
    {
      number: '13.01',
      text: 'Publish the school list',
      owner: 'Delivery Unit',
      due: '2015-06-30',
      state: 'done',
      report: 'Published on 29 June',
    },
    {
      number: '13.12',
      text: 'Sign the data agreement',
      owner: 'Delivery Unit',
      due: '2015-09-15',
      state: 'on track',
      report: 'Text agreed',
    },
    {
      number: '13.11',
      text: 'Report on unused stipends',
      owner: 'Secretary Finance',
      due: '2015-07-31',
      state: 'no information',
    },
  ],
});

const MEASURED: Observation = {
  indicator: 'participation',
  place: 'punjab',
  period: period('2015-06'),
  source: 'survey',
  value: 90.4,
  cells: EXAMPLE_RATING.value?.provenance.cells ?? [],
};

function exampleSeries(): SeriesBook {
  const book = openBook(EXAMPLE_INDEX);
  book.enter(MEASURED);
  return book.series;
}

/** One stocktake with a rated priority, one that is not validated, findings, decisions and actions. */
export const EXAMPLE_STOCKTAKE: Stocktake = {
  unit: EXAMPLE_UNIT,
  period: EXAMPLE_PERIOD,
  agenda: AGENDA,
  earlier: [],
  register: EXAMPLE_INDEX,
  returns: [
    {
      period: EXAMPLE_PERIOD,
      status: 'used',
      returned: {
        file: FILE,
        sha256: '',
        layout: 'standard',
        department: 'school-education',
        period: EXAMPLE_PERIOD,
        stamp: null,
        preparedBy: '',
        signedOffBy: '',
        rows: [],
        entries: [],
        problems: [],
        cover: {},
      },
    },
  ],
  findings: EXAMPLE_FINDINGS,
  series: exampleSeries(),
  milestones: [],
  roadblocks: [],
  ledger: [],
  changes: [],
  former: new Map(),
  registerHash: '0'.repeat(64),
  lastRatings: new Map(),
  sinceLocked: NOTHING_SINCE,
  ratings: new Map(
    [EXAMPLE_RATING, NOT_VALIDATED].map((rating) => [seriesKey(rating.indicator, rating.place), rating]),
  ),
};

/** The example with another agenda. */
export function exampleAgenda(change: Partial<Agenda>): Stocktake {
  return { ...EXAMPLE_STOCKTAKE, agenda: { ...AGENDA, ...change } };
}

/** The example with a part of its plan taken away. */
export function exampleWithout(what: 'priorities' | 'everything'): Stocktake {
  const register = { ...EXAMPLE_REGISTER, priorities: [], ...(what === 'everything' ? { baselines: [] } : {}) };
  const findings = what === 'everything' ? [] : EXAMPLE_FINDINGS;
  return { ...EXAMPLE_STOCKTAKE, findings, register: indexRegister(register, 1) };
}

/** A Monday before the example's meeting of 12 August 2015. */
export const EXAMPLE_ROUTINE: Routine = {
  on: calendarDate('2015-07-27'),
  next: {
    period: EXAMPLE_PERIOD,
    number: 14,
    due: calendarDate('2015-07-20'),
    cutOff: calendarDate('2015-08-05'),
    date: calendarDate('2015-08-12'),
  },
};

/** The example with one return of the quarter before that was received after that quarter was closed. */
export const EXAMPLE_RESTATED: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  sinceLocked: {
    ...NOTHING_SINCE,
    restated: [
      {
        file: 'returns/2015-Q1/school-education (2).xlsx',
        period: period('2015-Q1'),
        department: 'school-education',
        reason: 'Two districts had been counted twice',
        by: 'Delivery unit',
        on: calendarDate('2015-05-04'),
        values: [
          { indicator: 'attendance', place: 'punjab', period: period('2015-Q1'), was: 90.2, now: 88.1 },
          { indicator: 'attendance', place: 'attock', period: period('2015-Q1'), was: 92.3, now: 84 },
        ],
      },
    ],
  },
};
