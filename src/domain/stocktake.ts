import type { Agenda } from './agenda.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Finding } from './finding.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Milestone, Roadblock } from './milestone.ts';
import type { Period } from './period.ts';
import type { Rating } from './rating.ts';
import type { RegisterIndex } from './register.ts';
import type { Return, ReturnStatus } from './return.ts';
import type { SeriesBook } from './series.ts';
import type { Unit } from './unit.ts';

/** A received file and what became of it. */
export interface ReceivedReturn {
  /** The period of the stocktake it was received for: the folder it lies in. */
  readonly period: Period;
  readonly returned: Return;
  readonly status: ReturnStatus;
  /** Day on which it came (UTC), or of a correction the day on which the first file came; absent without a receipt. */
  readonly receivedOn?: CalendarDate;
}

/** Everything one meeting sees: the input of every slide and chart. */
export interface Stocktake {
  readonly unit: Unit;
  readonly period: Period;
  readonly agenda: Agenda;
  readonly register: RegisterIndex;
  readonly returns: readonly ReceivedReturn[];
  readonly findings: readonly Finding[];
  readonly series: SeriesBook;
  readonly milestones: readonly Milestone[];
  readonly roadblocks: readonly Roadblock[];
  /** By `seriesKey(indicator, place)`, for every indicator and place that has a goal. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** What the unit decided, in the order of entry. */
  readonly ledger: readonly LedgerEntry[];
  /** Hash of the revision of the register that is used: the head of its chain at that time. */
  readonly registerHash: string;
}
