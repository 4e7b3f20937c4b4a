import { wordsOf } from '../../domain/cell-words.ts';
import { typeOf } from './column-type.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { BlockColumn } from './find-block.ts';
import { indicatorNamed, type Known, type NamedIndicator, shareOfPlaces } from './known-names.ts';
import { means } from './vocabulary.ts';

/** What can be seen of a column by itself. */
export interface ColumnFacts extends BlockColumn {
  readonly words: string;
  readonly type: 'number' | 'date' | 'text' | null;
  /** The different words of its cells, the first hundred. */
  readonly distinct: readonly string[];
  readonly different: number;
  readonly named: NamedIndicator | undefined;
}

/** Cells of a column that are looked at for its type. */
const CELLS_TRIED = 500;
const NAMES_TRIED = 100;

/** Looks at a column by itself. */
export function factsOf(column: BlockColumn, known: Known): ColumnFacts {
  const words = wordsOf(column.heading);
  const distinct = new Set(column.cells.map((cell) => wordsOf(cell)));
  return {
    ...column,
    words,
    type: typeOf(column.cells.slice(0, CELLS_TRIED), known.dates),
    distinct: [...distinct].slice(0, NAMES_TRIED),
    different: distinct.size,
    named: indicatorNamed(words, known),
  };
}

/** True for a column of words that names places, by its heading or because the register has them. */
export function isPlaceColumn({ words, distinct }: ColumnFacts, known: Known): boolean {
  return shareOfPlaces(distinct, known) >= 0.5 || (means(words, 'place') && !means(words, 'code'));
}

/** The figures of those columns that hold any, by column. */
export function figuresIn(columns: readonly ColumnFacts[]): ReadonlyMap<number, Figures> {
  return new Map(columns.filter(({ type }) => type === 'number').map((column) => [column.column, figuresOf(column)]));
}
