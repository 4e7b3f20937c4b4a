import type { ChartSeries, PointLabel, ValueAxis } from '../../domain/chart.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Place } from '../../domain/place.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
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

/** What stands before each bar: rank and name, or that there is no value; short names where a whole one has no room. */
export function barNames(bars: readonly RankedBar[], room: number): readonly string[] {
  const named = (name: (place: Place) => string) =>
    bars.map(({ rank, place, figure }) => (figure ? `${rank}  ${name(place)}` : `${name(place)}: no value`));
  const whole = named(({ name }) => name);
  return widest(whole) <= room ? whole : named(({ name, short }) => short ?? name);
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
  const above = { name: 'Margin of error', ...zone, values: margins };
  if (min >= 0) return [above];
  return [above, { name: 'Margin of error, below zero', ...zone, values: margins.map((margin) => margin && -margin) }];
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
export function plotBeside(names: readonly string[], box: Rectangle): Rectangle {
  const x = Math.min(widest(names) + AFTER_NAME, box.w / 2);
  return { ...box, x, w: box.w - x - FOR_VALUE };
}

/** The axis, taken a step further where the value at the end of the lowest bar would touch the name before it. */
export function withRoomBelow(axis: ValueAxis, bars: readonly RankedBar[], width: number): ValueAxis {
  const lowest = Math.min(0, ...bars.flatMap(({ figure }) => figure?.value ?? []));
  const spare = ((lowest - axis.min) * width) / (axis.max - axis.min);
  if (lowest === 0 || spare >= FOR_VALUE) return axis;
  return { ...axis, min: Number((axis.min - axis.step).toFixed(axis.decimals)) };
}
