import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';
import { type CycleState, type NextStep, nextStep } from '../domain/next-step.ts';
import { cycleOf } from '../stages/cycle.ts';
import { defineAction, today } from './define.ts';

/** The stocktakes of a unit, past and to come. */
export interface StocktakeCalendar {
  readonly on: CalendarDate;
  readonly stocktakes: readonly CycleState[];
  /** The one that is being prepared, and what to do for it next. */
  readonly next: { readonly period: string; readonly step: NextStep } | null;
}

/** Lists the stocktakes that have an agenda and the next ones by rule, with their days and what to do next. */
export const listStocktakes = defineAction({
  id: 'list-stocktakes',
  input: z.object({
    on: CalendarDate.optional().describe('Day to reckon from; today when absent'),
    ahead: z.int().min(1).max(24).default(4).describe('How many to come'),
  }),
  async run(workspace, { on = today(workspace), ahead }): Promise<StocktakeCalendar> {
    const { folder } = workspace;
    const unit = await folder.unit();
    const stocktakes = await cycleOf(folder, await (await workspace.store()).ledger(), unit, on, ahead);

    // What was never closed or built is left behind once the next one has begun.
    const latest = stocktakes.findLastIndex(({ begun }) => begun);
    const [next] = stocktakes.slice(Math.max(latest, 0)).flatMap((state) => {
      const step = nextStep(state, on);
      return step ? [{ period: state.period, step }] : [];
    });
    return { on, stocktakes, next: next ?? null };
  },
});
