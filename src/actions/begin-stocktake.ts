import { z } from 'zod';
import { CalendarDate, daysBetween, firstDay } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { comparePeriods, Period, periodKind } from '../domain/period.ts';
import { type StocktakeDays, stocktakeAfter, usualDays } from '../domain/stocktake-days.ts';
import { blankAgenda } from '../stages/blank-agenda.ts';
import { defineAction, today } from './define.ts';

/** An agenda that was written. */
export interface BegunStocktake extends StocktakeDays {
  readonly due: CalendarDate;
  readonly file: string;
}

/** Writes the agenda of the next stocktake, its days by rule, with a word on every section. Nothing is overwritten. */
export const beginStocktake = defineAction({
  id: 'begin-stocktake',
  input: z.object({
    period: Period.optional().describe('Its period; the one after the last when absent'),
    date: CalendarDate.optional().describe('Day of the meeting; by the calendar of the unit when absent'),
  }),
  async run(workspace, { period: asked, date }): Promise<BegunStocktake> {
    const { folder } = workspace;
    const unit = await folder.unit();
    const periods = await folder.stocktakePeriods();
    const before = asked ? periods.filter((period) => comparePeriods(period, asked) < 0) : periods;
    const latest = before.at(-1);
    const last = latest && (await folder.agenda(latest));
    const next = stocktakeAfter(unit, last, today(workspace));
    const period = asked ?? next.period;

    const name = `stocktakes/${period}.yaml`;
    if (periods.includes(period)) {
      throw new Fault('bad-input', `the stocktake of ${period} has begun: ${name} is there, and was left as it is`, {
        place: folder.at('stocktakes', `${period}.yaml`),
        remedy: 'Open it in an editor; or begin the next one.',
      });
    }
    const [later] = periods.filter((other) => comparePeriods(other, period) > 0);
    if (later) {
      throw new Fault('bad-input', `${period} lies before ${later}, which has begun`, {
        place: folder.at('stocktakes'),
        remedy: `Begin the one after ${periods.at(-1)}: stocktake begin`,
      });
    }
    if (periodKind(period) !== unit.cadence) {
      throw new Fault('bad-input', `${period} is no ${unit.cadence}, and the unit takes stock each ${unit.cadence}`, {
        remedy: `The next one is ${next.period}.`,
      });
    }
    const days = usualDays(unit, period, next.number, date);
    if (daysBetween(firstDay(period), days.due) < 0) {
      throw new Fault(
        'bad-input',
        `a meeting on ${days.date} has returns due on ${days.due}, before ${period} begins`,
        {
          remedy: 'Name a later day with --date.',
        },
      );
    }
    const revisions = await (await workspace.store()).revisions();
    const priority = revisions.at(-1)?.register.priorities[0]?.id ?? 'priority-id';
    await folder.writeNew(name, blankAgenda(days, unit, priority, last));
    return { ...days, file: name };
  },
});
