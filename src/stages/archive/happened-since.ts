import type { ArchivedFigure } from '../../domain/archive-record.ts';
import type { CataloguedRecord } from '../../domain/catalogue.ts';
import { roundHalfAway, showNumber } from '../../domain/figure.ts';
import { comparePeriods, longPeriod, type Period } from '../../domain/period.ts';

/** What a later stocktake has of what an earlier one spoke of. */
export interface Happened {
  readonly record: number;
  readonly period: Period;
  readonly figure: ArchivedFigure;
  /** Whether the value that was promised for then was reached; null where nothing was. */
  readonly promise: 'met' | 'missed' | null;
  /** "88.7 in June 2015: not met, short of 90.0 by 1.3; gap widened from 0.9; AR" */
  readonly words: string;
}

interface Later {
  readonly record: Pick<CataloguedRecord, 'number' | 'period'>;
  readonly figure: ArchivedFigure;
}

/**
 * What the next stocktake with a newer value has of a figure; null while there is none. It is looked for among all of them,
 * in order, from a place on.
 */
export function happenedSince(then: ArchivedFigure, all: readonly Later[], from: number): Happened | null {
  let at = from;
  while (at < all.length && !isNewer(all[at]?.figure, then)) at += 1;
  const next = all[at];
  if (!next) return null;
  const { record, figure } = next;
  const held = promiseOf(then, figure);
  const words = [valueWords(then, figure, held), gapWords(then, figure), figure.lightShown ?? figure.light ?? '']
    .filter((part) => part !== '')
    .join('; ');
  return { record: record.number, period: record.period, figure, promise: held?.kept ?? null, words };
}

function isNewer(figure: ArchivedFigure | undefined, then: ArchivedFigure): boolean {
  if (!figure || figure.of === null) return false;
  return then.of === null || comparePeriods(figure.of, then.of) > 0;
}

interface HeldPromise {
  readonly shown: string;
  /** How far the value is beyond what was promised, as they are printed; negative for short of it. */
  readonly beyond: number;
  readonly kept: 'met' | 'missed';
}

/**
 * Whether what was promised was reached: what the earlier stocktake had agreed for the very period of the value, or else
 * what was agreed for it at the later one. As printed: 90.04 reaches 90.0. In a range nothing is promised but to stay in it.
 */
function promiseOf(then: ArchivedFigure, now: ArchivedFigure): HeldPromise | null {
  const { decimals = 1, better = 'higher' } = now;
  const promised = then.promised?.of === now.of ? then.promised : { value: now.plan, shown: now.planShown };
  if (!promised || promised.value === null || now.value === null) return null;
  if (better === 'range') {
    if (now.light === null) return null;
    const kept = now.light === 'G' ? 'met' : 'missed';
    return { shown: promised.shown, beyond: 0, kept };
  }
  const beyond = differenceOf(now.value, promised.value, decimals) * (better === 'lower' ? -1 : 1);
  return { shown: promised.shown, beyond, kept: beyond < 0 ? 'missed' : 'met' };
}

function valueWords(then: ArchivedFigure, now: ArchivedFigure, held: HeldPromise | null): string {
  const { decimals = 1 } = now;
  const value = `${now.shown}${now.of ? ` in ${longPeriod(now.of)}` : ''}`;
  if (!held) return `${value}${moved(then, now)}`;
  if (now.better === 'range')
    return `${value}: ${held.kept === 'met' ? 'met, within the range' : 'not met, outside the range'}`;
  const by = showNumber(Math.abs(held.beyond), decimals);
  const replanned = then.promised?.of === now.of && now.plan !== null && now.planShown !== held.shown;
  const plan = `${held.shown}${replanned ? ` (since agreed anew: ${now.planShown})` : ''}`;
  if (held.kept === 'missed') return `${value}: not met, short of ${plan} by ${by}`;
  return held.beyond === 0 ? `${value}: met, as planned` : `${value}: met, ${by} better than ${plan}`;
}

function moved(then: ArchivedFigure, now: ArchivedFigure): string {
  const { decimals = 1 } = now;
  if (then.value === null || now.value === null) return '';
  const change = differenceOf(now.value, then.value, decimals);
  if (change === 0) return ', unchanged';
  return `, ${change > 0 ? 'up' : 'down'} ${showNumber(Math.abs(change), decimals)}`;
}

/** How the gap to the plan of its time moved; nothing where it was on plan both times. */
function gapWords(then: ArchivedFigure, now: ArchivedFigure): string {
  const [before, after] = [gapOf(then), gapOf(now)];
  if (before === null || after === null || (before === 0 && after === 0)) return '';
  const shown = (gap: number) => showNumber(gap, now.decimals ?? 1);
  if (after === 0) return `gap of ${shown(before)} closed`;
  if (before === 0) return `a gap of ${shown(after)} opened`;
  if (before === after) return `gap still ${shown(after)}`;
  return `gap ${after > before ? 'widened' : 'narrowed'} from ${shown(before)} to ${shown(after)}`;
}

/** By how much a value is short of its plan, as both are printed; 0 where it is not, null where one is unknown. */
function gapOf({ value, plan, better = 'higher', decimals = 1 }: ArchivedFigure): number | null {
  if (value === null || plan === null || better === 'range') return null;
  return Math.max(0, differenceOf(plan, value, decimals) * (better === 'lower' ? -1 : 1));
}

/** The difference of two values as they are printed. */
function differenceOf(a: number, b: number, decimals: number): number {
  return roundHalfAway(roundHalfAway(a, decimals) - roundHalfAway(b, decimals), decimals);
}
