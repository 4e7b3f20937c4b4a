import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Cell, CellRef } from '../domain/cell.ts';
import type { Severity } from '../domain/finding.ts';
import type { Period } from '../domain/period.ts';
import { mainCell, type Reading } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { SeriesBook, SourceBook } from '../domain/series.ts';
import type { Unit } from '../domain/unit.ts';

/** The order in which checks run; a file that fails has no cells to look at. */
export const LEVELS = ['file', 'cell', 'table', 'history', 'distribution', 'triangulation', 'process'] as const;
export type Level = (typeof LEVELS)[number];

/** What a check looks at: one return, the plan it is held against, and what was accepted before it. */
export interface Case {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  /** The period of the stocktake the return was received for. */
  readonly period: Period;
  readonly returned: Return;
  /** The entries of the return, understood; one an indicator, place and period. */
  readonly readings: readonly Reading[];
  /** Accepted values up to, and not including, this return. */
  readonly before: SeriesBook;
  /** The same of every source, also those that the indicator does not prefer. */
  readonly sources: SourceBook;
  /** Everything reported up to now, in later returns too, used or not: it tells whether a new level has lasted. */
  readonly reported: SourceBook;
  /** `valueKey` of each value that was reported before this return but not used: blocked, not missing. */
  readonly blocked: ReadonlySet<string>;
  /** Unrelated returns that claim the same department and period; none of them is used. */
  readonly rivals: readonly Return[];
  /** Files received for earlier stocktakes, by the SHA-256 of their bytes. */
  readonly earlierFiles: ReadonlyMap<string, EarlierFile>;
  /** Day on which it came, and the last day on which it was due; null where that is not known. */
  readonly receivedOn: CalendarDate | null;
  readonly due: Due | null;
  /** The period's data are locked. */
  readonly closed: boolean;
  /** Findings of the levels before. From the level `history` on, `readings` are those without an open block. */
  readonly open: readonly {
    readonly check: string;
    readonly severity: Severity;
    readonly indicator: string | null;
    readonly place: string | null;
    readonly at: Partial<CellRef>;
  }[];
  /** What was said of the findings of this return, and of those of the department's return of the period before. */
  readonly answers: readonly Explanation[];
  readonly earlierAnswers: readonly Explanation[];
  /** Set for a return that was received after its period was closed. */
  readonly restates?: Restates | null;
  /** What was agreed when the blank of this return was written, where something else is agreed by now. */
  readonly issued?: RegisterIndex | null;
}

/** Why a return was received after its period was closed, and what was locked for it. */
export interface Restates {
  readonly reason: string;
  readonly accepted: SourceBook;
}

/** A file received before, and the period of its stocktake. */
export interface EarlierFile {
  readonly file: string;
  readonly period: Period;
}

/** The day by which a return is due, and whether a later one than everybody's was agreed. */
export interface Due {
  readonly on: CalendarDate;
  readonly extended: boolean;
}

/** What was answered to a finding, with what it was about. */
export interface Explanation {
  readonly check: string;
  readonly indicator: string | null;
  readonly place: string | null;
  readonly at: Partial<CellRef>;
  readonly text: string;
}

/**
 * One place where a check noticed something.
 *
 * A block of a check of the level `file` keeps the whole return out; any other keeps out the value of the indicator,
 * place and period it names, and nothing when it names none.
 */
export interface Sighting<P> {
  /** Absent sheet: the whole file. Absent cell: the whole sheet. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly indicator?: string;
  readonly place?: string;
  readonly period?: Period | null;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
  readonly params: P;
}

/** Where a sighting about a reading stands: at the cell given, else where a person would look for the figure. */
export function sighted(reading: Reading, cell: Cell | undefined = mainCell(reading)): Omit<Sighting<never>, 'params'> {
  return {
    sheet: cell?.at.sheet ?? reading.entry.row.sheet,
    ...(cell && { cell: cell.at.cell }),
    ...(reading.indicator && { indicator: reading.indicator.id }),
    ...(reading.place && { place: reading.place.id }),
    period: reading.period,
  };
}

/** The parts of a message, each a clause without its full stop: what is there, what was expected, what to do. */
export interface Message {
  readonly is: string;
  readonly expected: string;
  /** Whole sentences, with their full stops. */
  readonly remedy: string;
}

/** A worked example: a small return, and the cells (or `file`, or a sheet name) where the check notices something. */
export interface Example {
  readonly title: string;
  readonly given: Case;
  readonly finds: readonly string[];
}

/**
 * A validation check: data and one function. Its examples are its tests and its page in the manual.
 */
export interface Check<P = unknown> {
  /** Permanent, kebab-case, equal to the file name. */
  readonly id: string;
  readonly level: Level;
  readonly severity: Severity;
  /** Why it exists and whom it protects: one or two sentences. */
  readonly reason: string;
  /** Only the unit can make it: it needs other returns, the calendar or what was answered. */
  readonly needsUnit?: true;
  check(given: Case): Iterable<Sighting<P>>;
  message(params: P): Message;
  /** At least one clean and one faulty. */
  readonly examples: readonly Example[];
}

/** Fixes a check's parameter type, then forgets it, so that checks of every kind stand in one list. */
export function defineCheck<P>(check: Check<P>): Check {
  return Object.freeze(check);
}
