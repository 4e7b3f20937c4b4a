import type { Brand } from '../adapters/powerpoint/brand/brand-base.ts';
import { fontWidth } from '../domain/font-width.ts';
import type { Measure } from './compose-fit.ts';

/**
 * How wide words run on a template: in its own typeface. Titles are held to our own look, since on a template they are set
 * in the size at which its title box holds them.
 */
export function measuresOn(
  brand: Pick<Brand, 'template'> | null,
  measure: Measure,
): { readonly measure: Measure; readonly measureTitle: Measure } {
  const wider = brand ? fontWidth(brand.template.facts.fonts.text) : 1;
  return { measure: (text, pt, bold) => measure(text, pt, bold) * wider, measureTitle: measure };
}
