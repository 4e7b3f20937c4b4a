import { type Cell, type CellRef, cellAddress } from '../domain/cell.ts';
import type { SheetCell } from '../domain/workbook.ts';
import { type PackedRow, unpackCell } from './packed-rows.ts';
import { isPercentage, showStored } from './show-stored.ts';
import type { StoredCell } from './stored-row.ts';
import type { Surroundings } from './to-sheet-row.ts';

/**
 * A cell of a row that is still packed: its address and what a person sees in it are made when they are asked for, since
 * nobody asks that of most cells. It stands in its row by itself, for one object a cell is enough.
 *
 * The value of a date is what is stored, the serial number of the workbook's own system or an ISO text; `shown` is the
 * ISO date in every case.
 */
export class ReceivedCell implements Cell, SheetCell {
  readonly #row: PackedRow;
  readonly #place: number;
  readonly #around: Surroundings;

  /** `place` is that of the cell in the batch of its row. */
  constructor(row: PackedRow, place: number, around: Surroundings) {
    this.#row = row;
    this.#place = place;
    this.#around = around;
  }

  get column(): number {
    return this.#row.batch.columns[this.#place] ?? 0;
  }

  get cell(): Cell {
    return this;
  }

  get at(): CellRef {
    const { file, sheet } = this.#around;
    return { file, sheet, cell: cellAddress(this.#row.index, this.column) };
  }

  get type(): Cell['type'] {
    return this.#stored.type;
  }

  get value(): Cell['value'] {
    return this.#stored.value;
  }

  get shown(): string {
    return showStored(this.#stored, this.#around.date1904);
  }

  get percent(): boolean {
    return isPercentage(this.#stored);
  }

  get formula(): boolean {
    return this.#stored.formula;
  }

  get hidden(): boolean {
    const { sheetHidden, hiddenColumns } = this.#around;
    return sheetHidden || this.#row.hidden || hiddenColumns.has(this.column);
  }

  get #stored(): StoredCell {
    return unpackCell(this.#row.batch, this.#place);
  }
}
