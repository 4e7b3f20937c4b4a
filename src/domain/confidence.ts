import { type Account, mayDiffer } from './agreement.ts';
import type { Figure } from './figure.ts';
import type { Indicator, SourceKind } from './indicator.ts';
import type { Observation } from './observation.ts';
import { monthsBetween, type Period } from './period.ts';
import { type Phrase, phrase } from './wording.ts';

/** How far a value may be trusted, best first. */
export const CONFIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const;
export type ConfidenceGrade = (typeof CONFIDENCE_GRADES)[number];

/** A grade and the sentences that say how it was reached, the source first. */
export interface Confidence {
  readonly grade: ConfidenceGrade;
  readonly reasons: readonly Phrase[];
}

/** What is known about one value besides the value. */
export interface Evidence {
  readonly value: Account;
  /** What other sources say of the same time, the better ones first. */
  readonly others: readonly Observation[];
  /** Ids of the checks that ask about the value and have no answer. */
  readonly queries: readonly string[];
  /** Places that reported, of those that it is made of; null where it is made of none. */
  readonly coverage: { readonly reported: number; readonly of: number } | null;
  readonly signedOff: boolean;
  /** Period of the stocktake that shows it. */
  readonly period: Period;
}

/** Points (per cent of a count) that two sources may lie apart and still agree; see `mayDiffer`. */
const APART = 5;
/** Share of its places that a total needs to speak for the whole. */
const COVERED = 0.9;

/** Where a value from such a source starts. */
const START: Readonly<Record<SourceKind, ConfidenceGrade>> = {
  survey: 'A',
  monitoring: 'A',
  departmental: 'B',
  'field-visit': 'C',
};

/**
 * Grades a value from A to D. It starts at A from an independent source (survey, monitoring), at B from the department
 * whose work it measures, at C from a field visit, which sees few places.
 *
 * One grade better: another source agrees, within max(5 points, two standard errors). One grade worse for each of: another
 * source that disagrees; an open query on the value; fewer than nine in ten of its places reported; no officer has signed
 * it off; it is older than its reporting lag. Nothing is better than A or worse than D.
 */
export function confidenceOf(evidence: Evidence, indicator: Indicator): Confidence {
  const { value, queries, coverage, signedOff, period } = evidence;
  const peer = peerOf(evidence, indicator);
  const age = monthsBetween(value.period, period);

  const worse: Phrase[] = [];
  if (peer && !peer.agrees) worse.push(phrase('confidence.disagrees', peer.said));
  if (queries.length > 0)
    worse.push(phrase('confidence.queries', { n: count(queries.length, 'open queries'), checks: queries }));
  if (coverage && coverage.reported < COVERED * coverage.of)
    worse.push(
      phrase('confidence.coverage', {
        reported: count(coverage.reported, 'places that reported'),
        of: count(coverage.of, 'places'),
      }),
    );
  if (!signedOff) worse.push(phrase('confidence.unsigned'));
  if (age > indicator.lagMonths)
    worse.push(phrase('confidence.old', { months: count(age, 'months from the value to the stocktake') }));

  const better = peer?.agrees ? [phrase('confidence.agrees', peer.said)] : [];
  const place = CONFIDENCE_GRADES.indexOf(START[value.source]) - better.length + worse.length;
  const grade = CONFIDENCE_GRADES[Math.min(Math.max(place, 0), CONFIDENCE_GRADES.length - 1)] ?? 'D';
  return { grade, reasons: [phrase('confidence.from', { grade, kind: value.source }), ...better, ...worse] };
}

/** The first other source, whether it agrees, and what it says. */
function peerOf({ value, others: [other] }: Evidence, { unit, decimals }: Indicator) {
  if (!other) return null;
  const said: Figure = {
    value: other.value,
    unit,
    decimals,
    provenance: { cells: other.cells, ...(other.revision !== undefined && { revision: other.revision }) },
  };
  const agrees = Math.abs(value.value - other.value) <= mayDiffer({ unit }, value, other, APART) + 1e-9;
  return { agrees, said: { kind: other.source, value: said, period: other.period } };
}

function count(value: number, of: string): Figure {
  return { value, unit: '', decimals: 0, provenance: { cells: [], formula: `number of ${of}` } };
}
