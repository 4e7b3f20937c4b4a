import type { Chart } from '../../domain/chart.ts';
import type { Inches } from '../../domain/slide.ts';
import type { ChartSheet } from './chart-sheet.ts';

/** Everything the parts of one chart are written from. */
export interface ChartDrawing {
  readonly chart: Chart;
  readonly sheet: ChartSheet;
  /** Size of the chart's frame. */
  readonly width: Inches;
  readonly height: Inches;
  readonly language: string;
  /** Size of type against our own slide. */
  readonly scale: number;
}
