import type { Judgement } from '../../domain/agenda.ts';
import { lightRank } from '../../domain/light.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Headline, headlineOf, sectorsOf } from './headline.ts';

/** Steps on the scale of four from which a judgement needs a reason. */
const STEPS_APART = 2;

/** What an office judges of a priority, beside what its rating was computed to be. */
export interface Judged extends Headline {
  readonly judgement: Judgement;
  /** Two steps or more lie between the two; never where there is no light. */
  readonly isApart: boolean;
}

/** The judgement on a priority; null where none was given. */
export function judgedOf(stocktake: Stocktake, headline: Headline): Judged | null {
  const judgement = stocktake.agenda.judgements[headline.priority.id];
  if (!judgement) return null;
  const light = headline.rating?.light ?? null;
  const isApart = light !== null && Math.abs(lightRank(light) - lightRank(judgement.likelihood)) >= STEPS_APART;
  return { ...headline, judgement, isApart };
}

/** Every judgement of a stocktake, in the order of the plan. */
export function judgementsOf(stocktake: Stocktake): readonly Judged[] {
  const { priorities } = stocktake.register.register;
  return sectorsOf(stocktake).flatMap(({ id }) =>
    priorities
      .filter(({ sector }) => sector === id)
      .sort((a, b) => a.number - b.number)
      .flatMap((priority) => judgedOf(stocktake, headlineOf(stocktake, priority)) ?? []),
  );
}
