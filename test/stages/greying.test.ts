import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { followMilestones } from '../../src/domain/followed-milestones.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { LIGHTS } from '../../src/domain/light.ts';
import { ACTION_STATES, type Milestone } from '../../src/domain/milestone.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { period, shiftPeriod } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import { seriesKey, valueKey } from '../../src/domain/series.ts';
import { rateAll } from '../../src/stages/rate.ts';
import { enterTotals } from '../../src/stages/totals.ts';

const NOW = period('2015-Q2');
const [participation, attendance, closed] = EXAMPLE_REGISTER.indicators;
if (!participation || !attendance || !closed) throw new Error('the example has three indicators');

const indicator = (like: Indicator, id: string, changes: Partial<Indicator> = {}): Indicator => ({
  ...like,
  id,
  frequency: 'quarter',
  lagMonths: 1,
  ...changes,
});

/** An indicator of every method and goal; attendance is reported by districts and rolls up. */
const REGISTER: Register = {
  ...EXAMPLE_REGISTER,
  history: [],
  indicators: [
    indicator(attendance, 'attendance', { placeKinds: ['whole', 'district', 'area'] }),
    indicator(closed, 'closed-schools'),
    indicator(closed, 'revenue', { method: 'compound-growth', polarity: 'higher', kind: 'number' }),
    indicator(attendance, 'visits', { method: 'fixed-thresholds', placeKinds: ['whole'] }),
    indicator(attendance, 'beds', { goal: 'range', polarity: 'range', low: 60, high: 80, placeKinds: ['whole'] }),
    indicator(attendance, 'steps', {
      priority: 'children-in-school',
      method: 'milestones',
      standing: 100,
      tolerance: { of: 'value', amberGreen: 20, amberRed: 40 },
      placeKinds: ['whole'],
    }),
  ],
  baselines: ['closed-schools', 'revenue'].flatMap((id) =>
    EXAMPLE_REGISTER.baselines
      .filter((one) => one.indicator === 'closed-schools')
      .map((one) => ({
        ...one,
        indicator: id,
        value: id === 'revenue' ? 50 : one.value,
      })),
  ),
  trajectories: [
    ...EXAMPLE_REGISTER.trajectories.filter((one) => one.indicator === 'closed-schools'),
    {
      indicator: 'revenue',
      place: 'punjab',
      interpolation: 'growth',
      points: [
        { period: period('2014-Q1'), value: 50 },
        { period: period('2016-Q1'), value: 80 },
      ],
    },
  ],
};

const DISTRICTS = ['lahore', 'attock', 'rahim-yar-khan'];
const AREAS = ['urban', 'rural'];
const WHOLE = ['closed-schools', 'revenue', 'visits', 'beds'];

/** Two quarters of values: of each district or area n and d, of the rest one number for the whole. */
const anyValues = fc.record({
  parts: fc.array(fc.record({ n: fc.integer({ min: 60, max: 100 }), d: fc.constantFrom<number>(100, 110, 140) }), {
    minLength: 10,
    maxLength: 10,
  }),
  whole: fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 8, maxLength: 8 }),
  steps: fc.array(
    fc.record({
      state: fc.constantFrom(...ACTION_STATES),
      due: fc.constantFrom('2015-02-10', '2015-05-10', '2015-06-10', '2015-08-10', null),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  areas: fc.boolean(),
});
type Values = typeof anyValues extends fc.Arbitrary<infer T> ? T : never;

function observationsOf({ parts, whole, areas }: Values): Observation[] {
  const places = areas ? AREAS : DISTRICTS;
  const at = (id: string, place: string, quarter: number, value: number, counted: object = {}): Observation => ({
    indicator: id,
    place,
    period: shiftPeriod(NOW, quarter - 1),
    source: 'departmental',
    value,
    ...counted,
    cells: [],
  });
  return [0, 1].flatMap((quarter) => [
    ...places.flatMap((place, i) => {
      const { n = 0, d = 1 } = parts[5 * quarter + i] ?? {};
      return at('attendance', place, quarter, (100 * n) / d, { numerator: n, denominator: d });
    }),
    ...WHOLE.map((id, i) =>
      at(id, 'punjab', quarter, (whole[4 * quarter + i] ?? 0) * (id === 'closed-schools' ? 40 : 1)),
    ),
  ]);
}

function milestonesOf({ steps }: Values, grey: (index: number) => boolean): Milestone[] {
  return steps.map(({ state, due }, i) => ({
    initiative: 'enrolment-drive',
    text: `Step ${i}`,
    responsible: '',
    due: due === null ? null : calendarDate(due),
    state: grey(i) ? 'no information' : state,
    planned: null,
    actual: null,
    spent: null,
    narrative: '',
    cells: [],
  }));
}

/** Rates everything; a value that is grey is blocked, and a grey milestone has no information. */
function rateWith(values: Values, grey: (index: number) => boolean, last: ReadonlyMap<string, Rating>) {
  const index = indexRegister(REGISTER, 1);
  const book = openBook(index);
  const blocked = new Set<string>();
  for (const [i, observation] of observationsOf(values).entries()) {
    if (grey(i)) blocked.add(valueKey(observation.indicator, observation.place, observation.period));
    else book.enter(observation);
  }
  enterTotals(book, index, blocked);
  return rateAll({
    unit: EXAMPLE_UNIT,
    register: index,
    book: book.series,
    blocked,
    period: NOW,
    cutOff: calendarDate('2015-08-05'),
    milestones: followMilestones([{ period: NOW, milestones: milestonesOf(values, grey) }], NOW),
    last,
  });
}

it('greying any values of a stocktake never raises the number of Greens, nor turns any light Green', () => {
  const none = () => false;
  fc.assert(
    fc.property(
      anyValues,
      fc.uniqueArray(fc.nat({ max: 13 })),
      fc.array(fc.constantFrom(null, ...LIGHTS), { minLength: 12, maxLength: 12 }),
      (values, greyed, lights) => {
        const rated = rateWith(values, none, new Map());
        const last = new Map(
          [...rated].map(([key, rating], i) => [key, { ...rating, light: lights[i % lights.length] ?? null }] as const),
        );
        const before = rateWith(values, none, last);
        const after = rateWith(values, (i) => greyed.includes(i), last);
        const green = (ratings: ReadonlyMap<string, Rating>) =>
          [...ratings].flatMap(([key, { light }]) => (light === 'G' ? key : []));
        expect(green(before)).toEqual(expect.arrayContaining(green(after)));
      },
    ),
    { numRuns: 300 },
  );
});

it('a total that loses its worst district would turn Green, and does not', () => {
  // 89 + 92 + 60 of 300 is 80.3, Red; without the last 90.5, above the standard of 90
  const values: Values = {
    parts: [
      { n: 89, d: 100 },
      { n: 92, d: 100 },
      { n: 60, d: 100 },
      { n: 0, d: 1 },
      { n: 0, d: 1 },
      { n: 89, d: 100 },
      { n: 92, d: 100 },
      { n: 60, d: 100 },
    ],
    whole: [],
    steps: [],
    areas: false,
  };
  const key = seriesKey('attendance', 'punjab');
  expect(rateWith(values, () => false, new Map()).get(key)).toMatchObject({ light: 'R' });
  // Of each quarter there are three districts and four values of the whole.
  const after = rateWith(values, (i) => i === 9, new Map()).get(key);
  expect(after).toMatchObject({ light: 'AG', value: { value: 90.5 }, lights: { level: 'G' } });
});

it('a total whose places are all questioned is not validated, rather than the older total', () => {
  // 88 + 92 of 200 was 90.0, Green; the quarter after it was 60.0, Red, and both parts of that are blocked.
  const counted = [88, 92, 0, 0, 0, 60, 60].map((n) => ({ n, d: 100 }));
  const values: Values = { parts: counted, whole: [], steps: [], areas: true };
  const key = seriesKey('attendance', 'punjab');
  expect(rateWith(values, () => false, new Map()).get(key)).toMatchObject({ light: 'R' });
  // Of each quarter there are two parts and four values of the whole.
  const after = rateWith(values, (i) => i === 6 || i === 7, new Map()).get(key);
  expect(after).toMatchObject({ light: null, status: 'not-validated', value: { value: 90 } });
});
