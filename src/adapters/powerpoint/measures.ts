import type { Inches } from '../../domain/slide.ts';

/** English Metric Units, in which a slide measures lengths: 914,400 to the inch. */
export function emu(inches: Inches): number {
  return Math.round(inches * 914_400);
}

/** Width of a line in English Metric Units from points: 12,700 to the point. */
export function lineWidth(points: number): number {
  return Math.round(points * 12_700);
}

/** Size of type in hundredths of a point. */
export function typeSize(points: number): number {
  return Math.round(points * 100);
}
