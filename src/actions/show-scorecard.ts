import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { type Score, scorecardOf } from '../stages/scorecard.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** How well the unit itself works: each measure now, and as it was at the stocktake before. */
export interface Scorecard {
  readonly period: Period;
  /** The stocktake before; null for the first. */
  readonly before: Period | null;
  readonly scores: readonly (Score & { readonly last: Pick<Score, 'numerator' | 'denominator'> | null })[];
}

/** Measures the unit by what it asks of others: actions closed, returns and decks on time, data that can be used. */
export const showScorecard = defineAction({
  id: 'show-scorecard',
  input: z.object({ period: Period.optional().describe('Stocktake; the latest when absent') }),
  async run(workspace, { period: asked }): Promise<Scorecard> {
    const stocktake = await stocktakeOf(workspace, asked);
    const before = stocktake.earlier.at(-1)?.period ?? null;
    const last = before ? scorecardOf(await stocktakeOf(workspace, before)) : [];
    const scores = scorecardOf(stocktake).map((score) => {
      const was = last.find(({ id }) => id === score.id);
      return { ...score, last: was ? { numerator: was.numerator, denominator: was.denominator } : null };
    });
    return { period: stocktake.period, before, scores };
  },
});
