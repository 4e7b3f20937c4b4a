import { z } from 'zod';
import { Identifier } from './identifier.ts';

const SlideId = Identifier.describe('Id of a slide: title');

const InSector = z.union([
  SlideId,
  z.strictObject({ 'each priority': z.array(SlideId).min(1).describe('Slides about one priority') }),
]);

const Step = z.union([
  SlideId,
  z.strictObject({ 'each sector': z.array(InSector).min(1).describe('Slides about one sector, and its priorities') }),
]);
export type Step = z.infer<typeof Step>;

/** Which slides a deck has, in order; kept as `templates/decks/<name>.yaml`. */
export const RunningOrder = z
  .strictObject({
    title: z.string().min(1).describe('What this kind of deck is called'),
    main: z.array(Step).min(1).describe('The slides shown at the meeting'),
    annex: z.array(Step).default([]).describe('The slides behind them, numbered A1, A2'),
  })
  .describe('Running order of a deck');
export type RunningOrder = z.infer<typeof RunningOrder>;
