import { COVER_NAMES, type CoverName } from '../../domain/blank-return.ts';
import { type Cell, cellAddress } from '../../domain/cell.ts';
import type { Layout } from '../../domain/layout.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { ROWS_SEARCHED } from './recognise.ts';
import { isEmpty, wordKey, wordsOf } from './words.ts';

/** Cells of the cover by what they say. */
export type Cover = Partial<Record<CoverName, Cell>>;

/**
 * Reads the cover by its labels: what a label asks for stands in the first cell with content to its right. An answer that
 * was left out is the empty cell beside the label, so that a check can point at it.
 */
export function readCover(workbook: Workbook, layout: Layout, file: string): Cover {
  const { cover } = layout;
  if (!cover) return {};
  const sheet = workbook.sheets.find(({ name }) => wordKey(name) === wordKey(cover.sheet));
  if (!sheet) return {};

  const read: Cover = {};
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    for (const [at, { column, cell: label }] of row.cells.entries()) {
      const words = wordKey(wordsOf(label));
      const name = COVER_NAMES.find((field) => !read[field] && wordKey(cover[field]?.label ?? '') === words);
      if (!name || words === '') continue;
      read[name] = row.cells.slice(at + 1).find(({ cell }) => !isEmpty(cell))?.cell ?? {
        at: { file, sheet: sheet.name, cell: cellAddress(row.index, column + 1) },
        type: 'blank',
        value: null,
        shown: '',
      };
    }
  }
  return read;
}
