import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { type BlankReturn, STAMP_CELL, STAMP_SHEET } from '../../domain/blank-return.ts';
import { cellText } from './cell-text.ts';
import { DropDowns } from './drop-downs.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { printOn } from './print-on.ts';
import { writeCover } from './write-cover.ts';
import { writeTable } from './write-table.ts';

/** What a department may still do on a protected sheet: look, and make room for what it types. */
const ALLOWED = { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true };

/**
 * Writes a return as an Excel workbook, blank or filled in, as its layout says; the same return gives the same bytes.
 *
 * Protection has no password: it keeps a hand from slipping, and the stamp's hash shows an agreed figure that was changed
 * all the same. A sheet without locked cells is left free, so that rows can be added.
 */
export async function writeReturn(blank: BlankReturn): Promise<Uint8Array> {
  const { layout } = blank;
  const workbook = new ExcelJS.Workbook();
  const dated = new Date(`${blank.dated}T00:00:00Z`);
  Object.assign(workbook, { creator: blank.author, lastModifiedBy: blank.author, created: dated, modified: dated });
  workbook.title = `${layout.cover?.title || layout.title}: ${blank.heading}`;

  const lists = new DropDowns();
  const { cover } = layout;
  if (cover && !layout.tables.some(({ sheet }) => sheet === cover.sheet)) {
    const sheet = workbook.addWorksheet(cover.sheet, { views: [{ showGridLines: false }] });
    writeCover(sheet, blank);
    printOn(sheet, blank.heading);
    await sheet.protect('', ALLOWED);
  }
  for (const table of layout.tables) {
    const heading = table.columns.findIndex(({ locked, kind }) => !locked || kind === 'number');
    const sheet = workbook.addWorksheet(table.sheet, {
      views: [{ state: 'frozen', xSplit: Math.max(heading, 0), ySplit: table.headerRow, showGridLines: false }],
      properties: { defaultRowHeight: 20 },
    });
    writeTable(sheet, table, blank, lists);
    printOn(sheet, blank.heading, table.headerRow);
    if (table.columns.some(({ locked }) => locked)) await sheet.protect('', ALLOWED);
  }
  writeStamp(workbook, blank);
  lists.write(workbook);

  return finishWorkbook(workbook);
}

/** The stamp stands in cells of a hidden sheet: unlike document properties, every program that saves the file keeps it. */
function writeStamp(workbook: ExcelJS.Workbook, { stamp, locked }: BlankReturn): void {
  if (!stamp) return;
  const sheet = workbook.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  sheet.getColumn(1).width = 14;
  sheet.getColumn(2).width = 68;
  const hash = createHash('sha256').update(locked).digest('hex');
  const { plan = '', ...facts } = stamp;
  for (const [name, value] of Object.entries({ ...facts, locked: hash })) sheet.addRow([name, value]);
  // A bar at each end keeps a space that happens to stand there.
  for (let at = 0; at < plan.length; at += STAMP_CELL) {
    sheet.addRow([`plan ${at / STAMP_CELL + 1}`, cellText(`|${plan.slice(at, at + STAMP_CELL)}|`)]);
  }
}
