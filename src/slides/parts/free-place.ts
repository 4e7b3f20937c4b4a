import type { Region } from '../../domain/slide.ts';

/** A point on the slide, in inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Points that are joined by straight lines, from left to right. */
export type Line = readonly Place[];

/** Room between words and a line. */
const CLEAR = 0.05;

/** The first of some regions that no line crosses and nothing else takes; the last of them when there is no such. */
export function freePlace(candidates: readonly Region[], lines: readonly Line[], taken: readonly Region[]): Region {
  const free = candidates.find(
    (region) => !lines.some((line) => crosses(line, region)) && !taken.some((other) => overlap(region, other)),
  );
  const found = free ?? candidates.at(-1);
  if (!found) throw new Error('words with nowhere to stand');
  return found;
}

/** The least and greatest y of all lines between two places; null where none passes. */
export function extentOf(lines: readonly Line[], from: number, to: number): { top: number; bottom: number } | null {
  const heights = lines.flatMap((line) => heightsOf(line, from, to));
  return heights.length > 0 ? { top: Math.min(...heights), bottom: Math.max(...heights) } : null;
}

/** Height of a line at x; null where it does not pass. */
export function heightAt(line: Line, x: number): number | null {
  const right = line.findIndex((point) => point.x >= x);
  const [b, a] = [line[right], line[right - 1]];
  if (!b || (!a && b.x > x)) return null;
  return a && b.x > a.x ? a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) : b.y;
}

/** True when two regions share any room. */
export function overlap(a: Region, b: Region): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function crosses(line: Line, { x, y, w, h }: Region): boolean {
  const extent = extentOf([line], x, x + w);
  return extent !== null && extent.top < y + h + CLEAR && extent.bottom > y - CLEAR;
}

function heightsOf(line: Line, from: number, to: number): number[] {
  const ends = [heightAt(line, from), heightAt(line, to)].filter((height) => height !== null);
  return [...ends, ...line.filter(({ x }) => x > from && x < to).map(({ y }) => y)];
}
