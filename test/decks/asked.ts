import type { Unit } from '../../src/domain/unit.ts';
import type { Hand } from './words.ts';

/** What the values of a unit are like. */
export const MANNERS = [
  'mixed',
  'missing',
  'red',
  'green',
  'negative',
  'zero',
  'billion',
  'tiny',
  'single',
  'flat',
  'wild',
  'stale',
] as const;
export type Manner = (typeof MANNERS)[number];

/** What is asked of a plan: the rest is drawn. */
export interface Asked {
  readonly hand: Hand;
  readonly manner: Manner;
  readonly districts: number;
  readonly sectors: number;
  /** Most in one sector. */
  readonly priorities: number;
  readonly areas: boolean;
  readonly cadence: Unit['cadence'];
  readonly scale: Unit['scale'];
  readonly language: Unit['language'];
}
