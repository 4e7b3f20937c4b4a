import type { ChartDraft } from '../domain/chart.ts';
import type { Figure } from '../domain/figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Place } from '../domain/place.ts';
import { commonPeriods, type PlacePoints, partPoints, pointIn } from '../domain/place-points.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { valueAxis } from './parts/axis.ts';
import { CHART_BOX, plotShares } from './parts/frame.ts';
import { measuredFigure } from './parts/label-points.ts';
import {
  barNames,
  barSeries,
  isInside,
  marginZone,
  nameRoom,
  plotBeside,
  type RankedBar,
  withRoomBelow,
} from './parts/ranked-bars.ts';

/** Bars that fit at 12 points; of more places the first and the last nine are shown, and the chart says so. */
const MOST_BARS = 18;
/** Room for a name, in inches. */
const NAME_ROOM = 2.2;
/** Over the bars: head and subhead. */
const ABOVE = 0.54;

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
    const parts = partPoints(stocktake, indicator, subject.place);
    const [period] = commonPeriods(parts);
    if (!period) return null;

    const ranked = rank(parts, indicator, period);
    const shown = shownOf(ranked);
    const margins = shown.filter((bar) => bar.figure && bar.margin > 0).map((bar) => bar.margin);
    const names = barNames(shown, nameRoom(shown, NAME_ROOM, CHART_BOX.w));
    const plot = plotBeside(names, shown, { ...CHART_BOX, y: ABOVE, h: CHART_BOX.h - ABOVE - 0.1 });
    const ends = valueAxis(
      shown.flatMap((bar) => bar.figure?.value ?? []),
      { zero: true },
    );
    const axis = withRoomBelow(ends, shown, plot.w);
    const { name, unit } = indicator;

    return {
      id: `bars-${indicator.id}-${whole.id}`,
      head: phrase('chart.bars.head', { name, place: whole.name, period, unit: unit || null }),
      ...subhead(margins, shown, ranked, indicator, stocktake.register.revision),
      alt: altOf(indicator, whole, ranked, period),
      categories: { kind: 'names', names },
      axis: { ...axis, hidden: true },
      horizontal: true,
      series: [...marginZone(shown, axis), ...barSeries(shown, plot.w / (axis.max - axis.min))],
      plot: plotShares(plot),
    } satisfies ChartDraft;
  },
});

/** The parts in order, the best first; a change in points has its sign. */
function rank(parts: readonly PlacePoints[], indicator: Indicator, period: Period): readonly RankedBar[] {
  const better = indicator.polarity === 'lower' ? -1 : 1;
  const score = ({ figure }: Pick<RankedBar, 'figure'>) =>
    better * (figure?.value ?? -better * Number.POSITIVE_INFINITY);
  return parts
    .map((part) => {
      const point = pointIn(part, period);
      const figure = point && { ...measuredFigure({ indicator }, point), signed: indicator.unit === 'points' };
      return { place: part.place, figure, margin: point?.margin ?? indicator.margin ?? 0 };
    })
    .sort((a, b) => {
      const [x, y] = [score(a), score(b)];
      return x === y ? (a.place.name < b.place.name ? -1 : 1) : y - x;
    })
    .map((bar, i) => ({ ...bar, rank: i + 1 }));
}

function shownOf(ranked: readonly RankedBar[]): readonly RankedBar[] {
  if (ranked.length <= MOST_BARS) return ranked;
  const valued = ranked.filter((bar) => bar.figure);
  return valued.length <= MOST_BARS ? valued : [...valued.slice(0, MOST_BARS / 2), ...valued.slice(-MOST_BARS / 2)];
}

/** What cannot be seen from the bars: the margin of error, and how many places are not among them. */
function subhead(
  margins: readonly number[],
  shown: readonly RankedBar[],
  ranked: readonly RankedBar[],
  { unit, decimals }: Indicator,
  revision: number,
): { subhead?: Wording } {
  const valued = ranked.filter((bar) => bar.figure).length;
  const ends = valued > shown.length ? MOST_BARS / 2 : null;
  const missing = ranked.length > shown.length ? ranked.length - valued || null : null;
  if (margins.length === 0 && !ends && !missing) return {};
  const margin: Figure | null =
    margins.length > 0 ? { value: Math.max(...margins), unit, decimals, provenance: { cells: [], revision } } : null;
  return { subhead: phrase('chart.bars.subhead', { margin, ends, missing, total: valued }) };
}

function altOf(indicator: Indicator, whole: Place, ranked: readonly RankedBar[], period: Period): Wording {
  const valued = ranked.filter((bar) => bar.figure);
  const [first] = valued;
  const last = valued.at(-1);
  return phrase('chart.alt.bars', {
    name: indicator.name,
    place: whole.name,
    period,
    count: valued.length,
    best: first?.place.name ?? null,
    bestValue: first?.figure ?? null,
    worst: last?.place.name ?? null,
    worstValue: last?.figure ?? null,
    within: valued.filter(isInside).length,
    missing: ranked.length - valued.length,
  });
}
