import type { CalendarDate } from '../../domain/calendar-date.ts';
import { answerOf, type DepartmentAnswer } from '../../domain/sign-off.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { Headline } from './headline.ts';
import { printedFigures } from './printed-figures.ts';

/** What a department said of a priority, who said it, and when; the day is null where only the agenda tells of it. */
export interface ReplyOn {
  readonly text: string;
  readonly by: string;
  readonly on: CalendarDate | null;
}

/** What a department answered to its pre-reads of this stocktake, held against the figures as they are now. */
export function answerTo(stocktake: Stocktake, department: string): DepartmentAnswer {
  return answerOf(stocktake.ledger, stocktake.period, department, printedFigures(stocktake, department));
}

/** The department's reply on a priority: what it answered to its pre-read, else what the unit entered; null for none. */
export function replyOn(stocktake: Stocktake, { priority, indicator }: Headline): ReplyOn | null {
  const department = indicator?.department;
  const comment = department && answerTo(stocktake, department).comments.find((one) => one.priority === priority.id);
  if (comment) return { text: comment.text, by: comment.by, on: comment.on };
  const entered = stocktake.agenda.narrative[priority.id]?.reply;
  return entered === undefined ? null : { text: entered, by: priority.officer, on: null };
}
