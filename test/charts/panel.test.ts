import { describe, expect, it } from 'vitest';
import { panel } from '../../src/charts/panel.ts';
import type { ChartDraft } from '../../src/domain/chart.ts';
import { EXAMPLE_PLACES } from '../../src/slides/parts/example-places.ts';

const draw = (place: string) => panel.make(EXAMPLE_PLACES, { indicator: 'participation', place });
const series = (chart: ChartDraft | null, name: string) => chart?.series.find((one) => one.name === name);

describe('a panel', () => {
  const [urban, rural] = [draw('urban'), draw('rural')];

  it('has the axis and the months of the one beside it', () => {
    // The values lie between 81.9 and the plan of 96.6 for June 2015.
    expect(urban?.axis).toEqual(rural?.axis);
    expect(urban?.axis).toMatchObject({ min: 80, max: 100, step: 5 });
    expect(urban?.categories).toEqual(rural?.categories);
    expect(urban?.plot).toEqual(rural?.plot);
  });

  it('ends at the latest value, plan and all', () => {
    const months = rural?.categories.kind === 'months' ? rural.categories.months : [];
    expect(months.at(-1)).toBe('2015-06');
    // 81.9 in November 2011 straight to 100 in March 2018: 43 of 76 months, 81.9 + 18.1 × 43/76 = 92.1.
    expect(series(rural, 'Plan')?.values.at(-1)).toBeCloseTo(92.14, 2);
    expect(series(rural, 'Actual')?.values.at(-1)).toBe(88.7);
  });

  it('says the latest value, the plan and the baseline', () => {
    const labels = rural?.series.filter(({ name }) => !/axis/.test(name)).flatMap((one) => one.labels) ?? [];
    expect(labels.map(({ text }) => (typeof text === 'string' ? text : text.pattern)).sort()).toEqual([
      'chart.plan',
      'chart.value',
      'chart.value',
    ]);
    expect(series(rural, 'Amber-Red')?.labels[0]).toMatchObject({ size: 18, position: 'right' });
  });

  it('is not drawn without a whole that it is part of', () => {
    expect(draw('punjab')).toBeNull();
    expect(draw('nowhere')).toBeNull();
  });
});
