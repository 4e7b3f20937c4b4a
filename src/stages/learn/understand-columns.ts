import { columnLetters } from '../../domain/cell.ts';
import { wordsOf } from '../../domain/cell-words.ts';
import { type ColumnFacts, factsOf, figuresIn, isPlaceColumn } from './column-facts.ts';
import { figuresOf, findRate, type Rate } from './figures.ts';
import type { Block } from './find-block.ts';
import { isWhole, type Known } from './known-names.ts';
import { roleOfFigures, roleOfWords } from './roles.ts';
import { sideBySide } from './side-by-side.ts';
import type { UnderstoodColumn } from './understood.ts';
import { means, scaleOf, unitOf } from './vocabulary.ts';

/** Understands the columns of a table: what each holds, in which unit, and how sure that is. */
export function understandColumns(block: Block, title: string, known: Known): UnderstoodColumn[] {
  const facts = block.columns.map((column) => factsOf(column, known));
  const beside = sideBySide(facts, known);
  const rest = facts.filter(({ column }) => !beside.columns.has(column));
  const rate = findRate(figuresIn(rest.filter(({ words }) => !means(words, 'last'))));
  const hasPlace = rest.some((column) => column.type === 'text' && isPlaceColumn(column, known));

  // What else says what a column counts: the title, where its own heading names a place or just "Counts"; and of a part of
  // a rate the other part, since a share counts the same things above and below.
  const wordsBeside = (column: ColumnFacts): string => {
    if (beside.columns.has(column.column)) return `${wordsOf(column.over)} ${title}`;
    const isNumerator = rate?.numerator === column.column;
    if (isNumerator) return facts.find((other) => other.column === rate.denominator)?.words ?? '';
    return means(column.words, 'value') ? title : '';
  };

  return facts.map((column) => {
    const names = beside.columns.has(column.column) ? beside.names : null;
    const whole = names === 'place' && (isWhole(column.words, known) || column.column === beside.total);
    const understood = names
      ? { role: 'value' as const, ...beside.reason }
      : column.type === 'number'
        ? roleOfFigures(column, rate, facts)
        : roleOfWords(column, known, { hasPlace, headed: block.header !== null });
    return {
      column: column.column,
      letters: columnLetters(column.column),
      heading: column.words,
      headingAt: column.heading?.at.cell ?? null,
      over: wordsOf(column.over),
      type: column.type ?? (names ? 'number' : 'text'),
      names,
      whole,
      indicator: names ? null : (column.named?.id ?? null),
      ...understood,
      ...unitAndScale(column, understood.role, rate, wordsBeside(column), known),
      filled: column.cells.length,
      samples: column.cells.slice(0, 3).map(({ shown }) => shown),
      different: column.different,
    };
  });
}

/** The unit of a column of figures: the register's, that of its own heading, else of the heading over it and the title. */
function unitAndScale(
  { words, column, cells, type, named }: ColumnFacts,
  role: UnderstoodColumn['role'],
  rate: Rate | null,
  title: string,
  { indicators }: Known,
): Pick<UnderstoodColumn, 'unit' | 'scale'> {
  if (
    type === 'text' ||
    type === 'date' ||
    !['value', 'numerator', 'denominator', 'baseline', 'expected'].includes(role)
  ) {
    return { unit: '', scale: null };
  }
  const figures = [...figuresOf({ cells }).values()];
  const isShare = figures.length > 0 && figures.every((figure) => figure >= 0 && figure <= 1);
  const isRate = rate?.value === column;
  const agreed = named?.part === 'value' && indicators.find(({ id }) => id === named.id)?.unit;
  const computed = isRate && (rate.times === 100 || isShare) ? '%' : '';
  const unit = agreed || unitOf(words) || computed || unitOf(title);
  const isFraction = unit === '%' && (isRate ? rate.times === 1 : isShare) && !cells.some(({ percent }) => percent);
  return { unit, scale: isFraction ? 'fraction' : scaleOf(words) };
}
