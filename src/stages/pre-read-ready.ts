import { isBehind, stepsTo } from '../domain/display.ts';
import { lightRank } from '../domain/light.ts';
import type { DepartmentAction, OpenQuestion, Point } from '../domain/pre-read.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { absolute } from '../slides/parts/figures.ts';
import type { Headline } from '../slides/parts/headline.ts';
import { gapOf } from '../slides/parts/sector-row.ts';
import type { Say } from './pre-read-say.ts';

/** As many of a kind are asked; the table above shows all. */
const MOST = 4;

/** What a department should come ready to answer. */
export interface ReadyFor {
  readonly stocktake: Stocktake;
  readonly department: string;
  readonly headlines: readonly Headline[];
  readonly actions: readonly DepartmentAction[];
  readonly questions: readonly OpenQuestion[];
}

/** What the unit says it will ask, then what follows from the numbers: ratings behind, values missing, actions overdue. */
export function readyOf(
  { stocktake, department, headlines, actions, questions }: ReadyFor,
  say: Say,
): readonly Point[] {
  const said = stocktake.agenda.readyFor[department] ?? [];
  const { scale } = stocktake.unit;
  const behind = headlines
    .filter(({ rating }) => rating?.light && isBehind(rating.light, scale))
    .sort((a, b) => rankOf(b) - rankOf(a));
  return [
    ...said.map((text) => ({ about: null, text })),
    ...behind
      .slice(0, MOST)
      .map((headline) => ({ about: headline.priority.name, text: whyBehind(headline, stocktake, say) })),
    ...headlines
      .filter(({ rating }) => rating?.status === 'no-data' || rating?.status === 'stale')
      .slice(0, MOST)
      .map(({ priority }) => ({ about: priority.name, text: say('preread.ready.grey') })),
    ...actions
      .filter(({ daysLate }) => daysLate > 0)
      .slice(0, MOST)
      .map(({ number, daysLate: days, text }) => ({
        about: number,
        text: say('preread.ready.overdue', { days, text }),
      })),
    ...questions
      .filter(({ blocks }) => blocks)
      .slice(0, MOST)
      .map(({ where, remedy }) => ({ about: null, text: say('preread.ready.question', { where, remedy }) })),
  ];
}

function whyBehind(headline: Headline, { unit }: Stocktake, say: Say): string {
  const { light = null, last = null } = headline.rating ?? {};
  const gap = gapOf(headline);
  const slipped = light && last && stepsTo(light, last, unit.scale) > 0;
  return say(`preread.ready.${slipped ? 'slipped' : 'behind'}`, { light, last, gap: gap && absolute(gap) });
}

function rankOf({ rating }: Headline): number {
  return rating?.light ? lightRank(rating.light) : -1;
}
