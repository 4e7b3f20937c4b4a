import { readPeriodCell } from '../../domain/read-date.ts';
import { type ColumnFacts, figuresIn, isPlaceColumn } from './column-facts.ts';
import { findTotal } from './figures.ts';
import { isWhole, type Known, shareOfPlaces } from './known-names.ts';
import type { Confidence } from './understood.ts';
import { isMeasure, means } from './vocabulary.ts';

/** Columns whose headings name periods or places, and what says so. */
interface SideBySide {
  readonly names: 'period' | 'place';
  readonly columns: ReadonlySet<number>;
  /** The column that adds the others up. */
  readonly total: number | undefined;
  readonly reason: { readonly confidence: Confidence; readonly why: string };
}

const NOTHING: SideBySide = {
  names: 'place',
  columns: new Set(),
  total: undefined,
  reason: { confidence: 'guess', why: '' },
};

/** Finds columns whose headings are periods, or places, rather than names of what is measured. */
export function sideBySide(facts: readonly ColumnFacts[], known: Known): SideBySide {
  const figures = facts.filter(({ type }) => type === 'number' || type === null);
  const periods = figures.filter(({ heading }) => heading && readPeriodCell(heading, known.dates).period !== null);
  if (periods.length >= 2) return besideOf('period', periods, 'sure', 'the headings are periods', known);

  const placed = figures.filter(({ words }) => shareOfPlaces([words], known) > 0 || isWhole(words, known));
  if (placed.length >= 2 && placed.some(({ words }) => shareOfPlaces([words], known) === 1)) {
    return besideOf('place', placed, 'sure', 'the headings are places of the register', known);
  }
  const proper = figures.filter(
    ({ words, named }) => words !== '' && !named && (!isMeasure(words) || isWhole(words, known)),
  );
  const hasRows = facts.some(
    (column) => column.type === 'date' || means(column.words, 'period') || means(column.words, 'indicator'),
  );
  const hasPlace = facts.some((column) => column.type === 'text' && isPlaceColumn(column, known));
  if (proper.length < 4 || !hasRows || hasPlace) return NOTHING;
  return besideOf('place', proper, 'likely', 'the headings are names, and the rows are periods or indicators', known);
}

function besideOf(
  names: SideBySide['names'],
  columns: readonly ColumnFacts[],
  confidence: Confidence,
  why: string,
  known: Known,
): SideBySide {
  const figures = figuresIn(columns);
  const ends = [columns.at(-1), columns[0]].flatMap((column) => column?.column ?? []);
  const named = columns.find(({ words }) => isWhole(words, known))?.column;
  return {
    names,
    columns: new Set(columns.map(({ column }) => column)),
    total: names === 'place' ? (named ?? findTotal(figures, ends)) : undefined,
    reason: { confidence, why },
  };
}
