import type { RatingMethod } from './define.ts';
import { trajectory } from './trajectory.ts';

/** Every way of rating, by name; an indicator's `method` is one of these ids. */
export const RATINGS: readonly RatingMethod[] = [trajectory];
