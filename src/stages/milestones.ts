import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Cell } from '../domain/cell.ts';
import type { MilestoneReport } from '../domain/followed-milestones.ts';
import { ACTION_STATES, type Milestone, type Roadblock } from '../domain/milestone.ts';
import type { DateOrder } from '../domain/notation.ts';
import { readDate } from '../domain/read-date.ts';
import { readNumber } from '../domain/read-number.ts';
import type { Return, ReturnRow, TableName } from '../domain/return.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';

/** The milestones a return reports; a state that is not one of the four is `no information`. */
export function milestonesOf(returned: Return, dates: DateOrder): Milestone[] {
  return rowsOf(returned, 'milestones', 'action').map((row) => ({
    initiative: words(row.cells.initiative),
    text: words(row.cells.action),
    responsible: words(row.cells.responsible),
    due: day(row.cells.due, dates),
    state: ACTION_STATES.find((state) => state === words(row.cells.state).toLowerCase()) ?? 'no information',
    planned: percent(row.cells.planned),
    actual: percent(row.cells.actual),
    spent: percent(row.cells.spent),
    narrative: words(row.cells.narrative),
    cells: addresses(row),
  }));
}

/** What the returns in use report of milestones, by the period they were received for. */
export function milestoneReports(returns: readonly ReceivedReturn[], dates: DateOrder): MilestoneReport[] {
  return returns.flatMap(({ status, period, returned }) =>
    status === 'used' ? [{ period, milestones: milestonesOf(returned, dates) }] : [],
  );
}

/** The roadblocks a return reports, with the departments it names. */
export function roadblocksOf(returned: Return, dates: DateOrder): Roadblock[] {
  return rowsOf(returned, 'roadblocks', 'text').map((row) => ({
    text: words(row.cells.text),
    departments: words(row.cells.departments)
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean),
    since: day(row.cells.since, dates),
    ask: words(row.cells.ask),
    level: words(row.cells.level),
    ...(returned.department && { reportedBy: returned.department }),
    cells: addresses(row),
  }));
}

function rowsOf(returned: Return, table: TableName, field: string): ReturnRow[] {
  return returned.rows.filter((row) => row.table === table && words(row.cells[field]) !== '');
}

function words(cell: Cell | undefined): string {
  return cell && cell.type !== 'blank' && cell.type !== 'error' ? cell.shown.trim() : '';
}

/** A date typed as text is read in the order of the unit; a finding says so. */
function day(cell: Cell | undefined, dates: DateOrder): CalendarDate | null {
  return cell ? readDate(cell, dates).date : null;
}

/** A share of work or money in per cent, as a column of per cents gives it; null for anything else than a number. */
function percent(cell: Cell | undefined): number | null {
  return cell ? readNumber(cell).number : null;
}

function addresses(row: ReturnRow) {
  return Object.values(row.cells)
    .filter((cell) => cell.type !== 'blank')
    .map((cell) => cell.at);
}
