import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trajectory } from '../../src/charts/trajectory.ts';
import type { ChartDraft, ChartSeries } from '../../src/domain/chart.ts';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { compareText } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import type { Wording } from '../../src/domain/wording.ts';
import { PARTICIPATION_ROUNDS } from '../../src/ratings/parts/examples.ts';
import { observed, planWith, stocktakeOf, type Values } from './example-stocktake.ts';

function draw(stocktake: Stocktake, indicator: string): ChartDraft {
  const chart = trajectory.make(stocktake, { indicator, place: 'punjab' });
  if (!chart) throw new Error('there is something to draw');
  return chart;
}

function series(chart: ChartDraft, name: string): ChartSeries<Wording> {
  const found = chart.series.find((one) => one.name === name);
  if (!found) throw new Error(`no series ${name} among ${names(chart).join(', ')}`);
  return found;
}

const names = (chart: ChartDraft) => chart.series.map((one) => one.name);
const two = (value: number | null) => value && Number(value.toFixed(2));
const rounded = (one: ChartSeries<Wording>) => one.values.map(two);
const months = (chart: ChartDraft) => (chart.categories.kind === 'months' ? chart.categories.months : []);
const patternOf = (wording: Wording | undefined) => (typeof wording === 'object' ? wording.pattern : wording);
const patterns = (one: ChartSeries<Wording>) => one.labels.map(({ text }) => patternOf(text));

const participation = stocktakeOf([observed('participation', 'punjab', PARTICIPATION_ROUNDS)], period('2015-Q2'));
const attendance = (values: Values, changes = {}) =>
  draw(
    stocktakeOf([observed('attendance', 'punjab', values)], period('2015-Q2'), planWith('attendance', changes)),
    'attendance',
  );
const closed = (values: Values) =>
  draw(stocktakeOf([observed('closed-schools', 'punjab', values)], period('2015-Q2')), 'closed-schools');

/** Values of a series in the months named, to two decimals. */
function values(chart: ChartDraft, name: string, when: readonly string[]): (number | null)[] {
  const { values: all } = series(chart, name);
  return when.map((month) => two(all[months(chart).indexOf(period(month))] ?? null));
}

const labelled = (one: ChartSeries<Wording>) =>
  one.labels.map(({ text, detail }) => [patternOf(text), patternOf(detail)]);

const ROUNDS = ['2011-11', '2012-06', '2012-11', '2013-06', '2013-11', '2014-11', '2015-06', '2018-03'];

describe('participation in Punjab', () => {
  const chart = draw(participation, 'participation');

  it('has a category for each round, for the target, and for each January that is labelled, and no others', () => {
    const januaries = [2012, 2013, 2014, 2015, 2016, 2017, 2018].map((year) => `${year}-01`);
    expect(months(chart)).toEqual([...ROUNDS, ...januaries].sort());
    expect(series(chart, 'Actual').values.filter((value) => value !== null)).toHaveLength(7);
  });

  it('has each year under its middle, and a tick at its January', () => {
    const axis = series(chart, 'Dates under the axis');
    expect(axis.labels.map(({ text }) => text)).toEqual(['2012', '2013', '2014', '2015', '2016', '2017', '2018']);
    // 5.86 inches hold 76 months: the middle of 2012 is six of them right of its January, that of early 2018 one.
    expect(axis.labels.map(({ offset }) => offset?.dx)).toEqual([0.463, 0.463, 0.463, 0.463, 0.463, 0.463, 0.077]);
    expect(new Set(axis.values)).toEqual(new Set([null, 80]));
    // 0.06 inches of 3.9, which hold 20 points.
    const tick = series(chart, 'Ticks of the axis');
    expect(tick.errorBar?.down).toBe(true);
    expect(tick.errorBar?.half).toBeCloseTo((0.06 * 20) / 3.9, 9);
    expect(values(chart, 'Ticks of the axis', ['2011-11', '2012-01'])).toEqual([null, 80.31]);
  });

  it('draws its series from the bottom up', () => {
    expect(names(chart)).toEqual([
      'Base of bands',
      'Amber-Red band',
      'Amber-Green band',
      'Base of range',
      'Forecast range',
      'Plan',
      'Actual',
      'Forecast',
      'Baseline and target',
      'White of the rings',
      'Gap',
      'Amber-Red',
      'Amber-Green label',
      'Amber-Red label',
      'Dates under the axis',
      'Ticks of the axis',
    ]);
  });

  it('holds the numbers of the plan: 15.2 points in 76 months', () => {
    // 84.8 + 15.2 × 7/76 = 86.2, × 12 = 87.2, × 19 = 88.6, × 24 = 89.6, × 36 = 92, × 43 = 93.4
    expect(values(chart, 'Plan', ROUNDS)).toEqual([84.8, 86.2, 87.2, 88.6, 89.6, 92, 93.4, 100]);
    // a quarter of 15.2 is 3.8 below the plan; from there 2.28 to a tenth, 1.52, below it
    expect(values(chart, 'Base of bands', ROUNDS)).toEqual([81, 82.4, 83.4, 84.8, 85.8, 88.2, 89.6, 96.2]);
    expect(new Set(rounded(series(chart, 'Amber-Red band')))).toEqual(new Set([2.28]));
    expect(new Set(rounded(series(chart, 'Amber-Green band')))).toEqual(new Set([1.52]));
  });

  it('holds the rounds, and the latest as an Amber-Red mark', () => {
    expect(values(chart, 'Actual', ROUNDS)).toEqual([84.8, 85.9, 86.8, 86.1, 88.2, 89.3, 90.4, null]);
    expect(values(chart, 'Amber-Red', ROUNDS)).toEqual([null, null, null, null, null, null, 90.4, null]);
    expect(series(chart, 'Amber-Red')).toMatchObject({
      marker: { shape: 'triangle', size: 11, fill: 'AR' },
    });
    expect(series(chart, 'Amber-Red').stroke).toBeUndefined();
  });

  it('holds the forecast and its range, which opens from nothing', () => {
    expect(values(chart, 'Forecast', ROUNDS)).toEqual([null, null, null, null, null, null, 90.4, 94.37]);
    expect(values(chart, 'Forecast range', ROUNDS).slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const low = series(chart, 'Base of range').values.at(-1) ?? 0;
    const width = series(chart, 'Forecast range').values.at(-1) ?? 0;
    expect([low.toFixed(1), (low + width).toFixed(1)]).toEqual(['92.8', '95.9']);
  });

  it('brackets the gap: half of 3.0 around 91.9', () => {
    expect(values(chart, 'Gap', ROUNDS)).toEqual([null, null, null, null, null, null, 91.9, null]);
    expect(series(chart, 'Gap').errorBar?.half).toBeCloseTo(1.5, 9);
  });

  it('starts its axis at 80 and says so', () => {
    expect(chart.axis).toEqual({ min: 80, max: 100, step: 5, decimals: 0 });
    expect(chart.subhead).toMatchObject({ pattern: 'chart.axis-starts', params: { start: { value: 80 } } });
    expect(chart.head).toMatchObject({
      params: { name: 'School participation, children aged 5 to 9', place: 'Punjab', unit: '%' },
    });
  });

  it('stands where the look puts it', () => {
    const { x, y, w, h } = chart.plot;
    expect([0.5 + 7.75 * x, 1.72 + 4.95 * y, 7.75 * w, 4.95 * h].map((inches) => inches.toFixed(2))).toEqual([
      '0.85',
      '2.42',
      '5.86',
      '3.90',
    ]);
  });

  it('labels target, value, forecast, gap, plan, baseline, one turn and the bands', () => {
    const at = (name: string) =>
      series(chart, name).labels.map(({ index, position }) => [months(chart)[index], position]);
    expect(at('Baseline and target')).toEqual([
      ['2018-03', 'left'],
      ['2011-11', 'right'],
    ]);
    expect(at('Amber-Red')).toEqual([['2015-06', 'right']]);
    expect(at('Forecast')).toEqual([['2018-03', 'right']]);
    expect(at('Plan')).toEqual([['2015-06', 'left']]);
    expect(at('Actual')).toEqual([['2013-06', 'below']]);
    expect(patterns(series(chart, 'Amber-Green label'))).toEqual(['chart.band-short']);
  });

  it('shows the figures of the rating, with their cells', () => {
    const rating = participation.ratings.get(seriesKey('participation', 'punjab'));
    const figure = (name: string, key: string) => {
      const [label] = series(chart, name).labels;
      return typeof label?.text === 'object' ? label.text.params[key] : undefined;
    };
    expect(figure('Amber-Red', 'value')).toBe(rating?.value);
    expect(figure('Gap', 'gap')).toBe(rating?.gap);
    expect(figure('Plan', 'expected')).toBe(rating?.expected);
    expect(figure('Baseline and target', 'target')).toBe(rating?.target);
    const cells = observed('participation', 'punjab', PARTICIPATION_ROUNDS).points.flatMap((point) => point.cells);
    expect(figure('Forecast', 'value')).toMatchObject({ value: rating?.forecast?.value, provenance: { cells } });
    expect(chart.alt).toMatchObject({ pattern: 'chart.alt.trajectory', params: { light: 'AR' } });
  });

  it('gives every series one value a category', () => {
    for (const one of chart.series) expect(one.values).toHaveLength(15);
  });
});

describe('what is there and what is not', () => {
  it('draws zero as zero', () => {
    const chart = closed([
      ['2014-Q1', 3410],
      ['2014-Q2', 0],
      ['2014-Q3', 10],
      ['2015-Q2', 0],
    ]);
    expect(series(chart, 'Actual').values.slice(0, 2)).toEqual([3410, 0]);
    expect(chart.axis.min).toBe(0);
    expect(chart.subhead).toBeUndefined();
  });

  it('breaks the line where a quarter is missing, and keeps its category', () => {
    const chart = closed([
      ['2014-Q1', 3410],
      ['2014-Q2', 3200],
      ['2014-Q4', 2800],
      ['2015-Q1', 2700],
      ['2015-Q2', 2526],
    ]);
    expect(months(chart)).toEqual(['2014-03', '2014-06', '2014-09', '2014-12', '2015-03', '2015-06', '2016-03']);
    expect(series(chart, 'Actual').values).toEqual([3410, 3200, null, null, null, null, null]);
    expect(series(chart, 'Actual, from Q4 2014').values).toEqual([null, null, null, 2800, 2700, 2526, null]);
  });

  it('shows a value between two gaps as a dot', () => {
    const chart = closed([
      ['2014-Q1', 3410],
      ['2014-Q3', 3000],
      ['2015-Q1', 2700],
      ['2015-Q2', 2526],
    ]);
    expect(series(chart, 'Actual, from Q3 2014').marker).toMatchObject({ shape: 'circle', size: 6 });
    expect(series(chart, 'Actual, from Q1 2015').marker).toBeUndefined();
  });

  it('never leaves an area blank, and opens the bands where the path begins', () => {
    const chart = closed([
      ['2013-Q3', 3600],
      ['2013-Q4', 3500],
      ['2014-Q1', 3410],
      ['2014-Q2', 3300],
    ]);
    expect(months(chart).slice(0, 5)).toEqual(['2013-09', '2013-12', '2014-01', '2014-02', '2014-03']);
    for (const one of chart.series.filter((each) => each.kind === 'area')) expect(one.values).not.toContain(null);
    expect(series(chart, 'Amber-Red band').values.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(series(chart, 'Plan').values.slice(0, 5)).toEqual([null, null, null, null, 3410]);
  });

  it('is null without a value, or for something nobody knows', () => {
    const stocktake = stocktakeOf([], period('2015-Q2'));
    expect(trajectory.make(stocktake, { indicator: 'participation', place: 'punjab' })).toBeNull();
    expect(trajectory.make(participation, { indicator: 'rainfall', place: 'punjab' })).toBeNull();
    expect(trajectory.make(participation, { indicator: 'participation', place: 'atlantis' })).toBeNull();
  });

  it('draws the values alone where nothing is agreed', () => {
    const register = planWith('participation', {}, { trajectories: [], baselines: [] });
    const values = observed('participation', 'punjab', PARTICIPATION_ROUNDS);
    expect(names(draw(stocktakeOf([values], period('2015-Q2'), register), 'participation'))).toEqual([
      'Actual',
      'Dates under the axis',
      'Ticks of the axis',
    ]);
  });

  it('marks nothing for a stale series', () => {
    const chart = closed([
      ['2014-Q1', 3410],
      ['2014-Q2', 3200],
    ]);
    expect(names(chart)).not.toContain('Gap');
    expect(names(chart).filter((name) => /^(Red|Green|Amber-Red|Amber-Green)$/.test(name))).toEqual([]);
    expect(patterns(series(chart, 'Actual'))).toContain('chart.value');
  });
});

describe('the gap', () => {
  // In June 2015 the plan is 93.4; the axis holds 20 points in 3.9 inches, so 0.35 inches are 1.8 points.
  const rounds = (last: number) => [...PARTICIPATION_ROUNDS.slice(0, -1), ['2015-06', last] as const];
  const with2015 = (last: number) =>
    draw(stocktakeOf([observed('participation', 'punjab', rounds(last))], period('2015-Q2')), 'participation');

  it('has a bracket where that is large enough to be seen', () => {
    const chart = with2015(90.8);
    expect(names(chart)).toContain('Gap');
    expect(labelled(series(chart, 'Amber-Red'))).toEqual([['chart.value', 'chart.when']]);
  });

  it.each([92.8, 94.6])('of a value of %d stands under it, with its date', (last) => {
    const chart = with2015(last);
    expect(names(chart)).not.toContain('Gap');
    expect(chart.series.some(({ labels }) => labels.some(({ text }) => patternOf(text) === 'chart.plan'))).toBe(false);
    const mark = chart.series.find((one) => one.marker?.size === 11 && one.labels.some(({ size }) => size === 18));
    const [label] = mark?.labels ?? [];
    expect(label?.detail).toMatchObject({ pattern: 'chart.when-gap', params: { gap: { signed: true } } });
  });
});

describe('the baseline', () => {
  it('is a point of the line where no value was kept for its period', () => {
    const chart = closed([
      ['2013-Q3', 3600],
      ['2013-Q4', 3500],
      ['2014-Q2', 3300],
      ['2014-Q3', 3200],
    ]);
    const when = ['2013-09', '2013-12', '2014-03', '2014-06', '2014-09'];
    expect(values(chart, 'Actual', when)).toEqual([3600, 3500, 3410, 3300, 3200]);
    expect(names(chart).filter((name) => name.startsWith('Actual'))).toEqual(['Actual']);
    expect(chart.alt).toMatchObject({ params: { missing: null } });
  });

  it('stands alone where periods between it and the first value are missing', () => {
    const chart = closed([
      ['2014-Q4', 2800],
      ['2015-Q1', 2700],
    ]);
    expect(values(chart, 'Actual', ['2014-03', '2014-12'])).toEqual([null, 2800]);
    expect(values(chart, 'Baseline and target', ['2014-03'])).toEqual([3410]);
    expect(chart.alt).toMatchObject({ params: { missing: null } });
  });

  it('gives way to a value of its own period', () => {
    const chart = closed([
      ['2014-Q1', 3405],
      ['2014-Q2', 3300],
    ]);
    expect(values(chart, 'Actual', ['2014-03'])).toEqual([3405]);
  });
});

describe('other goals', () => {
  it('puts the bands above the plan where lower is better', () => {
    const chart = closed([
      ['2014-Q1', 3410],
      ['2015-Q1', 2900],
      ['2015-Q2', 2526],
    ]);
    expect(names(chart).slice(0, 3)).toEqual(['Base of bands', 'Amber-Green band', 'Amber-Red band']);
    expect(series(chart, 'Base of bands').values).toEqual(series(chart, 'Plan').values.map((value) => value));
    expect(series(chart, 'Amber-Green band').values[0]).toBeCloseTo(241, 6);
  });

  it('draws a standing value as a flat line with its bands below', () => {
    const chart = attendance([
      ['2014-Q4', 88],
      ['2015-Q1', 89],
      ['2015-Q2', 89.5],
    ]);
    expect(new Set(series(chart, 'Standard').values)).toEqual(new Set([90]));
    expect(new Set(series(chart, 'Base of bands').values)).toEqual(new Set([87]));
    expect(patterns(series(chart, 'Standard'))).toEqual(['chart.standard']);
    expect(names(chart)).not.toContain('Baseline and target');
  });

  it('draws a range as a corridor between two lines, without bands', () => {
    const range = { goal: 'range', polarity: 'range', low: 20, high: 30 };
    const chart = attendance(
      [
        ['2015-Q1', 25],
        ['2015-Q2', 32],
      ],
      range,
    );
    expect(names(chart).filter((name) => name.includes('band'))).toEqual([]);
    expect([...new Set(series(chart, 'Lower bound').values), ...new Set(series(chart, 'Upper bound').values)]).toEqual([
      20, 30,
    ]);
    expect(series(chart, 'Gap').values).toContain(31);
    expect(
      names(
        attendance(
          [
            ['2015-Q1', 25],
            ['2015-Q2', 26],
          ],
          range,
        ),
      ),
    ).not.toContain('Gap');
  });

  it('gives every month to a path that does not go straight', () => {
    const [first] = EXAMPLE_REGISTER.trajectories;
    if (!first) throw new Error('the example plan has trajectories');
    const register = planWith('participation', {}, { trajectories: [{ ...first, interpolation: 's-curve' }] });
    const values = observed('participation', 'punjab', PARTICIPATION_ROUNDS);
    const chart = draw(stocktakeOf([values], period('2015-Q2'), register), 'participation');
    expect(months(chart)).toHaveLength(77);
  });

  it('draws the pooled quarters by which a ratio of months is rated', () => {
    const list = ['2014-10', '2014-11', '2014-12', '2015-01', '2015-04', '2015-05', '2015-06'] as const;
    const raw = observed(
      'attendance',
      'punjab',
      list.map((when) => [when, 80] as const),
    );
    const points = raw.points.map((point, i) => ({ ...point, numerator: 80 + i, denominator: 100 }));
    const register = planWith('attendance', { frequency: 'month' });
    const stocktake = stocktakeOf([{ ...raw, points }], period('2015-Q2'), register);
    const chart = draw(stocktake, 'attendance');
    expect(months(chart)).toEqual(['2014-12', '2015-03', '2015-06']);
    expect(series(chart, 'Actual').values).toEqual([81, null, null]); // (80 + 81 + 82)/300
    expect(series(chart, 'Actual, from Q2 2015').values).toEqual([null, null, 85]);
  });
});

const SOURCE = new URL('../../../shared/data/nhs_ae_attendances_2016-04_2019-03.csv', import.meta.url);

describe.skipIf(!existsSync(SOURCE))('England, 36 months (needs ../shared/data)', () => {
  it('draws every month, without dots, under years', () => {
    const sums = new Map<string, [number, number]>();
    for (const line of readFileSync(SOURCE, 'utf8').trim().split('\n').slice(1)) {
      const [day = '', , , attendances = '', breaches = ''] = line.split(',');
      const [within, all] = sums.get(day.slice(0, 7)) ?? [0, 0];
      sums.set(day.slice(0, 7), [within + Number(attendances) - Number(breaches), all + Number(attendances)]);
    }
    const values = [...sums]
      .sort(([a], [b]) => compareText(a, b))
      .map(([when, [within, all]]) => [when, (100 * within) / all] as const);
    const register = planWith('attendance', { standing: 95, frequency: 'month', periodValue: 'last' });
    const stocktake = stocktakeOf([observed('attendance', 'punjab', values)], period('2019-Q1'), register);
    const chart = draw(stocktake, 'attendance');
    expect(months(chart)).toHaveLength(38); // and the forecast’s date and January 2020
    expect(series(chart, 'Actual').values.filter((value) => value !== null)).toHaveLength(36);
    expect(series(chart, 'Actual').marker).toBeUndefined();
    expect(
      series(chart, 'Red')
        .values.filter((value) => value !== null)
        .map((value) => value?.toFixed(2)),
    ).toEqual(['86.60']);
    expect(series(chart, 'Dates under the axis').labels.map(({ text }) => text)).toEqual([
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
    ]);
    expect(chart.axis.max).toBeLessThanOrEqual(100);
  });
});
