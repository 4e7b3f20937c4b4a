import type { Cell } from '../../domain/cell.ts';
import { readNumber } from '../../domain/read-number.ts';
import type { BlockColumn } from './find-block.ts';

/** Most rows by which arithmetic is tried; they are the first of the table. */
const ROWS_TRIED = 400;

/** The numbers of a column by row, as Excel numbers rows. */
export type Figures = ReadonlyMap<number, number>;

/** Reads the figures of a column. */
export function figuresOf({ cells }: Pick<BlockColumn, 'cells'>): Figures {
  const figures = new Map<number, number>();
  for (const cell of cells.slice(0, ROWS_TRIED)) {
    const { number } = readNumber(cell);
    if (number !== null) figures.set(rowOf(cell), number);
  }
  return figures;
}

/** The row of a cell as Excel numbers it. */
function rowOf(cell: Cell): number {
  return Number(/\d+$/.exec(cell.at.cell)?.[0] ?? 0);
}

/** A rate that is a numerator over a denominator, by column; `times` is 100 where it is in per cent. */
export interface Rate {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly times: 1 | 100;
  /** Rows that show it, of those that could. */
  readonly agree: number;
  readonly rows: number;
}

/** Share of the rows that must agree, and the fewest rows that say anything. */
const AGREEMENT = 0.9;
const FEWEST_ROWS = 5;

/**
 * Finds the three columns of which one is another over the third, where nearly every row shows it. Of the two ways to
 * read n = v × d, the one whose rate is the smaller is meant.
 */
export function findRate(columns: ReadonlyMap<number, Figures>): Rate | null {
  let best: Rate | null = null;
  for (const [value, v] of columns) {
    for (const [numerator, n] of columns) {
      for (const [denominator, d] of columns) {
        if (value === numerator || value === denominator || numerator === denominator) continue;
        if (largest(v) >= largest(d)) continue;
        for (const times of [1, 100] as const) {
          const found = { value, numerator, denominator, times, ...agreement(v, n, d, times) };
          const isRate = found.rows >= FEWEST_ROWS && found.agree >= AGREEMENT * found.rows;
          if (isRate && found.agree > (best?.agree ?? 0)) best = found;
        }
      }
    }
  }
  return best;
}

function largest(figures: Figures): number {
  return [...figures.values()].reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
}

function agreement(v: Figures, n: Figures, d: Figures, times: number): { agree: number; rows: number } {
  let rows = 0;
  let agree = 0;
  let varied = false;
  let first: number | undefined;
  for (const [row, value] of v) {
    const top = n.get(row);
    const bottom = d.get(row);
    if (top === undefined || bottom === undefined || bottom === 0) continue;
    rows += 1;
    first ??= bottom;
    varied ||= bottom !== first;
    const expected = (times * top) / bottom;
    if (Math.abs(value - expected) <= Math.max(0.01 * Math.abs(expected), 0.0005 * times)) agree += 1;
  }
  // A column of ones, or one figure throughout, divides anything.
  return varied ? { agree, rows } : { agree: 0, rows };
}

/** True when a figure is the sum of others, of which small ones may be kept back. */
function isSum(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((a, b) => a + b, 0);
  return total > 0 && sum > 0 && sum <= total * 1.02 && sum >= total * 0.9;
}

/** Share of the lines in which the figure of one column (or row) is the sum of the others. */
function shareOfSums(total: Figures, parts: readonly Figures[]): number {
  let told = 0;
  let sums = 0;
  for (const [line, figure] of total) {
    const beside = parts.flatMap((part) => part.get(line) ?? []);
    if (beside.length < 3 || figure === 0) continue;
    told += 1;
    if (isSum(figure, beside)) sums += 1;
  }
  return told < 3 ? 0 : sums / told;
}

/** The one of several lines of figures that adds the others up, among those named; undefined when none does. */
export function findTotal<K>(lines: ReadonlyMap<K, Figures>, candidates: Iterable<K>): K | undefined {
  if (lines.size < 4) return undefined;
  for (const key of candidates) {
    const total = lines.get(key);
    const others = [...lines].flatMap(([other, figures]) => (other === key ? [] : [figures]));
    if (total && shareOfSums(total, others) >= 0.8) return key;
  }
  return undefined;
}
