import ExcelJS from 'exceljs';
import { columnLetters } from '../../domain/cell.ts';
import type { Register } from '../../domain/register.ts';
import { REGISTER_SHEETS, type RegisterColumn, type RegisterValue } from '../../domain/register-sheets.ts';
import { cellText } from './cell-text.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { font, HEADING_RULE, WRAPPED } from './look.ts';
import { validationsOf } from './validations.ts';
import { note } from './write-cover.ts';

/** Rows, below those that are filled, that offer drop-downs. */
const SPARE_ROWS = 200;
/** Widest a column gets, in characters; longer texts break into lines. */
const MOST_WIDTH = 48;
/** Characters of 10 pt that a landscape page holds when it is shrunk a little. */
const PAGE_WIDTH = 190;
/** Nobody asks for the day of the file; a fixed one makes equal registers equal bytes. */
const DATED = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes the register workbook: a sheet for each part, a heading with its help, drop-downs where there is a choice.
 *
 * Reading it back with `readRegister` gives the same register. Lists stand in one cell, so a name cannot hold a semicolon.
 */
export function writeRegister(register: Register): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Delivery unit';
  book.lastModifiedBy = book.creator;
  book.created = DATED;
  book.modified = DATED;
  for (const { name, columns, rows } of REGISTER_SHEETS) {
    const filled = rows(register).map((row) => columns.map(({ field }) => cellValue(row[field])));
    const widths = columns.map(({ heading }, index) =>
      widthOf(
        heading,
        filled.map((row) => row[index] ?? null),
      ),
    );
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false }],
    });
    Object.assign(sheet.pageSetup, {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH),
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    sheet.columns = columns.map(({ heading, kind }, index) => ({
      header: heading,
      width: widths[index] ?? MOST_WIDTH,
      style: {
        font: font(10, 'ink'),
        numFmt: kind === 'number' ? 'General' : '@',
        alignment: { vertical: 'top', wrapText: true },
      },
    }));
    sheet.addRows(filled);
    writeHeadings(sheet, columns);
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: filled.length + 1, column: columns.length } };
    addChoices(sheet, columns, register, filled.length + 1 + SPARE_ROWS);
  }
  return finishWorkbook(book);
}

function cellValue(value: RegisterValue): string | number | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'number' || value === undefined) return value ?? null;
  return value.length === 0 ? null : cellText(value.join('; '));
}

/** Wide enough for the heading and its filter button, and for the longest of the cells. */
function widthOf(heading: string, cells: readonly (string | number | null)[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? '').length + 2),
    heading.length + 4,
  );
  return Math.min(longest, MOST_WIDTH);
}

/** Headings with their help as notes. */
function writeHeadings(sheet: ExcelJS.Worksheet, columns: readonly RegisterColumn[]): void {
  const row = sheet.getRow(1);
  row.height = 30;
  for (const [index, { note: help, required }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.style = { font: font(10, 'ink', true), alignment: { ...WRAPPED, vertical: 'bottom' }, border: HEADING_RULE };
    const said = [help, required ? '' : 'May be left blank.'].filter((part) => part !== '').join('\n');
    if (said !== '') cell.note = note(said);
  }
}

/** Drop-downs: the words of a choice, or the ids of the sheet a column refers to. */
function addChoices(
  sheet: ExcelJS.Worksheet,
  columns: readonly RegisterColumn[],
  register: Register,
  lastRow: number,
): void {
  for (const [index, column] of columns.entries()) {
    const source = choiceSource(column, register);
    if (source === null) continue;
    const letters = columnLetters(index);
    validationsOf(sheet).add(`${letters}2:${letters}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [source],
      showErrorMessage: column.kind !== 'list',
      errorStyle: 'stop',
      errorTitle: column.heading.slice(0, 32),
      error: 'Choose one from the list.',
    });
  }
}

function choiceSource(column: RegisterColumn, register: Register): string | null {
  if (column.kind === 'choice') return `"${column.choices.join(',')}"`;
  if (column.kind === 'yes-no') return '"yes,no"';
  const sheet = REGISTER_SHEETS.find(({ part }) => part === column.refersTo);
  if (!sheet || column.kind === 'list') return null;
  return `${sheet.name}!$A$2:$A$${register[sheet.part].length + 1 + SPARE_ROWS}`;
}
