import { z } from 'zod';
import { Identifier } from './identifier.ts';

/** The limit of one check where the unit’s differs from the usual one. */
export const Threshold = z.strictObject({
  check: Identifier.describe('Id of a check: outlier'),
  limit: z.number().describe('Its limit, in the unit that the check’s page names'),
});
export type Threshold = z.infer<typeof Threshold>;
