import type { Ink, Stroke } from '../../domain/chart.ts';
import { HEX } from '../../domain/look.ts';
import { Xml, xml } from '../../opc/xml.ts';
import { lineWidth } from './measures.ts';

export const NO_FILL = new Xml('<a:noFill/>');

const DASH = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/** A fill in an ink; none when absent. */
export function fillXml(ink: Ink | undefined): Xml {
  return ink === undefined ? NO_FILL : xml`<a:solidFill><a:srgbClr val="${HEX[ink]}"/></a:solidFill>`;
}

const HEAD = new Xml('<a:tailEnd type="triangle" w="lg" len="lg"/>');

/** A line with round joins, or one that ends in a head; a line that is not drawn when absent. */
export function strokeXml(stroke: Stroke | undefined, pointed = false): Xml {
  if (stroke === undefined) return xml`<a:ln><a:noFill/></a:ln>`;
  const cap = stroke.dash === 'solid' ? 'rnd' : 'flat';
  return xml`<a:ln w="${lineWidth(stroke.width)}" cap="${cap}">${strokeContent(stroke)}<a:round/>${pointed ? HEAD : undefined}</a:ln>`;
}

/** Fill and dash of a line: what stands inside `a:ln`, or inside a border of a table cell. */
export function strokeContent(stroke: Stroke): Xml {
  return xml`${fillXml(stroke.colour)}<a:prstDash val="${DASH[stroke.dash]}"/>`;
}
