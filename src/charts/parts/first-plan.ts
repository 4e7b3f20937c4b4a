import type { ChartSeries, Stroke } from '../../domain/chart.ts';
import { lastMonth, type MonthIndex } from '../../domain/period.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Side } from './label-place.ts';
import type { At, LabelWish } from './label-points.ts';
import { agreedLines } from './lines.ts';
import type { View } from './view.ts';

const STROKE: Stroke = { colour: 'axis', width: 1, dash: 'dash' };
const NAME = 'First plan';

/** What was agreed first, in pale, where something else is agreed now. */
export function firstPlanLines({ first, months }: View): readonly ChartSeries<Wording>[] {
  const names = { path: NAME, standing: NAME, low: NAME, high: 'First upper bound' };
  const lines = first ? agreedLines(first.goal, { months, plan: first.plan, stroke: STROKE, names }) : [];
  return lines.map((line) => ({ ...line, ...drawnFrom(line.values, { cells: [], formula: 'as agreed first' }) }));
}

/** Clearances beyond these, in inches, make a place no better. */
const ENOUGH = { onOneSide: 0.5, onTheOther: 0.3 };
/** Closer than this to another line, in inches, a label would be taken for that one's. */
const APART = 0.1;
/** How far the label may be slid from its line, in inches. */
const NEAR = 0.2;

/**
 * Names the pale line: at its end in the column of labels, where it ends apart from the plan; otherwise where it has most
 * room on one side. Of all these wishes one is granted.
 */
export function firstPlanWish(view: View, at: At): readonly LabelWish[] {
  const { first, months } = view;
  if (!first) return [];
  const { goal } = first;
  const valueIn = goal.kind === 'range' ? () => goal.low : first.plan;
  const places = months.flatMap((month, i) => {
    const value = valueIn(month);
    if (value === null) return [];
    const place = at(month, value);
    const apart = othersAt(month, view).map((other) => at(month, other).at.y - place.at.y);
    const above = Math.min(ENOUGH.onOneSide, ...apart.filter((down) => down <= 0).map((down) => -down));
    const below = Math.min(ENOUGH.onOneSide, ...apart.filter((down) => down >= 0));
    const side = above > below ? ('above' as const) : ('below' as const);
    return [{ i, place, side, near: Math.min(above, below, ENOUGH.onTheOther), far: Math.max(above, below) }];
  });
  const isFree = ({ near }: (typeof places)[number]) => near >= APART;
  const end = places.filter((one) => one.i === months.length - 1 && isFree(one));
  const inner = places
    .filter(({ i }) => i > 0 && i < months.length - 1)
    .sort((a, b) => Number(isFree(b)) - Number(isFree(a)) || b.far + b.near - a.far - a.near);
  const wishes = [
    ...end.map(({ place }) => wish(place, ['column'])),
    ...inner.map(({ place, side }) => wish(place, [`${side}-right`, side, `${side}-left`])),
  ];
  // Where it has room nowhere, it lies across what hides least.
  return [...wishes, ...wishes.slice(0, 1).map((one) => ({ ...one, shy: false }))];
}

function wish(place: ReturnType<At>, sides: readonly Side[]): LabelWish {
  return {
    series: NAME,
    ...place,
    forms: [{ text: phrase('chart.first-plan'), sample: 'first plan' }],
    radius: 0,
    sides,
    size: 10.5,
    bold: false,
    colour: 'ink3',
    once: NAME,
    shy: true,
    slide: NEAR,
  };
}

/** The other lines in a month: the plan, and the values or their forecast. */
function othersAt(month: MonthIndex, { plan, line, forecast }: View): readonly number[] {
  const points = line.map(({ period, value }) => ({ month: lastMonth(period), value }));
  const ahead = forecast ? [{ month: lastMonth(forecast.at), value: forecast.value }] : [];
  const course = [...points, ...ahead];
  const after = course.findIndex((point) => point.month >= month);
  const [left, right] = [course[after - 1] ?? course[after], course[after]];
  const share = left && right && right.month > left.month ? (month - left.month) / (right.month - left.month) : 0;
  const measured = left && right ? [left.value + (right.value - left.value) * share] : [];
  return [...measured, ...[plan(month)].filter((value) => value !== null)];
}
