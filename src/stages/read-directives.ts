import type { CalendarDate } from '../domain/calendar-date.ts';
import { type Cell, cellAddress } from '../domain/cell.ts';
import { isEmpty, wordsOf } from '../domain/cell-words.ts';
import { matchHeadings, ROWS_SEARCHED } from '../domain/headings.ts';
import { LayoutColumn } from '../domain/layout.ts';
import type { DateOrder } from '../domain/notation.ts';
import { readDate } from '../domain/read-date.ts';
import type { Sheet, SheetRow, Workbook } from '../domain/workbook.ts';

/** A directive as a list of them has it. */
export interface ListedDirective {
  readonly text: string;
  readonly owner: string;
  readonly due: CalendarDate;
}

/** A list as it was read: its rows, and what is wrong with it, each at its cell. Rows count only when nothing is. */
export interface ReadDirectives {
  readonly directives: readonly ListedDirective[];
  readonly wrong: readonly string[];
}

const COLUMNS = [
  {
    field: 'text',
    header: 'Directive',
    synonyms: ['Text', 'Decision', 'Action', 'Decision or directive', 'Directives'],
  },
  {
    field: 'owner',
    header: 'Owner',
    synonyms: ['Responsible', 'Office', 'Responsible office', 'Lead', 'Who', 'Department'],
  },
  { field: 'due', header: 'Due', synonyms: ['Due date', 'Due by', 'By', 'By when', 'Deadline', 'Date', 'When'] },
].map((column) => LayoutColumn.parse(column));

/**
 * Reads a list of directives from the first sheet that has its three headings, which are found by their words wherever
 * they stand. Rows in which all three are empty are passed over.
 */
export function readDirectives(workbook: Workbook, dates: DateOrder): ReadDirectives {
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    for (const row of sheet.rows.filter(({ index }) => index < ROWS_SEARCHED)) {
      const found = matchHeadings(row, COLUMNS);
      if (found.size === COLUMNS.length) return readBelow(sheet, row, found, dates);
    }
  }
  return { directives: [], wrong: ['no sheet has the headings Directive, Owner and Due in one row'] };
}

function readBelow(
  sheet: Sheet,
  head: SheetRow,
  columns: ReadonlyMap<string, number>,
  dates: DateOrder,
): ReadDirectives {
  const directives: ListedDirective[] = [];
  const wrong: string[] = [];
  for (const row of sheet.rows.filter(({ index }) => index > head.index)) {
    const cellOf = (field: string): Cell | undefined =>
      row.cells.find(({ column }) => column === columns.get(field))?.cell;
    const [text, owner] = [wordsOf(cellOf('text')), wordsOf(cellOf('owner'))];
    const day = cellOf('due');
    if (COLUMNS.every(({ field }) => isNothing(cellOf(field)))) continue;
    const at = (field: string) => `${sheet.name}!${cellAddress(row.index, columns.get(field) ?? 0)}`;
    const due = day ? readDate(day, dates).date : null;
    if (text === '') wrong.push(`${at('text')} is empty: what is to be done?`);
    if (owner === '') wrong.push(`${at('owner')} is empty: which office?`);
    if (!due)
      wrong.push(isNothing(day) ? `${at('due')} is empty: by when?` : `${at('due')}: “${day?.shown}” is no date`);
    if (text !== '' && owner !== '' && due) directives.push({ text, owner, due });
  }
  return { directives, wrong: directives.length + wrong.length === 0 ? ['there is no row under the headings'] : wrong };
}

function isNothing(cell: Cell | undefined): boolean {
  return cell === undefined || isEmpty(cell);
}
