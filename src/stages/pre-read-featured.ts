import type { Texts } from '../adapters/text/text.ts';
import { compareText } from '../domain/finding.ts';
import type { FollowedMilestone } from '../domain/followed-milestones.ts';
import { lightRank } from '../domain/light.ts';
import type { Featured } from '../domain/pre-read.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Headline } from '../slides/parts/headline.ts';
import { priorityTitle } from '../slides/parts/priority-title.ts';
import { replyOn } from '../slides/parts/reply-on.ts';
import { whatHappened } from '../slides/parts/what-happened.ts';
import { composeChart } from './compose-chart.ts';
import type { Say } from './pre-read-say.ts';

const MOST_MILESTONES = 6;

/** The priority that is drawn: one that the department replied on, else the one that stands worst; null where there is none. */
export function featuredOf(
  stocktake: Stocktake,
  headlines: readonly Headline[],
  texts: Texts,
  say: Say,
): Featured | null {
  const worst = [...headlines].sort((a, b) => rankOf(b) - rankOf(a));
  const replied = worst.find((headline) => replyOn(stocktake, headline));
  const chosen = replied ?? worst[0];
  if (!chosen) return null;

  const { priority, indicator, rating } = chosen;
  const narrative = stocktake.agenda.narrative[priority.id];
  const happened = narrative?.happened.length ? narrative.happened : whatHappened(stocktake, chosen);
  const reply = replyOn(stocktake, chosen);
  const milestones = rating?.milestones ?? [];
  const subject = { indicator: indicator?.id ?? '', place: stocktake.unit.place };
  return {
    priority: priority.id,
    heading:
      milestones.length > 0
        ? say('preread.milestones-of', { priority: priority.name })
        : say('preread.measured', { priority: priority.name, unit: indicator?.unit ?? null }),
    chart: milestones.length > 0 || !indicator ? null : composeChart(stocktake, 'outlook', subject, texts),
    milestones: inOrder(milestones)
      .slice(0, MOST_MILESTONES)
      .map(({ text, due, state }) => ({
        text,
        due: due ? say('preread.day', { on: due, year: true }) : '–',
        state: say('preread.state', { state }),
      })),
    says: [narrative?.title ?? priorityTitle(stocktake, chosen), ...happened].map(say.words),
    reply: reply && { text: reply.text, by: say('preread.reply-by', { by: reply.by, on: reply.on }) },
  };
}

/** The open ones first, each by its date. */
function inOrder(milestones: readonly FollowedMilestone[]): readonly FollowedMilestone[] {
  const rank = ({ state, due }: FollowedMilestone) => `${state === 'done' ? 1 : 0} ${due ?? '9999'}`;
  return milestones.toSorted((a, b) => compareText(rank(a), rank(b)));
}

/** Grey comes after Green: there is nothing to draw. */
function rankOf({ rating }: Headline): number {
  return rating?.light ? lightRank(rating.light) : -1;
}
