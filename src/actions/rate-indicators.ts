import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** The ratings of a stocktake and the names to print them with. */
export interface RatedIndicators {
  readonly period: Period;
  readonly ratings: readonly {
    readonly rating: Rating;
    readonly indicator: string;
    readonly place: string;
    /** The sentence of reason with its numbers. */
    readonly reason: string;
  }[];
}

/** Rates every indicator in every place that has a goal, or those of one indicator or place. */
export const rateIndicators = defineAction({
  id: 'rate-indicators',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    indicator: z.string().optional().describe('Only this indicator'),
    place: z.string().optional().describe('Only this place; with "all", every place; the whole when absent'),
  }),
  async run(workspace, { period, indicator, place }): Promise<RatedIndicators> {
    const stocktake = await stocktakeOf(workspace, period);
    const { register, unit, ratings } = stocktake;
    if (indicator && !register.indicator.has(indicator)) {
      throw new Fault('unknown-name', `the register has no indicator ${indicator}`, {
        remedy: `It has ${[...register.indicator.keys()].join(', ')}.`,
      });
    }
    if (place && place !== 'all' && !register.place.has(place)) {
      throw new Fault('unknown-name', `the register has no place ${place}`, { remedy: 'See: stocktake register show' });
    }
    const texts = workspace.tools.texts(unit.language);
    const wanted = [...ratings.values()].filter(
      (rating) =>
        (!indicator || rating.indicator === indicator) && (place === 'all' || rating.place === (place ?? unit.place)),
    );
    return {
      period: stocktake.period,
      ratings: wanted.map((rating) => ({
        rating,
        indicator: register.indicator.get(rating.indicator)?.name ?? rating.indicator,
        place: register.place.get(rating.place)?.name ?? rating.place,
        reason: texts.say(rating.reason).text,
      })),
    };
  },
});
