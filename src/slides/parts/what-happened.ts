import { type Light, lightRank } from '../../domain/light.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { readsAsZero, trimmed } from './figures.ts';
import type { Headline } from './headline.ts';
import { type Change, type Progress, progressOf } from './progress.ts';

/** Two sentences made from the rating: how the gap moved, and how the light did, with the change since the baseline. */
export function whatHappened(stocktake: Stocktake, { indicator, goal, rating }: Headline): readonly Wording[] {
  if (!indicator || !rating || !goal) return [phrase('happened.nothing-agreed')];
  const progress = progressOf(stocktake, indicator, goal, rating);
  if (progress) return [gapSentence(progress), lightSentence(progress)];
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
  };
  const say = (id: string) => phrase(`happened.${id}`, told);
  if (!before) return say(`first-${now.side}`);
  if (sinceBefore?.size === 'margin') return say(`margin-${now.side}`);
  if (now.side === 'behind' && before.side === 'behind') {
    const wider = (now.by.value ?? 0) - (before.by.value ?? 0);
    if (readsAsZero({ ...now.by, value: wider })) return say('gap-same');
    return say(wider > 0 ? 'gap-widened' : 'gap-narrowed');
  }
  if (now.side === 'behind') return say('fell-behind');
  if (before.side === 'behind') return say(`caught-up-${now.side}`);
  return say(`kept-${now.side}`);
}

function lightSentence({ goal, rating, sinceBaseline, sinceBefore }: Progress): Wording {
  const { light, last, marks } = rating;
  if (!light) return rating.reason;
  if (marks.includes('not-distinguishable') && light === last) return phrase('happened.light-held', { light });
  // In a range neither up nor down is the better way, so the move of the number says nothing beside the light.
  const change = goal.kind === 'range' ? null : (sinceBaseline ?? sinceBefore);
  return phrase('happened.light', {
    light,
    last,
    still: light === last,
    slipped: last !== null && lightRank(light) > lightRank(last),
    ...changeParams(light, change, sinceBaseline !== null),
  });
}

function changeParams(light: Light, change: Change | null, fromBaseline: boolean) {
  if (!change) return { change: null, c: null, since: null, sinceYear: null, rose: false, though: false };
  return {
    change: change.size,
    c: change.by,
    since: fromBaseline ? null : change.since,
    sinceYear: fromBaseline ? change.since.slice(0, 4) : null,
    rose: change.rose,
    though: change.better && light !== 'G',
  };
}
