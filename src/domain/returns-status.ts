import { type CalendarDate, daysBetween } from './calendar-date.ts';
import type { Finding } from './finding.ts';
import type { Period } from './period.ts';
import type { ReceivedReturn, Stocktake } from './stocktake.ts';
import type { Department } from './unit.ts';

/**
 * Where a department stands with its return: `outstanding`, nothing has come; `late`, nothing has come and the day is
 * past; `queried`, it came and something is open; `ready`, nothing is open.
 */
export type ReturnState = 'outstanding' | 'late' | 'queried' | 'ready';
export const RETURN_STATES: readonly ReturnState[] = ['late', 'outstanding', 'queried', 'ready'];

/** Where one department stands with its return of a period. */
export interface DepartmentStatus {
  readonly department: Department;
  readonly state: ReturnState;
  /** Last day for its return; null where the agenda names none. */
  readonly due: CalendarDate | null;
  /** Day on which its return came; null where none has, or it was put into the folder without a receipt. */
  readonly came: CalendarDate | null;
  /** Days past its last day: until today while nothing has come, until it came otherwise. */
  readonly daysLate: number;
  /** The files of the department that count, as the workspace names them. */
  readonly files: readonly string[];
  /** Findings on them that nobody has settled, worst first. */
  readonly open: readonly Finding[];
}

/** The days that a stocktake sets for its returns. */
export interface ReturnDays {
  readonly period: Period;
  readonly due?: CalendarDate | null | undefined;
  readonly extensions?: Readonly<Record<string, CalendarDate>>;
}

/** Where every department stands with its return of a period, as of a day, in the order of the unit. */
export function returnsStatus(
  { unit, returns, findings }: Pick<Stocktake, 'unit' | 'returns' | 'findings'>,
  { period, due, extensions = {} }: ReturnDays,
  today: CalendarDate,
): DepartmentStatus[] {
  return unit.departments.map((department) => {
    const own = returns.filter(
      (item) => item.period === period && item.returned.department === department.id && item.status !== 'superseded',
    );
    const files = own.map(({ returned }) => returned.file);
    const open = findings.filter((finding) => files.includes(finding.file) && isOpen(finding));
    const last = extensions[department.id] ?? due ?? null;
    const came = firstDay(own);
    const until = came === null ? (own.length === 0 ? today : null) : earlierOf(came, today);
    const daysLate = last && until ? Math.max(0, daysBetween(last, until)) : 0;
    const arrived = open.length > 0 ? 'queried' : 'ready';
    return {
      department,
      state: own.length > 0 ? arrived : daysLate > 0 ? 'late' : 'outstanding',
      due: last,
      came,
      daysLate,
      files,
      open,
    };
  });
}

/** Says again at the cut-off what another finding says. */
const REPEATS = 'open-at-cut-off';

/** A block is open until a correction is entered, a query until anything is said of it; a note asks for nothing. */
export function isOpen({ check, severity, answer }: Pick<Finding, 'check' | 'severity' | 'answer'>): boolean {
  if (severity === 'note' || check === REPEATS) return false;
  return severity === 'block' ? answer?.kind !== 'corrected' : answer === undefined;
}

function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

function firstDay(returns: readonly ReceivedReturn[]): CalendarDate | null {
  const days = returns.flatMap(({ receivedOn }) => receivedOn ?? []);
  return days.sort().at(0) ?? null;
}
