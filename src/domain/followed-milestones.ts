import { type CalendarDate, monthOf } from './calendar-date.ts';
import type { Milestone } from './milestone.ts';
import { comparePeriods, firstMonth, lastMonth, type MonthIndex, type Period } from './period.ts';
import { placeKey } from './place.ts';

/** The milestones that the returns of one period report. */
export interface MilestoneReport {
  readonly period: Period;
  readonly milestones: readonly Milestone[];
}

/** A milestone as all the returns up to a stocktake tell of it. */
export interface FollowedMilestone extends Milestone {
  /** The due date it was first reported with: a date that is put off is slip, not a new plan. */
  readonly firstDue: CalendarDate | null;
  /** Periods of the returns that told of it first and last, and of the first that called it done. */
  readonly firstReported: Period;
  readonly reported: Period;
  readonly doneIn: Period | null;
}

/**
 * Follows milestones through the returns up to a stocktake, one for each initiative and wording, in the order in which
 * they were first reported. The latest report counts.
 *
 * One that was done stays so. One that is not done and of which the period's own returns say nothing has *no information*:
 * leaving the row out does not settle it.
 */
export function followMilestones(reports: readonly MilestoneReport[], period: Period): readonly FollowedMilestone[] {
  const followed = new Map<string, FollowedMilestone>();
  for (const report of reports.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    if (comparePeriods(report.period, period) > 0) continue;
    for (const milestone of report.milestones) {
      const key = `${placeKey(milestone.initiative)}\u0000${placeKey(milestone.text)}`;
      const before = followed.get(key);
      followed.set(key, {
        ...milestone,
        due: milestone.due ?? before?.due ?? null,
        firstDue: before?.firstDue ?? milestone.due,
        firstReported: before?.firstReported ?? report.period,
        reported: report.period,
        doneIn: milestone.state === 'done' ? (before?.doneIn ?? report.period) : null,
      });
    }
  }
  return [...followed.values()].map((milestone) =>
    milestone.state === 'done' || comparePeriods(milestone.reported, period) === 0
      ? milestone
      : { ...milestone, state: 'no information' },
  );
}

/** Where the milestones of a priority stand at the end of a period. */
export interface MilestoneTally {
  readonly total: number;
  /** First due by the end of the period. */
  readonly due: number;
  /** Due, and done. */
  readonly done: number;
  /** Without information, or without a date; never called off track. */
  readonly unknown: number;
  /** Not due yet, and reported off track all the same. */
  readonly offTrack: number;
  /** The one that is overdue longest and by how many whole months; null while none is overdue. */
  readonly worst: { readonly milestone: FollowedMilestone; readonly months: number } | null;
}

/** Counts milestones at the end of a period; a month overdue is one that ends between the due date and then. */
export function tallyMilestones(milestones: readonly FollowedMilestone[], period: Period): MilestoneTally {
  const late = ({ firstDue }: FollowedMilestone) => (firstDue ? lastMonth(period) - monthOf(firstDue) : -1);
  const isDone = ({ state }: FollowedMilestone) => state === 'done';
  const due = milestones.filter((milestone) => late(milestone) >= 0);
  const [worst] = due.filter((milestone) => !isDone(milestone)).sort((a, b) => late(b) - late(a));
  return {
    total: milestones.length,
    due: due.length,
    done: due.filter(isDone).length,
    unknown: milestones.filter((one) => one.state === 'no information' || (!one.firstDue && !isDone(one))).length,
    offTrack: milestones.filter((one) => late(one) < 0 && one.state === 'off track').length,
    worst: worst ? { milestone: worst, months: late(worst) } : null,
  };
}

/** When a piece of work began, was to end, and ends by what is known now. */
export interface Course {
  readonly start: MonthIndex;
  readonly planned: MonthIndex;
  readonly expected: MonthIndex;
  /** All of it is done. */
  readonly isDone: boolean;
}

/**
 * The course of some milestones at the end of a period; null where none has a date. Planned is the last date first
 * reported. Expected is the last month in which one of them ends: for what is open its date as it is reported now, but no
 * earlier than the work ends at the pace it has had, nor than the end of the period; for what is done the month nearest to
 * its date in the period that called it done.
 */
export function courseOf(milestones: readonly FollowedMilestone[], period: Period): Course | null {
  const dated = milestones.flatMap((one) => (one.firstDue ? [{ ...one, firstMonthDue: monthOf(one.firstDue) }] : []));
  if (dated.length === 0) return null;
  const ends = dated.map((milestone) => {
    const { due, firstMonthDue, doneIn } = milestone;
    const month = due ? monthOf(due) : firstMonthDue;
    if (doneIn) return Math.min(Math.max(firstMonthDue, firstMonth(doneIn)), lastMonth(doneIn));
    return Math.max(month, lastMonth(period), endAtPace(milestone, month));
  });
  return {
    start: Math.min(...dated.map((one) => Math.min(one.firstMonthDue, firstMonth(one.firstReported)))),
    planned: Math.max(...dated.map(({ firstMonthDue }) => firstMonthDue)),
    expected: Math.max(...ends),
    isDone: milestones.every(({ state }) => state === 'done'),
  };
}

/** Work less than this far planned or done, in per cent, has no pace yet. */
const LEAST_WORK = 10;

/**
 * The month in which work ends that goes on as it has: with p per cent planned by now and a done after t months,
 * t·(100 − a)/a months from now. t follows from p and the months left until it is due, since planned work is even; where
 * none are left, from the return that first told of it. Work that has hardly begun takes as long again as was planned.
 *
 * Answers −∞ where planned or done is not reported, or no work is behind.
 */
function endAtPace(milestone: FollowedMilestone, due: MonthIndex): MonthIndex {
  const { planned, actual, reported, firstReported } = milestone;
  if (planned === null || actual === null || planned < LEAST_WORK || actual >= planned) return Number.NEGATIVE_INFINITY;
  const then = lastMonth(reported);
  const left = due - then;
  const passed = planned < 100 && left > 0 ? (left * planned) / (100 - planned) : then + 1 - firstMonth(firstReported);
  const more = actual < LEAST_WORK ? passed + Math.max(left, 0) : (passed * (100 - actual)) / actual;
  return then + Math.round(more);
}

/** Picks the milestones of initiatives, named by their id or their name. */
export function milestonesOfInitiatives(
  milestones: readonly FollowedMilestone[],
  initiatives: readonly { readonly id: string; readonly name: string }[],
): readonly FollowedMilestone[] {
  const names = new Set(initiatives.flatMap(({ id, name }) => [placeKey(id), placeKey(name)]));
  return milestones.filter(({ initiative }) => names.has(placeKey(initiative)));
}
