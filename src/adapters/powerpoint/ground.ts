import type { Ink } from '../../domain/chart.ts';
import { COVER, FRAME } from '../../domain/frame.ts';
import { HEX } from '../../domain/look.ts';
import type { Inches, Region, Slide } from '../../domain/slide.ts';
import { Xml } from '../../opc/xml.ts';
import { PART } from './names.ts';
import type { PlaceholderKind } from './placeholder-xml.ts';
import type { Move } from './scale-slide.ts';

/**
 * What a slide stands on: its layout, the places beside the content, and the inks. Our own look, or a unit's template.
 */
export interface Ground {
  /** Name of the layout's part, with a leading slash. */
  readonly layout: string;
  /** Marks of the placeholders of a template's layout; of those that are absent our own are used. */
  readonly footing: Readonly<Partial<Record<PlaceholderKind, Xml>>>;
  /** Where words stand for which the layout has no placeholder. */
  readonly loose: Readonly<Partial<Record<PlaceholderKind, Region>>>;
  readonly kicker: Region;
  readonly tag: Region;
  readonly source: Region;
  /** Where the content is moved to; null where there is no room for it. */
  readonly move: Move | null;
  /** The watermark of a deck whose layouts have none. */
  readonly watermark?: Region;
  /** Points of titles where the template's own would not hold them; undefined on our own master. */
  readonly titleSize?: (title: string) => number;
  /** Width of the page at whose other side the content stands, in inches of our own slide; absent where it runs from the left. */
  readonly width?: Inches;
  readonly palette: Readonly<Record<Ink, string>>;
}

/** The ground of each kind of slide of one deck. */
export type Grounds = Readonly<Record<Slide['layout'], Ground>>;

const CONTENT: Ground = {
  layout: PART.contentLayout,
  footing: {},
  loose: {},
  kicker: FRAME.kicker,
  tag: FRAME.tag,
  source: FRAME.source,
  move: { scale: 1, dx: 0, dy: 0 },
  palette: HEX,
};

/** The grounds of a deck on our own look. */
export const OWN_GROUNDS: Grounds = {
  content: CONTENT,
  cover: { ...CONTENT, layout: PART.coverLayout, kicker: COVER.kicker },
};

const INKS = Object.keys(HEX).filter((name): name is Ink => name in HEX);
const COLOUR = /srgbClr val="([0-9A-F]{6})"/g;

/**
 * A part in the inks of a ground. The writer names each colour by its value in our own look, and no text can hold such an
 * attribute, since its quotation marks are escaped.
 */
export function inInks(part: Xml, { palette }: Ground): Xml {
  if (palette === HEX) return part;
  const inks = new Map(INKS.map((ink) => [HEX[ink], palette[ink]]));
  return new Xml(part.source.replace(COLOUR, (_, hex: string) => `srgbClr val="${inks.get(hex) ?? hex}"`));
}
