import type { Chart as Engine } from 'chart.js';
import type { Chart } from '../../domain/chart.ts';
import { lastMonth, type MonthIndex, monthPeriod, periodHolding, shortPeriod } from '../../domain/period.ts';
import { contextOf } from './context.ts';
import { cssFont } from './fonts.ts';
import { css, px } from './ink.ts';

/** A mark of the axis and a word under it; both in months, either may be absent. */
export interface TimeLabel {
  readonly tick: MonthIndex | null;
  /** Where the middle of the word stands. */
  readonly at: MonthIndex;
  readonly text: string;
}

/** Least space between two labels, in pixels. */
const SPACE = 8;
/** A year shows its label when at least this many of its months are drawn. */
const LEAST_OF_A_YEAR = 3;
const TICK = 5;

/**
 * The labels of a month axis: a tick at each January with the year centred under its months, or the categories
 * themselves as quarters or months, thinned from the latest backwards until they fit. `fits` answers whether labels that
 * stand `months` apart have room for the text.
 */
export function timeLabels(chart: Chart, fits: (text: string, months: number) => boolean): TimeLabel[] {
  if (chart.categories.kind !== 'months') return [];
  const months = chart.categories.months.map(lastMonth);
  const first = Math.min(...months);
  const last = Math.max(...months);
  if (chart.timeLabels === 'years') return yearLabels(first, last, fits);
  const text = (month: MonthIndex) =>
    shortPeriod(chart.timeLabels === 'quarters' ? periodHolding(month, 'quarter') : monthPeriod(month));
  const steps = chart.timeLabels === 'quarters' ? [3, 6, 12] : [1, 3, 6, 12];
  const step = steps.find((size) => fits(text(last), size)) ?? 12 * Math.ceil((last - first + 1) / 12);
  return months
    .filter((month) => (last - month) % step === 0)
    .map((month) => ({ tick: month, at: month, text: text(month) }));
}

function yearLabels(first: MonthIndex, last: MonthIndex, fits: (text: string, months: number) => boolean): TimeLabel[] {
  const years: TimeLabel[] = [];
  const firstYear = Math.floor(first / 12);
  const lastYear = Math.floor(last / 12);
  const every = [1, 2, 5, 10].find((step) => fits('2000', step * 12)) ?? 20;
  for (let year = firstYear; year <= lastYear; year++) {
    const from = Math.max(year * 12, first);
    const to = Math.min(year * 12 + 12, last);
    const drawn = Math.min(year * 12 + 11, last) - from + 1;
    const labelled = drawn >= LEAST_OF_A_YEAR && (year - lastYear) % every === 0;
    years.push({
      tick: year * 12 >= first ? year * 12 : null,
      at: (from + to) / 2,
      text: labelled ? String(year) : '',
    });
  }
  return years;
}

/** Draws the line of the axis, its ticks and its labels under the plot area. */
export function drawTimeAxis(chart: Chart, engine: Engine): void {
  const scale = engine.scales.x;
  if (!scale) return;
  const context = contextOf(engine);
  const { left, right, bottom } = engine.chartArea;
  context.save();
  context.font = cssFont(px(11), false);
  const perMonth = (right - left) / (scale.max - scale.min || 1);
  const labels = timeLabels(chart, (text, months) => context.measureText(text).width + SPACE <= months * perMonth);
  context.strokeStyle = css('axis');
  context.lineWidth = px(1);
  context.beginPath();
  context.moveTo(left, bottom);
  context.lineTo(right, bottom);
  for (const { tick } of labels) {
    if (tick === null) continue;
    context.moveTo(scale.getPixelForValue(tick), bottom);
    context.lineTo(scale.getPixelForValue(tick), bottom + TICK);
  }
  context.stroke();
  context.fillStyle = css('ink2');
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { at, text } of labels) context.fillText(text, scale.getPixelForValue(at), bottom + TICK + 4);
  context.restore();
}
