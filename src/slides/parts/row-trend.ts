import type { MonthIndex } from '../../domain/period.ts';
import type { BoxDraft, Region } from '../../domain/slide.ts';
import { type Trend, trendFrame } from './trend.ts';

/** Inner area in shares of the row's frame: room for the dot at the end. */
const INNER = { left: 0.03, right: 0.93, top: 0.12, bottom: 0.88 };
const DOT = 0.075;

/** Draws a row's trend: plan dashed, actual solid, a dot at the last value. Decoration: the numbers stand beside it. */
export function rowTrend(
  id: string,
  region: Region,
  trend: Trend,
  span: { first: MonthIndex; last: MonthIndex },
): readonly BoxDraft[] {
  const at = trendFrame(trend, span, INNER);
  const polyline = (name: string, points: readonly { x: number; y: number }[], actual: boolean): BoxDraft => ({
    kind: 'shape',
    name,
    shape: 'polyline',
    region,
    points,
    stroke: actual ? { colour: 'ink', width: 1.8, dash: 'solid' } : { colour: 'plan', width: 1.1, dash: 'dash' },
  });
  const dot = (name: string, { x, y }: { x: number; y: number }, size: number): BoxDraft => ({
    kind: 'shape',
    name,
    shape: 'ellipse',
    region: { x: region.x + x * region.w - size / 2, y: region.y + y * region.h - size / 2, w: size, h: size },
    fill: 'ink',
  });
  const plan = trend.plan.map((points, i) => polyline(`trend:${id}:plan:${i + 1}`, points.map(at), false));
  const actual = trend.actual.map((points, i) => {
    const name = `trend:${id}:actual:${i + 1}`;
    const [only] = points;
    return points.length === 1 && only ? dot(name, at(only), DOT / 2) : polyline(name, points.map(at), true);
  });
  const last = trend.actual.at(-1)?.at(-1);
  return [...plan, ...actual, ...(last ? [dot(`trend:${id}:last`, at(last), DOT)] : [])];
}
