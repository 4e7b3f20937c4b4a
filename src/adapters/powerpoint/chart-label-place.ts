import type { Chart, PointLabel } from '../../domain/chart.ts';
import { lastMonth } from '../../domain/period.ts';
import type { Inches } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';

/** Mean advance of a letter as a share of the type size, in Arial, and a little more so that nothing is cut. */
const ADVANCE = { regular: 0.47, bold: 0.51 };
/** How far a label may stand out of the plot area at the right: half a mark. */
const OVERHANG: Inches = 0.08;
/** Points of a label's second line, by the size of its first. */
export const detailSize = (size: number) => (size >= 16 ? 11 : 10.5);

/**
 * How far a label over or under its point must move to the right (left when negative) to keep to the plot area, as a
 * share of the chart's width.
 *
 * Baseline and target stand at the ends of the plot: centred on them, their labels would cover the axis or leave the
 * chart. A label beside its point stays there.
 */
export function labelShift(label: PointLabel<Text>, chart: Chart, width: Inches): number {
  if (label.position === 'left' || label.position === 'right' || chart.horizontal) return 0;
  const half = labelWidth(label) / 2;
  const left = chart.plot.x * width;
  const right = (chart.plot.x + chart.plot.w) * width + OVERHANG;
  const centre = left + categoryShare(chart, label.index) * chart.plot.w * width;
  const kept = Math.max(Math.min(centre, right - half), left + half);
  // Less than a twentieth of an inch is not worth a place of its own.
  return Math.abs(kept - centre) < 0.05 ? 0 : (kept - centre) / width;
}

function labelWidth({ text, detail, size, bold }: PointLabel<Text>): Inches {
  const first = (text.text.length * size * (bold ? ADVANCE.bold : ADVANCE.regular)) / 72;
  return detail ? Math.max(first, (detail.text.length * detailSize(size) * ADVANCE.regular) / 72) : first;
}

/** Where a category stands between the left edge of the plot area (0) and the right (1). */
function categoryShare({ categories, series }: Chart, index: number): number {
  const bars = series.some((one) => one.kind === 'bar');
  if (categories.kind === 'names') {
    const count = categories.names.length;
    return bars ? (index + 0.5) / count : index / Math.max(1, count - 1);
  }
  const months = categories.months.map(lastMonth);
  const first = Math.min(...months);
  const span = Math.max(...months) - first;
  const from = (months[index] ?? first) - first;
  return bars ? (from + 0.5) / (span + 1) : from / Math.max(1, span);
}
