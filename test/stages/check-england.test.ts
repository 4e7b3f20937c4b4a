import { describe, expect, it } from 'vitest';
import { ENGLAND_UNIT } from '../../data/make/england-agenda.ts';
import { type Attendance, readAttendances } from '../../data/make/england-figures.ts';
import { englandRegister } from '../../data/make/england-plan.ts';
import type { Cell } from '../../src/domain/cell.ts';
import { compareText } from '../../src/domain/finding.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { lastMonth, period, periodHolding } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Entry, ReturnRow } from '../../src/domain/return.ts';
import { seriesKey, valueKey } from '../../src/domain/series.ts';
import type { ReceivedReturn } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { checkReturns } from '../../src/stages/check.ts';

const SHEET = 'A&E';
const FIRST_ROW = 5;

/** The return of one month as the reader would give it: columns A to E, figures from row 5. */
function monthlyReturn(month: string, rows: readonly Attendance[]): ReceivedReturn {
  const when = period(month);
  const file = `returns/${periodHolding(lastMonth(when), 'quarter')}/ae-${month}.xlsx`;
  const cell = (column: string, row: number, value: number | string): Cell => ({
    at: { file, sheet: SHEET, cell: `${column}${row}` },
    type: typeof value === 'number' ? 'number' : 'text',
    value,
    shown: String(value),
  });
  const entries = rows.flatMap((figures, i): Entry[] => {
    const row = FIRST_ROW + i;
    const cells = {
      provider: cell('A', row, figures.provider),
      type: cell('B', row, figures.type),
      attendances: cell('C', row, figures.attendances),
      over: cell('D', row, figures.overFourHours),
      admitted: cell('E', row, figures.admitted),
    };
    const typed: ReturnRow = { table: 'places', sheet: SHEET, row, cells };
    const common = {
      placeCell: cells.provider,
      place: `${figures.provider}-${figures.type}`,
      period: when,
      table: 'places',
      row: typed,
      source: '',
      denominator: cells.attendances,
    } as const;
    return [
      { ...common, indicator: 'four-hour', complement: cells.over },
      { ...common, indicator: 'admitted', numerator: cells.admitted },
    ];
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
      signedOffBy: 'Director of Performance, NHS England',
      rows: entries.map(({ row }) => row),
      entries,
      problems: [],
      cover: {},
    },
  };
}

describe('36 months of accident and emergency returns (NHS England, 12,765 rows, two indicators each)', () => {
  const figures = readAttendances();
  const months = [...new Set(figures.map(({ month }) => month))];
  const returns = months.map((month) =>
    monthlyReturn(
      month,
      figures.filter((row) => row.month === month),
    ),
  );
  const register = indexRegister(englandRegister(figures), 1);
  const { findings, book, blocked } = checkReturns({
    unit: Unit.parse(ENGLAND_UNIT),
    register,
    returns,
    closed: false,
  });
  const of = (check: string) => findings.filter((finding) => finding.check === check);

  it('sees the whole of it', () => {
    expect(figures).toHaveLength(12_765);
    expect(returns).toHaveLength(36);
    expect(register.register.places).toHaveLength(703);
  });

  it('blocks the one return with more admissions than attendances, at its cell', () => {
    const blocks = findings.filter(({ severity }) => severity === 'block');
    const row = figures
      .filter(({ month }) => month === '2018-10')
      .findIndex(({ provider, type }) => provider === 'RTX' && type === '2');
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({
      check: 'numerator-over-denominator',
      file: 'returns/2018-Q4/ae-2018-10.xlsx',
      sheet: SHEET,
      cell: `E${FIRST_ROW + row}`,
      indicator: 'admitted',
      place: 'rtx-2',
      period: '2018-10',
    });
    expect(blocks[0]?.is).toContain('92 of 74 attendances');
    expect([...blocked]).toEqual([valueKey('admitted', 'rtx-2', period('2018-10'))]);
    const used = book.get(seriesKey('admitted', 'rtx-2'))?.points.map((point) => point.period) ?? [];
    expect(used).not.toContain('2018-10');
    expect(used).toContain('2018-11');
  });

  it('finds exactly the 15 of 428 series with an internal gap, and no gap where a value was blocked', () => {
    const gaps = of('gap-in-series');
    const series = (indicator: string) => [
      ...new Set(gaps.filter((finding) => finding.indicator === indicator).map((finding) => String(finding.place))),
    ];
    expect(series('four-hour').sort(compareText)).toEqual([
      'axt02-other',
      'l83087-other',
      'njs05-other',
      'nmh01-other',
      'nnfa7-other',
      'ra2-other',
      'rcu-other',
      'rfr-1',
      'rlq-other',
      'rnz-other',
      'rtp-other',
      'rwh-1',
      'rwh-other',
      'rxw-other',
      'ryy-other',
    ]);
    expect(new Set(series('admitted'))).toEqual(new Set(series('four-hour')));
  });

  it('asks with no check about more than 2 % of the 25,530 observations', () => {
    const counts = countsOf(findings);
    expect(counts).toEqual({
      'numerator-over-denominator': 1,
      'blank-or-zero': 1,
      // 23 months are missing inside the 15 series, for two indicators; each series comes back once.
      'missing-place': 46,
      'gap-in-series': 30,
      // Five counts of attendances on one side of such a gap and two on both, 5 + 2 × 2; the two indicators share them.
      'partial-period': 9,
      'series-break': 38,
      // Without the breaks 282 would stand out: 38 new levels take the place of 37 of them.
      outlier: 245,
      'sudden-jump': 76,
      // Four-hour share and admission rate are companions.
      'related-indicators': 31,
      'missing-the-point': 47,
    });
    // 245 of 25,530 is 1.0 %; 445 queries are 1.7 %.
    expect(Math.max(...Object.values(counts)) / (2 * figures.length)).toBeLessThan(0.01);
    const queries = findings.filter(({ severity }) => severity === 'query').length;
    expect(queries / (2 * figures.length)).toBeLessThan(0.02);
  });

  it('makes totals from numerators and denominators, never from percentages', () => {
    const points = book.get(seriesKey('four-hour', 'england'))?.points ?? [];
    const england = new Map<string, Observation>(points.map((point) => [point.period, point]));
    expect(england.size).toBe(36);
    expect(england.get('2016-04')?.value).toBeCloseTo(90.04, 2);
    expect(england.get('2018-12')?.value).toBeCloseTo(86.45, 2);
    expect(england.get('2019-02')?.value).toBeCloseTo(84.23, 2);
    expect(england.get('2019-03')?.value).toBeCloseTo(86.6, 2);
    expect(england.get('2016-04')?.formula).toMatch(/^Σn\/Σd over \d+ places$/);
  });
});

function countsOf(findings: readonly { check: string; severity: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { check } of findings) counts[check] = (counts[check] ?? 0) + 1;
  return counts;
}
