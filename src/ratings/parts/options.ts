import { z } from 'zod';

/** Limits of the forecast that stands beside a light, the same for every method that makes one. */
const FORECAST = {
  forecastPoints: z.int().min(4).default(8).describe('Latest values a forecast is fitted to'),
  forecastLeast: z.int().min(4).default(4).describe('Fewest values a forecast is made from'),
  forecastInterval: z.number().gt(0).lt(1).default(0.8).describe('Probability of the printed range'),
};
export type ForecastOptions = { readonly [Name in keyof typeof FORECAST]: z.infer<(typeof FORECAST)[Name]> };

/** Limits of the trajectory method; the defaults are the unit's usual ones. */
export const TrajectoryOptions = z
  .strictObject({
    paceGreen: z.number().default(0.95).describe('Share of the improvement due by now from which pace is Green'),
    paceAmberGreen: z.number().default(0.6).describe('… Amber-Green; below it, and not under zero, Amber-Red'),
    paceFrom: z.number().default(0.05).describe('Pace counts once this share of the planned improvement is due'),
    ...FORECAST,
  })
  .refine(({ paceGreen, paceAmberGreen }) => paceGreen > paceAmberGreen && paceAmberGreen > 0, {
    error: 'each limit is lower than the one before it, and above 0',
  })
  .describe('Limits of the trajectory method');
export type TrajectoryOptions = z.infer<typeof TrajectoryOptions>;

const FALLING = 'each limit is lower than the one before it';

/** Limits of the growth method: of the observed over the required annual growth. */
export const GrowthOptions = z
  .strictObject({
    green: z.number().default(0.95).describe('Share of the required growth from which the light is Green'),
    amberGreen: z.number().default(0.6).describe('… Amber-Green'),
    amberRed: z.number().default(0).describe('… Amber-Red; below it Red'),
    ...FORECAST,
  })
  .refine(({ green, amberGreen, amberRed }) => green > amberGreen && amberGreen > amberRed, { error: FALLING })
  .describe('Limits of the growth method');
export type GrowthOptions = z.infer<typeof GrowthOptions>;

/** Limits of the method of fixed thresholds: per cent of what was agreed for the period. */
export const FixedOptions = z
  .strictObject({
    green: z.number().default(100).describe('Per cent of what was agreed from which the light is Green'),
    amberGreen: z.number().default(80).describe('… Amber-Green'),
    amberRed: z.number().default(60).describe('… Amber-Red; below it Red'),
    ...FORECAST,
  })
  .refine(({ green, amberGreen, amberRed }) => green > amberGreen && amberGreen > amberRed, { error: FALLING })
  .describe('Limits of the method of fixed thresholds');
export type FixedOptions = z.infer<typeof FixedOptions>;

/** Limits of the milestone method, beside those of the share done, which are the tolerances of the indicator. */
export const MilestoneOptions = z
  .strictObject({
    overdueAmberGreen: z.number().nonnegative().default(1).describe('Months overdue up to which it is Amber-Green'),
    overdueAmberRed: z.number().default(3).describe('… Amber-Red; above it Red'),
  })
  .refine(({ overdueAmberGreen, overdueAmberRed }) => overdueAmberRed > overdueAmberGreen, {
    error: 'the second limit is higher than the first: months overdue',
  })
  .describe('Limits of the milestone method');
export type MilestoneOptions = z.infer<typeof MilestoneOptions>;
