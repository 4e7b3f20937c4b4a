import assert from 'node:assert/strict';
import { columnLetters } from '../../domain/cell.ts';
import type { Chart } from '../../domain/chart.ts';
import { lastMonth, type Period } from '../../domain/period.ts';

/** One column of the sheet behind a chart. */
export interface SheetColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Where the name and the values stand, as a chart refers to them. */
  readonly nameRef: string;
  readonly valuesRef: string;
}

/** The figures of a chart, arranged once: its cache and the workbook behind it are both written from this. */
export interface ChartSheet {
  /** Above the categories: what the chart shows, with its unit. */
  readonly corner: string;
  readonly categories:
    | { readonly kind: 'months'; readonly serials: readonly number[] }
    | { readonly kind: 'names'; readonly names: readonly string[] };
  readonly categoriesRef: string;
  readonly columns: readonly SheetColumn[];
}

/** Name of the one sheet of the workbook behind a chart. */
export const SHEET_NAME = 'Data';

/** Arranges a chart's figures: categories down column A, one series to a column, names in row 1. */
export function chartSheet(chart: Chart): ChartSheet {
  const { categories } = chart;
  const count = categories.kind === 'months' ? categories.months.length : categories.names.length;
  assert(count > 0 && chart.series.length > 0, `${chart.id}: a chart has categories and series`);
  return {
    corner: chart.head.text,
    categories:
      categories.kind === 'months' ? { kind: 'months', serials: categories.months.map(monthSerial) } : categories,
    categoriesRef: rangeRef(0, 2, count + 1),
    columns: chart.series.map((series, i) => {
      assert.equal(series.values.length, count, `${chart.id}, ${series.name}: one value per category`);
      assert(
        series.values.every((value) => value === null || Number.isFinite(value)),
        `${chart.id}, ${series.name}: a value is a number or null`,
      );
      return {
        name: series.name,
        values: series.values,
        nameRef: `${SHEET_NAME}!$${columnLetters(i + 1)}$1`,
        valuesRef: rangeRef(i + 1, 2, count + 1),
      };
    }),
  };
}

/** Excel's number of the first day of a period's last month: days since 30 December 1899. */
export function monthSerial(period: Period): number {
  const month = lastMonth(period);
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000 + 25_569;
}

/** Rows `first` to `last` of one column, as a chart refers to them: `Data!$B$2:$B$9`. */
function rangeRef(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `${SHEET_NAME}!$${letters}$${first}:$${letters}$${last}`;
}
