import { z } from 'zod';
import type { ConfidenceGrade } from '../domain/confidence.ts';
import { type Scale, shortName, shownLight } from '../domain/display.ts';
import { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import { indicatorNamed, placeNamed } from '../stages/named.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** The ratings of a stocktake and the names to print them with. */
export interface RatedIndicators {
  readonly period: Period;
  readonly scale: Scale;
  readonly ratings: readonly {
    readonly rating: Rating;
    /** The light's short name, or the word that stands instead of it, as the unit shows it. */
    readonly shown: string;
    readonly indicator: string;
    readonly place: string;
    /** The sentence of reason with its numbers. */
    readonly reason: string;
    /** How far the value may be trusted and why; null where there is none. */
    readonly confidence: { readonly grade: ConfidenceGrade; readonly reasons: readonly string[] } | null;
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
    const wantedIndicator = indicator === undefined ? null : indicatorNamed(register, indicator).id;
    const wantedPlace = place === 'all' ? null : place === undefined ? unit.place : placeNamed(register, place).id;
    const texts = (await workspace.tools.texts(unit.language)).showing(unit.scale);
    const wanted = [...ratings.values()].filter(
      (rating) =>
        (wantedIndicator === null || rating.indicator === wantedIndicator) &&
        (wantedPlace === null || rating.place === wantedPlace),
    );
    return {
      period: stocktake.period,
      scale: unit.scale,
      ratings: wanted.map((rating) => ({
        rating,
        shown: rating.light
          ? shortName(shownLight(rating.light, unit.scale), unit.scale)
          : rating.status.replaceAll('-', ' '),
        indicator: register.indicator.get(rating.indicator)?.name ?? rating.indicator,
        place: register.place.get(rating.place)?.name ?? rating.place,
        reason: texts.say(rating.reason).text,
        confidence: rating.confidence
          ? {
              grade: rating.confidence.grade,
              reasons: rating.confidence.reasons.map((why) => texts.say(why).text),
            }
          : null,
      })),
    };
  },
});
