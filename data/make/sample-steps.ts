import { type CalendarDate, calendarDate, daysBetween, lastDay } from '../../src/domain/calendar-date.ts';
import type { ActionState } from '../../src/domain/milestone.ts';
import { period } from '../../src/domain/period.ts';

/** A step of an initiative, from which the reports of every period are made. */
export interface SampleStep {
  readonly action: string;
  /** The day on which work on it begins, and the day it is due. */
  readonly from: CalendarDate;
  readonly due: CalendarDate;
  /** How fast the work goes: 1 as planned, 0.5 half as fast; null when nobody reports on it. */
  readonly pace: number | null;
  /** What the department says of it, for as long as it is not done. */
  readonly narrative: string;
  /** Office that does it; the accountable officer of the priority when absent. */
  readonly responsible?: string;
  /** Money spent for each part of the work done: 1 as planned, 1.2 a fifth more. */
  readonly cost: number;
}

/** A step as a return reports it; shares in per cent. */
export interface ReportedStep {
  readonly state: ActionState;
  readonly planned: number;
  readonly actual: number | null;
  readonly spent: number | null;
  readonly narrative: string;
}

/** Describes a step: what is done, from when, by when, and how fast the work goes. */
export function step(
  action: string,
  from: string,
  due: string,
  pace: number | null = 1,
  { narrative = '', cost = 1, ...more }: Partial<Pick<SampleStep, 'narrative' | 'responsible' | 'cost'>> = {},
): SampleStep {
  return { action, from: calendarDate(from), due: calendarDate(due), pace, narrative, cost, ...more };
}

/** Work this far behind what was planned, in points, is off track; so is all that is past its day. */
const BEHIND = 10;

/**
 * Reports a step as it stands at the end of a period; null before it has begun. Work runs evenly from its first day, so
 * that planned is the share of the days that have passed, and actual that share times its pace.
 */
export function reportedAt({ from, due, pace, narrative, cost }: SampleStep, when: string): ReportedStep | null {
  const today = lastDay(period(when));
  if (daysBetween(from, today) <= 0) return null;
  const passed = daysBetween(from, today) / daysBetween(from, due);
  const planned = percent(passed);
  if (pace === null) return { state: 'no information', planned, actual: null, spent: null, narrative: '' };
  const actual = percent(passed * pace);
  const isLate = planned === 100 || planned - actual > BEHIND;
  const state = actual === 100 ? 'done' : isLate ? 'off track' : 'on track';
  return { state, planned, actual, spent: percent(passed * pace * cost), narrative: actual === 100 ? '' : narrative };
}

/** A share as a whole per cent from 0 to 100. */
function percent(share: number): number {
  return Math.round(100 * Math.min(Math.max(share, 0), 1));
}
