import type { PointLabel } from '../../domain/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { blockOf, type Frame } from './frame.ts';
import {
  contains,
  grown,
  lengthInside,
  overlaps,
  type Point,
  type Rectangle,
  type Segment,
  squareAround,
} from './geometry.ts';
import { type Place, placesOn, type Side } from './label-place.ts';

/** Words with what they will read, to know their size before the sentence is written. */
export interface Words {
  readonly text: Wording;
  readonly sample: string;
}

/** One way to word a label: on one line, or with a second. */
export interface Form extends Words {
  readonly detail?: Words;
  /** Best first; those of the wish when absent. */
  readonly sides?: readonly Side[];
}

/** A label that would like to stand by its point. */
export interface Wish {
  /** Name of the series it belongs to. */
  readonly series: string;
  readonly index: number;
  readonly at: Point;
  /** Half the mark that its series draws at the point, in inches; 0 for a bare line. */
  readonly radius: number;
  /** Best first. */
  readonly forms: readonly Form[];
  /** Best first. */
  readonly sides: readonly Side[];
  readonly size: number;
  readonly bold: boolean;
  readonly colour: PointLabel<Wording>['colour'];
  /** How far it may be slid from where its side puts it, in inches; as far as need be when absent. */
  readonly slide?: number;
  /** Dropped rather than laid across a line. */
  readonly shy?: boolean;
  /**
   * The mark at the point is drawn for this label and goes with it. Wishes of one group are all granted or none, and
   * none once three labels had to move.
   */
  readonly group?: string;
  /** Of the wishes of one name only the first that finds a place is granted: the same words, wherever there is room. */
  readonly once?: string;
  /** Never left out: it goes before the others, and over a mark, rather than go missing. */
  readonly must?: boolean;
}

/** What labels have to respect: marks may never be covered, lines only for want of any other place. */
export interface Obstacles {
  readonly lines: readonly Segment[];
  readonly marks: readonly Rectangle[];
}

export interface Placed<W extends Wish = Wish> {
  readonly wish: W;
  readonly label: PointLabel<Wording>;
  /** What its letters cover. */
  readonly box: Rectangle;
}

/** Inches kept between a label and the middle of a line, the edge of a mark, and another label. */
const FROM_LINE = 0.05;
const FROM_MARK = 0.025;
const FROM_LABEL = 0.05;

/** What it weighs to take the next side or wording, to slide by an inch, to cross a line of the grid, to hide an inch of a line. */
const COST = { side: 0.05, form: 0.4, inch: 0.4, grid: 0.08, hidden: 2 };

/** Labels that had to leave their best place before the band labels go. */
const MOST_MOVED = 3;

/**
 * Chooses a place for each label, the most important first, so that none touches another, a line, a mark, the head or the
 * axis, or leaves the chart; among those the best of its own list. Where every place lies across a line, the one that
 * hides least, or none for a shy label. A label without a place is left out, so the list starts with what matters most.
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
    if (wish.once && placed.some((one) => one.wish.once === wish.once)) continue;
    const found = bestOf(wish, frame, obstacles, placed);
    const wanted = bestOf(wish, frame, obstacles, []);
    if (found) placed.push(found);
    else if (wish.group) dropped.add(wish.group);
    if (!wish.once && wanted && (found?.box.x !== wanted.box.x || found.box.y !== wanted.box.y)) moved += 1;
  }
  return placed.filter(({ wish }) => !(wish.group && dropped.has(wish.group)));
}

interface Choice {
  readonly form: Form;
  readonly place: Place;
  readonly cost: number;
}

function bestOf<W extends Wish>(
  wish: W,
  frame: Frame,
  { lines, marks }: Obstacles,
  placed: readonly Placed<W>[],
): Placed<W> | undefined {
  const taken = [...frame.taken, ...placed.map((one) => one.box)];
  const ownMark = squareAround(wish.at, wish.radius);
  if (wish.group && [...taken, ...marks].some((other) => overlaps(other, ownMark))) return undefined;

  const apart = choicesOf(wish, frame).filter(({ place }) => isClear(place.ink, taken, FROM_LABEL));
  const free = apart.filter(({ place }) => isClear(place.ink, marks, FROM_MARK));
  const hides = (choice: Choice) => hidden(choice.place.ink, lines);
  const best =
    free.find((choice) => hides(choice) === 0) ??
    (wish.shy ? undefined : cheapest(free, hides)) ??
    (wish.must ? cheapest(apart, hides) : undefined);
  return best && { wish, box: best.place.ink, label: labelOf(wish, best) };
}

/** Everything the label could be, the best first, within the room for labels. */
function choicesOf(wish: Wish, frame: Frame): readonly Choice[] {
  const choices = wish.forms.flatMap((form, step) => {
    const block = blockOf(form.sample, form.detail?.sample, wish.size, wish.bold, frame.wordWidth);
    return (form.sides ?? wish.sides).flatMap((side, order) =>
      placesOn(side, wish.at, wish.radius, block, frame).map((place): Choice => {
        const grid = frame.grid.filter((line) => lengthInside(line, place.ink) > 0).length;
        const moved = COST.side * order + COST.inch * place.slid;
        return { form, place, cost: COST.form * step + moved + COST.grid * grid };
      }),
    );
  });
  const { slide = Number.POSITIVE_INFINITY } = wish;
  return choices
    .filter(({ place }) => place.slid <= slide && contains(frame.room, place.ink))
    .sort((a, b) => a.cost - b.cost);
}

function isClear(ink: Rectangle, others: readonly Rectangle[], distance: number): boolean {
  const around = grown(ink, distance);
  return !others.some((other) => overlaps(around, other));
}

/** Inches of line that lie under a label or too close to it. */
function hidden(ink: Rectangle, lines: readonly Segment[]): number {
  const around = grown(ink, FROM_LINE);
  return lines.reduce((sum, line) => sum + lengthInside(line, around), 0);
}

function cheapest(choices: readonly Choice[], hides: (choice: Choice) => number): Choice | undefined {
  const priced = choices.map((choice) => ({ choice, price: choice.cost + COST.hidden * hides(choice) }));
  return priced.sort((a, b) => a.price - b.price)[0]?.choice;
}

function labelOf({ index, size, bold, colour }: Wish, { form, place }: Choice): PointLabel<Wording> {
  const [dx, dy] = [thousandths(place.offset.dx), thousandths(place.offset.dy)];
  return {
    index,
    text: form.text,
    ...(form.detail ? { detail: form.detail.text } : {}),
    position: place.position,
    ...(dx === 0 && dy === 0 ? {} : { offset: { dx, dy } }),
    size,
    bold,
    colour,
  };
}

function thousandths(inches: number): number {
  return Math.round(inches * 1000) / 1000 || 0;
}
