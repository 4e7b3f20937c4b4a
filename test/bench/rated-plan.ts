import type { BlankReturn } from '../../src/domain/blank-return.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { monthPeriod, type Period } from '../../src/domain/period.ts';
import { indexRegister, Register } from '../../src/domain/register.ts';
import { Unit } from '../../src/domain/unit.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { blankReturn } from '../../src/stages/blank.ts';

const DEPARTMENTS = 6;
const INDICATORS = 15;
const DISTRICTS = 36;
/** January 2014 to December 2015. */
export const MONTHS: readonly Period[] = Array.from({ length: 24 }, (_, n) => monthPeriod(2014 * 12 + n));

function upTo<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Six departments that report every month to one executive. */
export const RATED_UNIT = Unit.parse({
  id: 'bench',
  name: 'Delivery Unit',
  government: 'Government',
  executive: 'Chief Minister',
  cadence: 'month',
  baselinePolicy: 'fixed',
  place: 'province',
  departments: upTo(DEPARTMENTS, (n) => ({ id: `department-${n}`, name: `Department ${n}`, officer: 'Secretary' })),
});

const INDICATOR_LIST = upTo(DEPARTMENTS, (department) =>
  upTo(INDICATORS, (n) =>
    Indicator.parse({
      id: `rate-${department}-${n}`,
      priority: `priority-${department}`,
      department: `department-${department}`,
      headline: n === 0,
      name: `Rate ${n} of department ${department}`,
      short: `Rate ${n}`,
      measure: 'of those enrolled, %',
      definition: 'Those counted, out of those enrolled.',
      unit: '%',
      kind: 'share',
      decimals: 1,
      goal: 'path',
      polarity: 'higher',
      tolerance: { of: 'improvement', amberGreen: 0.1, amberRed: 0.25 },
      frequency: 'month',
      lagMonths: 0,
      periodValue: 'ratio',
      owner: 'Secretary',
      sources: ['departmental'],
      placeKinds: ['whole', 'district'],
      numerator: 'counted',
      denominator: 'enrolled',
    }),
  ),
).flat();

const PLACES = [
  { id: 'province', name: 'Province', kind: 'whole' },
  ...upTo(DISTRICTS, (n) => ({ id: `district-${n}`, name: `District ${n}`, kind: 'district', parent: 'province' })),
];
const PATHS = INDICATOR_LIST.flatMap(({ id }) => PLACES.map((place) => ({ indicator: id, place: place.id })));

/** The plan of 90 indicators, with an agreed path in the whole and in each of 36 districts. */
export const RATED_REGISTER = indexRegister(
  Register.parse({
    sectors: [{ id: 'sector', name: 'Sector' }],
    priorities: upTo(DEPARTMENTS, (n) => ({
      id: `priority-${n}`,
      sector: 'sector',
      number: n + 1,
      name: `Priority ${n}`,
      officer: 'Secretary',
    })),
    initiatives: [],
    indicators: INDICATOR_LIST,
    places: PLACES,
    baselines: PATHS.map((path) => ({
      ...path,
      period: '2013-12',
      value: 60,
      source: 'Baseline survey',
      agreedOn: calendarDate('2014-01-15'),
      agreedBy: 'Chief Secretary',
    })),
    trajectories: PATHS.map((path) => ({
      ...path,
      interpolation: 'linear',
      points: [
        { period: '2013-12', value: 60 },
        { period: '2015-12', value: 84 },
      ],
    })),
    history: [],
  }),
  1,
);

/** The returns of all departments, month after month, filled in with figures around the plan; always the same. */
export function* filledReturns(): Generator<{ readonly name: string; readonly blank: BlankReturn }> {
  let state = 7;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (const [month, period] of MONTHS.entries()) {
    for (const { id } of RATED_UNIT.departments) {
      const blank = blankReturn(RATED_REGISTER, RATED_UNIT, id, period, new Map(), STANDARD);
      const tables = blank.tables.map((table) => {
        if (table.table !== 'indicators' && table.table !== 'places') return table;
        const rows = table.rows.map((row) => {
          const denominator = 1000 + next(1000);
          const share = (60 + month + (next(60) - 30) / 10) / 100;
          return { ...row, values: { ...row.values, denominator, numerator: Math.round(denominator * share) } };
        });
        return { ...table, rows };
      });
      yield {
        name: `${period}-${id}.xlsx`,
        blank: { ...blank, cover: { ...blank.cover, signedOffBy: 'Secretary' }, tables },
      };
    }
  }
}
