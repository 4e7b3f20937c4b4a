import { z } from 'zod';

/** Limits of the trajectory method; the defaults are the unit's usual ones. */
export const TrajectoryOptions = z
  .strictObject({
    paceGreen: z.number().default(0.95).describe('Share of the improvement due by now from which pace is Green'),
    paceAmberGreen: z.number().default(0.6).describe('… Amber-Green; below it, and not under zero, Amber-Red'),
    paceFrom: z.number().default(0.05).describe('Pace counts once this share of the planned improvement is due'),
    forecastPoints: z.int().min(4).default(8).describe('Latest values a forecast is fitted to'),
    forecastLeast: z.int().min(4).default(4).describe('Fewest values a forecast is made from'),
    forecastInterval: z.number().gt(0).lt(1).default(0.8).describe('Probability of the printed range'),
  })
  .describe('Limits of the trajectory method');
export type TrajectoryOptions = z.infer<typeof TrajectoryOptions>;
