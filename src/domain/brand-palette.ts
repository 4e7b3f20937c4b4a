import type { BrandLayout } from './brand.ts';
import { type Palette, paletteOn } from './palette.ts';

/** The inks of the look on a layout of a template, whose accent stands for what was agreed where it can. */
export function brandPalette({ background, text }: BrandLayout, accent: string | undefined): Palette {
  // Behind a picture nothing can be computed: a light text says that it is dark.
  const ground = background ?? (text.toUpperCase() > 'A' && text !== '000000' ? '202020' : 'FFFFFF');
  return paletteOn(ground, text, accent ?? '1D5B9E');
}
