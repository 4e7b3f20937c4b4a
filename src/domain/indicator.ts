import { z } from 'zod';
import { Identifier } from './identifier.ts';
import type { PeriodKind } from './period.ts';

/** Where a value comes from; an indicator names the kinds it prefers, best first. */
export const SourceKind = z.enum(['departmental', 'survey', 'monitoring', 'field-visit']);
export type SourceKind = z.infer<typeof SourceKind>;

/** `irregular` series (survey rounds) are dated by month but are due in no particular one. */
export const Frequency = z.enum(['month', 'quarter', 'half', 'year', 'irregular']);
export type Frequency = z.infer<typeof Frequency>;

/**
 * Limits of Amber-Green and Amber-Red. `of: 'improvement'` takes shares of the planned improvement w = |target − baseline|
 * (path goals only); `of: 'value'` takes absolute units of the indicator. A share *of the level* is never offered: it
 * would call a falling series green.
 */
export const Tolerance = z.strictObject({
  of: z
    .enum(['improvement', 'value'])
    .describe('improvement: shares of the planned change; value: units of the indicator'),
  amberGreen: z.number().nonnegative().describe('Short of plan by at most this is Amber-Green: 0.1 of the improvement'),
  amberRed: z.number().nonnegative().describe('Short of plan by at most this is Amber-Red: 0.25 of the improvement'),
});
export type Tolerance = z.infer<typeof Tolerance>;

export const DEFAULT_TOLERANCE: Tolerance = { of: 'improvement', amberGreen: 0.1, amberRed: 0.25 };

/** A measured series and everything agreed about how it is read, rated and shown; changing any of it is a revision. */
export const Indicator = z.strictObject({
  id: Identifier.describe('Short permanent name: participation'),
  priority: Identifier.describe('Priority id'),
  department: Identifier.describe('Department that reports it'),
  headline: z.boolean().describe('yes: its rating is the rating of the priority'),
  name: z.string().min(1).max(60).describe('What is measured: School participation, children aged 5 to 9'),
  short: z.string().min(1).max(30).describe('Subject of the slide title: Participation'),
  measure: z.string().min(1).max(38).describe('Second line in the sector table: aged 5 to 9, %'),
  definition: z.string().min(1).describe('Plain-language definition that the department reads'),
  unit: z.string().max(20).describe('%, points, days, schools'),
  kind: z
    .enum(['share', 'count', 'number'])
    .describe('share: 0 to 100 per cent; count: whole number, zero or more; number: anything else'),
  decimals: z.int().min(0).max(4).describe('Decimals it is shown with'),
  goal: z
    .enum(['path', 'standing', 'range'])
    .describe('path: along the trajectory; standing: at or beyond a value; range: between two'),
  polarity: z.enum(['higher', 'lower', 'range']).describe('Which direction is better'),
  standing: z.number().optional().describe('The value to keep, for a standing goal'),
  low: z.number().optional().describe('Lower bound, for a range goal'),
  high: z.number().optional().describe('Upper bound, for a range goal'),
  tolerance: Tolerance,
  frequency: Frequency.describe('How often a value is due'),
  lagMonths: z.int().min(0).max(36).describe('Months after the end of a period until its value is due'),
  periodValue: z
    .enum(['last', 'sum', 'ratio'])
    .describe('How months make a longer period: last value, sum, or sum of numerators over sum of denominators'),
  owner: z.string().min(1).max(40).describe('Whose number it is: an office'),
  sources: z.array(SourceKind).min(1).describe('Sources, the preferred first'),
  placeKinds: z.array(Identifier).min(1).describe('Breakdowns it is reported for: whole; district'),
  numerator: z.string().optional().describe('What is counted'),
  denominator: z.string().optional().describe('Out of what'),
  smallNumbers: z.number().nonnegative().optional().describe('Not rated when the denominator is below this'),
  margin: z.number().nonnegative().optional().describe('Margin of error in units, where the source prints one'),
  method: z
    .string()
    .default('trajectory')
    .describe('Rating method: trajectory, compound-growth, milestones or fixed-thresholds'),
  limits: z
    .array(z.coerce.number())
    .optional()
    .describe('Limits of the rating method from the best light down, where they are not its usual ones: 100; 80; 60'),
  season: z.boolean().default(false).describe('yes: monthly values have a season'),
  totalFrom: z.int().min(1).max(12).optional().describe('For a running total, the first month of its year: 7 for July'),
  census: Identifier.optional().describe('Indicator that holds the denominator by census or its projection'),
  companions: z.array(Identifier).default([]).describe('Counter-indicators that must not worsen'),
});
export type Indicator = z.infer<typeof Indicator>;

/** The kind of period one value of the series stands for. */
export function dataPeriodKind(indicator: Pick<Indicator, 'frequency'>): PeriodKind {
  return indicator.frequency === 'irregular' ? 'month' : indicator.frequency;
}

/** False for an indicator that no value is reported of, since it is made from the milestones of its priority. */
export function isMeasured(indicator: Pick<Indicator, 'method'>): boolean {
  return indicator.method !== 'milestones';
}

/** "points" for the difference of two percentages, the unit itself otherwise. */
export function differenceUnit(indicator: Pick<Indicator, 'unit'>): string {
  return indicator.unit === '%' ? 'points' : indicator.unit;
}
