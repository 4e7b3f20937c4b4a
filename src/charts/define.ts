import type { ChartDraft } from '../domain/chart.ts';
import type { Stocktake } from '../domain/stocktake.ts';

/** What a chart is to show. */
export interface ChartSubject {
  readonly indicator: string;
  readonly place: string;
  /** Of a chart that is drawn in columns: which of them, from 1; the first when absent. */
  readonly column?: number;
}

/** A kind of chart: from the stocktake to plain data. */
export interface ChartMaker {
  /** Permanent, kebab-case, equal to the file name. */
  readonly id: string;
  /** Answers null when there is nothing to draw; the slide then says so in words. */
  make(stocktake: Stocktake, subject: ChartSubject): ChartDraft | null;
}

export function defineChart(chart: ChartMaker): ChartMaker {
  return Object.freeze(chart);
}
