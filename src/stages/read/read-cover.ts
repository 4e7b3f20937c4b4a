import { COVER_NAMES, type CoverName } from '../../domain/blank-return.ts';
import { type Cell, cellAddress } from '../../domain/cell.ts';
import { isEmpty, wordKey, wordsOf } from '../../domain/cell-words.ts';
import { ROWS_SEARCHED } from '../../domain/headings.ts';
import type { Layout } from '../../domain/layout.ts';
import type { Sheet, Workbook } from '../../domain/workbook.ts';

/** Cells of the cover by what they say. */
export type Cover = Partial<Record<CoverName, Cell>>;

/**
 * Reads the cover: what has a cell of its own from there, the rest by its labels. What a label asks for stands in the
 * first cell with content to its right. An answer that was left out is the empty cell beside the label, so that a check
 * can point at it.
 */
export function readCover(workbook: Workbook, layout: Layout, file: string): Cover {
  const { cover } = layout;
  if (!cover) return {};
  const sheet = workbook.sheets.find(({ name }) => wordKey(name) === wordKey(cover.sheet));
  if (!sheet) return {};

  const read: Cover = {};
  for (const name of COVER_NAMES) {
    const address = cover[name]?.cell;
    if (address) read[name] = cellAt(sheet, address) ?? blank(file, sheet, address);
  }
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    for (const [at, { column, cell: label }] of row.cells.entries()) {
      const words = wordKey(wordsOf(label));
      const name = COVER_NAMES.find((field) => !read[field] && wordKey(cover[field]?.label ?? '') === words);
      if (!name || words === '') continue;
      const answer = row.cells.slice(at + 1).find(({ cell }) => !isEmpty(cell))?.cell;
      read[name] = answer ?? blank(file, sheet, cellAddress(row.index, column + 1));
    }
  }
  return read;
}

function cellAt(sheet: Sheet, address: string): Cell | undefined {
  for (const { cells } of sheet.rows) {
    const found = cells.find(({ cell }) => cell.at.cell === address);
    if (found) return found.cell;
  }
  return undefined;
}

function blank(file: string, sheet: Sheet, cell: string): Cell {
  return { at: { file, sheet: sheet.name, cell }, type: 'blank', value: null, shown: '' };
}
