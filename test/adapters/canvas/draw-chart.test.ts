import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { chartConfiguration, configuredValues } from '../../../src/adapters/canvas/chart-configuration.ts';
import { drawChart } from '../../../src/adapters/canvas/draw-chart.ts';
import type { Chart } from '../../../src/domain/chart.ts';
import { lastMonth, period } from '../../../src/domain/period.ts';
import { BARS, TRAJECTORY } from './sample-charts.ts';

const BOX = { w: 744, h: 475 };
const SIZE = { w: 7.75, h: 4.95 };

/** Draws a chart and answers the colour of a pixel, in 96ths of an inch from the top left corner, as #rrggbb. */
async function drawn(chart: Chart, size = SIZE) {
  const picture = await loadImage(Buffer.from(await drawChart(chart, size, 1)));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  return { at, width: picture.width, height: picture.height };
}

/** Where a month and a value of the sample stand: the plot runs from November 2011 to March 2018, from 80 to 100. */
function place(month: string, value: number) {
  const { x, y, w, h } = TRAJECTORY.plot;
  const share = (lastMonth(period(month)) - lastMonth(period('2011-11'))) / 76;
  return [BOX.w * (x + w * share), BOX.h * (y + h * (1 - (value - 80) / 20))] as const;
}

describe('the numbers handed to the engine', () => {
  it.each([
    ['trajectory', TRAJECTORY],
    ['bars', BARS],
  ])('are the chart’s, zeros and gaps included: %s', (_, chart) => {
    expect(configuredValues(chartConfiguration(chart, BOX))).toEqual(chart.series.map((series) => series.values));
  });

  it('stand at their true months', () => {
    const [base] = chartConfiguration(TRAJECTORY, BOX).data.datasets;
    // 2011-11 is month 10 of 2011: 2011 × 12 + 10 = 24,142; 2018-03 is 76 months later.
    expect(base?.data[0]).toMatchObject({ x: 24_142 });
    expect(base?.data.at(-1)).toMatchObject({ x: 24_218 });
  });
});

describe('the picture', () => {
  it('has 96 pixels to the inch, times the scale', async () => {
    const { width, height } = await drawn(TRAJECTORY);
    expect([width, height]).toEqual([744, 475]);
    const twice = await loadImage(Buffer.from(await drawChart(TRAJECTORY, SIZE)));
    expect([twice.width, twice.height]).toEqual([1488, 950]);
  });

  it('shows bands, range and marks in their colours where the numbers are', async () => {
    const { at } = await drawn(TRAJECTORY);
    // In January 2017 the plan is 84.8 + 15.2 × 62 / 76 = 97.2; Amber-Green reaches to 95.7, Amber-Red to 93.4.
    expect(at(...place('2017-01', 96.4))).toBe('#fcf5e3');
    expect(at(...place('2017-01', 95))).toBe('#f9e7db');
    // The range there: from 90.4 + (92.8 − 90.4) × 19 / 33 = 91.8 to 90.4 + 5.5 × 19 / 33 = 93.6.
    expect(at(...place('2017-01', 92.1))).toBe('#e4e8ec');
    expect(at(...place('2017-01', 90.5))).toBe('#ffffff');
    // Ring at the target: plan blue with a white heart.
    const [x, y] = place('2018-03', 100);
    expect(at(x, y)).toBe('#ffffff');
    expect(at(x, y - 6)).toBe('#1d5b9e');
  });

  it('draws a line over the gaps between its values', async () => {
    const [a, b] = [84.8, 88.8];
    const gappy: Chart = {
      ...TRAJECTORY,
      series: [
        {
          name: 'Actual',
          kind: 'line',
          values: [a, null, b, null, null, null, null, null],
          stroke: { colour: 'ink', width: 3, dash: 'solid' },
          labels: [],
        },
      ],
    };
    const { at } = await drawn(gappy);
    // November 2011 to November 2012: half way is May 2012, at (84.8 + 88.8) / 2 = 86.8.
    expect(at(...place('2012-05', 86.8))).toBe('#15202b');
    expect(at(...place('2013-06', 88.8))).toBe('#ffffff');
  });

  it('moves a label by its offset, down and to the right', async () => {
    const [mark] = TRAJECTORY.series.filter(({ name }) => name === 'Amber-Red');
    if (!mark) throw new Error('the sample has a mark');
    const word = { text: { text: 'HHH', figures: [] }, index: 6, size: 18, bold: true, colour: 'ink' } as const;
    const labelled = (offset: { dx: number; dy: number }): Chart => ({
      ...TRAJECTORY,
      series: [{ ...mark, labels: [{ ...word, position: 'right', offset }] }],
    });
    const inked = async (offset: { dx: number; dy: number }) => {
      const { at } = await drawn(labelled(offset));
      const [x, y] = place('2015-06', 90.4);
      const row = (right: number, down: number) => Array.from({ length: 40 }, (_, i) => at(x + right + i, y + down));
      return [row(12, 0), row(12 + 96, 48)].map((colours) => colours.includes('#15202b'));
    };
    expect(await inked({ dx: 0, dy: 0 })).toEqual([true, false]);
    expect(await inked({ dx: 1, dy: 0.5 })).toEqual([false, true]);
  });

  it('draws a tick down from its point, without a cap', async () => {
    const stroke = { colour: 'ink', width: 3, dash: 'solid' } as const;
    const tick: Chart = {
      ...TRAJECTORY,
      series: [
        {
          name: 'Ticks',
          kind: 'line',
          values: [null, null, null, null, null, null, 90, null],
          errorBar: { half: 2, stroke, down: true },
          labels: [],
        },
      ],
    };
    const { at } = await drawn(tick);
    const [x, y] = place('2015-06', 89);
    expect([at(x, y), at(...place('2015-06', 91)), at(x + 5, place('2015-06', 88)[1])]).toEqual([
      '#15202b',
      '#ffffff',
      '#ffffff',
    ]);
  });

  it('shows a single month in the middle', async () => {
    const alone: Chart = {
      ...TRAJECTORY,
      categories: { kind: 'months', months: [period('2015-06')] },
      series: [
        {
          name: 'Amber-Red',
          kind: 'line',
          values: [90],
          marker: { shape: 'square', size: 11, fill: 'AR' },
          labels: [],
        },
      ],
    };
    const { at } = await drawn(alone);
    const { x, y, w, h } = alone.plot;
    expect(at(BOX.w * (x + w / 2), BOX.h * (y + h / 2))).toBe('#c45000');
  });

  it('draws bars from zero, the first category on top, and none for a missing value', async () => {
    const size = { w: 4.55, h: 3.5 };
    const { at, width, height } = await drawn(BARS, size);
    const { x, y, w, h } = BARS.plot;
    const point = (row: number, value: number) =>
      [width * (x + (w * (value + 5)) / 25), height * (y + (h * (row + 0.5)) / 8)] as const;
    expect(at(...point(0, 15))).toBe('#15202b');
    expect(at(...point(1, 14))).not.toBe('#15202b');
    expect(at(...point(4, 1.2))).toBe('#ffffff');
    expect(at(...point(4, 2.5))).not.toBe('#ffffff');
    expect(at(...point(7, 0.5))).toBe('#ffffff');
  });

  it('is the same to the byte when it is drawn again', async () => {
    const first = await drawChart(TRAJECTORY, SIZE);
    await drawChart(BARS, SIZE);
    expect(Buffer.compare(Buffer.from(await drawChart(TRAJECTORY, SIZE)), Buffer.from(first))).toBe(0);
  });
});
