import type { AgreedDifference } from './agreed-differences.ts';
import type { Baseline } from './baseline.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Indicator } from './indicator.ts';
import type { KeptFile } from './ledger.ts';
import type { Period } from './period.ts';
import type { Rating } from './rating.ts';
import type { ReasonCategory } from './register-change.ts';
import type { Trajectory } from './trajectory.ts';

/** Why agreed figures were changed and who said so; the offices are as stated, nobody has proved them. */
export interface Approval {
  /** P1 */
  readonly proposal: string;
  readonly category: ReasonCategory;
  readonly justification: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly evidence: readonly KeptFile[];
}

/** The rating of one series at one stocktake, as it was agreed before a change and as it is agreed since. */
export interface RatingEffect {
  readonly indicator: string;
  readonly place: string;
  readonly period: Period;
  /** Null where it was, or is, not rated at all. */
  readonly before: Rating | null;
  readonly after: Rating | null;
}

/** A revision of the register that changed agreed figures. */
export interface AgreedChange {
  readonly revision: number;
  readonly on: CalendarDate;
  /** Null when no proposal stands behind it: it was entered past the program. */
  readonly approval: Approval | null;
  readonly differences: readonly AgreedDifference[];
  /** Every rating that it changes, of this stocktake and those before it. */
  readonly effects: readonly RatingEffect[];
}

/** What was agreed for one indicator in one place. */
export interface Agreement {
  readonly indicator: Indicator;
  readonly baseline: Baseline | null;
  readonly trajectory: Trajectory | null;
  readonly revision: number;
}

/** What was agreed for a series before it was changed. */
export interface FormerAgreement {
  /** What was agreed first of all. */
  readonly first: Agreement;
  /**
   * The rating under what was agreed before the change, in the transition period: at every stocktake up to the first whose
   * data are locked on or after the day of the change. Null afterwards.
   */
  readonly transition: { readonly rating: Rating; readonly isFirst: boolean; readonly on: CalendarDate } | null;
}
