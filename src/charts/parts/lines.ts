import type { ChartSeries, Marker, Stroke } from '../../domain/chart.ts';
import { shownLight } from '../../domain/display.ts';
import { type Figure, type Provenance, roundHalfAway } from '../../domain/figure.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Light } from '../../domain/light.ts';
import { lastMonth, type Period, shortPeriod } from '../../domain/period.ts';
import type { Wording } from '../../domain/wording.ts';
import { drawnFrom } from './drawn-from.ts';
import type { Measured, View } from './view.ts';

type Line = ChartSeries<Wording>;

const PLAN: Stroke = { colour: 'plan', width: 1.75, dash: 'dash' };
const ACTUAL: Stroke = { colour: 'ink', width: 2.75, dash: 'solid' };
const FORECAST: Stroke = { colour: 'ink2', width: 2.25, dash: 'dot' };
const DOT: Marker = { shape: 'circle', size: 6, fill: 'ink', outline: { colour: 'paper', width: 1, dash: 'solid' } };
/** A ring of 2 points, as a white dot on a blue one: not every program draws the outline of a marker. */
const DISC: Marker = { shape: 'circle', size: 11, fill: 'plan' };
const HEART: Marker = { shape: 'circle', size: 7, fill: 'paper' };
/** Rounds stand as dots while they are few and uneven. */
const MOST_DOTS = 12;

const SHAPE: Record<Light, Marker['shape']> = { R: 'square', AR: 'triangle', AG: 'diamond', G: 'circle' };

/** Values at a few categories, null everywhere else. */
function only(
  view: Pick<View, 'months' | 'index'>,
  values: readonly (readonly [month: number, value: number])[],
): (number | null)[] {
  const row = view.months.map((): number | null => null);
  for (const [month, value] of values) row[view.index(month)] = value;
  return row;
}

/** Where the values at a few categories come from, null everywhere else. */
function sourced(
  view: Pick<View, 'months' | 'index'>,
  sources: readonly (readonly [month: number, source: Provenance])[],
): (Provenance | null)[] {
  const row = view.months.map((): Provenance | null => null);
  for (const [month, source] of sources) row[view.index(month)] = source;
  return row;
}

/** Where a measured value comes from. */
function sourceOf({ cells, revision, formula }: Measured): Provenance {
  return { cells, ...(revision === undefined ? {} : { revision }), ...(formula === undefined ? {} : { formula }) };
}

/** What was agreed: the path, the standing value, or the two bounds of a range. */
export function planLines({ goal, months, plan, revision }: View): readonly Line[] {
  const names = { path: 'Plan', standing: 'Standard', low: 'Lower bound', high: 'Upper bound' };
  const lines = goal ? agreedLines(goal, { months, plan, stroke: PLAN, names }) : [];
  const agreed: Provenance = { cells: [], revision };
  return lines.map((line) => ({ ...line, ...drawnFrom(line.values, agreed) }));
}

/** How the lines of an agreement are drawn and what their columns are called. */
interface AgreedLook extends Pick<View, 'months' | 'plan'> {
  readonly stroke: Stroke;
  readonly names: Readonly<Record<'path' | 'standing' | 'low' | 'high', string>>;
}

/** The lines of an agreement, in force or former. */
export function agreedLines(goal: Goal, { months, plan, stroke, names }: AgreedLook): readonly Line[] {
  const line = { kind: 'line', stroke, labels: [] } as const;
  if (goal.kind !== 'range') return [{ name: names[goal.kind], ...line, values: months.map(plan) }];
  return [
    { name: names.low, ...line, values: months.map(() => goal.low) },
    { name: names.high, ...line, values: months.map(() => goal.high) },
  ];
}

/** The measured values, the baseline's among them; a period that was due and is missing breaks the line into two series. */
export function actualLines(view: View): readonly Line[] {
  const dotted = view.indicator.frequency === 'irregular' && view.points.length <= MOST_DOTS;
  return runsOf(view).map((run, i) => {
    const [first] = run;
    const name = i === 0 || !first ? 'Actual' : `Actual, from ${shortPeriod(first.period)}`;
    const alone = run.length === 1;
    return {
      name,
      kind: 'line',
      values: only(
        view,
        run.map((point) => [lastMonth(point.period), point.value]),
      ),
      provenance: sourced(
        view,
        run.map((point) => [lastMonth(point.period), sourceOf(point)]),
      ),
      stroke: ACTUAL,
      ...(dotted || alone ? { marker: DOT } : {}),
      labels: [],
    };
  });
}

function runsOf({ line, missing }: View): readonly (readonly Measured[])[] {
  const gaps = missing.map(lastMonth);
  const runs: Measured[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const point of line) {
    const month = lastMonth(point.period);
    const broken = gaps.some((gap) => gap > before && gap < month);
    const run = runs.at(-1);
    if (run && !broken) run.push(point);
    else runs.push([point]);
    before = month;
  }
  return runs;
}

export function forecastLines(view: View): readonly Line[] {
  const { forecast, latest } = view;
  if (!forecast) return [];
  const values = only(view, [
    [lastMonth(latest.period), latest.value],
    [lastMonth(forecast.at), forecast.value],
  ]);
  const formula = `projection of the last ${forecast.points} values`;
  const cells = view.points.slice(-forecast.points).flatMap((point) => point.cells);
  const provenance = sourced(view, [
    [lastMonth(latest.period), sourceOf(latest)],
    [lastMonth(forecast.at), { cells, formula }],
  ]);
  return [{ name: 'Forecast', kind: 'line', values, provenance, stroke: FORECAST, labels: [] }];
}

/** The latest value as the mark of its light, in a series of its own: a mark cannot be coloured by point everywhere. */
export function lightMarks(view: View): readonly Line[] {
  const light = view.rating?.light;
  if (!light) return [];
  const { name, mark } = shownLight(light, view.scale);
  return [
    {
      name,
      kind: 'line',
      values: only(view, [[lastMonth(view.latest.period), view.latest.value]]),
      provenance: sourced(view, [[lastMonth(view.latest.period), sourceOf(view.latest)]]),
      marker: { shape: SHAPE[mark], size: 11, fill: mark },
      labels: [],
    },
  ];
}

/** Rings at the baseline and the target. */
export function endRings(view: View): readonly Line[] {
  return ringsAt(view, [view.goal?.start, view.goal?.target], 'Baseline and target');
}

/** Rings at agreed values: two series of the same values. */
export function ringsAt(
  view: Pick<View, 'months' | 'index' | 'revision'>,
  agreed: readonly ({ readonly period: Period; readonly value: number } | null | undefined)[],
  name: string,
): readonly Line[] {
  const ends = agreed.flatMap((one) => one ?? []);
  if (ends.length === 0) return [];
  const values = only(
    view,
    ends.map((agreed) => [lastMonth(agreed.period), agreed.value]),
  );
  const drawn = drawnFrom(values, { cells: [], revision: view.revision });
  return [
    { name, kind: 'line', ...drawn, marker: DISC, labels: [] },
    { name: 'White of the rings', kind: 'line', ...drawn, marker: HEART, labels: [] },
  ];
}

/** The gap to what was agreed; null where there is none to show: within a range, or less than the decimals hold. */
export function shownGap({ rating, goal, indicator }: View): Figure | null {
  const gap = rating?.gap ?? null;
  const inside = goal?.kind === 'range' && rating?.lights.level === 'G';
  return inside || roundHalfAway(gap?.value ?? 0, indicator.decimals) === 0 ? null : gap;
}

/** The gap as a bracket: a point halfway with error bars of half the gap. */
export function gapBracket(view: View): readonly Line[] {
  const { latest } = view;
  const gap = shownGap(view)?.value ?? 0;
  if (gap === 0) return [];
  return [
    {
      name: 'Gap',
      kind: 'line',
      ...drawnFrom(only(view, [[lastMonth(latest.period), latest.value - gap / 2]]), {
        cells: latest.cells,
        revision: view.revision,
        formula: 'halfway from the latest value to what was agreed',
      }),
      labels: [],
      errorBar: { half: Math.abs(gap) / 2, stroke: { colour: 'ink', width: 1.5, dash: 'solid' } },
    },
  ];
}

/** Small marks on the right edge that carry the labels of the bands, which an area's own label could not. */
export function bandMark(light: 'AG' | 'AR', { months, scale, revision }: View, value: number): Line {
  const { name, mark } = shownLight(light, scale);
  return {
    name: `${name} label`,
    kind: 'line',
    ...drawnFrom(
      months.map((_, i) => (i === months.length - 1 ? value : null)),
      { cells: [], revision, formula: 'what was agreed, with its tolerance' },
    ),
    marker: { shape: SHAPE[mark], size: 7, fill: mark },
    labels: [],
  };
}
