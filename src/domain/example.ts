import { calendarDate } from './calendar-date.ts';
import { DEFAULT_TOLERANCE, Indicator } from './indicator.ts';
import type { HistoryValue } from './observation.ts';
import { type Period, period } from './period.ts';
import { indexRegister, type Register, type RegisterIndex } from './register.ts';
import { Unit } from './unit.ts';

/**
 * One small plan that feeds the examples of every catalogue, the tests and the manual.
 *
 * Participation is real (Nielsen household survey, Punjab, 2011–2015); the other two indicators are made up.
 */
export const EXAMPLE_UNIT: Unit = Unit.parse({
  id: 'example',
  name: 'Delivery Unit',
  government: 'Government of the Punjab',
  executive: 'Chief Minister',
  cadence: 'quarter',
  baselinePolicy: 'fixed',
  place: 'punjab',
  departments: [{ id: 'school-education', name: 'School Education', officer: 'Secretary, School Education' }],
});

const SURVEY = 'Nielsen household survey';
const OFFICE = 'School Education';

const common = {
  priority: 'children-in-school',
  department: 'school-education',
  definition: 'As the survey defines it.',
  owner: 'Secretary, School Education',
  tolerance: DEFAULT_TOLERANCE,
};

const PARTICIPATION = Indicator.parse({
  ...common,
  id: 'participation',
  headline: true,
  name: 'School participation, children aged 5 to 9',
  short: 'Participation',
  measure: 'aged 5 to 9, %',
  unit: '%',
  kind: 'share',
  decimals: 1,
  goal: 'path',
  polarity: 'higher',
  frequency: 'irregular',
  lagMonths: 6,
  periodValue: 'last',
  sources: ['survey'],
  placeKinds: ['whole', 'area', 'district'],
});

const ATTENDANCE = Indicator.parse({
  ...common,
  id: 'attendance',
  priority: 'pupils-present',
  headline: true,
  name: 'Pupils present on the day of the visit',
  short: 'Attendance',
  measure: 'on the day of the visit, %',
  unit: '%',
  kind: 'share',
  decimals: 1,
  goal: 'standing',
  standing: 90,
  polarity: 'higher',
  tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
  frequency: 'quarter',
  lagMonths: 1,
  periodValue: 'ratio',
  sources: ['departmental'],
  placeKinds: ['whole', 'district'],
  numerator: 'pupils present',
  denominator: 'pupils enrolled',
});

const CLOSED = Indicator.parse({
  ...common,
  id: 'closed-schools',
  priority: 'pupils-present',
  headline: false,
  name: 'Schools found closed',
  short: 'Closed schools',
  measure: 'lower is better',
  unit: 'schools',
  kind: 'count',
  decimals: 0,
  goal: 'path',
  polarity: 'lower',
  frequency: 'quarter',
  lagMonths: 1,
  periodValue: 'last',
  sources: ['departmental'],
  placeKinds: ['whole', 'district'],
});

const rounds: readonly (readonly [string, number])[] = [
  ['2011-11', 84.8],
  ['2012-06', 85.9],
  ['2012-11', 86.8],
  ['2013-06', 86.1],
  ['2013-11', 88.2],
  ['2014-11', 89.3],
];

function past(indicator: string, place: string, when: string, value: number): HistoryValue {
  const [sourceKind, source] =
    indicator === 'participation' ? (['survey', SURVEY] as const) : (['departmental', OFFICE] as const);
  return { indicator, place, period: period(when), value, sourceKind, source };
}

function place(id: string, name: string, kind: string, parent?: string, aliases: string[] = []) {
  return { id, name, kind, aliases, ...(parent ? { parent } : {}) };
}

const agreed = {
  source: SURVEY,
  agreedOn: calendarDate('2012-01-15'),
  agreedBy: 'Chief Secretary',
};

export const EXAMPLE_REGISTER: Register = {
  sectors: [{ id: 'education', name: 'School Education' }],
  priorities: [
    {
      id: 'children-in-school',
      sector: 'education',
      number: 1,
      name: 'Children in school',
      officer: 'Secretary, School Education',
    },
    {
      id: 'pupils-present',
      sector: 'education',
      number: 2,
      name: 'Pupils present',
      officer: 'Secretary, School Education',
    },
  ],
  initiatives: [
    {
      id: 'enrolment-drive',
      priority: 'children-in-school',
      department: 'school-education',
      name: 'Enrolment drive in ten districts',
    },
  ],
  indicators: [PARTICIPATION, ATTENDANCE, CLOSED],
  places: [
    place('punjab', 'Punjab', 'whole'),
    place('urban', 'Urban', 'area', 'punjab'),
    place('rural', 'Rural', 'area', 'punjab'),
    place('lahore', 'Lahore', 'district', 'punjab'),
    place('attock', 'Attock', 'district', 'punjab', ['Campbellpur']),
    place('rahim-yar-khan', 'Rahim Yar Khan', 'district', 'punjab', ['R.Y. Khan']),
  ],
  baselines: [
    { indicator: 'participation', place: 'punjab', period: period('2011-11'), value: 84.8, ...agreed },
    { indicator: 'closed-schools', place: 'punjab', period: period('2014-Q1'), value: 3410, ...agreed },
  ],
  trajectories: [
    {
      indicator: 'participation',
      place: 'punjab',
      interpolation: 'linear',
      points: [
        { period: period('2011-11'), value: 84.8 },
        { period: period('2018-03'), value: 100 },
      ],
    },
    {
      indicator: 'closed-schools',
      place: 'punjab',
      interpolation: 'linear',
      points: [
        { period: period('2014-Q1'), value: 3410 },
        { period: period('2016-Q1'), value: 1000 },
      ],
    },
  ],
  history: [
    ...rounds.map(([when, value]) => past('participation', 'punjab', when, value)),
    ...['2014-Q3', '2014-Q4', '2015-Q1'].map((when, i) => past('attendance', 'punjab', when, 88.2 + i)),
    ...['2014-Q3', '2014-Q4', '2015-Q1'].map((when, i) => past('attendance', 'lahore', when, 86.1 + i)),
    ...['2014-Q3', '2014-Q4', '2015-Q1'].map((when, i) => past('attendance', 'attock', when, 91.3 + i / 2)),
    ...['2014-Q3', '2014-Q4', '2015-Q1'].map((when, i) => past('attendance', 'rahim-yar-khan', when, 84.7 + i)),
  ],
  thresholds: [],
};

export const EXAMPLE_INDEX: RegisterIndex = indexRegister(EXAMPLE_REGISTER, 1);
export const EXAMPLE_PERIOD: Period = period('2015-Q2');
