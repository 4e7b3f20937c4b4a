import type { Cell } from '../../domain/cell.ts';
import { isAmong, isEmpty, wordKey, wordsOf } from '../../domain/cell-words.ts';
import type { LayoutEntry } from '../../domain/layout.ts';
import type { DateOrder } from '../../domain/notation.ts';
import type { Period } from '../../domain/period.ts';
import { readPeriodCell } from '../../domain/read-date.ts';
import type { Entry, ReturnRow } from '../../domain/return.ts';

/** What stands for a place that was left out of a row with figures, so that it is never taken for the whole. */
const NO_PLACE = '(no place)';

/** The parts of an entry that are cells, by the name of the column that holds each. */
const FIGURES = ['value', 'numerator', 'denominator', 'complement', 'baseline', 'expected'] as const;

/** Makes the entry that a row holds, or null when the row names no place and has no figure: a line of remarks. */
export function entryOf(row: ReturnRow, entry: LayoutEntry, returned: Period | null, dates: DateOrder): Entry | null {
  const cells: Partial<Record<(typeof FIGURES)[number], Cell>> = {};
  for (const part of FIGURES) {
    const cell = cellOf(row, entry[part]);
    if (cell) cells[part] = cell;
  }

  const place = placeOf(row, entry);
  if (place.name === NO_PLACE && Object.values(cells).every(isEmpty)) return null;

  const periodCell = cellOf(row, entry.period);
  const measured = periodCell && !isEmpty(periodCell) ? readPeriodCell(periodCell, dates) : undefined;
  const indicatorCell = 'column' in entry.indicator ? cellOf(row, entry.indicator.column) : undefined;
  return {
    ...(indicatorCell ? { indicatorCell } : {}),
    indicator: indicatorOf(entry, indicatorCell),
    ...(place.cell ? { placeCell: place.cell } : {}),
    place: place.name,
    // The return's own where nothing is said, null where what is said is no period.
    period: measured ? measured.period : returned,
    ...(measured && periodCell ? { periodCell } : {}),
    ...(measured?.how === 'text' || measured?.how === 'serial' ? { periodHow: measured.how } : {}),
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

function indicatorOf({ indicator }: LayoutEntry, cell: Cell | undefined): string {
  if ('is' in indicator) return indicator.is;
  const words = wordsOf(cell);
  const known = Object.entries(indicator.names ?? {}).find(([name]) => wordKey(name) === wordKey(words));
  return known?.[1] ?? words;
}

function placeOf(row: ReturnRow, { place }: LayoutEntry): { name: string; cell?: Cell } {
  if ('is' in place) return { name: place.is };
  const cells = place.columns.flatMap((column) => cellOf(row, column) ?? []);
  const name = cells.map(wordsOf).filter(Boolean).join('-');
  const [cell] = cells;
  const isWhole = name !== '' && isAmong(name, place.whole ?? []);
  return { name: isWhole ? '' : name || NO_PLACE, ...(cell ? { cell } : {}) };
}
