import { type Figure, roundHalfAway } from '../../domain/figure.ts';
import { longPeriod, type Period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Param, type Phrase, phrase } from '../../domain/wording.ts';
import { agreed, firstMention, nextMention, readAlike, readsAsZero, trimmed } from './figures.ts';
import type { Headline } from './headline.ts';
import { milestoneTitle } from './milestone-words.ts';
import { type Progress, progressOf } from './progress.ts';

/** The sentence over a priority: chosen by how its rating stands, with the numbers that show it. */
export function priorityTitle(stocktake: Stocktake, { priority, indicator, goal, rating }: Headline): Phrase {
  const m = indicator?.short ?? priority.name;
  if (!indicator || !rating || !goal) return phrase('title.priority.nothing-agreed', { m });
  const progress = progressOf(stocktake, indicator, goal, rating);
  if (!progress) return greyTitle(stocktake, m, rating);
  if (rating.milestones) return milestoneTitle(stocktake, m, rating);
  const told = { m, ...numbersOf(m, progress) };
  if (goal.kind === 'range') return phrase(`title.range.${progress.now.side === 'on' ? 'inside' : 'outside'}`, told);
  if (goal.kind === 'standing') return phrase(`title.standing.${standingCase(progress)}`, told);
  return pathTitle(m, progress, told);
}

/**
 * Numbers and words every pattern may use. The unit is said with the first number of a sentence: `cFirst`, `gFirst` and
 * `askedFirst` are for the patterns that begin with them.
 */
function numbersOf(m: string, progress: Progress) {
  const { indicator, goal, rating, value, expected, now, before, sinceBefore, asked, isDue } = progress;
  const { revision = 0 } = expected.provenance;
  const next = (figure: Figure | null | undefined) => (figure ? nextMention(figure, m) : null);
  const first = (figure: Figure | null | undefined) => (figure ? firstMention(figure, m) : null);
  const bound = (y: number) => trimmed(nextMention(agreed(y, indicator, revision), m));
  return {
    y: firstMention(value, m),
    p: rating.period,
    g: next(now.by),
    gFirst: first(now.by),
    g0: next(before?.by),
    c: next(sinceBefore?.by),
    cFirst: first(sinceBefore?.by),
    rose: sinceBefore?.rose ?? false,
    since: sinceBefore?.since ?? null,
    asked: next(asked),
    askedFirst: first(asked),
    above: now.above,
    under: now.under,
    lower: indicator.polarity === 'lower',
    past: isDue,
    t: rating.target ? trimmed(nextMention(rating.target, m)) : null,
    s: goal.kind === 'standing' ? trimmed(nextMention(expected, m)) : null,
    low: goal.kind === 'range' ? bound(goal.low) : null,
    high: goal.kind === 'range' ? bound(goal.high) : null,
  } satisfies Record<string, Param>;
}

function standingCase({ now, sinceBefore }: Progress): string {
  if (now.side !== 'behind') return now.side === 'on' ? 'on' : 'kept';
  if (!sinceBefore) return 'missed';
  if (sinceBefore.size !== 'real') return sinceBefore.size === 'margin' ? 'margin' : 'missed';
  return sinceBefore.better ? 'better' : 'worse';
}

function pathTitle(m: string, progress: Progress, told: Record<string, Param>): Phrase {
  const { now, before, sinceBefore, asked, rating } = progress;
  const heading = headingOf(m, progress);
  const title = (id: string) => phrase(`title.path.${id}`, { ...told, ...heading });
  if (rating.marks.includes('target-met')) return title('met');
  if (now.side !== 'behind') return title(heading ? `${now.side}-heading` : now.side);
  if (!sinceBefore) return title('behind');
  if (sinceBefore.size !== 'real') {
    const planMoved = asked?.value != null && !readsAsZero(asked) && asked.value * progress.goal.direction > 0;
    return title(`${sinceBefore.size === 'margin' ? 'margin' : 'same'}${planMoved ? '' : '-flat'}`);
  }
  if (!sinceBefore.better)
    return title(before?.side === 'behind' && !readAlike(before.by, now.by) ? 'worse-from' : 'worse');
  if (!heading) return title('better');
  return title(heading.reaches ? 'better-reaching' : 'better-short');
}

/** Where the series is heading at its target's date: whole numbers unless they would read alike. */
function headingOf(m: string, { indicator, goal, rating, value }: Progress) {
  const { forecast, target } = rating;
  if (!forecast || target?.value == null || !rating.period) return null;
  const short = roundHalfAway(goal.direction * (target.value - forecast.value), indicator.decimals);
  const apart = Math.round(forecast.value) !== Math.round(target.value);
  const whole = Math.abs(target.value) >= 10 && (apart || short <= 0);
  const projected = {
    ...nextMention(value, m),
    value: forecast.value,
    decimals: whole ? 0 : indicator.decimals,
    provenance: { ...value.provenance, formula: `forecast from ${forecast.points} values` },
  };
  return {
    f: projected,
    when: yearOrMonth(forecast.at, rating.period),
    reaches: short <= 0,
  };
}

/** The year of a date, or its month too where both lie in one year. */
function yearOrMonth(at: Period, now: Period): string {
  return at.slice(0, 4) === now.slice(0, 4) ? longPeriod(at) : at.slice(0, 4);
}

function greyTitle({ period }: Stocktake, m: string, rating: Rating): Phrase {
  return phrase(`title.grey.${rating.status}`, {
    m,
    y: rating.value && firstMention(rating.value, m),
    p: rating.period,
    now: period,
    y0: rating.baseline && firstMention(rating.baseline, m),
    p0: rating.baselinePeriod,
  });
}
