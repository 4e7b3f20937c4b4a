import type { Cell } from './cell.ts';
import { identifierFrom } from './identifier.ts';
import { type Indicator, SourceKind } from './indicator.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import { readNumber } from './read-number.ts';
import type { NumberReading, Reading } from './reading.ts';
import type { Entry } from './return.ts';

/** What the names of an entry were found to mean. */
export interface Meant {
  readonly indicator: Indicator | null;
  readonly place: Place | null;
  readonly period: Period | null;
}

/** Understands the cells of an entry whose names are resolved. */
export function readEntry(entry: Entry, { indicator, place, period }: Meant): Reading {
  const value = read(entry.value);
  const denominator = read(entry.denominator);
  const numerator = read(entry.numerator) ?? remainder(read(entry.complement), denominator);
  return {
    entry,
    indicator,
    place,
    period,
    value,
    numerator,
    denominator,
    baseline: read(entry.baseline),
    expected: read(entry.expected),
    reported: value?.number ?? rateOf(indicator, numerator?.number, denominator?.number),
  };
}

function read(cell: Cell | undefined): NumberReading | null {
  return cell ? readNumber(cell) : null;
}

/** Numerator = denominator − failures; its cell is the one the failures were typed in. */
function remainder(complement: NumberReading | null, denominator: NumberReading | null): NumberReading | null {
  if (!complement) return null;
  const known = complement.number !== null && typeof denominator?.number === 'number';
  return { ...complement, number: known ? (denominator.number ?? 0) - (complement.number ?? 0) : null };
}

/**
 * Numerator over denominator in the unit of the indicator: × 100 for a share. Null where there is no rate: a count, a part
 * that is missing, a denominator of zero.
 */
export function rateOf(
  indicator: Pick<Indicator, 'kind'> | null,
  numerator: number | null | undefined,
  denominator: number | null | undefined,
): number | null {
  if (!indicator || indicator.kind === 'count' || typeof numerator !== 'number' || !denominator) return null;
  return (numerator / denominator) * (indicator.kind === 'share' ? 100 : 1);
}

/** The kind of source an entry names, or the indicator's preferred one. */
export function sourceOf({ entry, indicator }: Pick<Reading, 'entry' | 'indicator'>): SourceKind {
  const named = entry.source && identifierFrom(entry.source);
  return SourceKind.options.find((kind) => kind === named) ?? indicator?.sources[0] ?? 'departmental';
}
