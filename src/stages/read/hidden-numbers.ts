import { LISTS_SHEET, STAMP_SHEET } from '../../domain/blank-return.ts';
import type { Cell } from '../../domain/cell.ts';
import type { HiddenNumbers, Stamp } from '../../domain/return.ts';
import type { Workbook } from '../../domain/workbook.ts';

/** Counts the numbers that nobody sees, by sheet; the hidden sheets of the unit's own blank return are none of them. */
export function hiddenNumbers({ sheets }: Workbook, stamp: Stamp | null): HiddenNumbers[] {
  return sheets.flatMap(({ name, hidden, rows, covered }) => {
    if (name === STAMP_SHEET || (stamp && name === LISTS_SHEET)) return [];
    let first: Cell | undefined;
    let count = 0;
    for (const { cells } of rows) {
      for (const { cell } of cells) {
        if (!cell.hidden || cell.type !== 'number') continue;
        first ??= cell;
        count += 1;
      }
    }
    const found: HiddenNumbers[] = first ? [{ sheet: name, cell: first.at.cell, count, whole: hidden }] : [];
    if (covered) {
      const { merge, numbers } = covered;
      found.push({ sheet: name, cell: merge.split(':')[0] ?? '', count: numbers, whole: false, beneath: merge });
    }
    return found;
  });
}
