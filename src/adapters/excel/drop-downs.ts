import type { Workbook } from 'exceljs';
import { LISTS_SHEET } from '../../domain/blank-return.ts';
import { columnLetters } from '../../domain/cell.ts';
import { cellText } from './cell-text.ts';
import { font } from './look.ts';

/** The lists that drop-downs of a workbook offer; they stand on a hidden sheet, so that no list is too long for a cell. */
export class DropDowns {
  readonly #lists: { readonly heading: string; readonly choices: readonly string[] }[] = [];

  /** Adds a list and answers the formula of its range; the same choices are listed once. */
  range(heading: string, choices: readonly string[]): string {
    const known = this.#lists.findIndex((list) => list.choices.join('\n') === choices.join('\n'));
    const column = columnLetters(known < 0 ? this.#lists.push({ heading, choices }) - 1 : known);
    return `${LISTS_SHEET}!$${column}$2:$${column}$${choices.length + 1}`;
  }

  /** Writes the lists on a sheet of their own; the last to be added, as the sheets before refer to it. */
  write(workbook: Workbook): void {
    if (this.#lists.length === 0) return;
    const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
    for (const [index, { heading, choices }] of this.#lists.entries()) {
      const column = sheet.getColumn(index + 1);
      column.width = 24;
      column.values = [heading, ...choices].map(cellText);
      column.eachCell((cell, row) => {
        cell.font = font(10, 'ink', row === 1);
      });
    }
  }
}
