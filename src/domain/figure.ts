import type { CellRef } from './cell.ts';

/** Where a figure comes from: the cells it was read in, the register revision it was agreed in, or how it was computed. */
export interface Provenance {
  readonly cells: readonly CellRef[];
  readonly revision?: number;
  /** How the value was computed from the cells, in words or as a formula; absent for a value read as it stands. */
  readonly formula?: string;
}

/**
 * A value together with its unit, the decimals it is shown with, and its provenance.
 *
 * Every number that reaches a sentence, a table or a chart is one, so that each can be traced to a cell of a return and
 * a revision of the register. `value` is the stored value; it is rounded once, when it is shown.
 */
export interface Figure {
  readonly value: number | null;
  /** Unit as it is printed after the number: `%`, `points`, `schools`, or empty. */
  readonly unit: string;
  readonly decimals: number;
  /** Show a plus sign as well as the minus: for gaps and changes. */
  readonly signed?: boolean;
  readonly provenance: Provenance;
}

/** A figure computed from others: its provenance joins theirs and names the formula. */
export function computed(value: number | null, like: Figure, formula: string, from: readonly Figure[]): Figure {
  const cells = from.flatMap((figure) => figure.provenance.cells);
  const revisions = from.flatMap((figure) => figure.provenance.revision ?? []);
  return {
    value,
    unit: like.unit,
    decimals: like.decimals,
    provenance: { cells, formula, ...(revisions.length > 0 ? { revision: Math.max(...revisions) } : {}) },
  };
}

/** A number as people read it: minus U+2212, thousands comma, fixed decimals; an en dash for a missing value. */
export function showNumber(value: number | null, decimals: number, signed = false): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const rounded = roundHalfAway(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = rounded < 0 ? '−' : signed && rounded > 0 ? '+' : '';
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Rounds halves away from zero, as people do, without the drift of binary fractions (1.005 becomes 1.01). */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const rounded = Math.round(scaled + scaled * Number.EPSILON * 4) / scale;
  return value < 0 ? -rounded || 0 : rounded;
}

/** The figure's number without its unit; a share of exactly 100 is written without decimals. */
export function showFigure(figure: Figure): string {
  const whole = figure.unit === '%' && figure.value === 100 && !figure.signed;
  return showNumber(figure.value, whole ? 0 : figure.decimals, figure.signed);
}
