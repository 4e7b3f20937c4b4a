import type { Cell } from './cell.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Entry } from './return.ts';

/** What a cell of a figure was understood to say. */
export interface NumberReading {
  /** The number meant, in the unit of the column; null when there is none. A percent-formatted cell is × 100. */
  readonly number: number | null;
  /**
   * `number`: stored as a number. `blank`, `dash` ("-", "–"): nothing reported. `text`: a number typed as text, repaired
   * here and always shown in a finding. `word`: text that is no number ("n/a"). `error`, `uncalculated`: a formula that
   * gives none.
   */
  readonly how: 'number' | 'blank' | 'dash' | 'text' | 'word' | 'error' | 'uncalculated';
  readonly cell: Cell;
}

/** An entry of a return matched with the plan and its cells understood; what the checks look at. */
export interface Reading {
  readonly entry: Entry;
  /** Null when the plan knows no such indicator. */
  readonly indicator: Indicator | null;
  /** Null when the plan knows no such place. */
  readonly place: Place | null;
  readonly period: Period | null;
  /** As reported; null when the layout has no column for it. */
  readonly value: NumberReading | null;
  readonly numerator: NumberReading | null;
  readonly denominator: NumberReading | null;
  readonly baseline: NumberReading | null;
  readonly expected: NumberReading | null;
  /**
   * The figure this entry reports, in the unit of the indicator: the reported value, or for a ratio without one
   * numerator/denominator (× 100 for a share). Null when nothing usable was reported.
   */
  readonly reported: number | null;
}
