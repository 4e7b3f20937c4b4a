import { type Goal, goalOf } from '../../domain/goal.ts';
import { dataPeriodKind } from '../../domain/indicator.ts';
import { periodKind } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { RatingCase } from '../define.ts';
import { agreed, measured } from './figures.ts';

/** What was agreed for a case, in the kind of period of its latest value. */
export function goalOfCase({ indicator, baseline, trajectory, points }: RatingCase): Goal | null {
  const latest = points.at(-1);
  return goalOf(indicator, baseline, trajectory, latest ? periodKind(latest.period) : dataPeriodKind(indicator));
}

/** What is known of a case whether or not there is a light. */
export function factsOf(method: string, given: RatingCase, goal: Goal | null): Omit<Rating, 'status' | 'reason'> {
  const latest = given.points.at(-1);
  const figure = (value: number) => agreed(given.indicator, value, given.revision);
  return {
    indicator: given.indicator.id,
    place: given.place,
    method,
    light: null,
    lights: { level: null, pace: null, forecast: null },
    marks: [],
    period: latest?.period ?? null,
    value: latest ? measured(given.indicator, latest) : null,
    expected: null,
    gap: null,
    target: goal?.target ? figure(goal.target.value) : null,
    targetPeriod: goal?.target?.period ?? null,
    baseline: goal?.start ? figure(goal.start.value) : null,
    baselinePeriod: goal?.start?.period ?? null,
    pace: null,
    forecast: null,
    movement: null,
    previousValue: null,
    previousPeriod: null,
    last: given.last,
    limits: goal?.limits ?? null,
    cells: latest?.cells ?? [],
  };
}
