import { z } from 'zod';
import { askCatalogue } from '../stages/archive/ask-catalogue.ts';
import { type Said, saidOf } from '../stages/archive/said.ts';
import { defineAction } from './define.ts';

/** What every archived stocktake said of an indicator, and what happened after. */
export const saidOfIndicator = defineAction({
  id: 'said-of-indicator',
  input: z.object({
    indicator: z.string().trim().min(1).max(100).describe('Id, name, or a part of one that no other has'),
    place: z.string().trim().min(1).max(100).optional().describe('Id or name of a place; the whole when absent'),
  }),
  async run(workspace, { indicator, place }): Promise<Said> {
    return askCatalogue(workspace, (catalogue) => saidOf(catalogue, { indicator, place: place ?? null }));
  },
});
