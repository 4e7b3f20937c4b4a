import { compoundGrowth } from './compound-growth.ts';
import type { RatingMethod } from './define.ts';
import { fixedThresholds } from './fixed-thresholds.ts';
import { milestones } from './milestones.ts';
import { trajectory } from './trajectory.ts';

/** Every way of rating, by name; an indicator's `method` is one of these ids. */
export const RATINGS: readonly RatingMethod[] = [trajectory, compoundGrowth, milestones, fixedThresholds];
