import { z } from 'zod';
import type { CellRef } from './cell.ts';
import { Identifier } from './identifier.ts';
import { SourceKind } from './indicator.ts';
import { Period } from './period.ts';

/** A past value as it was agreed when the register was made, so that the first stocktake has its past. */
export const HistoryValue = z.strictObject({
  indicator: Identifier.describe('Indicator id'),
  place: Identifier.describe('Place id'),
  period: Period.describe('When'),
  value: z.number().describe('In the unit of the indicator'),
  numerator: z.number().optional().describe('What was counted, where it is known'),
  denominator: z.number().optional().describe('Out of what, where it is known'),
  sourceKind: SourceKind.describe('Kind of source'),
  source: z.string().min(1).max(120).describe('Who measured it'),
});
export type HistoryValue = z.infer<typeof HistoryValue>;

/** One value of one indicator in one place and period, from one source, with the cells it came from. */
export interface Observation {
  readonly indicator: string;
  readonly place: string;
  readonly period: Period;
  readonly source: SourceKind;
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Half-width of the 95 % interval, in the unit of the indicator, where the source gives one. */
  readonly margin?: number;
  /** Share of the visits, facilities or forms expected that it rests on, 0 to 1, where the return says so. */
  readonly coverage?: number;
  /** Places that report it and are missing from this total; absent for a value that is no total, or a whole one. */
  readonly lacking?: number;
  /** The former name of the place under which it was reported. */
  readonly carriedFrom?: string;
  readonly cells: readonly CellRef[];
  /** The register revision it was agreed in, for a value out of the register's history. */
  readonly revision?: number;
  /** How the value was computed, where it is no single cell: "Σn/Σd over 274 places". */
  readonly formula?: string;
}

/** Whether a value was summed over places rather than reported. */
export function isTotal({ formula }: Pick<Observation, 'formula'>): boolean {
  return formula?.startsWith('Σ') ?? false;
}
