import type { Chart, ChartSeries, Ink } from '../../../src/domain/chart.ts';
import { lastMonth, type Period, period } from '../../../src/domain/period.ts';
import type { Text } from '../../../src/domain/wording.ts';

export function text(words: string): Text {
  return { text: words, figures: [] };
}

const FIRST = period('2011-11');
const ROUNDS: readonly (readonly [string, number])[] = [
  ['2011-11', 84.8],
  ['2012-06', 85.9],
  ['2012-11', 86.8],
  ['2013-06', 86.1],
  ['2013-11', 88.2],
  ['2014-11', 89.3],
  ['2015-06', 90.4],
];
const MONTHS: readonly Period[] = [...ROUNDS.map(([month]) => period(month)), period('2016-12'), period('2018-03')];

/** Straight from 84.8 in November 2011 to 100 in March 2018: 76 months. */
function plan(month: Period): number {
  return 84.8 + (15.2 * (lastMonth(month) - lastMonth(FIRST))) / 76;
}

/** From the last actual 90.4 in June 2015 to a value in March 2018, 33 months later. */
function towards(end: number, month: Period): number | null {
  const months = lastMonth(month) - lastMonth(period('2015-06'));
  return months < 0 ? null : 90.4 + ((end - 90.4) * months) / 33;
}

const actual = MONTHS.map((month) => ROUNDS.find(([round]) => round === month)?.[1] ?? null);
const NONE = { labels: [] };
const solid = (colour: Ink, width: number) => ({ colour, width, dash: 'solid' as const });
const at = (index: number, value: number) => MONTHS.map((_, i) => (i === index ? value : null));

function area(name: string, stack: 'bands' | 'range', values: (number | null)[], fill?: Ink): ChartSeries<Text> {
  return { name, kind: 'area', stack, values, ...(fill ? { fill } : {}), ...NONE };
}

/** The trajectory of participation in Punjab, every kind of series in it. */
export const TRAJECTORY: Chart = {
  id: 'trajectory:participation:punjab',
  head: text('School participation, children aged 5 to 9, Punjab, %'),
  subhead: text('Axis starts at 80'),
  alt: text(
    'Participation rose from 84.8 in November 2011 to 90.4 in June 2015; plan 93.4; forecast 94.4, target 100.',
  ),
  categories: { kind: 'months', months: MONTHS },
  axis: { min: 80, max: 100, step: 5, decimals: 0 },
  plot: { x: 0.354 / 7.75, y: 0.54 / 4.95, w: 5.86 / 7.75, h: 4.06 / 4.95 },
  series: [
    area(
      'Red below',
      'bands',
      MONTHS.map((month) => plan(month) - 3.8),
    ),
    area(
      'Amber-Red band',
      'bands',
      MONTHS.map(() => 2.28),
      'ARband',
    ),
    area(
      'Amber-Green band',
      'bands',
      MONTHS.map(() => 1.52),
      'AGband',
    ),
    area(
      'Forecast, low',
      'range',
      MONTHS.map((month) => towards(92.8, month)),
    ),
    area(
      'Forecast, range',
      'range',
      MONTHS.map((month) => spread(month)),
      'range',
    ),
    {
      name: 'Plan',
      kind: 'line',
      values: MONTHS.map(plan),
      stroke: { colour: 'plan', width: 1.75, dash: 'dash' },
      labels: [label(6, 'Plan 93.4', 'left', 12, 'plan')],
    },
    {
      name: 'Actual',
      kind: 'line',
      values: actual,
      stroke: solid('ink', 2.75),
      marker: { shape: 'circle', size: 6, fill: 'ink' },
      labels: [{ ...label(3, '86.1', 'below', 12, 'ink'), bold: false }],
    },
    {
      name: 'Forecast',
      kind: 'line',
      values: MONTHS.map((month) => towards(94.4, month)),
      stroke: { colour: 'ink2', width: 2.25, dash: 'dot' },
      labels: [{ ...label(8, '94.4 forecast', 'right', 12, 'ink'), detail: text('80% range 92.8–95.9') }],
    },
    {
      name: 'Amber-Red',
      kind: 'line',
      values: at(6, 90.4),
      marker: { shape: 'triangle', size: 11, fill: 'AR' },
      labels: [{ ...label(6, '90.4', 'below', 18, 'ink'), detail: text('Jun 2015') }],
    },
    {
      name: 'Baseline and target',
      kind: 'line',
      values: MONTHS.map((_, i) => (i === 0 ? 84.8 : i === 8 ? 100 : null)),
      marker: { shape: 'circle', size: 9, fill: 'paper', outline: solid('plan', 2) },
      labels: [
        {
          ...label(0, '84.8 baseline', 'right', 12, 'ink'),
          detail: text('Nov 2011'),
          offset: { dx: -0.118, dy: 0.266 },
        },
        { ...label(8, 'Target 100 in Mar 2018', 'left', 12, 'plan'), offset: { dx: 0.118, dy: -0.196 } },
      ],
    },
    {
      name: 'Gap',
      kind: 'line',
      values: at(6, (90.4 + plan(period('2015-06'))) / 2),
      errorBar: { half: (plan(period('2015-06')) - 90.4) / 2, stroke: solid('ink', 1.5) },
      labels: [label(6, '−3.0', 'left', 16, 'ink')],
    },
  ],
};

function spread(month: Period): number | null {
  const low = towards(92.8, month);
  const high = towards(95.9, month);
  return low === null || high === null ? null : high - low;
}

function label(
  index: number,
  words: string,
  position: 'left' | 'right' | 'above' | 'below',
  size: number,
  colour: Ink,
) {
  return { index, text: text(words), position, size, bold: true, colour };
}

const NAMES = ['Rahim Yar Khan', 'Lodhran', 'Kasur', 'Gujrat', 'Khanewal', 'Sialkot', 'Attock', 'Jhelum'];
const CHANGES = [15.4, 13.1, 5, 3.2, 2.8, 0, -2.3, null];

/** The change by district: two series that differ in look, a zero, a fall and a gap. */
export const BARS: Chart = {
  id: 'bars:participation:district',
  head: text('Change since November 2011, points'),
  alt: text('Change by district, from 15.4 points in Rahim Yar Khan to −2.3 in Attock; no value for Jhelum.'),
  categories: { kind: 'names', names: NAMES },
  axis: { min: -5, max: 20, step: 5, decimals: 0, hidden: true },
  horizontal: true,
  plot: { x: 0.3, y: 0.08, w: 0.65, h: 0.9 },
  series: [
    {
      name: 'Beyond the margin of error',
      kind: 'bar',
      values: CHANGES.map((change) => (change !== null && Math.abs(change) > 3.1 ? change : null)),
      fill: 'ink',
      labels: [0, 1, 2, 3].map((i) => label(i, `+${(CHANGES[i] ?? 0).toFixed(1)}`, 'right', 12, 'ink')),
    },
    {
      name: 'Inside the margin of error',
      kind: 'bar',
      values: CHANGES.map((change) => (change !== null && Math.abs(change) <= 3.1 ? change : null)),
      fill: 'paper',
      stroke: solid('axis', 1),
      labels: [label(5, '0.0', 'right', 12, 'ink'), label(6, '−2.3', 'right', 12, 'ink')],
    },
  ],
};

/** A year of months as upright bars with a line over them; April is zero and September missing. */
export const COLUMNS: Chart = {
  id: 'columns:visits',
  head: text('Schools visited, %'),
  alt: text('Schools visited each month of 2015: nothing in April, no value for September.'),
  categories: {
    kind: 'months',
    months: Array.from({ length: 12 }, (_, i) => period(`2015-${String(i + 1).padStart(2, '0')}`)),
  },
  axis: { min: 0, max: 100, step: 25, decimals: 0 },
  plot: { x: 0.08, y: 0.12, w: 0.9, h: 0.75 },
  series: [
    {
      name: 'Visited',
      kind: 'bar',
      values: [90, 91, 93, 0, 92, 95, 96, 97, null, 95, 96, 96.3],
      fill: 'ink',
      labels: [],
    },
    {
      name: 'Standard',
      kind: 'line',
      values: Array.from({ length: 12 }, () => 95),
      stroke: { colour: 'plan', width: 1.75, dash: 'dash' },
      labels: [label(0, '95 or above', 'above', 12, 'plan')],
    },
  ],
};
