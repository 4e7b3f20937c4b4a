import { type CalendarDate, monthOf } from '../../domain/calendar-date.ts';
import { isSeasonal } from '../../domain/goal.ts';
import { lastMonth } from '../../domain/period.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Phrase, phrase } from '../../domain/wording.ts';
import { agreed, counted, isRoundedApart } from './figures.ts';
import { type Headline, pointsOf } from './headline.ts';
import { milestoneSource } from './milestone-words.ts';
import { marginAt } from './progress.ts';

/**
 * The line under a priority: source · age of the data · baseline · how the plan was drawn · forecast · margin of error ·
 * demonstration; only what applies, always in this order.
 */
export function sourceLine(stocktake: Stocktake, { indicator, goal, rating }: Headline): Phrase {
  if (!indicator) return phrase('source.none');
  if (rating?.milestones) return milestoneSource(stocktake, rating);
  const { unit, agenda, register } = stocktake;
  const key = seriesKey(indicator.id, unit.place);
  const points = pointsOf(stocktake, indicator);
  const latest = points.at(-1);
  const past = register.register.history.find(
    ({ indicator: id, place, period }) => id === indicator.id && place === unit.place && period === latest?.period,
  );
  const baseline = register.baseline.get(key);
  const trajectory = goal?.kind === 'path' ? goal.trajectory : null;
  const forecast = rating?.forecast ?? null;
  const margin = latest ? marginAt(stocktake, indicator, latest.period) : 0;
  return phrase('source.priority', {
    named: latest?.revision !== undefined ? (past?.source ?? null) : null,
    kind: latest?.source ?? null,
    department: unit.departments.find(({ id }) => id === indicator.department)?.name ?? indicator.department,
    rounds:
      indicator.frequency === 'irregular' && points.length > 1 ? counted(points.length, 'values in the series') : null,
    pooled: latest?.formula ?? null,
    p: latest?.period ?? null,
    age: latest
      ? counted(ageInMonths(latest.period, agenda.date), 'months from the end of the period to the meeting')
      : null,
    isNew: latest ? ageInMonths(latest.period, agenda.date) === 0 : false,
    y0: baseline ? agreed(baseline.value, indicator, register.revision) : null,
    p0: baseline?.period ?? null,
    agreedOn: baseline?.agreedOn ?? null,
    plan: trajectory
      ? trajectory.points.length > 2 && trajectory.interpolation === 'linear'
        ? 'bent'
        : trajectory.interpolation
      : null,
    seasonal: trajectory?.season !== undefined,
    until: goal?.target?.period ?? null,
    forecast: forecast ? counted(forecast.points, 'values the forecast is made from') : null,
    yearOnYear: goal !== null && isSeasonal(goal),
    margin:
      margin > 0
        ? { ...agreed(margin, indicator, register.revision), unit: indicator.unit === '%' ? 'points' : indicator.unit }
        : null,
    rounded: rating?.status === 'rated' && goal?.kind !== 'range' && isRoundedApart(rating),
    demonstration: unit.demonstration !== undefined,
  });
}

function ageInMonths(period: Parameters<typeof lastMonth>[0], today: CalendarDate): number {
  return Math.max(0, monthOf(today) - lastMonth(period));
}
