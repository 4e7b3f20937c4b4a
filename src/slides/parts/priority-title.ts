import { roundHalfAway } from '../../domain/figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { longPeriod, type Period } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Param, type Phrase, phrase } from '../../domain/wording.ts';
import { agreed, inSentence, readsAsZero, trimmed } from './figures.ts';
import type { Headline } from './headline.ts';
import { type Progress, progressOf } from './progress.ts';

/** The sentence over a priority: chosen by how its rating stands, with the numbers that show it. */
export function priorityTitle(stocktake: Stocktake, { priority, indicator, goal, rating }: Headline): Phrase {
  const m = indicator?.short ?? priority.name;
  if (!indicator || !rating || !goal) return phrase('title.priority.nothing-agreed', { m });
  const progress = progressOf(stocktake, indicator, goal, rating);
  if (!progress) return greyTitle(stocktake, m, indicator, rating);
  const told = { m, ...numbersOf(progress) };
  if (goal.kind === 'range') return phrase(`title.range.${progress.now.side === 'on' ? 'inside' : 'outside'}`, told);
  if (goal.kind === 'standing') return phrase(`title.standing.${standingCase(progress)}`, told);
  return pathTitle(progress, told);
}

/** Numbers and words every pattern may use. */
function numbersOf({ indicator, goal, rating, value, expected, now, before, sinceBefore, asked }: Progress) {
  const { revision = 0 } = expected.provenance;
  return {
    y: value,
    p: rating.period,
    g: now.by,
    g0: before?.by ?? null,
    c: sinceBefore?.by ?? null,
    rose: sinceBefore?.rose ?? false,
    since: sinceBefore?.since ?? null,
    asked,
    above: now.above,
    lower: indicator.polarity === 'lower',
    t: rating.target ? trimmed(inSentence(rating.target, indicator)) : null,
    s: goal.kind === 'standing' ? trimmed(expected) : null,
    low: goal.kind === 'range' ? trimmed(inSentence(agreed(goal.low, indicator, revision), indicator)) : null,
    high: goal.kind === 'range' ? trimmed(inSentence(agreed(goal.high, indicator, revision), indicator)) : null,
  } satisfies Record<string, Param>;
}

function standingCase({ now, sinceBefore }: Progress): string {
  if (now.side !== 'behind') return now.side === 'on' ? 'on' : 'kept';
  if (!sinceBefore) return 'missed';
  if (sinceBefore.size !== 'real') return sinceBefore.size === 'margin' ? 'margin' : 'missed';
  return sinceBefore.better ? 'better' : 'worse';
}

function pathTitle(progress: Progress, told: Record<string, Param>): Phrase {
  const { now, before, sinceBefore, asked, rating } = progress;
  const heading = headingOf(progress);
  const title = (id: string) => phrase(`title.path.${id}`, { ...told, ...heading });
  if (rating.marks.includes('target-met')) return title('met');
  if (now.side !== 'behind') return title(heading ? `${now.side}-heading` : now.side);
  if (!sinceBefore) return title('behind');
  if (sinceBefore.size !== 'real') {
    const planMoved = asked?.value != null && !readsAsZero(asked) && asked.value * progress.goal.direction > 0;
    return title(`${sinceBefore.size === 'margin' ? 'margin' : 'same'}${planMoved ? '' : '-flat'}`);
  }
  if (!sinceBefore.better) return title(before?.side === 'behind' ? 'worse-from' : 'worse');
  if (!heading) return title('better');
  return title(heading.reaches ? 'better-reaching' : 'better-short');
}

/** Where the series is heading at its target's date: whole numbers unless they would read alike. */
function headingOf({ indicator, goal, rating, value }: Progress): {
  f: Param;
  when: string;
  reaches: boolean;
} | null {
  const { forecast, target } = rating;
  if (!forecast || target?.value == null || !rating.period) return null;
  const short = roundHalfAway(goal.direction * (target.value - forecast.value), indicator.decimals);
  const apart = Math.round(forecast.value) !== Math.round(target.value);
  const whole = Math.abs(target.value) >= 10 && (apart || short <= 0);
  const { signed: _, ...like } = value;
  const projected = {
    ...like,
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

function greyTitle({ period }: Stocktake, m: string, indicator: Indicator, rating: Rating): Phrase {
  return phrase(`title.grey.${rating.status}`, {
    m,
    y: rating.value && inSentence(rating.value, indicator),
    p: rating.period,
    now: period,
    y0: rating.baseline && inSentence(rating.baseline, indicator),
    p0: rating.baselinePeriod,
  });
}
