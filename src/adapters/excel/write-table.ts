import type { Cell, DataValidation, Worksheet } from 'exceljs';
import {
  agreedFields,
  type BlankReturn,
  type BlankRow,
  type BlankTable,
  type BlankValue,
} from '../../domain/blank-return.ts';
import { CalendarDate } from '../../domain/calendar-date.ts';
import { columnLetters } from '../../domain/cell.ts';
import type { LayoutColumn, LayoutTable } from '../../domain/layout.ts';
import { cellText } from './cell-text.ts';
import type { DropDowns } from './drop-downs.ts';
import { edge, fill, font, frame, HEADING_RULE, heightOf, linesOf, NUMERIC, WRAPPED } from './look.ts';
import { validationsOf } from './validations.ts';
import { note, writeCoverFields } from './write-cover.ts';

/** Excel has no bounds of its own for "a number"; these are beyond any figure. */
const ANY = 1e15;
/** exceljs takes this width for none at all, and Excel then makes the column narrower. */
const EXCELJS_WIDTH = 9;
const EARLIEST = new Date(Date.UTC(1990, 0, 1));

/** Writes one table: what is above the headings, the headings, its rows and the empty rows below them. */
export function writeTable(sheet: Worksheet, table: LayoutTable, blank: BlankReturn, lists: DropDowns): void {
  const given: BlankTable = blank.tables.find((one) => one.table === table.table) ?? { table: table.table, rows: [] };
  const spare = Array.from({ length: table.spareRows }, (): BlankRow => ({ values: {} }));
  const rows = [...given.rows, ...spare.slice(given.rows.length)];
  const agreed = agreedFields(table);

  writeTop(sheet, table, blank);
  for (const [index, column] of table.columns.entries()) {
    sheet.getColumn(index + 1).width = column.width === EXCELJS_WIDTH ? column.width + 0.01 : column.width;
    writeHeading(sheet.getCell(table.headerRow, index + 1), column, agreed.has(column.field));
  }
  const begins = groupStarts(table, rows);
  for (const [at, row] of rows.entries()) {
    writeRow(sheet, table, { at: table.headerRow + 1 + at, row, agreed, begins: begins.has(at) });
  }
  for (const [index, column] of table.columns.entries()) {
    for (const { from, to, rule } of rulesOf(column, given, rows, lists)) {
      const letters = columnLetters(index);
      const first = table.headerRow + 1;
      validationsOf(sheet).add(`${letters}${first + from}:${letters}${first + to}`, rule);
    }
  }
}

/** The rows at which a new group of rows on the same thing begins; none where every row is on a thing of its own. */
function groupStarts({ columns: [key] }: LayoutTable, rows: readonly BlankRow[]): ReadonlySet<number> {
  if (!key?.locked) return new Set();
  const differs = rows.flatMap((row, at) => (row.values[key.field] === rows[at - 1]?.values[key.field] ? [] : at));
  return new Set(differs.length < rows.length ? differs.slice(1) : []);
}

/** Above the headings: the cover's fields where they have no sheet of their own, or the title of the sheet. */
function writeTop(sheet: Worksheet, table: LayoutTable, blank: BlankReturn): void {
  if (blank.layout.cover?.sheet === table.sheet) {
    writeCoverFields(sheet, blank, 1, 1);
    return;
  }
  const lines = [
    { text: table.sheet, style: font(16, 'ink', true), height: 26 },
    { text: blank.heading, style: font(11, 'plan', true), height: 18 },
    { text: table.note, style: font(10, 'ink2'), height: 20 },
  ];
  for (const [index, { text, style, height }] of lines.slice(0, table.headerRow - 1).entries()) {
    sheet.getRow(index + 1).height = height;
    Object.assign(sheet.getCell(index + 1, 1), {
      value: cellText(text),
      font: style,
      alignment: { vertical: 'middle' },
    });
  }
}

function writeHeading(cell: Cell, column: LayoutColumn, agreed: boolean): void {
  cell.value = cellText(column.header);
  cell.font = font(10, agreed ? 'plan' : 'ink', true);
  cell.alignment = { ...(column.kind === 'number' ? NUMERIC : WRAPPED), vertical: 'bottom', wrapText: true };
  cell.border = HEADING_RULE;
  if (column.help) cell.note = note(column.help);
}

/** A row as it is written. */
interface Line {
  readonly at: number;
  readonly row: BlankRow;
  readonly agreed: ReadonlySet<string>;
  /** The first of several rows on the same thing: a rule sets them off from those above. */
  readonly begins: boolean;
}

function writeRow(sheet: Worksheet, table: LayoutTable, { at, row, agreed, begins }: Line): void {
  let lines = 1;
  for (const [index, column] of table.columns.entries()) {
    const value = row.values[column.field] ?? null;
    const cell = sheet.getCell(at, index + 1);
    cell.value = cellValue(value, column);
    cell.font = font(10, agreed.has(column.field) ? 'plan' : 'ink', agreed.has(column.field));
    cell.alignment = column.kind === 'number' ? NUMERIC : WRAPPED;
    cell.numFmt = numberFormat(column, row, value);
    if (column.locked) cell.fill = fill('wash');
    cell.border = { ...frame(column.locked ? 'hair' : 'line'), ...(begins ? { top: edge('axis') } : {}) };
    cell.protection = { locked: column.locked };
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, column.width));
  }
  if (lines > 1) sheet.getRow(at).height = heightOf(lines);
}

function cellValue(value: BlankValue, { kind }: LayoutColumn): string | number | Date | null {
  if (typeof value !== 'string') return value;
  if (kind === 'date' && CalendarDate.safeParse(value).success) return new Date(`${value}T00:00:00Z`);
  return value === '' ? null : cellText(value);
}

function numberFormat(column: LayoutColumn, row: BlankRow, value: BlankValue): string {
  if (column.kind === 'date') return 'd mmm yyyy';
  if (column.kind !== 'number') return '@';
  if (column.figure) return `#,##0${row.decimals ? `.${'0'.repeat(row.decimals)}` : ''}`;
  return typeof value === 'number' && !Number.isInteger(value) ? '#,##0.0##' : '#,##0';
}

/** A rule for the rows `from` to `to` of a table, counted from 0, both included. */
interface Rule {
  readonly from: number;
  readonly to: number;
  readonly rule: DataValidation;
}

/** What may be typed in an open column, one rule for each run of rows with the same bounds. */
function rulesOf(column: LayoutColumn, table: BlankTable, rows: readonly BlankRow[], lists: DropDowns): Rule[] {
  if (column.locked || rows.length === 0) return [];
  const whole = { from: 0, to: rows.length - 1 };
  if (column.kind === 'choice') {
    const choices = table.choices?.[column.field] ?? column.choices;
    if (choices.length === 0) return [];
    const formulae = [lists.range(column.header, choices)];
    return [{ ...whole, rule: { type: 'list', formulae, ...refusal(column, 'Choose one from the list.') } }];
  }
  if (column.kind === 'date') {
    const rule: DataValidation = {
      type: 'date',
      operator: 'greaterThanOrEqual',
      formulae: [EARLIEST],
      ...refusal(column, 'Type a date, such as 30 Jun 2015.'),
    };
    return [{ ...whole, rule }];
  }
  if (column.kind !== 'number') return [];

  const runs: { from: number; to: number; least: number | undefined; most: number | undefined }[] = [];
  for (const [at, row] of rows.entries()) {
    const { least, most } = column.figure ? row : column;
    const last = runs.at(-1);
    if (last && last.least === least && last.most === most) last.to = at;
    else runs.push({ from: at, to: at, least, most });
  }
  return runs.map(({ from, to, least, most }) => ({ from, to, rule: numberRule(column, least, most) }));
}

function numberRule(column: LayoutColumn, least: number | undefined, most: number | undefined): DataValidation {
  const bounds =
    most === undefined ? (least === undefined ? '' : ` of ${least} or more`) : ` from ${least ?? 0} to ${most}`;
  return {
    type: 'decimal',
    operator: 'between',
    formulae: [least ?? -ANY, most ?? ANY],
    ...refusal(column, `Type a number${bounds}, without words or signs. With no figure, leave the cell empty.`),
  };
}

function refusal({ header }: LayoutColumn, error: string) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: header.slice(0, 32),
    error,
  } as const;
}
