import { type Scale, stepsTo } from '../../domain/display.ts';
import type { Period } from '../../domain/period.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { readAlike, trimmed } from './figures.ts';
import type { Headline } from './headline.ts';
import { milestonesHappened } from './milestone-words.ts';
import { type Change, type Progress, progressOf } from './progress.ts';

/** Two sentences made from the rating: how the gap moved, and how the light did, with the change since the baseline. */
export function whatHappened(stocktake: Stocktake, { indicator, goal, rating }: Headline): readonly Wording[] {
  if (!indicator || !rating || !goal) return [phrase('happened.nothing-agreed')];
  const progress = progressOf(stocktake, indicator, goal, rating);
  if (progress) {
    const course = rating.milestones ? milestonesHappened(stocktake, rating) : gapSentence(progress);
    return [course, lightSentence(progress, stocktake.unit.scale)];
  }
  const { last } = rating;
  return [rating.reason, ...(last ? [phrase('happened.grey-light', { light: last })] : [])];
}

function gapSentence({ goal, expected, now, before, sinceBefore }: Progress): Wording {
  const told = {
    goal: goal.kind,
    s: goal.kind === 'standing' ? trimmed(expected) : null,
    g: now.by,
    g0: before?.by ?? null,
    p0: before?.period ?? null,
    onBefore: before?.side === 'on',
    under: now.under,
    above: now.above,
  };
  const say = (id: string) => phrase(`happened.${id}`, told);
  if (!before) return say(`first-${now.side}`);
  if (sinceBefore?.size === 'margin') return say(`margin-${now.side}`);
  if (now.side === 'behind' && before.side === 'behind') {
    if (readAlike(now.by, before.by)) return say('gap-same');
    return say((now.by.value ?? 0) > (before.by.value ?? 0) ? 'gap-widened' : 'gap-narrowed');
  }
  if (now.side === 'behind') return say('fell-behind');
  if (before.side === 'behind') return say(`caught-up-${now.side}`);
  return say(`kept-${now.side}`);
}

function lightSentence({ goal, rating, period, sinceBaseline, sinceBefore }: Progress, scale: Scale): Wording {
  const { light, last, marks } = rating;
  if (!light) return rating.reason;
  if (marks.includes('not-distinguishable') && light === last) return phrase('happened.light-held', { light });
  // In a range neither up nor down is the better way, so the move of the number says nothing beside the light.
  const change = goal.kind === 'range' ? null : (sinceBaseline ?? sinceBefore);
  const moved = last === null ? 0 : stepsTo(last, light, scale);
  return phrase('happened.light', {
    light,
    last,
    still: moved === 0,
    slipped: moved < 0,
    ...changeParams(change, moved > 0 || (moved === 0 && light === 'G')),
    ...sinceParams(change?.since ?? null, period, sinceBaseline !== null),
  });
}

/** The change of the value; `though` where it went one way and the light tells of the other. */
function changeParams(change: Change | null, goodNews: boolean) {
  if (!change) return { change: null, c: null, rose: false, though: false };
  return { change: change.size, c: change.by, rose: change.rose, though: change.better !== goodNews };
}

/** A baseline is dated by its year, unless that is the year of the value. */
function sinceParams(since: Period | null, now: Period, fromBaseline: boolean) {
  const year = fromBaseline && since && since.slice(0, 4) !== now.slice(0, 4) ? since.slice(0, 4) : null;
  return { since, sinceYear: year };
}
