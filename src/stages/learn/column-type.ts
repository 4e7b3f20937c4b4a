import type { Cell } from '../../domain/cell.ts';
import { isEmpty, wordsOf } from '../../domain/cell-words.ts';
import type { DateOrder } from '../../domain/notation.ts';
import { readDate } from '../../domain/read-date.ts';
import { readNumber } from '../../domain/read-number.ts';

/** What one cell is: its figure may be typed as text, and a mark may stand where a figure is missing or kept back. */
export type CellClass = 'number' | 'date' | 'text' | 'missing';

const MISSING = /^(\*+|\.{1,3}|:|-+|–|—|n\/?a\.?|nil|none|x|\[[a-z]\])$/i;

/** Tells what a cell is, whatever it is stored as. */
export function classOf(cell: Cell | undefined, dates: DateOrder): CellClass {
  if (!cell || isEmpty(cell) || cell.type === 'error' || cell.type === 'uncalculated') return 'missing';
  if (cell.type === 'number' || cell.type === 'date') return cell.type;
  const words = wordsOf(cell);
  if (MISSING.test(words)) return 'missing';
  if (readNumber(cell).number !== null) return 'number';
  const { how } = readDate(cell, dates);
  return how === 'date' || how === 'text' ? 'date' : 'text';
}

/** The share of the cells of one class that makes a column of that class. */
const MOST = 0.7;

/** The type of a column: what most of its cells are, marks for missing figures left out; null when there are no others. */
export function typeOf(cells: readonly Cell[], dates: DateOrder): 'number' | 'date' | 'text' | null {
  const counts = { number: 0, date: 0, text: 0, missing: 0 };
  for (const cell of cells) counts[classOf(cell, dates)] += 1;
  const told = counts.number + counts.date + counts.text;
  if (told === 0) return null;
  for (const type of ['number', 'date'] as const) if (counts[type] >= MOST * told) return type;
  return 'text';
}
