import type { Agenda } from './agenda.ts';
import type { AgreedChange, FormerAgreement } from './agreed-change.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Finding } from './finding.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Milestone, Roadblock } from './milestone.ts';
import type { Period } from './period.ts';
import type { Rating } from './rating.ts';
import type { RegisterIndex } from './register.ts';
import type { Return, ReturnStatus } from './return.ts';
import type { SeriesBook } from './series.ts';
import type { SinceLocked } from './since-locked.ts';
import type { StocktakeDays } from './stocktake-days.ts';
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
  /** The agendas of the stocktakes before it, in order of time. */
  readonly earlier: readonly Agenda[];
  readonly register: RegisterIndex;
  readonly returns: readonly ReceivedReturn[];
  readonly findings: readonly Finding[];
  readonly series: SeriesBook;
  readonly milestones: readonly Milestone[];
  readonly roadblocks: readonly Roadblock[];
  /** By `seriesKey(indicator, place)`, for every indicator and place that has a goal. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** Those of the stocktake before, as its meeting saw them; none at the first. */
  readonly lastRatings: ReadonlyMap<string, Rating>;
  /** Photographs of the agenda's visits, ready to be shown, by the name that it gives; absent where no deck is built. */
  readonly photographs?: ReadonlyMap<string, Uint8Array>;
  /** What the unit decided, in the order of entry. */
  readonly ledger: readonly LedgerEntry[];
  /** Revisions of the register that changed what had been agreed, the oldest first. */
  readonly changes: readonly AgreedChange[];
  /** What was agreed before, for each series that a change concerns, by `seriesKey(indicator, place)`. */
  readonly former: ReadonlyMap<string, FormerAgreement>;
  /** Hash of the revision of the register that is used: the head of its chain at that time. */
  readonly registerHash: string;
  readonly sinceLocked: SinceLocked;
  /** Set in a pack made between two meetings, which has a day of its own; absent in the deck of a meeting. */
  readonly routine?: Routine;
}

/** A day between two meetings, and the stocktake that it leads up to. */
export interface Routine {
  readonly on: CalendarDate;
  readonly next: StocktakeDays & { readonly extensions?: Agenda['extensions'] };
}
