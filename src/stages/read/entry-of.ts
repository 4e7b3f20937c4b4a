import { CalendarDate, monthOf } from '../../domain/calendar-date.ts';
import type { Cell } from '../../domain/cell.ts';
import type { LayoutEntry } from '../../domain/layout.ts';
import { monthPeriod, type Period, readPeriod } from '../../domain/period.ts';
import type { Entry, ReturnRow } from '../../domain/return.ts';
import { isEmpty, wordsOf } from './words.ts';

/** What stands for a place that was left out of a row with figures, so that it is never taken for the whole. */
const NO_PLACE = '(no place)';

/** The parts of an entry that are cells, by the name of the column that holds each. */
const FIGURES = ['value', 'numerator', 'denominator', 'complement', 'baseline', 'expected'] as const;

/** Makes the entry that a row holds, or null when the row names no place and has no figure: a line of remarks. */
export function entryOf(row: ReturnRow, entry: LayoutEntry, returned: Period | null): Entry | null {
  const cells: Partial<Record<(typeof FIGURES)[number], Cell>> = {};
  for (const part of FIGURES) {
    const cell = cellOf(row, entry[part]);
    if (cell) cells[part] = cell;
  }

  const place = placeOf(row, entry);
  if (place.name === NO_PLACE && Object.values(cells).every(isEmpty)) return null;

  const periodCell = cellOf(row, entry.period);
  const indicatorCell = 'column' in entry.indicator ? cellOf(row, entry.indicator.column) : undefined;
  return {
    ...(indicatorCell ? { indicatorCell } : {}),
    indicator: 'is' in entry.indicator ? entry.indicator.is : wordsOf(indicatorCell),
    ...(place.cell ? { placeCell: place.cell } : {}),
    place: place.name,
    period: readMeasured(periodCell, returned),
    ...(periodCell && !isEmpty(periodCell) ? { periodCell } : {}),
    table: row.table,
    row,
    source: 'is' in entry.source ? entry.source.is : wordsOf(cellOf(row, entry.source.column)),
    ...cells,
    ...(entry.comment ? { comment: wordsOf(cellOf(row, entry.comment)) } : {}),
  };
}

function cellOf(row: ReturnRow, field: string | undefined): Cell | undefined {
  return field === undefined ? undefined : row.cells[field];
}

function placeOf(row: ReturnRow, { place }: LayoutEntry): { name: string; cell?: Cell } {
  if ('is' in place) return { name: place.is };
  const cells = place.columns.flatMap((column) => cellOf(row, column) ?? []);
  const name = cells.map(wordsOf).filter(Boolean).join('-');
  const [cell] = cells;
  return { name: name || NO_PLACE, ...(cell ? { cell } : {}) };
}

/** The period of measurement: the return's own where nothing is said, null where what is said is no period. */
function readMeasured(cell: Cell | undefined, returned: Period | null): Period | null {
  return !cell || isEmpty(cell) ? returned : (periodIn(cell) ?? null);
}

/** Reads a period out of a cell: words as people write them, or a date for its month. */
export function periodIn(cell: Cell | undefined): Period | undefined {
  const words = wordsOf(cell);
  if (cell?.type !== 'date') return readPeriod(words);
  const date = CalendarDate.safeParse(words.slice(0, 10));
  return date.success ? monthPeriod(monthOf(date.data)) : undefined;
}
