import type { SheetSums } from '../domain/sheet-sums.ts';
import type { Range } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import { withoutCovered } from './merged-cells.ts';
import { type PackedRows, RowPacker, rowsIn, unpackRow } from './packed-rows.ts';
import type { PackedSheet } from './packed-workbook.ts';
import { Unreadable } from './refusal.ts';
import type { StoredRow } from './stored-row.ts';
import { type Surroundings, toSheetRow } from './to-sheet-row.ts';

/** Cells that a workbook may still fill; its sheets share it. */
export interface Room {
  cells: number;
}

/** Takes the rows of one sheet as they are read: has them added up where a layout wants that, and keeps them else. */
export class RowKeeper {
  readonly #around: Surroundings;
  readonly #sums: SheetSums | null;
  readonly #room: Room;
  readonly #kept: PackedRows[] = [];
  readonly #packer = new RowPacker((batch) => this.#kept.push(batch));

  constructor(around: Surroundings, sums: SheetSums | null, room: Room) {
    this.#around = around;
    this.#sums = sums;
    this.#room = room;
  }

  take(row: StoredRow): void {
    const sums = this.#sums;
    if (sums?.started) {
      const cells = row.cells.filter(({ column }) => sums.uses(column));
      sums.take(toSheetRow({ ...row, cells }, this.#around));
      return;
    }
    if (sums?.searching) sums.look(toSheetRow(row, this.#around));
    this.#room.cells -= row.cells.length;
    if (this.#room.cells < 0) {
      throw new Unreadable('tooMuch', `over ${LIMITS.cells.toLocaleString('en-GB')} filled cells`);
    }
    this.#packer.add(row);
  }

  /** The rows that were kept, less the cells that a merge covers, and the sums of the others. */
  end(merges: readonly Range[] = []): Pick<PackedSheet, 'batches' | 'covered' | 'sums'> {
    this.#packer.finish();
    const kept = merges.length === 0 ? { batches: this.#kept } : uncovered(this.#kept, merges);
    return this.#sums?.started ? { ...kept, sums: this.#sums.end() } : kept;
  }
}

/** A sheet says only after its rows what is merged, so they are packed anew without what lies beneath. */
function uncovered(batches: readonly PackedRows[], merges: readonly Range[]): Pick<PackedSheet, 'batches' | 'covered'> {
  const kept: PackedRows[] = [];
  const packer = new RowPacker((batch) => kept.push(batch));
  let first: Range | undefined;
  let numbers = 0;
  const seen = withoutCovered(rowsOf(batches), merges, ({ type }, merge) => {
    if (type !== 'number') return;
    first ??= merge;
    numbers += 1;
  });
  for (const row of seen) if (row.cells.length > 0) packer.add(row);
  packer.finish();
  return first ? { batches: kept, covered: { merge: first, numbers } } : { batches: kept };
}

function* rowsOf(batches: readonly PackedRows[]) {
  for (const batch of batches) for (const row of rowsIn(batch)) yield unpackRow(row);
}
