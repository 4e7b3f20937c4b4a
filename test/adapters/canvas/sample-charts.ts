import type { Chart, ChartSeries, PointLabel, Stroke } from '../../../src/domain/chart.ts';
import { lastMonth, type Period, period } from '../../../src/domain/period.ts';
import type { Text } from '../../../src/domain/wording.ts';

const say = (text: string): Text => ({ text, figures: [] });
const solid = (colour: Stroke['colour'], width: number): Stroke => ({ colour, width, dash: 'solid' });

const months = ['2011-11', '2012-06', '2012-11', '2013-06', '2013-11', '2014-11', '2015-06', '2018-03'].map(period);
const actual = [84.8, 85.9, 86.8, 86.1, 88.2, 89.3, 90.4, null];

/** The agreed line from 84.8 in November 2011 to 100 in March 2018, 76 months. */
function plan(month: Period): number {
  return 84.8 + (15.2 * (lastMonth(month) - lastMonth(period('2011-11')))) / 76;
}

function series(name: string, kind: ChartSeries<Text>['kind'], values: (number | null)[]): ChartSeries<Text> {
  return { name, kind, values, labels: [] };
}

function label(index: number, text: string, position: PointLabel<Text>['position'], size = 12): PointLabel<Text> {
  return { index, text: say(text), position, size, bold: size !== 11, colour: 'ink' };
}

const last = (value: number) => [null, null, null, null, null, null, value, null];

/** Punjab participation, as slide 5 of the look shows it: every kind of series the trajectory chart has. */
export const TRAJECTORY: Chart = {
  id: 'trajectory:participation:punjab',
  head: say('School participation, children aged 5 to 9, Punjab, %'),
  subhead: say('Axis starts at 80'),
  alt: say('Participation: actual 90.4 in June 2015 against plan 93.4'),
  categories: { kind: 'months', months },
  axis: { min: 80, max: 100, step: 5, decimals: 0 },
  plot: { x: 0.0457, y: 0.109, w: 0.756, h: 0.82 },
  series: [
    {
      ...series(
        'Base',
        'area',
        months.map((month) => plan(month) - 3.8),
      ),
      stack: 'bands',
    },
    {
      ...series(
        'Amber-Red to',
        'area',
        months.map(() => 2.28),
      ),
      stack: 'bands',
      fill: 'ARband',
    },
    {
      ...series(
        'Amber-Green to',
        'area',
        months.map(() => 1.52),
      ),
      stack: 'bands',
      fill: 'AGband',
    },
    { ...series('Range from', 'area', [...last(90.4).slice(0, 7), 92.8]), stack: 'range' },
    { ...series('Range', 'area', [...last(0).slice(0, 7), 3.1]), stack: 'range', fill: 'range' },
    { ...series('Plan', 'line', months.map(plan)), stroke: { colour: 'plan', width: 1.75, dash: 'dash' } },
    {
      ...series('Actual', 'line', actual),
      stroke: solid('ink', 2.75),
      marker: { shape: 'circle', size: 6, fill: 'ink', outline: solid('paper', 1) },
      labels: [{ ...label(3, '86.1', 'below'), bold: false }],
    },
    {
      ...series('Forecast', 'line', [...last(90.4).slice(0, 7), 94.4]),
      stroke: { colour: 'ink2', width: 2.25, dash: 'dot' },
      labels: [{ ...label(7, '94.4 forecast', 'right'), detail: say('80% range 92.8–95.9') }],
    },
    {
      ...series('Amber-Red', 'line', last(90.4)),
      marker: { shape: 'triangle', size: 11, fill: 'AR' },
      labels: [{ ...label(6, '90.4', 'below', 18), detail: say('Jun 2015') }],
    },
    {
      ...series('Baseline and target', 'line', [84.8, null, null, null, null, null, null, 100]),
      marker: { shape: 'circle', size: 9, fill: 'paper', outline: solid('plan', 2) },
      labels: [
        { ...label(0, '84.8 baseline', 'below'), detail: say('Nov 2011') },
        { ...label(7, 'Target 100 in Mar 2018', 'above'), colour: 'plan' },
      ],
    },
    {
      ...series('Gap', 'line', last(91.9)),
      errorBar: { half: 1.5, stroke: solid('ink', 1.5) },
      labels: [label(6, '−3.0', 'left', 16)],
    },
  ],
};

const districts: [string, number | null][] = [
  ['Rahim Yar Khan', 15.4],
  ['Lodhran', 13.1],
  ['Kasur', 5],
  ['Gujrat', 3.2],
  ['Lahore', 2.5],
  ['Sialkot', 0],
  ['Attock', -1.4],
  ['Jhelum', null],
];

function beyond(value: number | null): boolean {
  return value !== null && Math.abs(value) > 3.1;
}

function bars(name: string, pick: (value: number | null) => boolean): ChartSeries<Text> {
  const values = districts.map(([, value]) => (pick(value) ? value : null));
  const labels = values.flatMap((value, index) =>
    value === null ? [] : [label(index, `${value < 0 ? '−' : '+'}${Math.abs(value)}`, value < 0 ? 'left' : 'right')],
  );
  return { name, kind: 'bar', values, labels };
}

/** Change by district, as slide 7 of the look shows it: two series of which each district is in one or none. */
export const BARS: Chart = {
  id: 'bars:participation:district',
  head: say('Change by district, November 2011 to June 2015, points'),
  alt: say('Change by district'),
  categories: { kind: 'names', names: districts.map(([name]) => name) },
  axis: { min: -5, max: 20, step: 5, decimals: 0, hidden: true },
  horizontal: true,
  plot: { x: 0.37, y: 0.1, w: 0.6, h: 0.88 },
  series: [
    { ...bars('Beyond the margin', beyond), fill: 'ink' },
    { ...bars('Inside the margin', (value) => !beyond(value)), fill: 'paper', stroke: solid('axis', 1) },
  ],
};
