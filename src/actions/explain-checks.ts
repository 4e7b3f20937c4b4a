import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { type CheckPage, checkManual } from '../stages/manual.ts';
import { defineAction } from './define.ts';

/** Gives the manual pages of the checks, or of the one named. */
export const explainChecks = defineAction({
  id: 'explain-checks',
  input: z.object({ check: z.string().optional().describe('Id of a check; all when absent') }),
  async run(_, { check }): Promise<readonly CheckPage[]> {
    const pages = checkManual();
    const chosen = check === undefined ? pages : pages.filter(({ id }) => id === check);
    if (chosen.length > 0) return chosen;
    const near = nearestName(
      check ?? '',
      pages.map(({ id }) => id),
    );
    throw new Fault('unknown-name', `there is no check ${check}`, {
      remedy: near ? `Did you mean ${near}?` : 'List them with: stocktake checks',
    });
  },
});
