import ExcelJS, { type Cell, type Font, type Worksheet } from 'exceljs';
import {
  COMMENT_HEADINGS,
  CORRECTION_HEADINGS,
  REPLY_LETTERS,
  REPLY_SHEETS,
  REPLY_STAMP,
  type ReplyForm,
  SIGN_OFF_LABELS,
  WHOLE,
  YES,
} from '../../domain/reply-form.ts';
import { cellText } from './cell-text.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { fill, font, frame, HEADING_RULE, heightOf, linesOf, WRAPPED } from './look.ts';
import { printOn } from './print-on.ts';
import { validationsOf } from './validations.ts';

/** What a department may still do on a protected sheet: look, and make room for what it types. */
const ALLOWED = { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true };
/** Rows above a table: its title, what to do, and one that is empty. */
const HEAD_ROW = 4;

/** A column of a table: its heading, its width in characters, and whether something is typed in it. */
interface ReplyColumn {
  readonly heading: string;
  readonly width: number;
  readonly open?: boolean;
  readonly quiet?: boolean;
}

/**
 * Writes the workbook with which a department answers its pre-read; the same form gives the same bytes. What was printed is
 * locked, without a password: the reading holds it against the pre-read all the same.
 */
export async function writeReply(form: ReplyForm): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const dated = new Date(`${form.dated}T00:00:00Z`);
  const author = form.unit.name;
  Object.assign(workbook, { creator: author, lastModifiedBy: author, created: dated, modified: dated });
  workbook.title = `Reply of ${form.department.name}, ${form.period}`;

  writeAbout(sheetOf(workbook, REPLY_SHEETS.about, form), form);
  const comments = sheetOf(workbook, REPLY_SHEETS.comments, form, HEAD_ROW);
  writeRows(
    comments,
    'Comments',
    'Write beside the priority that you mean. What you write is printed on its slide.',
    [
      { heading: COMMENT_HEADINGS.about, width: 34 },
      { heading: COMMENT_HEADINGS.comment, width: 78, open: true },
      { heading: COMMENT_HEADINGS.reference, width: 24, quiet: true },
    ],
    [...form.priorities.map(({ id, name }) => [name, '', id]), ['The whole document', '', WHOLE]],
  );
  const corrections = sheetOf(workbook, REPLY_SHEETS.corrections, form, HEAD_ROW);
  writeRows(
    corrections,
    'Corrections',
    'Only where a figure is wrong: write the correct value and why. Leave the other rows empty.',
    [
      { heading: CORRECTION_HEADINGS.figure, width: 46 },
      { heading: CORRECTION_HEADINGS.printed, width: 16 },
      { heading: CORRECTION_HEADINGS.correct, width: 18, open: true },
      { heading: CORRECTION_HEADINGS.reason, width: 52, open: true },
      { heading: CORRECTION_HEADINGS.reference, width: 30, quiet: true },
    ],
    form.figures.map(({ id, name, shown }) => [name, shown, '', '', id]),
  );
  writeSignOff(sheetOf(workbook, REPLY_SHEETS.signOff, form), form);
  for (const sheet of workbook.worksheets) await sheet.protect('', ALLOWED);
  return finishWorkbook(workbook);
}

/** A sheet on A4, landscape, as wide as the page; the headings of a table come again on every page. */
function sheetOf(workbook: ExcelJS.Workbook, name: string, form: ReplyForm, headRow = 0): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [headRow > 0 ? { state: 'frozen', ySplit: headRow, showGridLines: false } : { showGridLines: false }],
  });
  printOn(sheet, `${form.department.name} · ${form.meeting}`, headRow);
  return sheet;
}

function writeAbout(sheet: Worksheet, form: ReplyForm): void {
  const widths = [2, 22, 86];
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  put(sheet.getCell(2, 2), `Reply to the pre-read of ${form.department.name}`, font(20, 'ink', true));
  put(sheet.getCell(3, 2), form.meeting, font(13, 'plan', true));
  sheet.getRow(2).height = 30;
  const stamp = {
    [REPLY_STAMP.unit]: form.unit.id,
    [REPLY_STAMP.period]: form.period,
    [REPLY_STAMP.department]: form.department.id,
    [REPLY_STAMP.preRead]: form.preRead,
  };
  let row = 5;
  for (const [label, value] of Object.entries(stamp)) {
    put(sheet.getCell(row, 2), label, font(10, 'ink2'));
    put(sheet.getCell(row, 3), value, font(10, 'ink'));
    sheet.getCell(row, 3).fill = fill('wash');
    row += 1;
  }
  put(sheet.getCell(row + 1, 2), 'How to answer', font(13, 'ink', true));
  for (const [index, text] of form.instructions.entries()) {
    const at = row + 2 + index;
    put(sheet.getCell(at, 2), String(index + 1), font(10, 'ink', true));
    put(sheet.getCell(at, 3), text, font(10, 'ink'));
    sheet.getRow(at).height = heightOf(linesOf(text, 86));
  }
}

function writeRows(
  sheet: Worksheet,
  title: string,
  help: string,
  columns: readonly ReplyColumn[],
  rows: readonly (readonly string[])[],
): void {
  put(sheet.getCell(1, 1), title, font(16, 'ink', true), false);
  put(sheet.getCell(2, 1), help, font(10, 'ink2'), false);
  sheet.getRow(1).height = 24;
  for (const [index, { heading, width, quiet }] of columns.entries()) {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    put(cell, heading, font(10, quiet ? 'axis' : 'ink', true));
    cell.border = HEADING_RULE;
  }
  for (const [line, values] of rows.entries()) {
    const at = HEAD_ROW + 1 + line;
    sheet.getRow(at).height = heightOf(2);
    for (const [index, { open, quiet }] of columns.entries()) {
      const cell = sheet.getCell(at, index + 1);
      put(cell, values[index] ?? '', font(10, quiet ? 'axis' : 'ink'));
      if (open) openCell(cell);
    }
  }
  const last = HEAD_ROW + rows.length;
  for (const [index, { open }] of columns.entries()) {
    if (!open) continue;
    const letter = sheet.getColumn(index + 1).letter;
    validationsOf(sheet).add(`${letter}${HEAD_ROW + 1}:${letter}${last}`, {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [REPLY_LETTERS],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Too long',
      error: `At most ${REPLY_LETTERS} letters.`,
    });
  }
}

function writeSignOff(sheet: Worksheet, form: ReplyForm): void {
  for (const [index, width] of [40, 44].entries()) sheet.getColumn(index + 1).width = width;
  put(sheet.getCell(1, 1), 'Sign-off', font(16, 'ink', true), false);
  put(
    sheet.getCell(2, 1),
    'For the figures exactly as printed. It lapses by itself when one of them changes afterwards.',
    font(10, 'ink2'),
    false,
  );
  sheet.getRow(1).height = 24;
  for (const [index, label] of Object.values(SIGN_OFF_LABELS).entries()) {
    const row = HEAD_ROW + index;
    sheet.getRow(row).height = 24;
    put(sheet.getCell(row, 1), label, font(10, 'ink'));
    put(sheet.getCell(row, 2), '', font(10, 'ink'));
    openCell(sheet.getCell(row, 2));
  }
  validationsOf(sheet).add(`B${HEAD_ROW}`, { type: 'list', allowBlank: true, formulae: [`"${YES}"`] });
  put(sheet.getCell(HEAD_ROW + 4, 1), `The office is one such as: ${form.department.officer}`, font(9, 'ink2'), false);
}

function put(cell: Cell, text: string, style: Partial<Font>, wrapped = true): void {
  cell.value = text === '' ? null : cellText(text);
  cell.font = style;
  cell.alignment = { ...WRAPPED, wrapText: wrapped, indent: 0 };
}

/** A cell in which something is typed, as text, so that a program does not make a date of it. */
function openCell(cell: Cell): void {
  cell.protection = { locked: false };
  cell.border = frame('axis');
  cell.numFmt = '@';
}
