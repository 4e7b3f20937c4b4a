import { describe, expect, it } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { CHARTS } from '../../src/charts/index.ts';
import type { ChartDraft } from '../../src/domain/chart.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import type { Place } from '../../src/domain/place.ts';
import { observed, planWith, stocktakeOf } from './example-stocktake.ts';

type District = readonly [name: string, value: number | null];

function draw(districts: readonly District[], changes: Partial<Indicator> = {}): ChartDraft | null {
  const places: Place[] = [
    { id: 'punjab', name: 'Punjab', kind: 'whole', aliases: [] },
    ...districts.map(([id]) => ({ id, name: id.toUpperCase(), kind: 'district', parent: 'punjab', aliases: [] })),
  ];
  const series = districts.flatMap(([id, value]) =>
    value === null ? [] : [observed('attendance', id, [['2015-Q2', value]])],
  );
  const stocktake = stocktakeOf(series, period('2015-Q2'), planWith('attendance', changes, { places }));
  return bars.make(stocktake, { indicator: 'attendance', place: 'punjab' });
}

const change = { kind: 'number', unit: 'points', margin: 3.1 } as const;
const names = (chart: ChartDraft | null) => (chart?.categories.kind === 'names' ? chart.categories.names : []);

describe('ranked bars', () => {
  const chart = draw(
    [
      ['a', 2.8],
      ['b', 15.4],
      ['c', null],
      ['d', 0],
      ['e', 3.2],
    ],
    change,
  );

  it('stand in order from the best, with what has no value unranked at the end', () => {
    expect(names(chart)).toEqual(['1  B', '2  E', '3  A', '4  D', 'C: no value']);
  });

  it('are solid beyond the margin of error and outlined inside it; zero is zero and missing is null', () => {
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      // A zone without a bar before it would be taken for one.
      ['Margin of error', [3.1, 3.1, 3.1, 3.1, null]],
      ['Value', [15.4, 3.2, null, null, null]],
      ['Inside the margin of error', [null, null, 2.8, 0, null]],
    ]);
    expect(chart?.series[0]).toMatchObject({ zone: true, fill: 'range' });
    expect(chart?.series[2]).toMatchObject({ fill: 'paper', stroke: { colour: 'axis' } });
  });

  it('start at zero and each carry their value', () => {
    expect(chart).toMatchObject({ horizontal: true, axis: { min: 0, max: 20, step: 5, hidden: true } });
    expect(chart?.series[1]?.labels[0]).toMatchObject({
      position: 'right',
      bold: true,
      text: { params: { value: { value: 15.4, signed: true } } },
    });
    expect(chart?.series[2]?.labels).toHaveLength(2);
  });

  it('have the values inside the margin at its edge', () => {
    // The plot holds 20 points; 2.8 and 0 are 0.3 and 3.1 points from the edge.
    const inch = ((chart?.plot.w ?? 0) * 7.75) / 20;
    const moved = chart?.series[2]?.labels.map(({ offset }) => offset?.dx ?? 0) ?? [];
    expect(moved[0]).toBeCloseTo(0.3 * inch, 3);
    expect(moved[1]).toBeCloseTo(3.1 * inch, 3);
  });

  it('have the margin on both sides of zero where a value is below it', () => {
    const fallen = draw(
      [
        ['a', 2.8],
        ['b', -4],
      ],
      change,
    );
    expect(fallen?.series.slice(0, 2).map(({ values }) => values)).toEqual([
      [3.1, 3.1],
      [-3.1, -3.1],
    ]);
  });

  it('say what cannot be seen', () => {
    expect(chart?.subhead).toMatchObject({ params: { margin: { value: 3.1 }, ends: null, missing: null } });
    expect(chart?.alt).toMatchObject({ params: { best: 'B', worst: 'D', within: 2, missing: 1 } });
  });

  it('put the lowest first where lower is better', () => {
    expect(
      names(
        draw(
          [
            ['a', 3],
            ['b', 1],
            ['c', 2],
          ],
          { polarity: 'lower' },
        ),
      ),
    ).toEqual(['1  B', '2  C', '3  A']);
  });

  it('show the first and the last nine of many', () => {
    const many = Array.from({ length: 30 }, (_, i): District => [`p${i + 10}`, i === 0 ? null : i + 60]);
    const shown = draw(many);
    expect(names(shown)).toHaveLength(18);
    expect([names(shown)[8], names(shown)[9]]).toEqual(['9  P31', '21  P19']);
    expect(shown?.subhead).toMatchObject({ params: { ends: 9, total: 29, missing: 1 } });
  });

  it('compare one period: the latest that half of the places have', () => {
    const places = planWith('attendance', {});
    const early = ['lahore', 'attock', 'rahim-yar-khan'].map((id, i) =>
      observed('attendance', id, [['2015-Q1', 80 + i]]),
    );
    const ahead = observed('attendance', 'lahore', [
      ['2015-Q1', 80],
      ['2015-Q2', 99],
    ]);
    const stocktake = stocktakeOf([ahead, ...early.slice(1)], period('2015-Q2'), places);
    const compared = bars.make(stocktake, { indicator: 'attendance', place: 'punjab' });
    expect(names(compared)).toEqual(['1  Rahim Yar Khan', '2  Attock', '3  Lahore']);
    expect(compared?.head).toMatchObject({ params: { period: '2015-Q1' } });
  });

  it('are not drawn without a value', () => {
    expect(draw([['a', null]])).toBeNull();
    expect(draw([])).toBeNull();
  });
});

it('every chart is in the catalogue', () =>
  expect(CHARTS.map((chart) => chart.id)).toEqual(['trajectory', 'bars', 'change-bars', 'panel', 'outlook']));
