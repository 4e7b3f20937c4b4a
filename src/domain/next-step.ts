import { type CalendarDate, daysBetween, longDate } from './calendar-date.ts';
import type { StocktakeDays } from './stocktake-days.ts';

/** How far a stocktake has come. */
export interface CycleState extends StocktakeDays {
  /** Its agenda has been written. */
  readonly begun: boolean;
  readonly status: 'preliminary' | 'final';
  /** Day on which its data were locked; null while they are not. */
  readonly closedOn: CalendarDate | null;
  /** Status of the last deck that was built of it since it was closed; null when none was. */
  readonly built: 'preliminary' | 'final' | null;
  /** Its directives stand in the ledger. */
  readonly decided: boolean;
}

/** What to do next, and the command that does it. */
export interface NextStep {
  readonly says: string;
  readonly command: string | null;
}

/** The next thing to do for a stocktake; null when its meeting is over and what it decided was entered. */
export function nextStep(state: CycleState, today: CalendarDate, outstanding: number | null = null): NextStep | null {
  const { period, due, cutOff, date, begun, closedOn, status, built, decided } = state;
  const option = `--period ${period}`;
  if (!begun) return { says: `Write its agenda`, command: `stocktake begin ${option}` };
  if (!closedOn) {
    if (daysBetween(cutOff, today) >= 0) {
      return {
        says: `Lock the data: the cut-off was ${longDate(cutOff)}`,
        command: `stocktake close ${option} --by OFFICE`,
      };
    }
    if (outstanding === 0) {
      return {
        says: `Every return is in: settle what is open before ${longDate(cutOff)}`,
        command: `stocktake check ${option}`,
      };
    }
    if (due && daysBetween(due, today) > 0) {
      return {
        says: `Remind who is late: returns were due on ${longDate(due)}`,
        command: `stocktake remind ${option}`,
      };
    }
    return {
      says: `Send out the blank returns${due ? `: they are due on ${longDate(due)}` : ''}`,
      command: `stocktake blank ${option}`,
    };
  }
  if (status === 'preliminary' && built === null) {
    return { says: 'Build the preliminary deck', command: `stocktake build ${option}` };
  }
  if (status === 'preliminary') {
    return {
      says: `Set status: final in stocktakes/${period}.yaml and build the deck`,
      command: `stocktake build ${option}`,
    };
  }
  if (built !== 'final') return { says: 'Build the final deck', command: `stocktake build ${option}` };
  if (daysBetween(date, today) < 0) return { says: `The meeting is on ${longDate(date)}`, command: null };
  if (!decided) return { says: 'Enter what the meeting decided', command: `stocktake directives import ${option}` };
  return null;
}
