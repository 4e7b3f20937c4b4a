import { ABOVE_BARS, barColumns, MOST_BARS } from '../domain/bar-columns.ts';
import type { ChartDraft, ChartSeries, PointLabel } from '../domain/chart.ts';
import { type Figure, showNumber } from '../domain/figure.ts';
import { type PlaceChanges, placeChanges } from '../domain/place-changes.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { valueAxis } from './parts/axis.ts';
import { plotShares, sizeOf } from './parts/frame.ts';
import type { Rectangle } from './parts/geometry.ts';
import {
  barNames,
  barSeries,
  marginZone,
  nameRoom,
  plotBeside,
  type RankedBar,
  withRoomBelow,
} from './parts/ranked-bars.ts';

const MARGIN_SIZE = 10.5;
/** Height of head and subhead, in inches. */
const HEAD = 0.5;
/** Room for a name, in inches. */
const NAME_ROOM = 1.75;

/**
 * The parts of a place ranked by how they changed, the best first: solid beyond the margin of error, outlined inside it.
 *
 * Of more than 18 parts a chart shows one of two columns, both from the same zero and in the same measure.
 */
export const changeBars = defineChart({
  id: 'change-bars',
  make(stocktake, subject) {
    const changes = placeChanges(stocktake, subject.indicator, subject.place);
    if (!changes || changes.ranked.length > MOST_BARS) return null;
    const all = changes.ranked.map(({ place, change, margin }, i) => ({ rank: i + 1, place, figure: change, margin }));
    const column = barColumns(all.length)[(subject.column ?? 1) - 1];
    const shown = column && all.slice(column.first, column.end);
    if (!shown) return null;

    // Zero and the margins belong to what is compared, so that all columns have one measure.
    const margins = all.map(({ margin }) => margin);
    const ends = valueAxis([0, ...margins, ...all.flatMap(({ figure }) => figure?.value ?? [])], { zero: true });
    // A column of a slide has no head of its own.
    const head = subject.column ? 0 : HEAD;
    const box: Rectangle = { x: 0, y: head + ABOVE_BARS, w: column.w, h: column.h - ABOVE_BARS };
    const names = barNames(all, nameRoom(all, NAME_ROOM, box.w));
    const plot = plotBeside(names, all, box);
    const axis = withRoomBelow(ends, all, plot.w);
    const inches = plot.w / (axis.max - axis.min);
    const { indicator, whole, period, since } = changes;
    const zone = marginZone(shown, axis);
    return {
      id: `change-bars-${indicator.id}-${whole.id}-${subject.column ?? 1}`,
      head: phrase('chart.change.head', { name: indicator.name, place: whole.name, period, since }),
      ...(shown.length < all.length && !subject.column ? { subhead: partOf(shown.length, all.length) } : {}),
      alt: altOf(changes, shown),
      categories: { kind: 'names', names: names.slice(column.first, column.end) },
      axis: { ...axis, hidden: true },
      horizontal: true,
      series: [
        ...zone.map((one, i) => (i === 0 ? marked(one, shown, changes, { inches, row: column.row }) : one)),
        ...barSeries(shown, inches),
      ],
      plot: plotShares(plot, { ...box, y: 0, h: head + column.h }),
    } satisfies ChartDraft;
  },
});

/** Says of a chart that stands alone how many of the bars it shows. */
function partOf(shown: number, all: number): Wording {
  const figure = (value: number, of: string): Figure => {
    return { value, unit: '', decimals: 0, provenance: { cells: [], formula: `number of ${of}` } };
  };
  return phrase('chart.change.part', { shown: figure(shown, 'bars shown'), all: figure(all, 'places') });
}

/** Says over the first bar how wide the margin is. */
function marked(
  zone: ChartSeries<Wording>,
  shown: readonly RankedBar[],
  { indicator }: PlaceChanges,
  { inches, row }: { readonly inches: number; readonly row: number },
): ChartSeries<Wording> {
  const [first] = shown;
  if (!first || first.margin === 0) return zone;
  const margin: Figure = {
    value: first.margin,
    unit: 'points',
    decimals: indicator.decimals,
    provenance: { cells: [], formula: 'margin of error of the source' },
  };
  const words = sizeOf(`± ${showNumber(first.margin, indicator.decimals)}`, MARGIN_SIZE, false);
  // From the end of the zone back to its middle, and up to the space over the first bar.
  const dx = -(first.margin * inches + words.w) / 2 - 0.04;
  const dy = -(row / 2 + ABOVE_BARS / 2);
  const label: PointLabel<Wording> = {
    index: 0,
    text: phrase('chart.change.margin', { margin }),
    position: 'right',
    offset: { dx: Math.round(dx * 1000) / 1000, dy: Math.round(dy * 1000) / 1000 },
    size: MARGIN_SIZE,
    bold: false,
    colour: 'ink2',
  };
  return { ...zone, labels: [label] };
}

function altOf({ indicator, whole, period, since, ranked }: PlaceChanges, shown: readonly RankedBar[]): Wording {
  const valued = shown.filter(({ figure }) => figure);
  const within = new Set(ranked.filter(({ went }) => went === 'same').map(({ place }) => place.id));
  return phrase('chart.alt.change', {
    name: indicator.name,
    place: whole.name,
    period,
    since,
    count: valued.length,
    first: valued[0]?.place.name ?? null,
    firstChange: valued[0]?.figure ?? null,
    last: valued.at(-1)?.place.name ?? null,
    lastChange: valued.at(-1)?.figure ?? null,
    within: valued.filter(({ place }) => within.has(place.id)).length,
    missing: shown.length - valued.length,
  });
}
