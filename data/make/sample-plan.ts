import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { SampleStep } from './sample-steps.ts';

/** A point of an agreed path. */
export type PathPoint = readonly [period: string, value: number];

/** One round of a survey or of monitoring: its month, and what it found. */
export interface Round {
  readonly month: string;
  readonly value: number;
  /** Who published it; illustrative when absent. */
  readonly source?: string;
  /** Returned period whose return brings it; the register has it when absent. */
  readonly brought?: string;
}

/** What a department types in a row besides, or in the place of, the planned value: by field of the return. */
export type Typed = Readonly<Record<string, string | number | null>>;

/** How a rate is counted: out of one number, or by district out of so many for each thousand inhabitants. */
export type Counting = { readonly of: number } | { readonly perThousand: number; readonly spread: number };

/** An indicator of a sample and its values. */
export interface SampleIndicator {
  readonly is: Omit<z.input<typeof Indicator>, 'priority' | 'department' | 'headline' | 'owner'>;
  /** Baseline, points between and target, where the goal is a path. */
  readonly path?: readonly PathPoint[];
  readonly interpolation?: Trajectory['interpolation'];
  /** One for each past period of the sample, then one for each returned one; none where there are rounds. */
  readonly values?: readonly number[];
  readonly rounds?: readonly Round[];
  readonly counting?: Counting;
  /** By returned period. */
  readonly typed?: Readonly<Record<string, Typed>>;
  /** A row of its own under the indicator's: what another source says, by returned period. */
  readonly beside?: Readonly<Record<string, Typed>>;
}

export interface SampleInitiative {
  readonly name: string;
  readonly steps: readonly SampleStep[];
}

/** A priority: its headline indicator comes first. */
export interface SamplePriority {
  readonly id: string;
  readonly name: string;
  readonly officer: string;
  readonly indicators: readonly [SampleIndicator, ...SampleIndicator[]];
  readonly initiatives: readonly SampleInitiative[];
}

/** A sector, or the group of sub-sectors that other sectors name as their parent and that has no priorities. */
export interface SampleSector {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly department: string;
  readonly priorities: readonly SamplePriority[];
}

/** A row of the sheet of roadblocks. */
export interface SampleRoadblock {
  readonly text: string;
  readonly departments: string;
  readonly since: string;
  readonly ask: string;
  readonly level: string;
}

/** A return that came after its period was closed: which one, and the values of whole indicators that it corrects. */
export interface LateReturn {
  readonly period: string;
  readonly department: string;
  readonly corrected: Readonly<Record<string, number>>;
}

/** A place and, of a district, its inhabitants in thousands, which only size its denominators. */
export interface SamplePlace {
  readonly is: Place;
  readonly inhabitants?: number;
}

/** Everything from which the workspace of a sample unit is made. */
export interface Sample {
  readonly readme: string;
  readonly unit: z.input<typeof Unit>;
  readonly agendas: readonly z.input<typeof Agenda>[];
  readonly places: readonly SamplePlace[];
  /** Periods of which the register holds agreed past values, and then those that the returns bring. */
  readonly past: readonly string[];
  readonly returned: readonly string[];
  readonly sectors: readonly SampleSector[];
  /** When the baselines were agreed, and by which office. */
  readonly agreed: { readonly on: string; readonly by: string };
  /** Office that prepares a department's return. */
  readonly preparedBy: Readonly<Record<string, string>>;
  /** Returns that nobody has signed off: 2017-Q3/railways. */
  readonly unsigned?: readonly string[];
  /** Kept apart in `late/`: they are received with a reason, after the period was closed. */
  readonly late?: readonly LateReturn[];
  /** By department. */
  readonly roadblocks: Readonly<Record<string, readonly SampleRoadblock[]>>;
}

/** What stands as the source of every value that no one has published. */
export const ILLUSTRATIVE = 'Illustrative';

/** A goal that rises, or falls, along a path; off it by a tenth of the way is Amber-Green, by a quarter Amber-Red. */
export const RISING = { goal: 'path', polarity: 'higher', tolerance: of('improvement', 0.1, 0.25) } as const;
export const FALLING = { goal: 'path', polarity: 'lower', tolerance: of('improvement', 0.1, 0.25) } as const;

/** A value to keep at or above, with its limits in the unit of the indicator. */
export function atLeast(standing: number, amberGreen: number, amberRed: number) {
  return { goal: 'standing', polarity: 'higher', standing, tolerance: of('value', amberGreen, amberRed) } as const;
}

/** Limits of a kind. */
function of<K extends 'improvement' | 'value'>(kind: K, amberGreen: number, amberRed: number) {
  return { of: kind, amberGreen, amberRed };
}

/** The headline of a priority that is followed by its milestones alone: nothing is measured and no value is reported. */
export function milestoneHeadline(id: string, name: string, frequency: 'quarter' | 'half' = 'half'): SampleIndicator {
  return {
    is: {
      ...atLeast(100, 20, 40),
      id,
      name: `${name}: steps done when due`,
      short: name,
      measure: '% of the steps that were due',
      definition:
        'Steps that are done, out of the steps that were due by the end of the period, over all its initiatives.',
      unit: '%',
      kind: 'share',
      decimals: 0,
      frequency,
      lagMonths: 1,
      periodValue: 'last',
      sources: ['departmental'],
      placeKinds: ['whole'],
      method: 'milestones',
    },
  };
}
