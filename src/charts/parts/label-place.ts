import type { PointLabel } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Block, Frame } from './frame.ts';
import type { Point, Rectangle } from './geometry.ts';

type Position = PointLabel<Wording>['position'];

/** Where a label may stand from its point; `column` is right of the plot, for points on its right edge. */
export type Side =
  | 'above'
  | 'below'
  | 'left'
  | 'right'
  | 'above-left'
  | 'above-right'
  | 'below-left'
  | 'below-right'
  | 'column';

/** One place for a label: as a chart says it, and what it takes up. */
export interface Place {
  readonly position: Position;
  readonly offset: { readonly dx: number; readonly dy: number };
  /** What the letters cover, without the empty parts of their lines. */
  readonly ink: Rectangle;
  /** How far it is from where its side would have it, in inches. */
  readonly slid: number;
}

/** Inches that every renderer leaves between a mark and its label. */
const AIR = 0.042;

/** How far a label may be slid in inches: right or down from its point, left or up, to either side, and in the column. */
const ONWARD = [0, 0.04, 0.08, 0.12, 0.18, 0.25];
const BACK = ONWARD.map((step) => -step);
const ALONG = both([0, 0.05, 0.1, 0.15, 0.2, 0.3]);
const DOWN_THE_COLUMN = both(Array.from({ length: 13 }, (_, i) => i * 0.04));
const STAY = [0];

function both(steps: readonly number[]): readonly number[] {
  return steps.flatMap((step) => (step === 0 ? [0] : [step, -step]));
}

/** A position, where a side puts the label from there, and how far it may be slid across and down. */
interface Stand {
  readonly position: Position;
  readonly dx?: number;
  readonly dy?: number;
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/**
 * The places on one side of a point, the one where the side itself puts the label first. `radius` is half the mark at the
 * point, in inches.
 *
 * Labels that are not centred on their point are held at the edge that is towards it, so that they stand right even
 * where a renderer's letters run wider.
 */
export function placesOn(
  side: Side,
  at: Point,
  radius: number,
  block: Block,
  { plot, column }: Frame,
): readonly Place[] {
  const away = radius + AIR;
  const under = away + block.h / 2 - block.over;
  const over = -(away + block.h / 2 - block.under);
  const stands: Record<Side, Stand> = {
    above: { position: 'above', across: ALONG, down: BACK },
    below: { position: 'below', across: ALONG, down: ONWARD },
    left: { position: 'left', across: BACK, down: ALONG },
    right: { position: 'right', across: ONWARD, down: ALONG },
    'above-left': { position: 'left', dx: away, dy: over, across: BACK, down: BACK },
    'above-right': { position: 'right', dx: -away, dy: over, across: ONWARD, down: BACK },
    'below-left': { position: 'left', dx: away, dy: under, across: BACK, down: ONWARD },
    'below-right': { position: 'right', dx: -away, dy: under, across: ONWARD, down: ONWARD },
    column: { position: 'right', dx: column - at.x - away, across: STAY, down: DOWN_THE_COLUMN },
  };
  const { position, dx = 0, dy = 0, across, down } = stands[side];
  if (side === 'column' && plot.x + plot.w - at.x > 0.01) return [];
  return across.flatMap((right) =>
    down.map((lower): Place => {
      const offset = { dx: dx + right, dy: dy + lower };
      return { position, offset, ink: inkAt(position, at, away, block, offset), slid: Math.hypot(right, lower) };
    }),
  );
}

/** What a label covers at a position and an offset; `away` is the distance of its near edge from the point. */
function inkAt(
  position: Position,
  { x, y }: Point,
  away: number,
  block: Block,
  { dx, dy }: Place['offset'],
): Rectangle {
  const { w, h, over, under } = block;
  const corners: Record<Position, Point> = {
    right: { x: x + away, y: y - h / 2 },
    left: { x: x - away - w, y: y - h / 2 },
    above: { x: x - w / 2, y: y - away - h },
    below: { x: x - w / 2, y: y + away },
  };
  const corner = corners[position];
  return { x: corner.x + dx, y: corner.y + dy + over, w, h: h - over - under };
}
