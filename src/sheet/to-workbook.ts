import { cellAddress } from '../domain/cell.ts';
import type { SheetCell, SheetRow, Workbook } from '../domain/workbook.ts';
import type { Range } from './cell-reference.ts';
import { type PackedRow, rowsIn } from './packed-rows.ts';
import type { PackedWorkbook } from './packed-workbook.ts';
import { ReceivedCell } from './received-cell.ts';
import type { Surroundings } from './to-sheet-row.ts';

/** Gives a workbook that was read: to all who look at it plain rows of cells, though they are packed until then. */
export function toWorkbook(packed: PackedWorkbook, file: string): Workbook {
  const { date1904, externalLinks } = packed;
  const sheets = packed.sheets.map(({ name, hidden, hiddenColumns, batches, covered, sums }) => {
    const around = { file, sheet: name, sheetHidden: hidden, hiddenColumns: new Set(hiddenColumns), date1904 };
    const rows: SheetRow[] = [];
    for (const batch of batches) for (const row of rowsIn(batch)) rows.push(new ReceivedRow(row, around));
    return {
      name,
      hidden,
      rows,
      ...(covered && { covered: { merge: rangeAddress(covered.merge), numbers: covered.numbers } }),
      ...(sums && { sums }),
    };
  });
  return { sheets, externalLinks };
}

function rangeAddress({ top, left, bottom, right }: Range): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** A row that has its cells once they are looked at: of a sheet that no layout knows, a few rows are all that ever are. */
class ReceivedRow implements SheetRow {
  readonly #row: PackedRow;
  readonly #around: Surroundings;
  #cells: readonly SheetCell[] | undefined;

  constructor(row: PackedRow, around: Surroundings) {
    this.#row = row;
    this.#around = around;
  }

  get index(): number {
    return this.#row.index;
  }

  get cells(): readonly SheetCell[] {
    this.#cells ??= this.#unpack();
    return this.#cells;
  }

  #unpack(): SheetCell[] {
    const { start, end } = this.#row;
    return Array.from({ length: end - start }, (_, n) => new ReceivedCell(this.#row, start + n, this.#around));
  }
}
