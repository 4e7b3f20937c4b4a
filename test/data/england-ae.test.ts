import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAttendances } from '../../data/make/england-figures.ts';
import { missingPeriods } from '../../src/domain/rated-points.ts';
import { seriesKey } from '../../src/domain/series.ts';
import { DATA } from './sample-files.ts';
import { type Sample, takeSample } from './take-sample.ts';

const PUBLISHED = resolve(import.meta.dirname, '../../../shared/data/nhs_ae_attendances_2016-04_2019-03.csv');

/** Share seen within four hours, in per cent, of a month's rows. */
function seenInTime(rows: readonly { attendances: number; overFourHours: number }[]): number {
  const attendances = rows.reduce((sum, row) => sum + row.attendances, 0);
  const over = rows.reduce((sum, row) => sum + row.overFourHours, 0);
  return (100 * (attendances - over)) / attendances;
}

describe('the figures of england-ae', () => {
  const figures = readAttendances();
  const months = [...new Set(figures.map(({ month }) => month))];

  it('are 12,765 rows of 274 providers in 36 months', () => {
    expect(figures).toHaveLength(12_765);
    expect(new Set(figures.map(({ provider }) => provider)).size).toBe(274);
    expect(months).toHaveLength(36);
  });

  it('give the known shares: 90.04 in April 2016, 86.60 in March 2019, lowest 84.23 in February 2019', () => {
    const share = new Map(months.map((month) => [month, seenInTime(figures.filter((row) => row.month === month))]));
    expect(share.get('2016-04')?.toFixed(2)).toBe('90.04');
    expect(share.get('2019-03')?.toFixed(2)).toBe('86.60');
    const lowest = [...share].reduce((least, now) => (now[1] < least[1] ? now : least));
    expect([lowest[0], lowest[1].toFixed(2)]).toEqual(['2019-02', '84.23']);
  });

  it.skipIf(!existsSync(PUBLISHED))('are those of the published CSV (shared/data)', () => {
    const published = readFileSync(PUBLISHED, 'utf8').trim().split(/\r?\n/).slice(1);
    const held = figures.map((row) =>
      [`${row.month}-01`, row.provider, row.type, row.attendances, row.overFourHours, row.admitted].join(','),
    );
    expect(published).toHaveLength(12_765);
    const missing = new Set(published);
    for (const row of held) missing.delete(row);
    expect([...missing]).toEqual([]);
  });
});

describe('the workspace england-ae', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await takeSample(`${DATA}/england-ae`);
  });

  it('has a register without a finding: England, 274 providers and 428 departments by type', () => {
    expect(sample.registerFindings).toEqual([]);
    const kinds = sample.register.places.map(({ kind }) => kind);
    expect(['whole', 'provider', 'provider-type'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      1, 274, 428,
    ]);
  });

  it('is read whole: two values a row, and England’s own made from them', () => {
    expect(sample.returns.map(({ status }) => status)).toEqual(Array(36).fill('used'));
    expect(sample.observations).toBe(2 * 12_765);
    const england = sample.book.get(seriesKey('four-hour', 'england'))?.points ?? [];
    expect(england.map(({ value }) => value.toFixed(2))).toHaveLength(36);
    expect([england[0], england.at(-1)].map((point) => point?.value.toFixed(2))).toEqual(['90.04', '86.60']);
  });

  it('blocks the one impossible row, and queries no more than 2 % of the values', () => {
    const blocks = sample.findings.filter(({ severity }) => severity === 'block');
    expect(blocks.map(({ check, file, place }) => [check, file, place])).toEqual([
      ['numerator-over-denominator', 'returns/2018-Q4/ae-2018-10.xlsx', 'rtx-2'],
    ]);
    expect(blocks[0]?.is).toContain('92 of 74');
    const queries = sample.findings.filter(({ severity }) => severity === 'query').length;
    expect(queries / sample.observations).toBeLessThanOrEqual(0.02);
  });

  it('holds the 15 series that have a gap', () => {
    const [indicator] = sample.register.indicators;
    if (!indicator) throw new Error('no indicator');
    const departments = sample.register.places.filter(({ kind }) => kind === 'provider-type');
    const gaps = departments.filter(({ id }) => {
      const points = sample.book.get(seriesKey('four-hour', id))?.points ?? [];
      return missingPeriods(points, indicator, 'month').length > 0;
    });
    expect(gaps).toHaveLength(15);
  });
});
