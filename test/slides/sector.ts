import type { Agenda } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { type Period, period } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { rateAll } from '../../src/stages/rate.ts';

/** One priority of a made-up sector: its indicator where it differs from a percentage along a path, and its values. */
export interface Row {
  readonly name: string;
  readonly indicator?: Partial<Indicator>;
  readonly path?: readonly (readonly [when: string, value: number])[];
  /** From the first quarter on; null is a quarter without a value. */
  readonly values: readonly (readonly [when: string, value: number])[];
  /** Period in which a blocked value stands. */
  readonly blocked?: string;
  /** Cases each value rests on. */
  readonly denominator?: number;
}

const NOW = period('2015-Q2');
const BEFORE = period('2015-Q1');

/** Quarters from one on, with their values; null leaves a gap. */
export function quarters(from: string, ...values: readonly (number | null)[]): (readonly [string, number])[] {
  const start = Number(from.slice(0, 4)) * 4 + Number(from.slice(6)) - 1;
  return values.flatMap((value, i) => {
    const at = start + i;
    return value === null ? [] : [[`${Math.floor(at / 4)}-Q${(at % 4) + 1}`, value] as const];
  });
}

/** A stocktake of a sector with these priorities, rated by the program itself for two stocktakes. */
export function stocktakeOf(rows: readonly Row[], agenda: Partial<Agenda> = {}): Stocktake {
  const register = registerOf(rows);
  const index = indexRegister(register, 1);
  const book = openBook(index);
  const observations = rows.flatMap((row, i) =>
    row.values.map(([when, value], line) => ({
      indicator: `indicator-${i + 1}`,
      place: 'punjab',
      period: period(when),
      source: 'departmental' as const,
      value,
      ...(row.denominator === undefined ? {} : { denominator: row.denominator }),
      cells: [{ file: `returns/${when}/school-education.xlsx`, sheet: 'Indicators', cell: `F${line + 5}` }],
    })),
  );
  for (const observation of observations) book.enter(observation);
  const blocked = new Set(
    rows.flatMap((row, i) => (row.blocked ? [`${seriesKey(`indicator-${i + 1}`, 'punjab')}\u0000${row.blocked}`] : [])),
  );
  const { unit } = EXAMPLE_STOCKTAKE;
  const rate = (when: Period, cutOff: string, last?: ReadonlyMap<string, Rating>) =>
    rateAll({
      unit,
      register: index,
      book: book.series,
      blocked,
      period: when,
      cutOff: calendarDate(cutOff),
      ...(last ? { last } : {}),
    });
  const ratings = rate(NOW, '2015-08-05', rate(BEFORE, '2015-05-05'));
  return {
    ...EXAMPLE_STOCKTAKE,
    agenda: { ...EXAMPLE_STOCKTAKE.agenda, ...agenda },
    register: index,
    series: book.series,
    ratings,
    findings: [],
  };
}

function registerOf(rows: readonly Row[]): Register {
  const common = EXAMPLE_REGISTER.indicators.find(({ id }) => id === 'closed-schools');
  const officer = 'Secretary, School Education';
  const agreed = { source: 'School census', agreedOn: calendarDate('2012-01-15'), agreedBy: 'Chief Secretary' };
  const paths = rows.flatMap(({ path }, i) => (path ? [{ path, indicator: `indicator-${i + 1}` }] : []));
  return {
    ...EXAMPLE_REGISTER,
    priorities: rows.map(({ name }, i) => ({
      id: `priority-${i + 1}`,
      sector: 'education',
      number: i + 1,
      name,
      officer,
    })),
    initiatives: [],
    history: [],
    thresholds: [],
    indicators: rows.map(({ name, indicator }, i) =>
      Indicator.parse({
        ...common,
        name,
        short: name,
        measure: '% of schools',
        unit: '%',
        kind: 'share',
        decimals: 1,
        polarity: 'higher',
        ...indicator,
        id: `indicator-${i + 1}`,
        priority: `priority-${i + 1}`,
        headline: true,
      }),
    ),
    baselines: paths.flatMap(({ path: [start], indicator }) =>
      start ? [{ indicator, place: 'punjab', period: period(start[0]), value: start[1], ...agreed }] : [],
    ),
    trajectories: paths.map(({ path, indicator }) => ({
      indicator,
      place: 'punjab',
      interpolation: 'linear',
      points: path.map(([when, value]) => ({ period: period(when), value })),
    })),
  };
}

/** A priority's slide subject by its number. */
export function subjectOf(number: number) {
  return { of: 'priority', sector: 'education', priority: `priority-${number}` } as const;
}

/** Eight priorities that stand in eight ways. */
export const EIGHT: readonly Row[] = [
  {
    name: 'Children in school',
    indicator: { measure: 'aged 5 to 9, %', short: 'Participation' },
    path: [
      ['2013-Q4', 84.8],
      ['2018-Q1', 100],
    ],
    values: quarters('2013-Q4', 84.8, 85.9, 86.8, 86.1, 88.2, 89.3, 90.4).map(([w, v]) => [w, v] as const),
  },
  {
    name: 'Pupils present',
    indicator: { measure: 'on day of visit, %', short: 'Attendance' },
    path: [
      ['2013-Q4', 86],
      ['2018-Q1', 93],
    ],
    values: quarters('2013-Q4', 86, 87.5, 89, 90.2, 91, 91.6, 92.1),
  },
  {
    name: 'Teachers absent',
    indicator: { measure: '% of posts filled; lower is better', polarity: 'lower' },
    path: [
      ['2013-Q4', 15],
      ['2018-Q1', 6],
    ],
    values: quarters('2013-Q4', 15, 13.1, 12, 11.8, 11.5, 11.2, 12.3),
  },
  {
    name: 'Schools with all four basics',
    indicator: { measure: 'water, power, toilet, wall, %' },
    path: [
      ['2013-Q4', 60],
      ['2016-Q4', 99],
    ],
    values: quarters('2013-Q4', 60, 64, 69, 72, 74, 75, 77),
  },
  {
    name: 'Teachers posted',
    indicator: { measure: 'head teachers in post', unit: 'teachers', kind: 'count', decimals: 0 },
    path: [
      ['2013-Q4', 2526],
      ['2018-Q1', 12410],
    ],
    values: quarters('2013-Q4', 2526, 3400, 4200, 5100, 5900, 6700, 7500),
  },
  {
    name: 'Schools visited monthly',
    indicator: {
      measure: '% of all; keep at 95 or above',
      goal: 'standing',
      standing: 95,
      tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
    },
    values: quarters('2013-Q4', 93.4, 95.6, 96.1, 95.8, 96.5, 96.2, 96.3),
  },
  {
    name: 'Textbooks in school on day 1',
    indicator: { measure: '% of schools', short: 'Textbooks on day 1' },
    path: [
      ['2013-Q4', 40],
      ['2016-Q2', 100],
    ],
    values: quarters('2013-Q4', 40, 48, 57, 63, 68, 74, 71),
  },
  {
    name: 'Move from grade 5 to 6',
    indicator: { measure: '% of leavers' },
    path: [
      ['2013-Q4', 74],
      ['2018-Q1', 85],
    ],
    values: quarters('2013-Q4', 74, 75, 75.6, 76, 76.9, 77.4),
    blocked: '2015-Q2',
  },
];
