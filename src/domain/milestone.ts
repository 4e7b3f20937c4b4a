import type { CalendarDate } from './calendar-date.ts';
import type { CellRef } from './cell.ts';

export const ACTION_STATES = ['done', 'on track', 'off track', 'no information'] as const;
/** `no information` is a state of its own and is never counted as off track. */
export type ActionState = (typeof ACTION_STATES)[number];

/** A dated step of an initiative as a department reported it. */
export interface Milestone {
  readonly initiative: string;
  readonly text: string;
  readonly responsible: string;
  readonly due: CalendarDate | null;
  readonly state: ActionState;
  /** Per cent of the work that should be done by now, per cent that is, and per cent of its money spent; null unreported. */
  readonly planned: number | null;
  readonly actual: number | null;
  readonly spent: number | null;
  readonly narrative: string;
  readonly cells: readonly CellRef[];
}

/** An obstacle between departments as a return or the unit recorded it. */
export interface Roadblock {
  readonly text: string;
  readonly departments: readonly string[];
  readonly since: CalendarDate | null;
  readonly ask: string;
  readonly level: string;
  /** Department whose return reports it, by id; absent where that is not known. */
  readonly reportedBy?: string;
  readonly cells: readonly CellRef[];
}
