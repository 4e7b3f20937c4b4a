import { type CalendarDate, shortDate } from '../domain/calendar-date.ts';
import { type Cell, cellAddress } from '../domain/cell.ts';
import { wordsOf } from '../domain/cell-words.ts';
import type { PrintedFigure, Reply } from '../domain/ledger.ts';
import type { DateOrder } from '../domain/notation.ts';
import { Office } from '../domain/office.ts';
import { placeKey } from '../domain/place.ts';
import { readDate } from '../domain/read-date.ts';
import {
  COMMENT_HEADINGS,
  CORRECTION_HEADINGS,
  REPLY_LETTERS,
  REPLY_SHEETS,
  REPLY_STAMP,
  SIGN_OFF_LABELS,
  WHOLE,
  YES,
} from '../domain/reply-form.ts';
import type { Sheet, SheetRow, Workbook } from '../domain/workbook.ts';

/** What binds a reply to a pre-read, as it stands in the workbook; empty where it is missing. */
export type ReplyStamp = Readonly<Record<keyof typeof REPLY_STAMP, string>>;

/** What a department wrote. */
export type ReplyWords = Pick<Reply, 'comments' | 'corrections' | 'signedOff'>;

/** Against what a reply is read: the figures of the pre-read that it answers, its priorities, how dates are written, today. */
export interface ReplyContext {
  readonly figures: readonly PrintedFigure[];
  readonly priorities: readonly string[];
  readonly dates: DateOrder;
  /** The last day that a sign-off may bear. */
  readonly latest: CalendarDate;
}

/** Reads what a reply is bound to; null for a workbook that is no reply. */
export function readStamp(workbook: Workbook): ReplyStamp | null {
  const about = sheetNamed(workbook, REPLY_SHEETS.about);
  if (!about) return null;
  const beside = (label: string) => wordsOf(besideLabel(about, label)?.cell);
  const { unit, period, department, preRead } = REPLY_STAMP;
  const stamp = {
    unit: beside(unit),
    period: beside(period),
    department: beside(department),
    preRead: beside(preRead),
  };
  return Object.values(stamp).some((value) => value !== '') ? stamp : null;
}

/**
 * Reads what a department wrote, what is wrong with it, each at its cell, and what stands where nothing is read. The words
 * count only when nothing is wrong.
 */
export function readReply(
  workbook: Workbook,
  context: ReplyContext,
): { readonly words: ReplyWords; readonly wrong: readonly string[]; readonly unread: readonly string[] } {
  const wrong: string[] = [];
  const words = {
    comments: commentsIn(workbook, context, wrong),
    corrections: correctionsIn(workbook, context, wrong),
    signedOff: signOffIn(workbook, context, wrong),
  };
  if (wrong.length === 0 && words.comments.length + words.corrections.length === 0 && words.signedOff === null) {
    wrong.push('nothing is written in it: no comment, no correction and no sign-off');
  }
  return { words, wrong, unread: unreadIn(workbook) };
}

function commentsIn(workbook: Workbook, { priorities }: ReplyContext, wrong: string[]): ReplyWords['comments'] {
  const comments: ReplyWords['comments'][number][] = [];
  for (const { at, value } of rowsOf(workbook, REPLY_SHEETS.comments, COMMENT_HEADINGS, wrong)) {
    const [text, reference] = [value('comment'), value('reference')];
    if (text === '') continue;
    if (reference === WHOLE) comments.push({ priority: null, text });
    else if (priorities.includes(reference)) comments.push({ priority: reference, text });
    else if (reference === '')
      wrong.push(`${at('comment')} stands beside no priority: write it beside one, or beside the whole`);
    else wrong.push(`${at('reference')}: “${reference}” is no priority of this pre-read`);
  }
  return comments;
}

function correctionsIn(workbook: Workbook, { figures }: ReplyContext, wrong: string[]): ReplyWords['corrections'] {
  const corrections: ReplyWords['corrections'][number][] = [];
  for (const { at, value } of rowsOf(workbook, REPLY_SHEETS.corrections, CORRECTION_HEADINGS, wrong)) {
    const [printed, correct, reason, reference] = [
      value('printed'),
      value('correct'),
      value('reason'),
      value('reference'),
    ];
    const figure = figures.find(({ id }) => id === reference);
    if (!figure) {
      if (correct !== '' || reason !== '')
        wrong.push(`${at('reference')}: “${reference}” is no figure of this pre-read`);
    } else if (printed !== figure.shown) {
      wrong.push(`${at('printed')}: “${printed}” was typed over what was printed, ${figure.shown}`);
    } else if (correct === '' && reason !== '') {
      wrong.push(`${at('correct')} is empty beside a reason: what is the correct value?`);
    } else if (correct !== '' && isSame(correct, figure.shown)) {
      wrong.push(`${at('correct')} is what was printed: leave it empty, or write the correct value`);
    } else if (correct !== '') corrections.push({ figure: reference, printed, correct, reason });
  }
  return corrections;
}

function signOffIn(workbook: Workbook, { dates, latest }: ReplyContext, wrong: string[]): ReplyWords['signedOff'] {
  const sheet = sheetNamed(workbook, REPLY_SHEETS.signOff);
  if (!sheet) {
    wrong.push(`the sheet ${REPLY_SHEETS.signOff} is missing`);
    return null;
  }
  const beside = (label: string) => besideLabel(sheet, label);
  const { agreed, office, date } = SIGN_OFF_LABELS;
  const at = (label: string) => `${sheet.name}!${beside(label)?.address ?? 'B4'}`;
  const [said, by] = [wordsOf(beside(agreed)?.cell), wordsOf(beside(office)?.cell)];
  const day = beside(date)?.cell;
  const on: CalendarDate | null = day ? readDate(day, dates).date : null;
  if (said === '' && by === '' && wordsOf(day) === '') return null;
  if (placeKey(said) !== YES) {
    wrong.push(
      said === ''
        ? `${at(agreed)} is empty beside an office or a date: write ${YES}, or empty those`
        : `${at(agreed)}: “${said}” is not ${YES}; leave it empty where you do not agree`,
    );
  }
  if (by === '') wrong.push(`${at(office)} is empty: which office signs?`);
  else if (!Office.safeParse(by).success) wrong.push(`${at(office)}: the name of the office is too long`);
  if (!on)
    wrong.push(wordsOf(day) === '' ? `${at(date)} is empty: on which day?` : `${at(date)}: “${day?.shown}” is no date`);
  else if (on > latest) wrong.push(`${at(date)}: ${shortDate(on)} is yet to come`);
  return on && by !== '' ? { by, on } : null;
}

/** True where two values are one: "71,0" and "71.0%" are, and so are "ar" and "AR". */
function isSame(typed: string, shown: string): boolean {
  const [a, b] = [numberIn(typed), numberIn(shown)];
  return a === null || b === null ? placeKey(typed) === placeKey(shown) : a === b;
}

/** The number that a value begins with, its unit left out; null where it begins with none. */
function numberIn(value: string): number | null {
  const [number] = /^[-−+]?\d[\d.,]*/.exec(value) ?? [];
  if (number === undefined) return null;
  return Number(
    number
      .replace('−', '-')
      .replaceAll(/,(?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  );
}

/** What was written where nothing is read: in a column that the tables do not have, and on sheets that the form does not. */
function unreadIn(workbook: Workbook): readonly string[] {
  const own = Object.values<string>(REPLY_SHEETS).map(placeKey);
  const tables = [
    ...columnsBeside(workbook, REPLY_SHEETS.comments, COMMENT_HEADINGS),
    ...columnsBeside(workbook, REPLY_SHEETS.corrections, CORRECTION_HEADINGS),
  ];
  const others = workbook.sheets.filter(
    ({ name, rows }) =>
      !own.includes(placeKey(name)) && rows.some(({ cells }) => cells.some(({ cell }) => wordsOf(cell))),
  );
  return [...tables, ...others.map(({ name }) => `the sheet ${name}`)];
}

function columnsBeside(workbook: Workbook, name: string, headings: Readonly<Record<string, string>>): string[] {
  const sheet = sheetNamed(workbook, name);
  const columns = Object.keys(headings).length;
  return (sheet?.rows ?? []).flatMap(({ index, cells }) =>
    cells
      .filter(({ column, cell }) => column >= columns && wordsOf(cell) !== '')
      .map(({ column, cell }) => `${sheet?.name}!${cellAddress(index, column)} “${wordsOf(cell)}”`),
  );
}

interface ReplyRow<Field extends string> {
  readonly at: (field: Field) => string;
  readonly value: (field: Field) => string;
}

/** The rows below the headings of a table; a sheet or heading that is missing is wrong. */
function rowsOf<Field extends string>(
  workbook: Workbook,
  name: string,
  headings: Readonly<Record<Field, string>>,
  wrong: string[],
): readonly ReplyRow<Field>[] {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) {
    wrong.push(`the sheet ${name} is missing`);
    return [];
  }
  const wanted = Object.values<string>(headings);
  const columnOf = (row: SheetRow, heading: string) =>
    row.cells.find(({ cell }) => placeKey(wordsOf(cell)) === placeKey(heading))?.column;
  const head = sheet.rows.find((row) => wanted.every((heading) => columnOf(row, heading) !== undefined));
  if (!head) {
    wrong.push(`${name} has no row with the headings ${wanted.join(', ')}`);
    return [];
  }
  const below = sheet.rows.filter(({ index }) => index > head.index);
  for (const { index, cells } of below) {
    for (const { column, cell } of cells) {
      const at = `${sheet.name}!${cellAddress(index, column)}`;
      if (cell.type === 'error') wrong.push(`${at} holds a fault, ${cell.shown}`);
      else if (typed(cell).length > REPLY_LETTERS) wrong.push(`${at} has more than ${REPLY_LETTERS} letters`);
    }
  }
  return below.map((row) => {
    const column = (field: Field) => columnOf(head, headings[field]) ?? 0;
    return {
      at: (field) => `${sheet.name}!${cellAddress(row.index, column(field))}`,
      value: (field) => typed(row.cells.find((cell) => cell.column === column(field))?.cell),
    };
  });
}

/** What was typed, a number as it is seen. */
function typed(cell: Cell | undefined): string {
  return cell?.type === 'number' ? cell.shown.trim() : wordsOf(cell);
}

/** The cell at the right of a label. */
function besideLabel(
  sheet: Sheet,
  label: string,
): { readonly cell: Cell | undefined; readonly address: string } | null {
  for (const row of sheet.rows) {
    const found = row.cells.find(({ cell }) => placeKey(wordsOf(cell)) === placeKey(label));
    if (!found) continue;
    const cell = row.cells.find(({ column }) => column === found.column + 1)?.cell;
    return { cell, address: cellAddress(row.index, found.column + 1) };
  }
  return null;
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find((sheet) => placeKey(sheet.name) === placeKey(name));
}
