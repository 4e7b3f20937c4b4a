import type { CalendarDate } from './calendar-date.ts';
import type { Period } from './period.ts';

/** A value of a closed period that is another one now. */
export interface RestatedValue {
  readonly indicator: string;
  readonly place: string;
  readonly period: Period;
  /** What was locked, in the unit of the indicator; null where nothing was. */
  readonly was: number | null;
  /** What is used now; null where nothing is any more. */
  readonly now: number | null;
}

/** A return that was received after its period was closed, why, and what it changed. */
export interface Restated {
  readonly file: string;
  readonly period: Period;
  /** Id of its department; null where the file does not say. */
  readonly department: string | null;
  readonly reason: string;
  /** Office that received it, as stated, and the day (UTC). */
  readonly by: string;
  readonly on: CalendarDate;
  readonly values: readonly RestatedValue[];
}

/** What became of closed periods since they were locked. */
export interface SinceLocked {
  /** Files that came after their period was closed and without a reason: none of them is used. */
  readonly late: readonly string[];
  /** Locked files that are gone or are other bytes now: none of them is used. */
  readonly altered: readonly string[];
  /** Returns received with a reason since the stocktake before was locked, in the order of entry. */
  readonly restated: readonly Restated[];
}

export const NOTHING_SINCE: SinceLocked = { late: [], altered: [], restated: [] };
