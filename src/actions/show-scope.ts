import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { type Scope, scopeOfUnit } from '../stages/scope.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** Tells what the unit has taken on and put aside, how many of its targets are easy, and what its greens hide. */
export const showScope = defineAction({
  id: 'show-scope',
  input: z.object({ period: Period.optional().describe('Stocktake; the latest when absent') }),
  run: async (workspace, { period }): Promise<Scope> => scopeOfUnit(await stocktakeOf(workspace, period)),
});
