import type { z } from 'zod';
import type { Indicator } from '../../src/domain/indicator.ts';

/** Quarters of which the register holds agreed past values; the returns follow with the next two. */
export const PAST_QUARTERS = [
  '2013-Q1',
  '2013-Q2',
  '2013-Q3',
  '2013-Q4',
  '2014-Q1',
  '2014-Q2',
  '2014-Q3',
  '2014-Q4',
] as const;
export const RETURN_QUARTERS = ['2015-Q1', '2015-Q2'] as const;

/** A point of an agreed path. */
export type PlannedPoint = readonly [period: string, value: number];

/** How a ratio is counted: its denominator for the whole in a quarter, or by district for each 1,000 children. */
export type Counted = { readonly of: number } | { readonly perThousand: number; readonly spread: number };

/**
 * An indicator of the sample and its values, one for each past quarter and each returned one, in its unit. A
 * survey has none here: its rounds do not follow the quarters.
 */
export interface PlannedIndicator {
  readonly is: Omit<z.input<typeof Indicator>, 'priority' | 'department' | 'headline' | 'owner'>;
  /** Baseline, points between and target, where the goal is a path. */
  readonly path?: readonly PlannedPoint[];
  readonly values: readonly number[];
  readonly counted?: Counted;
  /** Quarters whose value was published; all others are illustrative. */
  readonly published?: readonly string[];
}

/** A priority: its headline indicator comes first. */
export interface PlannedPriority {
  readonly id: string;
  readonly name: string;
  readonly officer: string;
  readonly indicators: readonly [PlannedIndicator, ...PlannedIndicator[]];
}

/** A step of an initiative as the department reports it for the second quarter of 2015. */
export interface PlannedMilestone {
  readonly action: string;
  readonly responsible: string;
  readonly due: string;
  readonly state: 'done' | 'on track' | 'off track' | 'no information';
  readonly planned: number;
  readonly actual: number;
  readonly narrative: string;
}

export interface PlannedInitiative {
  readonly id: string;
  readonly priority: string;
  readonly name: string;
  readonly milestones: readonly PlannedMilestone[];
}

export interface PlannedRoadblock {
  readonly text: string;
  readonly departments: string;
  readonly since: string;
  readonly ask: string;
  readonly level: 'department' | 'delivery unit' | 'chief secretary' | 'executive';
}

/** A sector of the sample and the department that answers for it. */
export interface PlannedSector {
  readonly id: string;
  readonly name: string;
  readonly department: {
    readonly id: string;
    readonly name: string;
    readonly short?: string;
    readonly officer: string;
  };
  /** Office that prepares the return. */
  readonly preparedBy: string;
  readonly priorities: readonly PlannedPriority[];
  readonly initiatives: readonly PlannedInitiative[];
  readonly roadblocks: readonly PlannedRoadblock[];
}

/** What most indicators of the sample have in common: a quarterly percentage of the department's own, due in a month. */
export const QUARTERLY_SHARE: Pick<
  z.input<typeof Indicator>,
  'unit' | 'kind' | 'decimals' | 'frequency' | 'lagMonths' | 'periodValue' | 'sources' | 'placeKinds'
> = {
  unit: '%',
  kind: 'share',
  decimals: 1,
  frequency: 'quarter',
  lagMonths: 1,
  periodValue: 'last',
  sources: ['departmental'],
  placeKinds: ['whole'],
};

/** Limits of a path: a tenth and a quarter of the planned improvement. */
export const USUAL = { of: 'improvement', amberGreen: 0.1, amberRed: 0.25 } as const;

/** Limits in the unit of the indicator. */
export function within(amberGreen: number, amberRed: number): { of: 'value'; amberGreen: number; amberRed: number } {
  return { of: 'value', amberGreen, amberRed };
}
