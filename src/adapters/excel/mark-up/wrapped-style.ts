import type { ReceivedPackage } from './received-package.ts';
import { attributeOf, childOf, type Element, outline } from './xml-outline.ts';

/**
 * The number of a cell style of the received workbook that breaks text into lines and does nothing else to be seen, one
 * that begins at the top left where there is a choice; null when it has none. Its styles are not ours to add to, and
 * letters bring their own look.
 */
export function wrappedStyle(workbook: ReceivedPackage, styles: string | null): number | null {
  if (styles === null || !workbook.has(styles)) return null;
  const { text } = workbook.part(styles);
  const formats = childOf(outline(text, 4), 'cellXfs')?.children ?? [];
  const fits = formats.map((format) => fitOf(text, format));
  const best = Math.max(0, ...fits.slice(0, MOST));
  return best === 0 ? null : fits.indexOf(best);
}

/** Styles that are looked at; Excel has 64,000 at most. */
const MOST = 65_000;

/** How well a style serves: 0 not at all, more the better. */
function fitOf(text: string, format: Element): number {
  const is = (element: Element, name: string, ...values: string[]) => values.includes(attributeOf(text, element, name));
  const alignment = childOf(format, 'alignment');
  const plain = ['numFmtId', 'fillId', 'borderId'].every((name) => is(format, name, '', '0'));
  if (!plain || !alignment || !is(alignment, 'wrapText', '1', 'true')) return 0;
  if (!is(alignment, 'horizontal', '', 'general', 'left') || !is(alignment, 'textRotation', '', '0')) return 0;
  return 1 + (is(alignment, 'vertical', 'top') ? 2 : 0) + (is(alignment, 'indent', '', '0') ? 1 : 0);
}
