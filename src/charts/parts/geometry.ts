/** A rectangle in inches from the top left corner of the chart's box. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** A rectangle grown (shrunk when negative) by as much on every side. */
export function grown({ x, y, w, h }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The square a mark stands in. */
export function squareAround({ x, y }: Point, radius: number): Rectangle {
  return { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

/** Length of the part of a segment that lies in a rectangle (Liang and Barsky's clipping). */
export function lengthInside({ from, to }: Segment, box: Rectangle): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const edges = [
    [-dx, from.x - box.x],
    [dx, box.x + box.w - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.h - from.y],
  ] as const;
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return 0;
    } else if (p < 0) enter = Math.max(enter, q / p);
    else leave = Math.min(leave, q / p);
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
