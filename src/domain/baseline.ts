import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { Identifier } from './identifier.ts';
import { Period } from './period.ts';

/** The agreed start of one indicator in one place. */
export const Baseline = z.strictObject({
  indicator: Identifier.describe('Indicator id'),
  place: Identifier.describe('Place id'),
  period: Period.describe('When it was measured'),
  value: z.number().describe('In the unit of the indicator'),
  source: z.string().min(1).max(120).describe('Who measured it'),
  agreedOn: CalendarDate.describe('When it was agreed'),
  agreedBy: z.string().min(1).max(60).describe('Office that agreed it'),
});
export type Baseline = z.infer<typeof Baseline>;
