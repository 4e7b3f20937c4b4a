import type { ChartDraft, ChartSeries, PointLabel, ValueAxis } from '../domain/chart.ts';
import type { Figure } from '../domain/figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { Place } from '../domain/place.ts';
import { ratedPoints } from '../domain/rated-points.ts';
import { pointsUpTo, seriesKey } from '../domain/series.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { type ChartSubject, defineChart } from './define.ts';
import { valueAxis } from './parts/axis.ts';
import { CHART_BOX, plotShares, sizeOf } from './parts/frame.ts';
import type { Rectangle } from './parts/geometry.ts';
import { measuredFigure } from './parts/label-points.ts';

/** Bars that fit at 12 points; of more places the first and the last nine are shown, and the chart says so. */
const MOST_BARS = 18;
const NAME_SIZE = 12;

interface Bar {
  readonly rank: number;
  readonly place: Place;
  readonly point: Observation | null;
  readonly margin: number;
}

/**
 * The parts of a place ranked by one indicator in one period, best first, from zero. A value inside its margin of error is
 * outlined: it cannot be told from zero, and its rank has no meaning. A part without a value stands at the end, unranked.
 */
export const bars = defineChart({
  id: 'bars',
  make(stocktake, subject) {
    const indicator = stocktake.register.indicator.get(subject.indicator);
    const whole = stocktake.register.place.get(subject.place);
    if (!indicator || !whole) return null;
    const parts = partsOf(stocktake, indicator, subject);
    const period = commonPeriod(parts);
    if (!period) return null;

    const ranked = rank(parts, indicator, period);
    const shown = shownOf(ranked);
    const margins = shown.filter((bar) => bar.point && bar.margin > 0).map((bar) => bar.margin);
    const names = shown.map(nameOf);
    const axis = valueAxis(
      shown.flatMap((bar) => bar.point?.value ?? []),
      { zero: true },
    );
    const plot = plotFor(names);
    const { name, unit } = indicator;

    return {
      id: `bars-${indicator.id}-${whole.id}`,
      head: phrase('chart.bars.head', { name, place: whole.name, period, unit: unit || null }),
      ...subhead(margins, shown, ranked, indicator, stocktake.register.revision),
      alt: altOf(indicator, whole, ranked, period),
      categories: { kind: 'names', names },
      axis: { ...axis, hidden: true },
      horizontal: true,
      series: [...zoneOf(shown, axis), ...seriesOf(shown, indicator, plot.w / (axis.max - axis.min))],
      plot: plotShares(plot),
    } satisfies ChartDraft;
  },
});

interface Part {
  readonly place: Place;
  readonly points: readonly Observation[];
}

/** The direct parts of a place, of the breakdown that has the most of them. */
function partsOf(
  { register, series, period, unit }: Stocktake,
  indicator: Indicator,
  subject: ChartSubject,
): readonly Part[] {
  const children = register.register.places.filter((place) => place.parent === subject.place);
  const counted = indicator.placeKinds
    .map((kind) => children.filter((place) => place.kind === kind))
    .sort((a, b) => b.length - a.length);
  return (counted[0] ?? []).map((place) => {
    const found = series.get(seriesKey(indicator.id, place.id));
    return { place, points: found ? ratedPoints(pointsUpTo(found, period), indicator, unit.cadence) : [] };
  });
}

/** The latest period for which at least half of the parts that ever reported have a value: like is compared with like. */
function commonPeriod(parts: readonly Part[]): Period | null {
  const reporting = parts.filter((part) => part.points.length > 0);
  const periods = new Set(reporting.flatMap((part) => part.points.map((point) => point.period)));
  const having = (period: Period) => reporting.filter((part) => valueIn(part, period)).length;
  return [...periods].sort((a, b) => comparePeriods(b, a)).find((p) => 2 * having(p) >= reporting.length) ?? null;
}

function valueIn({ points }: Part, period: Period): Observation | undefined {
  return points.find((point) => point.period === period);
}

function rank(parts: readonly Part[], indicator: Indicator, period: Period): readonly Bar[] {
  const better = indicator.polarity === 'lower' ? -1 : 1;
  const found = parts.map((part) => ({ place: part.place, point: valueIn(part, period) ?? null }));
  const score = (point: Observation | null) => (point ? better * point.value : Number.NEGATIVE_INFINITY);
  return found
    .sort((a, b) => {
      const [x, y] = [score(a.point), score(b.point)];
      return x === y ? (a.place.name < b.place.name ? -1 : 1) : y - x;
    })
    .map((bar, i) => ({ ...bar, rank: i + 1, margin: bar.point?.margin ?? indicator.margin ?? 0 }));
}

function nameOf({ rank: number, place, point }: Bar): string {
  const name = place.short ?? place.name;
  return point ? `${number}  ${name}` : `${name}: no value`;
}

function inside({ point, margin }: Bar): boolean {
  return point !== null && Math.abs(point.value) <= margin;
}

/** The margin of error as a zone behind the bars, to both sides of zero where the axis goes below it. */
function zoneOf(shown: readonly Bar[], { min }: ValueAxis): readonly ChartSeries<Wording>[] {
  const margins = shown.map(({ margin }) => margin || null);
  if (margins.every((margin) => margin === null)) return [];
  const zone = { kind: 'bar', zone: true, fill: 'range', labels: [] } as const;
  const above = { name: 'Margin of error', ...zone, values: margins };
  if (min >= 0) return [above];
  return [above, { name: 'Margin of error, below zero', ...zone, values: margins.map((margin) => margin && -margin) }];
}

/**
 * One series beyond the margin and one inside it, each with nothing where the other has its value. The values of those
 * inside stand at the edge of the zone; `inches` is the length of one unit of the axis.
 */
function seriesOf(shown: readonly Bar[], indicator: Indicator, inches: number): readonly ChartSeries<Wording>[] {
  const of = (within: boolean) => shown.map((bar) => (bar.point && inside(bar) === within ? bar.point.value : null));
  const labels = (within: boolean): readonly PointLabel<Wording>[] =>
    shown.flatMap((bar, index) => {
      if (!bar.point || inside(bar) !== within) return [];
      const text = phrase('chart.value', { value: figureOf(bar.point, indicator) });
      const label = { index, text, position: 'right', size: NAME_SIZE, bold: !within, colour: 'ink' } as const;
      const toEdge = Math.sign(bar.point.value || 1) * (bar.margin - Math.abs(bar.point.value)) * inches;
      return [within ? { ...label, offset: { dx: Math.round(toEdge * 1000) / 1000, dy: 0 } } : label];
    });
  const beyond = { name: 'Value', kind: 'bar', values: of(false), fill: 'ink', labels: labels(false) } as const;
  if (!shown.some(inside)) return [beyond];
  return [
    beyond,
    {
      name: 'Inside the margin of error',
      kind: 'bar',
      values: of(true),
      fill: 'paper',
      stroke: { colour: 'axis', width: 1, dash: 'solid' },
      labels: labels(true),
    },
  ];
}

/** A change in points has its sign. */
function figureOf(point: Observation, indicator: Indicator): Figure {
  return { ...measuredFigure({ indicator }, point), signed: indicator.unit === 'points' };
}

function shownOf(ranked: readonly Bar[]): readonly Bar[] {
  if (ranked.length <= MOST_BARS) return ranked;
  const valued = ranked.filter((bar) => bar.point);
  return valued.length <= MOST_BARS ? valued : [...valued.slice(0, MOST_BARS / 2), ...valued.slice(-MOST_BARS / 2)];
}

/** What cannot be seen from the bars: the margin of error, and how many places are not among them. */
function subhead(
  margins: readonly number[],
  shown: readonly Bar[],
  ranked: readonly Bar[],
  { unit, decimals }: Indicator,
  revision: number,
): { subhead?: Wording } {
  const valued = ranked.filter((bar) => bar.point).length;
  const ends = valued > shown.length ? MOST_BARS / 2 : null;
  const missing = ranked.length > shown.length ? ranked.length - valued || null : null;
  if (margins.length === 0 && !ends && !missing) return {};
  const margin: Figure | null =
    margins.length > 0 ? { value: Math.max(...margins), unit, decimals, provenance: { cells: [], revision } } : null;
  return { subhead: phrase('chart.bars.subhead', { margin, ends, missing, total: valued }) };
}

function altOf(indicator: Indicator, whole: Place, ranked: readonly Bar[], period: Period): Wording {
  const valued = ranked.filter((bar) => bar.point);
  const [first] = valued;
  const last = valued.at(-1);
  return phrase('chart.alt.bars', {
    name: indicator.name,
    place: whole.name,
    period,
    count: valued.length,
    best: first?.place.name ?? null,
    bestValue: first?.point ? figureOf(first.point, indicator) : null,
    worst: last?.place.name ?? null,
    worstValue: last?.point ? figureOf(last.point, indicator) : null,
    within: valued.filter(inside).length,
    missing: ranked.length - valued.length,
  });
}

/** The plot begins where the longest name ends, and leaves room for the value of the longest bar. */
function plotFor(names: readonly string[]): Rectangle {
  const longest = Math.max(...names.map((name) => sizeOf(name, NAME_SIZE, false).w));
  const x = Math.min(longest + 0.2, CHART_BOX.w / 2);
  return { x, y: 0.54, w: CHART_BOX.w - x - 0.7, h: CHART_BOX.h - 0.64 };
}
