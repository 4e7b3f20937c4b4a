import type { PointLabel } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { CHART_BOX, type Frame, sizeOf } from './frame.ts';
import { contains, lengthInside, overlaps, type Point, type Rectangle, type Segment } from './geometry.ts';

type Position = PointLabel<Wording>['position'];

/** Words with about what they will read, to judge their size before the sentence is written. */
export interface Words {
  readonly text: Wording;
  readonly sample: string;
}

/** A label that would like to stand beside its point. */
export interface Wish extends Words {
  /** Name of the series it belongs to. */
  readonly series: string;
  readonly index: number;
  readonly at: Point;
  /** Half the mark that its series draws at the point, in inches; 0 for a bare line. */
  readonly radius: number;
  /** Second lines to choose from, the best first; the label does without when none has room. */
  readonly details?: readonly Words[];
  /** Best first. */
  readonly positions: readonly Position[];
  readonly size: number;
  readonly bold: boolean;
  readonly colour: PointLabel<Wording>['colour'];
  /** Dropped rather than laid across a line. */
  readonly shy?: boolean;
  /**
   * The mark at the point is drawn for this label and goes with it. Wishes of one group are all granted or none, and
   * none once three labels had to move.
   */
  readonly group?: string;
  /** Never left out: it goes before the others, and over a mark, rather than go missing. */
  readonly must?: boolean;
}

/** What labels have to respect: lines may be crossed at a price, marks may not be covered. */
export interface Obstacles {
  readonly lines: readonly Segment[];
  readonly marks: readonly Rectangle[];
}

export interface Placed<W extends Wish = Wish> {
  readonly wish: W;
  readonly label: PointLabel<Wording>;
  readonly box: Rectangle;
}

/** Inches between a mark and its label; what a renderer leaves, with a little to spare. */
const AIR = 0.045;
/** What a step down the list of positions weighs, in inches of line under the label. */
const STEP = 0.12;
/** What a step down the list of details weighs. */
const DETAIL_STEP = 0.06;
/** Labels that had to leave their best position before the band labels go. */
const MOST_MOVED = 3;
/** Labels above and below a point at the edge are pushed into the plot by the renderers, up to this far beyond it. */
const OVERHANG = 0.083;

/**
 * Chooses a position for each label, the most important first, so that no two overlap and none leaves the chart or covers
 * a mark, the head or the axis; among those the one that hides the least line. A label without such a position is left
 * out, so the list starts with those that matter most.
 */
export function placeLabels<W extends Wish>(
  wishes: readonly W[],
  frame: Frame,
  obstacles: Obstacles,
): readonly Placed<W>[] {
  const placed = placeInOrder(wishes, frame, obstacles);
  const crowdedOut = wishes.filter((wish) => wish.must && !placed.some((one) => one.wish === wish));
  if (crowdedOut.length === 0) return placed;
  const rest = wishes.filter((wish) => !crowdedOut.includes(wish));
  return placeInOrder([...crowdedOut, ...rest], frame, obstacles);
}

function placeInOrder<W extends Wish>(wishes: readonly W[], frame: Frame, obstacles: Obstacles): readonly Placed<W>[] {
  const placed: Placed<W>[] = [];
  const dropped = new Set<string>();
  let moved = 0;
  for (const wish of wishes) {
    if (wish.group && (moved >= MOST_MOVED || dropped.has(wish.group))) continue;
    const clear = bestOf(wish, frame, obstacles, placed);
    const found = clear ?? (wish.must ? bestOf(wish, frame, { ...obstacles, marks: [] }, placed) : undefined);
    const wanted = bestOf(wish, frame, obstacles, []);
    if (found) placed.push(found);
    else if (wish.group) dropped.add(wish.group);
    if (wanted && found?.label.position !== wanted.label.position) moved += 1;
  }
  return placed.filter(({ wish }) => !(wish.group && dropped.has(wish.group)));
}

function bestOf<W extends Wish>(
  wish: W,
  frame: Frame,
  { lines, marks }: Obstacles,
  placed: readonly Placed<W>[],
): Placed<W> | undefined {
  const room = { ...CHART_BOX, h: frame.plot.y + frame.plot.h };
  const taken = [...frame.taken, ...marks, ...placed.map((one) => one.box)];
  const own = markBox(wish.at, wish.radius);
  if (wish.group && taken.some((other) => overlaps(other, own))) return undefined;

  const details = [...(wish.details ?? []), undefined];
  const choices = details.flatMap((detail, form) =>
    wish.positions.map((position, order) => {
      const box = boxAt(wish, position, detail, frame);
      const hidden = lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
      return { position, detail, box, hidden, cost: hidden + STEP * order + DETAIL_STEP * form };
    }),
  );
  const [best] = choices
    .filter(({ box, hidden }) => {
      const free = contains(room, box) && !taken.some((other) => overlaps(box, other));
      return free && !(wish.shy && hidden > 0);
    })
    .sort((a, b) => a.cost - b.cost);
  return best && { wish, box: best.box, label: labelOf(wish, best.position, best.detail) };
}

function labelOf({ index, text, size, bold, colour }: Wish, position: Position, detail: Words | undefined) {
  return { index, text, ...(detail ? { detail: detail.text } : {}), position, size, bold, colour };
}

/** The square a mark stands in. */
export function markBox({ x, y }: Point, radius: number): Rectangle {
  return { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
}

function boxAt(wish: Wish, position: Position, detail: Words | undefined, { plot }: Frame): Rectangle {
  const text = sizeOf(wish.sample, wish.size, wish.bold);
  const second = detail ? sizeOf(detail.sample, wish.size >= 16 ? 11 : 10.5, false) : { w: 0, h: 0 };
  const w = Math.max(text.w, second.w);
  const h = text.h + second.h;
  const { x, y } = wish.at;
  const away = wish.radius + AIR;
  const within = Math.max(Math.min(x - w / 2, plot.x + plot.w + OVERHANG - w), plot.x);
  const corners: Record<Position, Point> = {
    right: { x: x + away, y: y - h / 2 },
    left: { x: x - away - w, y: y - h / 2 },
    above: { x: within, y: y - away - h },
    below: { x: within, y: y + away },
  };
  return { ...corners[position], w, h };
}
