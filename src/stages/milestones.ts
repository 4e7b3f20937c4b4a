import { CalendarDate } from '../domain/calendar-date.ts';
import type { Cell } from '../domain/cell.ts';
import { ACTION_STATES, type Milestone, type Roadblock } from '../domain/milestone.ts';
import type { Return, ReturnRow, TableName } from '../domain/return.ts';

/** The milestones a return reports; a state that is not one of the four is `no information`. */
export function milestonesOf(returned: Return): Milestone[] {
  return rowsOf(returned, 'milestones', 'action').map((row) => ({
    initiative: words(row.cells.initiative),
    text: words(row.cells.action),
    responsible: words(row.cells.responsible),
    due: day(row.cells.due),
    state: ACTION_STATES.find((state) => state === words(row.cells.state).toLowerCase()) ?? 'no information',
    narrative: words(row.cells.narrative),
    cells: addresses(row),
  }));
}

/** The roadblocks a return reports, with the departments it names. */
export function roadblocksOf(returned: Return): Roadblock[] {
  return rowsOf(returned, 'roadblocks', 'text').map((row) => ({
    text: words(row.cells.text),
    departments: words(row.cells.departments)
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean),
    since: day(row.cells.since),
    ask: words(row.cells.ask),
    level: words(row.cells.level),
    cells: addresses(row),
  }));
}

function rowsOf(returned: Return, table: TableName, field: string): ReturnRow[] {
  return returned.rows.filter((row) => row.table === table && words(row.cells[field]) !== '');
}

function words(cell: Cell | undefined): string {
  return cell && cell.type !== 'blank' && cell.type !== 'error' ? cell.shown.trim() : '';
}

function day(cell: Cell | undefined): CalendarDate | null {
  return CalendarDate.safeParse(words(cell).slice(0, 10)).data ?? null;
}

function addresses(row: ReturnRow) {
  return Object.values(row.cells)
    .filter((cell) => cell.type !== 'blank')
    .map((cell) => cell.at);
}
