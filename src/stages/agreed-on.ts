import type { CalendarDate } from '../domain/calendar-date.ts';
import type { RegisterChange } from '../domain/register-change.ts';

/**
 * Changes as they are approved: a baseline that changes was agreed on the day of the approval by the office that
 * approves, unless the proposal itself says otherwise.
 */
export function agreedOn(changes: readonly RegisterChange[], day: CalendarDate, by: string): RegisterChange[] {
  return changes.map((change) => {
    if (change.part !== 'baselines' || !change.from || !change.to) return change;
    const { from, to } = change;
    const isStated = from.agreedOn !== to.agreedOn || from.agreedBy !== to.agreedBy;
    return isStated ? change : { ...change, to: { ...to, agreedOn: day, agreedBy: by } };
  });
}
