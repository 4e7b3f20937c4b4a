import type { Answer } from '../domain/answer.ts';
import type { Finding } from '../domain/finding.ts';
import type { Observation } from '../domain/observation.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { figureCells, type Reading } from '../domain/reading.ts';
import { valueKey } from '../domain/series.ts';

/** Gives the corrected observation of a reading, or null where nobody has corrected it. */
export type Correct = (reading: Reading) => Observation | null;

/**
 * Finds the values that named offices have put in place of what was reported.
 *
 * A correction stands for its value alone: the reported numerator and denominator no longer belong to it, and so it does
 * not enter a total. Its provenance keeps the cells it was corrected from, and says who corrected it.
 */
export function correctionsOf(findings: readonly Finding[]): Correct {
  const corrections = new Map<string, Answer>();
  for (const { indicator, place, period, answer } of findings) {
    if (answer?.kind === 'corrected' && indicator && place && period) {
      corrections.set(valueKey(indicator, place, period), answer);
    }
  }
  return (reading) => {
    const { indicator, place, period } = reading;
    if (!indicator || !place || !period) return null;
    const answer = corrections.get(valueKey(indicator.id, place.id, period));
    if (!answer || answer.value === null) return null;
    const cells = figureCells(reading).map(({ figure }) => figure.cell.at);
    return {
      indicator: indicator.id,
      place: place.id,
      period,
      source: sourceOf(reading),
      value: answer.value,
      ...(indicator.margin !== undefined && { margin: indicator.margin }),
      cells,
      formula: `corrected by ${answer.by}: ${answer.text}`,
    };
  };
}
