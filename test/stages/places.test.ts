import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import { Place } from '../../src/domain/place.ts';
import type { Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { draftChart } from '../../src/stages/compose-chart.ts';
import { blankOf, rate, takeReturns } from './take-returns.ts';

const [participation, attendance] = EXAMPLE_REGISTER.indicators;
const [agreed] = EXAMPLE_REGISTER.baselines;
if (!participation || !attendance || !agreed) throw new Error('the example has a plan');

const ratingOf = ({ ratings }: Stocktake, indicator: string, place: string) => ratings.get(seriesKey(indicator, place));

/** Participation by quarter: from and to in two years, for the whole, its urban and its rural part. */
const BROKEN_DOWN: Register = {
  ...EXAMPLE_REGISTER,
  indicators: [
    Indicator.parse({
      ...participation,
      frequency: 'quarter',
      lagMonths: 1,
      periodValue: 'ratio',
      sources: ['departmental'],
    }),
  ],
  priorities: EXAMPLE_REGISTER.priorities.filter(({ id }) => id === participation.priority),
  history: [],
  baselines: [
    { ...agreed, period: period('2014-Q2'), value: 84 },
    { ...agreed, place: 'urban', period: period('2014-Q2'), value: 90 },
    { ...agreed, place: 'rural', period: period('2014-Q2'), value: 80 },
  ],
  trajectories: [
    { place: 'punjab', from: 84 },
    { place: 'urban', from: 90 },
    { place: 'rural', from: 80 },
  ].map(({ place, from }) => ({
    indicator: participation.id,
    place,
    interpolation: 'linear' as const,
    points: [
      { period: period('2014-Q2'), value: from },
      { period: period('2016-Q2'), value: 100 },
    ],
  })),
};

describe('urban and rural, each with its own baseline and path', () => {
  const take = takeReturns(BROKEN_DOWN, {
    '2015-Q2': { rows: { 'participation/Urban': rate(940, 1000), 'participation/Rural': rate(1700, 2000) } },
  });

  it('are rated by their own, and roll up to Σn/Σd', async () => {
    const stocktake = await take;
    // Urban: E = 95, w = 10; 94 is 1 short, a tenth of w; P = (94 − 90)/5 = 0.8
    expect(ratingOf(stocktake, 'participation', 'urban')).toMatchObject({
      light: 'AG',
      lights: { level: 'AG', pace: 'AG' },
      value: { value: 94 },
      baseline: { value: 90 },
      expected: { value: 95 },
    });
    // Rural: E = 90, w = 20; 85 is 5 short, a quarter of w; P = (85 − 80)/10 = 0.5
    expect(ratingOf(stocktake, 'participation', 'rural')).toMatchObject({
      light: 'AR',
      value: { value: 85 },
      baseline: { value: 80 },
      expected: { value: 90 },
    });
    // The whole: (940 + 1700)/(1000 + 2000) = 88, not the 89.5 between 94 and 85; E = 92, w = 16, 4 short
    const whole = ratingOf(stocktake, 'participation', 'punjab');
    expect(whole).toMatchObject({ light: 'AR', expected: { value: 92 }, baseline: { value: 84 } });
    expect(whole?.value?.value).toBeCloseTo(88, 9);
    expect(whole?.value?.provenance.formula).toBe('Σn/Σd over 2 places');
    expect(whole?.cells).toHaveLength(6);
  });

  it('each have a chart', async () => {
    const stocktake = await take;
    for (const place of ['urban', 'rural', 'punjab']) {
      const chart = draftChart(stocktake, 'trajectory', { indicator: 'participation', place });
      expect(chart?.id).toBe(`trajectory-participation-${place}`);
    }
  });
});

const district = (id: string, name: string, more: object = {}) =>
  Place.parse({ id, name, kind: 'district', parent: 'punjab', ...more });

/** From the second quarter of 2015 Attock is two districts, and Rahim Yar Khan has another name. */
const SPLIT: Register = {
  ...EXAMPLE_REGISTER,
  priorities: EXAMPLE_REGISTER.priorities.filter(({ id }) => id === attendance.priority),
  indicators: [{ ...attendance, placeKinds: ['whole', 'district'] }],
  baselines: [],
  trajectories: [],
  history: EXAMPLE_REGISTER.history.filter(({ indicator }) => indicator === 'attendance'),
  places: [
    ...EXAMPLE_REGISTER.places.map((place) =>
      ['attock', 'rahim-yar-khan'].includes(place.id) ? { ...place, to: period('2015-Q1') } : place,
    ),
    district('attock-north', 'North Attock', { from: '2015-Q2', succeeds: ['attock'] }),
    district('attock-south', 'South Attock', { from: '2015-Q2', succeeds: ['attock'] }),
    district('khanpur', 'Khanpur', { from: '2015-Q2', succeeds: ['rahim-yar-khan'] }),
  ],
};

describe('districts that are split and renamed', () => {
  const take = takeReturns(SPLIT, {
    '2015-Q1': {
      rows: {
        'attendance/Lahore': rate(900, 1000),
        'attendance/Attock': rate(450, 500),
        'attendance/Rahim Yar Khan': rate(420, 500),
      },
    },
    '2015-Q2': {
      rows: {
        'attendance/Lahore': rate(910, 1000),
        'attendance/North Attock': rate(190, 200),
        'attendance/South Attock': rate(255, 300),
        'attendance/Khanpur': rate(445, 500),
      },
    },
  });

  it('are asked for while they exist', () => {
    const asked = (when: string) =>
      blankOf(SPLIT, when).tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values.place ?? []));
    expect(asked('2015-Q1')).toEqual(['Lahore', 'Attock', 'Rahim Yar Khan']);
    expect(asked('2015-Q2')).toEqual(['Lahore', 'North Attock', 'South Attock', 'Khanpur']);
  });

  it('give no finding of a district that is missing or unknown', async () => {
    const { findings } = await take;
    const about = findings.filter(({ check }) => ['missing-place', 'unknown-place'].includes(check));
    // The row of the whole was left blank, which is asked about.
    expect(about.map(({ place }) => place)).toEqual(['punjab', 'punjab']);
  });

  it('are rated while they exist', async () => {
    const rated = [...(await take).ratings.values()].map(({ place }) => place);
    expect(rated).toEqual(['punjab', 'lahore', 'attock-north', 'attock-south', 'khanpur']);
  });

  it('roll up from those that exist in each period', async () => {
    const points = (await take).series.get(seriesKey('attendance', 'punjab'))?.points ?? [];
    const totals = points.filter(({ formula }) => formula?.startsWith('Σ'));
    // (900 + 450 + 420)/2000 = 88.5 is agreed history in the register; (910 + 190 + 255 + 445)/2000 = 90
    expect(totals.map(({ period: when, value, denominator, lacking }) => [when, value, denominator, lacking])).toEqual([
      ['2015-Q2', 90, 2000, undefined],
    ]);
  });

  it('give the parts of a split no past: how it would divide is not known', async () => {
    const stocktake = await take;
    expect(stocktake.series.get(seriesKey('attendance', 'attock-north'))?.points).toHaveLength(1);
    expect(ratingOf(stocktake, 'attendance', 'attock-north')).toMatchObject({
      light: 'G', // 95 of 90
      movement: null,
      last: null,
    });
    // 85 of 90, 5 short of it
    expect(ratingOf(stocktake, 'attendance', 'attock-south')).toMatchObject({ light: 'R', previousValue: null });
  });

  it('carry a renamed one on: its movement, its last light and its chart', async () => {
    const stocktake = await take;
    // 445/500 = 89, 1 short; before 420/500 = 84, Red, under its former name
    expect(ratingOf(stocktake, 'attendance', 'khanpur')).toMatchObject({
      light: 'AG',
      movement: 'up',
      last: 'R',
      previousValue: { value: 84 },
      previousPeriod: '2015-Q1',
    });
    const chart = draftChart(stocktake, 'trajectory', { indicator: 'attendance', place: 'khanpur' });
    const actual = chart?.series.find(({ name }) => name === 'Actual')?.values.filter((value) => value !== null);
    expect(actual).toEqual([84.7, 85.7, 84, 89]);
  });
});

describe('districts that are merged', () => {
  const merged: Register = {
    ...SPLIT,
    history: [],
    places: [
      ...EXAMPLE_REGISTER.places.map((place) =>
        ['attock', 'lahore'].includes(place.id) ? { ...place, to: period('2015-Q1') } : place,
      ),
      district('north', 'North', { from: '2015-Q2', succeeds: ['attock', 'lahore'] }),
    ],
  };

  it('have Σn/Σd of what they were as their past, which counts once', async () => {
    const stocktake = await takeReturns(merged, {
      '2015-Q1': {
        rows: {
          'attendance/Lahore': rate(900, 1000),
          'attendance/Attock': rate(420, 500),
          'attendance/Rahim Yar Khan': rate(430, 500),
        },
      },
      '2015-Q2': { rows: { 'attendance/North': rate(1350, 1500), 'attendance/Rahim Yar Khan': rate(440, 500) } },
    });
    // (900 + 420)/1500 = 88, then 1350/1500 = 90
    expect(ratingOf(stocktake, 'attendance', 'north')).toMatchObject({
      value: { value: 90 },
      previousValue: { value: 88 },
      movement: 'up',
    });
    const whole = stocktake.series.get(seriesKey('attendance', 'punjab'))?.points ?? [];
    expect(whole.map(({ period: when, denominator }) => [when, denominator])).toEqual([
      ['2015-Q1', 2000],
      ['2015-Q2', 2000],
    ]);
  });
});
