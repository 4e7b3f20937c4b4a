import type { Range } from './cell-reference.ts';
import { Unreadable } from './refusal.ts';
import type { StoredRow } from './stored-row.ts';

/** Comparisons of a cell with a merge after which a sheet is given up: millions of merges over one another. */
const MOST_COMPARISONS = 50_000_000;

/** Leaves out cells that a merge covers: a person sees the top left one alone, whatever lies beneath. */
export function withoutCovered(rows: readonly StoredRow[], merges: readonly Range[]): readonly StoredRow[] {
  if (merges.length === 0) return rows;
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let open: Range[] = [];
  let comparisons = 0;
  return rows.map((row) => {
    for (let merge = byTop[next]; merge && merge.top <= row.index; merge = byTop[++next]) open.push(merge);
    open = open.filter(({ bottom }) => bottom >= row.index);
    comparisons += open.length * (row.cells.length + 1);
    if (comparisons > MOST_COMPARISONS) throw new Unreadable('tooMuch', 'merged ranges over one another');
    if (open.length === 0) return row;
    return { ...row, cells: row.cells.filter(({ column }) => !open.some((merge) => covers(merge, row.index, column))) };
  });
}

function covers(merge: Range, row: number, column: number): boolean {
  return column >= merge.left && column <= merge.right && !(row === merge.top && column === merge.left);
}
