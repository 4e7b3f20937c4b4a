import type { Ink } from '../../domain/chart.ts';
import { HEX } from '../../domain/look.ts';

/** A colour of the look as the canvas takes it: `#15202B`. */
export function css(ink: Ink): string {
  return `#${HEX[ink]}`;
}

/** Pixels of a length in points, at 96 pixels to the inch. */
export function px(points: number): number {
  return (points * 96) / 72;
}
