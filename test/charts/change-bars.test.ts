import { describe, expect, it } from 'vitest';
import { changeBars } from '../../src/charts/change-bars.ts';
import type { ChartDraft } from '../../src/domain/chart.ts';
import { period } from '../../src/domain/period.ts';
import type { Place } from '../../src/domain/place.ts';
import { observed, planWith, stocktakeOf } from './example-stocktake.ts';

/** Districts d1, d2 … with a change each, in points, and a margin of error of 3.1. */
function draw(changes: readonly (number | null)[], column?: number): ChartDraft | null {
  const ids = changes.map((_, i) => `d${i + 1}`);
  const places: Place[] = [
    { id: 'punjab', name: 'Punjab', kind: 'whole', aliases: [] },
    ...ids.map((id) => ({ id, name: id.toUpperCase(), kind: 'district', parent: 'punjab', aliases: [] })),
  ];
  const series = ids.flatMap((id, i) => {
    const value = changes[i];
    return value == null ? [] : [observed('attendance', id, [['2015-Q2', value]])];
  });
  const plan = planWith('attendance', { kind: 'number', unit: 'points', margin: 3.1 }, { places });
  const stocktake = stocktakeOf(series, period('2015-Q2'), plan);
  return changeBars.make(stocktake, { indicator: 'attendance', place: 'punjab', ...(column ? { column } : {}) });
}

const names = (chart: ChartDraft | null) => (chart?.categories.kind === 'names' ? chart.categories.names : []);

describe('bars of changes', () => {
  it('stand in one column up to eighteen', () => {
    expect(names(draw([2, 9, null]))).toEqual(['1  D2', '2  D1', 'D3: no value']);
    expect(draw([2, 9], 2)).toBeNull();
  });

  it('stand in two columns of one measure beyond that', () => {
    const changes = Array.from({ length: 21 }, (_, i) => 21 - i);
    const [left, right] = [draw(changes, 1), draw(changes, 2)];
    // 21 bars in two columns: eleven, then ten.
    expect([names(left).length, names(right).length]).toEqual([11, 10]);
    expect(names(right)[0]).toBe('12  D12');
    expect(right?.axis).toEqual(left?.axis);
    expect(right?.plot.x).toBe(left?.plot.x);
    expect(right?.plot.w).toBe(left?.plot.w);
  });

  it('say alone that they are not all', () => {
    const changes = Array.from({ length: 21 }, (_, i) => 21 - i);
    expect(draw(changes)?.subhead).toMatchObject({ params: { shown: { value: 11 }, all: { value: 21 } } });
    expect(draw(changes, 1)?.subhead).toBeUndefined();
  });

  it('are not drawn for more places than a slide holds', () => {
    expect(draw(Array.from({ length: 41 }, (_, i) => i))).toBeNull();
  });

  it('have the margin of error as a zone behind every bar, with its width over the first; none where there is no value', () => {
    const zone = draw([9, 2, null])?.series[0];
    expect(zone).toMatchObject({ zone: true, values: [3.1, 3.1, null] });
    expect(zone?.labels).toHaveLength(1);
    expect(zone?.labels[0]).toMatchObject({ index: 0, text: { params: { margin: { value: 3.1 } } } });
    expect(zone?.labels[0]?.offset?.dy).toBeLessThan(0);
  });

  it('know where each value comes from', () => {
    const [, beyond, inside] = draw([9, 2])?.series ?? [];
    expect(beyond?.provenance).toMatchObject([{ cells: [{ cell: 'F5' }] }, null]);
    expect(inside?.provenance).toMatchObject([null, { cells: [{ cell: 'F5' }] }]);
  });

  it('leave room for the value of a bar below zero', () => {
    const chart = draw([9, -19.5]);
    const { min = 0, max = 1 } = chart?.axis ?? {};
    const inches = ((-19.5 - min) / (max - min)) * (chart?.plot.w ?? 0) * 9.35;
    expect(inches).toBeGreaterThanOrEqual(0.7);
  });
});
