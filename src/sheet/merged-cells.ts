import type { Range } from './cell-reference.ts';
import { Unreadable } from './refusal.ts';
import type { StoredCell, StoredRow } from './stored-row.ts';

/** Comparisons of a cell with a merge after which a sheet is given up: millions of merges over one another. */
const MOST_COMPARISONS = 50_000_000;

/**
 * Leaves out cells that a merge covers: a person sees the top left one alone, whatever lies beneath. `onCovered` is told
 * of each.
 */
export function* withoutCovered(
  rows: Iterable<StoredRow>,
  merges: readonly Range[],
  onCovered: (cell: StoredCell, merge: Range) => void = () => {},
): Generator<StoredRow, void, undefined> {
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let open: Range[] = [];
  let comparisons = 0;
  for (const row of rows) {
    for (let merge = byTop[next]; merge && merge.top <= row.index; merge = byTop[++next]) open.push(merge);
    open = open.filter(({ bottom }) => bottom >= row.index);
    comparisons += open.length * (row.cells.length + 1);
    if (comparisons > MOST_COMPARISONS) throw new Unreadable('tooMuch', 'merged ranges over one another');
    const isSeen = (cell: StoredCell) => {
      const above = open.find((merge) => covers(merge, row.index, cell.column));
      if (above) onCovered(cell, above);
      return !above;
    };
    yield open.length === 0 ? row : { ...row, cells: row.cells.filter(isSeen) };
  }
}

function covers(merge: Range, row: number, column: number): boolean {
  return column >= merge.left && column <= merge.right && !(row === merge.top && column === merge.left);
}
