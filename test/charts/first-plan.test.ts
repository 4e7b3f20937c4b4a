import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../src/charts/parts/drawing.ts';
import { lengthInside, overlaps } from '../../src/charts/parts/geometry.ts';
import { obstaclesOf } from '../../src/charts/parts/obstacles.ts';
import { viewOf } from '../../src/charts/parts/view.ts';
import { trajectory } from '../../src/charts/trajectory.ts';
import { EXAMPLE_INDEX } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { monthPeriod, period } from '../../src/domain/period.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { observed, stocktakeOf, type Values } from './example-stocktake.ts';

const SUBJECT = { indicator: 'participation', place: 'punjab' };
const KEY = seriesKey('participation', 'punjab');
const PLAN = EXAMPLE_INDEX.trajectory.get(KEY);
const PARTICIPATION = EXAMPLE_INDEX.indicator.get('participation');

/** The example, whose plan runs from 84.8 to 100, with another plan that was agreed first. */
function rebased(start: number, target: number, values: Values, fields: Partial<Indicator> = {}): Stocktake {
  const baseline = EXAMPLE_INDEX.baseline.get(KEY);
  if (!PLAN || !PARTICIPATION || !baseline) throw new Error('the example has no participation');
  const points = PLAN.points.map((point, i) => ({ ...point, value: i === 0 ? start : target }));
  const first = {
    indicator: { ...PARTICIPATION, ...fields },
    baseline: { ...baseline, value: start },
    trajectory: { ...PLAN, points },
    revision: 1,
  };
  const stocktake = stocktakeOf([observed('participation', 'punjab', values)], period('2015-06'));
  return { ...stocktake, former: new Map([[KEY, { first, transition: null }]]) };
}

const ROUNDS: Values = [
  ['2012-06', 85.9],
  ['2013-11', 88.2],
  ['2014-11', 89.3],
  ['2015-06', 90.4],
];

describe('the plan that was agreed first', () => {
  it('is drawn in pale below the plan, over the bands, and has its name', () => {
    const chart = trajectory.make(rebased(80, 95, ROUNDS), SUBJECT);
    const names = chart?.series.map(({ name }) => name) ?? [];
    expect(names.indexOf('First plan')).toBe(names.indexOf('Plan') - 1);
    const line = chart?.series.find(({ name }) => name === 'First plan');
    expect(line?.stroke).toEqual({ colour: 'axis', width: 1, dash: 'dash' });
    expect([line?.values[0], line?.values.at(-1)]).toEqual([80, 95]);
    // 43 of the 76 months from November 2011 to March 2018: 80 + 15 × 43/76.
    expect(line?.values).toContainEqual(expect.closeTo(88.487, 3));
    expect(line?.labels.map(({ text }) => text)).toEqual([{ pattern: 'chart.first-plan', params: {} }]);
    expect(chart?.alt).toMatchObject({ params: { first: true } });
  });

  it.each([
    ['is the plan', 84.8, {}],
    ['differs by its tolerance alone', 84.8, { tolerance: { of: 'improvement', amberGreen: 0.2, amberRed: 0.5 } }],
  ] as const)('is not drawn where it %s', (_, start, fields) => {
    const chart = trajectory.make(rebased(start, 100, ROUNDS, fields), SUBJECT);
    expect(chart?.series.map(({ name }) => name)).not.toContain('First plan');
    expect(chart?.alt).toMatchObject({ params: { first: false } });
  });

  it.each([
    ['a value to keep', { goal: 'standing', standing: 88 }, ['First plan']],
    ['a range', { goal: 'range', low: 80, high: 86 }, ['First plan', 'First upper bound']],
  ] as const)('may have been %s', (_, fields, wanted) => {
    const chart = trajectory.make(rebased(84.8, 100, ROUNDS, fields), SUBJECT);
    const drawn = chart?.series.filter(({ stroke }) => stroke?.colour === 'axis' && stroke.dash === 'dash') ?? [];
    expect(drawn.map(({ name }) => name)).toEqual(wanted);
    expect(new Set(drawn.flatMap(({ values }) => values)).size).toBe(wanted.length);
  });

  it('has its label near its line, on no mark and on no other label, whatever it was', () => {
    const anyPlan = fc.record({
      start: fc.double({ min: 70, max: 92, noNaN: true }),
      target: fc.double({ min: 93, max: 100, noNaN: true }),
      gaps: fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 2, maxLength: 8 }),
      off: fc.double({ min: -6, max: 3, noNaN: true }),
    });
    let labelled = 0;
    fc.assert(
      fc.property(anyPlan, ({ start, target, gaps, off }) => {
        let month = 2015 * 12 + 5;
        const dates = [month, ...gaps.map((gap) => (month -= gap))].reverse();
        const values = dates.map((date) => {
          const since = date - (2011 * 12 + 10);
          return [monthPeriod(date), 84.8 + 0.2 * since + (off * since) / 43] as const;
        });
        const view = viewOf(rebased(start, target, values), SUBJECT);
        if (!view) throw new Error('there is something to draw');
        const { frame, placed, series } = drawingOf(view);
        const { lines, marks } = obstaclesOf(view, series, frame);
        const own = placed.filter(({ wish }) => wish.series === 'First plan');
        expect(own.length).toBeLessThanOrEqual(1);
        for (const { box } of own) {
          labelled += 1;
          expect(marks.filter((mark) => overlaps(mark, box))).toEqual([]);
          expect(placed.filter((other) => other.box !== box && overlaps(other.box, box))).toEqual([]);
          const crossed = lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
          expect(crossed).toBeLessThan(0.7);
        }
      }),
      { numRuns: 100 },
    );
    expect(labelled).toBeGreaterThan(90);
  });
});
