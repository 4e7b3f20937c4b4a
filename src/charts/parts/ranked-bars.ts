import type { ChartSeries, PointLabel, ValueAxis } from '../../domain/chart.ts';
import { type Figure, showFigure } from '../../domain/figure.ts';
import type { Place } from '../../domain/place.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { drawnFrom } from './drawn-from.ts';
import { sizeOf } from './frame.ts';
import type { Rectangle } from './geometry.ts';

type Series = ChartSeries<Wording>;

/** A place in its order; without a figure it has no rank. */
export interface RankedBar {
  readonly rank: number;
  readonly place: Place;
  readonly figure: Figure | null;
  readonly margin: number;
}

const NAME_SIZE = 12;
/** Between a name and the bars, and right of the longest bar for its value. */
const AFTER_NAME = 0.2;
const FOR_VALUE = 0.7;
const AROUND_VALUE = 0.06;
/** Least room for a name, and for the bars themselves; most of a plot that a value below zero may take. */
const LEAST_NAME = 0.7;
const LEAST_BARS = 0.8;
const MOST_OF_PLOT = 0.8;

/** What stands before each bar: rank and name, or that there is no value; short names where a whole one has no room. */
export function barNames(bars: readonly RankedBar[], room: number): readonly string[] {
  const shortest = bars.map(({ place }) => place.short ?? place.name);
  const whole = bars.map((bar) => labelled(bar, bar.place.name));
  if (widest(whole) <= room) return whole;
  return bars.map((bar, i) => {
    let name = labelled(bar, shortest[i] ?? '');
    // Without a short name one that is too long ends early; the rank tells it apart.
    for (let end = shortest[i]?.length ?? 0; end > 1 && widest([name]) > room; end -= 1) {
      name = labelled(bar, `${shortest[i]?.slice(0, end - 1).trimEnd()}…`);
    }
    return name;
  });
}

function labelled({ rank, figure }: RankedBar, name: string): string {
  return figure ? `${rank}  ${name}` : `${name}: no value`;
}

/** Room for names of at most so many inches that leaves the bars and their values enough of a width. */
export function nameRoom(bars: readonly RankedBar[], most: number, width: number): number {
  return Math.max(
    LEAST_NAME,
    Math.min(most, width - AFTER_NAME - valueRoom(bars, 1) - valueRoom(bars, -1) - LEAST_BARS),
  );
}

/** Inches that the values of bars of a direction need beyond their ends; none where no bar points that way. */
function valueRoom(bars: readonly RankedBar[], direction: 1 | -1): number {
  const pointing = bars.filter(({ figure }) => figure?.value != null && figure.value < 0 === direction < 0);
  if (direction < 0 && pointing.length === 0) return 0;
  return Math.max(FOR_VALUE, ...pointing.map(roomFor));
}

function roomFor(bar: RankedBar): number {
  return bar.figure ? sizeOf(showFigure(bar.figure), NAME_SIZE, !isInside(bar)).w + 2 * AROUND_VALUE : 0;
}

function widest(names: readonly string[]): number {
  return Math.max(...names.map((name) => sizeOf(name, NAME_SIZE, false).w));
}

/** True of a value that cannot be told from zero. */
export function isInside({ figure, margin }: RankedBar): boolean {
  return figure?.value != null && Math.abs(figure.value) <= margin;
}

/** The margin of error as a zone behind the bars, to both sides of zero where the axis goes below it. */
export function marginZone(bars: readonly RankedBar[], { min }: ValueAxis): readonly Series[] {
  // Without a value a zone alone would be taken for one.
  const margins = bars.map(({ figure, margin }) => (figure && margin) || null);
  if (margins.every((margin) => margin === null)) return [];
  const zone = { kind: 'bar', zone: true, fill: 'range', labels: [] } as const;
  const source = { cells: [], formula: 'margin of error of the source' };
  const above = { name: 'Margin of error', ...zone, ...drawnFrom(margins, source) };
  if (min >= 0) return [above];
  const mirrored = margins.map((margin) => margin && -margin);
  return [above, { name: 'Margin of error, below zero', ...zone, ...drawnFrom(mirrored, source) }];
}

/**
 * One series beyond the margin and one inside it, each with nothing where the other has its value. The values of those
 * inside stand at the edge of the zone; `inches` is the length of one unit of the axis.
 */
export function barSeries(bars: readonly RankedBar[], inches: number): readonly Series[] {
  const shown = (within: boolean) => bars.map((bar) => (isInside(bar) === within ? bar.figure : null));
  const labels = (within: boolean): readonly PointLabel<Wording>[] =>
    bars.flatMap((bar, index) => {
      const value = bar.figure?.value;
      if (!bar.figure || value == null || isInside(bar) !== within) return [];
      const text = phrase('chart.value', { value: bar.figure });
      const label = { index, text, position: 'right', size: NAME_SIZE, bold: !within, colour: 'ink' } as const;
      const toEdge = Math.sign(value || 1) * (bar.margin - Math.abs(value)) * inches;
      return [within ? { ...label, offset: { dx: Math.round(toEdge * 1000) / 1000, dy: 0 } } : label];
    });
  const drawn = (name: string, within: boolean) => ({
    name,
    kind: 'bar' as const,
    values: shown(within).map((figure) => figure?.value ?? null),
    provenance: shown(within).map((figure) => figure?.provenance ?? null),
    labels: labels(within),
  });
  const beyond: Series = { ...drawn('Value', false), fill: 'ink' };
  if (!bars.some(isInside)) return [beyond];
  const outline = { colour: 'axis', width: 1, dash: 'solid' } as const;
  return [beyond, { ...drawn('Inside the margin of error', true), fill: 'paper', stroke: outline }];
}

/** The plot begins where the longest name ends, and leaves room for the value of the longest bar. */
export function plotBeside(names: readonly string[], bars: readonly RankedBar[], box: Rectangle): Rectangle {
  const x = Math.min(widest(names) + AFTER_NAME, box.w / 2);
  return { ...box, x, w: box.w - x - valueRoom(bars, 1) };
}

/** The axis, taken so many steps further that no value at the end of a bar below zero touches the name before it. */
export function withRoomBelow(axis: ValueAxis, bars: readonly RankedBar[], width: number): ValueAxis {
  const lowest = bars.map((bar) => {
    const value = bar.figure?.value ?? 0;
    if (value >= 0) return axis.min;
    const share = Math.min(Math.max(FOR_VALUE, roomFor(bar)) / width, MOST_OF_PLOT);
    const end = isInside(bar) ? -bar.margin : value;
    return (end - share * axis.max) / (1 - share);
  });
  const steps = Math.floor(Math.min(...lowest) / axis.step + 1e-9);
  return { ...axis, min: Number((steps * axis.step).toFixed(axis.decimals)) };
}
