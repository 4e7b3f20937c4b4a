import { z } from 'zod';
import { isArchived } from '../domain/archive-head.ts';
import { CalendarDate } from '../domain/calendar-date.ts';
import { findingId } from '../domain/finding.ts';
import { type CycleState, type NextStep, nextStep } from '../domain/next-step.ts';
import { Period } from '../domain/period.ts';
import { type ReturnState, returnsStatus } from '../domain/returns-status.ts';
import { cycleStateOf } from '../stages/cycle.ts';
import { type LapsedSignOff, lapsedSignOffs } from '../stages/lapsed-sign-offs.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, stocktakeAsFound, today } from './define.ts';

/** Where one department stands. */
export interface StatusOfDepartment {
  readonly department: string;
  readonly name: string;
  readonly state: ReturnState;
  readonly due: CalendarDate | null;
  readonly came: CalendarDate | null;
  /** Days past its last day: until today while nothing has come, until it came otherwise. */
  readonly daysLate: number;
  readonly files: readonly string[];
  readonly blocks: number;
  readonly queries: number;
  /** Names by which the open findings are answered. */
  readonly findings: readonly string[];
}

/** How a stocktake stands: who has sent what, what is open, and what to do next. */
export interface StocktakeStatus extends CycleState {
  readonly on: CalendarDate;
  readonly departments: readonly StatusOfDepartment[];
  readonly counts: Readonly<Record<ReturnState, number>>;
  /** Files that came after their period was closed, and are not used. */
  readonly late: readonly string[];
  /** Locked files that are gone or were altered. */
  readonly altered: readonly string[];
  /** Files of the period that are not used, and why. */
  readonly unused: readonly { readonly file: string; readonly status: string }[];
  /** Sign-offs of departments that do not hold any more, since figures changed that were signed. */
  readonly lapsed: readonly LapsedSignOff[];
  /** The archive holds the stocktake as its last deck has it. */
  readonly archived: boolean;
  readonly next: NextStep | null;
}

/** Tells where each department stands with its return, as of a day. */
export const showStatus = defineAction({
  id: 'show-status',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    on: CalendarDate.optional().describe('Day to reckon from; today when absent'),
  }),
  async run(workspace, { period: asked, on = today(workspace) }): Promise<StocktakeStatus> {
    const { folder } = workspace;
    const period = await choosePeriod(folder, asked);
    const stocktake = await stocktakeAsFound(workspace, period);
    const state = await cycleStateOf(folder, stocktake.ledger, period);
    const departments = returnsStatus(stocktake, stocktake.agenda, on).map(
      ({ department: { id, name }, open, ...status }): StatusOfDepartment => ({
        department: id,
        name,
        ...status,
        blocks: open.filter(({ severity }) => severity === 'block').length,
        queries: open.filter(({ severity }) => severity === 'query').length,
        findings: open.map(findingId),
      }),
    );
    const count = (wanted: ReturnState) => departments.filter((one) => one.state === wanted).length;
    const counts = {
      late: count('late'),
      outstanding: count('outstanding'),
      queried: count('queried'),
      ready: count('ready'),
    };
    return {
      ...state,
      on,
      departments,
      counts,
      late: stocktake.sinceLocked.late,
      altered: stocktake.sinceLocked.altered,
      unused: stocktake.returns
        .filter((item) => item.period === period && item.status !== 'used')
        .map(({ returned: { file }, status }) => ({ file, status })),
      lapsed: lapsedSignOffs(stocktake),
      archived: isArchived(stocktake.ledger, period),
      next: nextStep(state, on, counts.late + counts.outstanding),
    };
  },
});
