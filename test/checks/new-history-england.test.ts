import { describe, expect, it } from 'vitest';
import { ENGLAND_UNIT } from '../../data/make/england-agenda.ts';
import { type Attendance, readAttendances } from '../../data/make/england-figures.ts';
import { englandRegister, placeId } from '../../data/make/england-plan.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { lastMonth, period, periodHolding } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Entry } from '../../src/domain/return.ts';
import type { ReceivedReturn } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { checkReturns } from '../../src/stages/check.ts';

/** Attendances as an indicator of their own: a count with a season, whose every change counts. */
const ATTENDANCES = Indicator.parse({
  id: 'attendances',
  priority: 'seen-in-time',
  department: 'nhs-england',
  headline: true,
  name: 'Attendances',
  short: 'Attendances',
  measure: 'in the month',
  definition: 'Attendances at accident and emergency departments.',
  unit: 'attendances',
  kind: 'count',
  decimals: 0,
  goal: 'range',
  polarity: 'range',
  low: 0,
  high: 1_000_000,
  tolerance: { of: 'value', amberGreen: 0, amberRed: 0 },
  frequency: 'month',
  lagMonths: 1,
  periodValue: 'sum',
  owner: 'Chief Executive, NHS England',
  sources: ['departmental'],
  placeKinds: ['provider-type'],
  season: true,
});

function monthlyReturn(month: string, rows: readonly Attendance[]): ReceivedReturn {
  const when = period(month);
  const file = `ae-${month}.xlsx`;
  const entries = rows.map(({ provider, type, attendances }, i): Entry => {
    const at = (column: string) => ({ file, sheet: 'A&E', cell: `${column}${i + 2}` });
    const value = { at: at('B'), type: 'number', value: attendances, shown: String(attendances) } as const;
    const row = { table: 'places', sheet: 'A&E', row: i + 2, cells: { value } } as const;
    return {
      indicator: 'attendances',
      place: placeId(provider, type),
      period: when,
      table: 'places',
      row,
      source: '',
      value,
    };
  });
  return {
    period: periodHolding(lastMonth(when), 'quarter'),
    status: 'used',
    returned: {
      file,
      sha256: month,
      layout: 'england-monthly',
      department: 'nhs-england',
      period: when,
      stamp: null,
      preparedBy: '',
      signedOffBy: 'Director of Performance',
      rows: [],
      entries,
      problems: [],
      cover: {},
    },
  };
}

/**
 * Departments whose attendances moved to another level from one month to the next, for good: each was merged, took over
 * or gave up a site. The mean of the six months after over that of the six before, from the published figures; and the
 * month in which the break is noticed: the third, or the seventh while there are no two years that show the season.
 */
const MERGERS = {
  // 7,971 a month, then 15,833.
  'rde-1': { from: '2018-07', times: 1.99, noticed: '2018-09' },
  // 9,963, then 30,570.
  'rrk-1': { from: '2018-07', times: 3.07, noticed: '2018-09' },
  // 11,008, then 17,002.
  'rtg-1': { from: '2018-07', times: 1.54, noticed: '2018-09' },
  // 7,734, then 11,775.
  'rgn-1': { from: '2017-04', times: 1.52, noticed: '2017-10' },
  // 12,174, then 17,786.
  'rwe-1': { from: '2017-05', times: 1.46, noticed: '2017-11' },
  // 15,012, then 8,095.
  'rap-1': { from: '2018-04', times: 0.54, noticed: '2018-06' },
  // 14,508, then 8,053.
  'rtf-1': { from: '2016-12', times: 0.56, noticed: '2017-06' },
  // 17,917, then 12,916.
  'rj2-1': { from: '2017-11', times: 0.72, noticed: '2018-05' },
  // 1,606, then 11,158.
  'ref-other': { from: '2017-07', times: 6.95, noticed: '2018-01' },
  // 5,691, then 3,808.
  'rvw-1': { from: '2017-04', times: 0.67, noticed: '2017-10' },
} as const;

const figures = readAttendances();
const months = [...new Set(figures.map(({ month }) => month))];

/** Mean of the attendances of a department in six months, the first as indexed. */
function sixMonths(place: string, first: number): number {
  const wanted = new Set(months.slice(first, first + 6));
  const own = figures.filter(({ month, provider, type }) => wanted.has(month) && placeId(provider, type) === place);
  expect(own).toHaveLength(6);
  return own.reduce((sum, { attendances }) => sum + attendances, 0) / 6;
}

describe('attendances of 428 departments in 36 months (NHS England, 12,765 values)', () => {
  const register = indexRegister({ ...englandRegister(figures), indicators: [ATTENDANCES] }, 1);
  const returns = months.map((month) =>
    monthlyReturn(
      month,
      figures.filter((row) => row.month === month),
    ),
  );
  const { findings } = checkReturns({ unit: Unit.parse(ENGLAND_UNIT), register, returns, closed: false });
  const of = (check: string) => findings.filter((finding) => finding.check === check);

  it('are asked about by no check more than 2 % of the time', () => {
    const counts = new Map<string, number>();
    for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      // 23 months are missing inside 15 series; each comes back once.
      'missing-place': 23,
      'gap-in-series': 15,
      'partial-period': 9,
      // 69, 216 and 76 of 12,765 are 0.5, 1.7 and 0.6 %.
      'series-break': 69,
      outlier: 216,
      'sudden-jump': 76,
    });
    for (const count of counts.values()) expect(count / figures.length).toBeLessThan(0.02);
  });

  it.each(Object.entries(MERGERS))(
    '%s comes out as a series break and no outlier',
    (place, { from, times, noticed }) => {
      const start = months.indexOf(from);
      expect(sixMonths(place, start) / sixMonths(place, start - 6)).toBeCloseTo(times, 2);
      expect(of('series-break').filter((finding) => finding.place === place)).toMatchObject([{ period: noticed }]);
      const during = months.slice(start, months.indexOf(noticed) + 1);
      expect([3, 7]).toContain(during.length);
      const asked = [...of('outlier'), ...of('sudden-jump')].filter((finding) => finding.place === place);
      expect(asked.filter((finding) => during.includes(String(finding.period)))).toEqual([]);
    },
  );

  it('has gaps in 15 of the 428 series', () => {
    expect(new Set(of('gap-in-series').map(({ place }) => place)).size).toBe(15);
  });
});
