import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../src/charts/parts/axis.ts';
import { drawingOf } from '../../src/charts/parts/drawing.ts';
import { CHART_BOX, frameOf } from '../../src/charts/parts/frame.ts';
import { contains, lengthInside, overlaps } from '../../src/charts/parts/geometry.ts';
import { obstaclesOf } from '../../src/charts/parts/obstacles.ts';
import { placeLabels } from '../../src/charts/parts/place-labels.ts';
import { viewOf } from '../../src/charts/parts/view.ts';
import { trajectory } from '../../src/charts/trajectory.ts';
import { monthPeriod, period } from '../../src/domain/period.ts';
import { observed, planWith, stocktakeOf } from './example-stocktake.ts';

/** Series of any shape: a few rounds of participation up to June 2015, on the agreed path or with a standing value. */
const anyStocktake = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 0, maxLength: 12 }),
    values: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 13, maxLength: 13 }),
    goal: fc.constantFrom('path' as const, 'standing' as const, 'range' as const),
    polarity: fc.constantFrom('higher' as const, 'lower' as const),
    level: fc.integer({ min: 1, max: 99 }),
    wide: fc.boolean(),
  })
  .map(({ gaps, values, goal, polarity, level, wide }) => {
    let month = 2015 * 12 + 5;
    const dates = [month, ...gaps.map((gap) => (month -= gap))].reverse();
    const scale = wide ? 10_000 : 1;
    const bounds = { standing: level * scale, low: level * 0.8 * scale, high: level * scale };
    const tolerance = { of: 'value', amberGreen: scale, amberRed: 3 * scale } as const;
    const kind = wide ? ('count' as const) : ('share' as const);
    const list = dates.map((date, i) => [monthPeriod(date), (values[i] ?? 0) * scale] as const);
    return stocktakeOf(
      [observed('participation', 'punjab', list)],
      period('2015-06'),
      planWith('participation', { goal, polarity, tolerance, kind, ...bounds }),
    );
  });

/** Survey rounds that follow the plan from 84.8 in November 2011 to 100 in March 2018, up to a few points off it. */
const steadyStocktake = fc
  .record({
    gaps: fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 2, maxLength: 8 }),
    off: fc.double({ min: -6, max: 3, noNaN: true }),
    noise: fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ gaps, off, noise }) => {
    let month = 2015 * 12 + 5;
    const dates = [month, ...gaps.map((gap) => (month -= gap))].reverse();
    const values = dates.map((date, i) => {
      const since = date - (2011 * 12 + 10);
      return [monthPeriod(date), 84.8 + 0.2 * since + (off * since) / 43 + (noise[i] ?? 0)] as const;
    });
    return stocktakeOf([observed('participation', 'punjab', values)], period('2015-06'));
  });

describe('labels', () => {
  it('lie on no line, no mark and no bracket, and the value, target and forecast always have one', () => {
    fc.assert(
      fc.property(steadyStocktake, (stocktake) => {
        const view = viewOf(stocktake, { indicator: 'participation', place: 'punjab' });
        if (!view) throw new Error('there is something to draw');
        const { frame, placed, series } = drawingOf(view);
        const { lines, marks } = obstaclesOf(view, series, frame);
        for (const { box, wish } of placed) {
          const crossed = lines.filter((line) => lengthInside(line, box) > 0);
          expect({ of: wish.series, crossed }).toEqual({ of: wish.series, crossed: [] });
          expect(marks.filter((mark) => overlaps(mark, box))).toEqual([]);
        }
        expect(placed.map(({ wish }) => wish.size)).toContain(18);
        expect(placed.map(({ wish }) => wish.series)).toEqual(
          expect.arrayContaining(['Baseline and target', ...(view.forecast ? ['Forecast'] : [])]),
        );
      }),
    );
  });

  it('never overlap one another, the head, the axis or the edge, and the latest value always has one', () => {
    fc.assert(
      fc.property(anyStocktake, (stocktake) => {
        const subject = { indicator: 'participation', place: 'punjab' };
        const view = viewOf(stocktake, subject);
        const chart = trajectory.make(stocktake, subject);
        if (!view || !chart) throw new Error('there is something to draw');
        const { frame, placed } = drawingOf(view);
        placed.forEach(({ box }, i) => {
          expect(contains(CHART_BOX, box)).toBe(true);
          for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const taken of frame.taken) expect(overlaps(box, taken)).toBe(false);
        });
        const labels = chart.series.flatMap((one) =>
          one.labels.map((label) => ({ label, value: one.values[label.index] })),
        );
        expect(labels.filter(({ value }) => typeof value !== 'number')).toEqual([]);
        expect(labels.filter(({ label }) => label.size === 18)).toHaveLength(1);
        for (const one of chart.series) {
          expect(new Set(one.labels.map((label) => label.index)).size).toBe(one.labels.length);
        }
      }),
    );
  });

  it('of the bands come together or not at all, and go when three others had to move', () => {
    const frame = frameOf(valueAxis([0, 100]), [0, 12], 'Head');
    const wish = (series: string, y: number, group?: string) => ({
      series,
      index: 0,
      at: { x: frame.x(12), y: frame.y(y) },
      radius: 0.05,
      forms: [{ text: series, sample: 'up to 1.5 short' }],
      sides: group ? (['column'] as const) : (['column', 'above-left', 'below-left'] as const),
      slide: 0,
      size: 12,
      bold: false,
      colour: 'ink2' as const,
      ...(group ? { group } : {}),
    });
    const names = (wishes: ReturnType<typeof wish>[]) =>
      placeLabels(wishes, frame, { lines: [], marks: [] }).map((one) => one.wish.series);
    expect(names([wish('value', 50), wish('AG', 80, 'bands'), wish('AR', 60, 'bands')])).toEqual(['value', 'AG', 'AR']);
    expect(names([wish('value', 60), wish('AG', 80, 'bands'), wish('AR', 60, 'bands')])).toEqual(['value']);
    const crowd = [50, 50.5, 51, 50.2].map((y, i) => wish(`label ${i}`, y));
    expect(names([...crowd, wish('AG', 90, 'bands'), wish('AR', 80, 'bands')])).not.toContain('AG');
  });
});

describe('geometry', () => {
  const box = { x: 1, y: 1, w: 2, h: 2 };
  it.each([
    [{ x: 0, y: 2 }, { x: 4, y: 2 }, 2],
    [{ x: 2, y: 2 }, { x: 2, y: 9 }, 1],
    [{ x: 0, y: 0 }, { x: 4, y: 4 }, Math.SQRT2 * 2],
    [{ x: 0, y: 0 }, { x: 4, y: 0 }, 0],
    [{ x: 0, y: 4 }, { x: 0, y: 0 }, 0],
  ])('a line from %o to %o has %d inside', (from, to, length) => {
    expect(lengthInside({ from, to }, box)).toBeCloseTo(length, 12);
  });
});
