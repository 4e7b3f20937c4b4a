import type { Provenance } from './figure.ts';
import type { Period } from './period.ts';
import type { Text, Wording } from './wording.ts';

/** Names of the colours of the look; renderers hold the hex values. */
export type Ink =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'plan'
  | 'axis'
  | 'line'
  | 'hair'
  | 'paper'
  | 'range'
  | 'R'
  | 'AR'
  | 'AG'
  | 'G'
  | 'ND'
  | 'ARband'
  | 'AGband'
  | 'ARheat'
  | 'AGheat';

export type Dash = 'solid' | 'dash' | 'dot';

export interface Stroke {
  readonly colour: Ink;
  /** Points. */
  readonly width: number;
  readonly dash: Dash;
}

export interface Marker {
  readonly shape: 'square' | 'triangle' | 'diamond' | 'circle';
  /** Points across. */
  readonly size: number;
  readonly fill: Ink;
  readonly outline?: Stroke;
}

/** A label drawn by the chart at one point, so that it moves with the data. */
export interface PointLabel<W> {
  /** Index into the categories. */
  readonly index: number;
  readonly text: W;
  /** Second line, smaller. */
  readonly detail?: W;
  readonly position: 'left' | 'right' | 'above' | 'below';
  /** Inches to the right and down from where the position alone would put it. */
  readonly offset?: { readonly dx: number; readonly dy: number };
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Ink;
}

/** One series: a column of the workbook behind the chart. `null` is a gap and is never drawn as zero. */
export interface ChartSeries<W> {
  /** Head of its column: what a person who opens *Edit Data* reads. */
  readonly name: string;
  readonly kind: 'area' | 'line' | 'bar';
  /** Areas with the same stack lie on one another, in order; `range` stands on the second, hidden axes. */
  readonly stack?: 'bands' | 'range';
  /** Bars that stand for no value but lie behind those that do, in the same rows. */
  readonly zone?: boolean;
  /** One per category. */
  readonly values: readonly (number | null)[];
  /** Where each value comes from, one per category; absent where the values are drawn and not measured. */
  readonly provenance?: readonly (Provenance | null)[];
  /** Absent: not stroked. */
  readonly stroke?: Stroke;
  /** Absent: not filled. */
  readonly fill?: Ink;
  readonly marker?: Marker;
  readonly labels: readonly PointLabel<W>[];
  /**
   * Vertical error bars of this half-length at each point that has a value, to both sides with caps; with `down` only
   * downwards, without.
   */
  readonly errorBar?: { readonly half: number; readonly stroke: Stroke; readonly down?: boolean };
}

export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly decimals: number;
  readonly hidden?: boolean;
}

/**
 * A chart as plain data, free of any engine: two renderers (PowerPoint's own and Chart.js) draw the same numbers from it.
 *
 * `months` categories stand at true dates on a month axis; the list holds only months where something is drawn. The axis
 * is a bare line: what is written under it are the labels of a series at its foot, so that a year stands under its middle.
 * Catalogue members make `Chart<Wording>`; after `compose` every word is a `Text`.
 */
export interface Chart<W = Text> {
  readonly id: string;
  readonly head: W;
  /** Under the head: "Axis starts at 80". */
  readonly subhead?: W;
  readonly alt: W;
  readonly categories:
    | { readonly kind: 'months'; readonly months: readonly Period[] }
    | { readonly kind: 'names'; readonly names: readonly string[] };
  readonly axis: ValueAxis;
  /** Bars run from left to right, the first category on top. */
  readonly horizontal?: boolean;
  /** In order of drawing: the first lies at the bottom. */
  readonly series: readonly ChartSeries<W>[];
  /** Plot area as shares of the chart's box, measured from its top left corner. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

export type ChartDraft = Chart<Wording>;
