import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { departmentAnswers, type NamedAnswer } from '../stages/department-answers.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** The replies to the pre-reads of a stocktake. */
export interface ListedReplies {
  readonly period: Period;
  readonly departments: readonly NamedAnswer[];
}

/** Tells of every department whether it answered its pre-read, what it said, and whether its sign-off stands. */
export const listReplies = defineAction({
  id: 'list-replies',
  input: z.object({ period: Period.optional().describe('Stocktake; the latest when absent') }),
  async run(workspace, { period: asked }): Promise<ListedReplies> {
    const stocktake = await stocktakeOf(workspace, asked);
    return { period: stocktake.period, departments: departmentAnswers(stocktake) };
  },
});
