import { lastMonth, type MonthIndex } from '../../domain/period.ts';
import { breakdownsOf } from '../../domain/place-points.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { ChartSubject } from '../define.ts';
import { yearStarts } from './time-axis.ts';
import { type View, viewOf } from './view.ts';

/** One place and those it is compared with, on the months that all of them share. */
export interface PanelViews {
  readonly own: View;
  /** Those of the other places of its breakdown; with its own they share axis and months. */
  readonly others: readonly View[];
}

/** Gathers what a panel shows and what its neighbours do: from the first month of any of them to their latest value. */
export function panelViews(stocktake: Stocktake, subject: ChartSubject): PanelViews | null {
  const place = stocktake.register.place.get(subject.place);
  const indicator = stocktake.register.indicator.get(subject.indicator);
  if (!place?.parent || !indicator) return null;
  const parts = breakdownsOf(stocktake, indicator, place.parent).find(([first]) => first?.kind === place.kind) ?? [];
  const views = parts.flatMap(({ id }) => viewOf(stocktake, { ...subject, place: id }) ?? []);
  const latest = Math.max(...views.map((view) => lastMonth(view.latest.period)));
  const drawn = views.flatMap(({ months }) => months.filter((month) => month <= latest));
  const first = Math.min(...drawn);
  const months = [...new Set([...drawn, ...yearStarts(first, latest)])].sort((a, b) => a - b);
  const [own, ...others] = views
    .map((view) => onMonths(view, months))
    .sort((a, b) => Number(b.place.id === place.id) - Number(a.place.id === place.id));
  return own?.place.id === place.id && months.length > 1 ? { own, others } : null;
}

function onMonths(view: View, months: readonly MonthIndex[]): View {
  const index = (month: MonthIndex) => months.indexOf(view.months[view.index(month)] ?? month);
  return { ...view, months, index };
}
