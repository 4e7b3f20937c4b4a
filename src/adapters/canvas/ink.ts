import type { Ink } from '../../domain/chart.ts';
import { HEX } from '../../domain/look.ts';
import type { Palette } from '../../domain/palette.ts';

/** Gives an ink as the canvas takes it: `#15202B`. */
export type Paint = (ink: Ink) => string;

/** The inks of a palette; of the look itself when none is named. */
export function paintIn(palette: Palette = HEX): Paint {
  return (ink) => `#${palette[ink]}`;
}

/** Pixels of a length in points, at 96 pixels to the inch. */
export function px(points: number): number {
  return (points * 96) / 72;
}
