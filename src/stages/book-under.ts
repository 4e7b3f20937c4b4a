import { isTotal } from '../domain/observation.ts';
import { openBook } from '../domain/open-book.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { SeriesBook, SourceBook } from '../domain/series.ts';
import { enterTotals } from './totals.ts';

/**
 * The accepted values as they would be under another register: its past values, its preference of sources and its margins
 * of error, with what the returns reported of its indicators.
 */
export function bookUnder(register: RegisterIndex, sources: SourceBook, blocked: ReadonlySet<string>): SeriesBook {
  const book = openBook(register);
  for (const points of sources.values()) {
    const indicator = register.indicator.get(points[0]?.indicator ?? '');
    if (!indicator) continue;
    for (const { margin: _, ...point } of points) {
      const isReported = point.cells.length > 0 && !isTotal(point) && !point.carriedFrom;
      if (isReported) book.enter(indicator.margin === undefined ? point : { ...point, margin: indicator.margin });
    }
  }
  enterTotals(book, register, blocked);
  return book.series;
}
