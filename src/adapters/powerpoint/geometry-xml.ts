import type { Region } from '../../domain/slide.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { emu } from './measures.ts';

/** Place and size of a shape, turned clockwise about its middle by so many degrees. */
export function transformXml(region: Region, turned = 0): Xml {
  const rot = turned === 0 ? undefined : xml` rot="${degrees((turned + 360) % 360)}"`;
  return xml`<a:xfrm${rot}>${placeXml(region)}</a:xfrm>`;
}

/** Offset and extent; graphic frames wrap them in `p:xfrm`. */
export function placeXml({ x, y, w, h }: Region): Xml {
  return xml`<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
}

/** A shape PowerPoint knows by name. */
export function presetXml(name: string): Xml {
  return xml`<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

export type Point = readonly [x: number, y: number];

/** One path of a freeform, in a box of its own units that is stretched over the shape. */
export interface Path {
  readonly w: number;
  readonly h: number;
  readonly filled: boolean;
  readonly stroked: boolean;
  /** Commands such as those of `polygonXml`. */
  readonly commands: readonly Xml[];
}

/** A freeform. */
export function freeformXml(paths: readonly Path[]): Xml {
  const written = paths.map(
    ({ w, h, filled, stroked, commands }) =>
      xml`<a:path w="${w}" h="${h}"${filled ? undefined : xml` fill="none"`}${stroked ? undefined : xml` stroke="0"`}>${commands}</a:path>`,
  );
  return xml`
    <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>
      <a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${written}</a:pathLst>
    </a:custGeom>`;
}

/** Straight lines from point to point, left open. */
export function polylineXml(points: readonly Point[]): Xml {
  return xml`${points.map(([x, y], i) => (i === 0 ? xml`<a:moveTo>${pointXml(x, y)}</a:moveTo>` : xml`<a:lnTo>${pointXml(x, y)}</a:lnTo>`))}`;
}

/** Straight lines back to the first point. */
export function polygonXml(points: readonly Point[]): Xml {
  return xml`${polylineXml(points)}<a:close/>`;
}

/** An arc of a circle, clockwise; angles in degrees from three o'clock. */
export function arcXml(centre: Point, radius: number, start: number, sweep: number): Xml {
  const from = (start / 180) * Math.PI;
  const x = centre[0] + radius * Math.cos(from);
  const y = centre[1] + radius * Math.sin(from);
  return xml`<a:moveTo>${pointXml(x, y)}</a:moveTo><a:arcTo wR="${radius}" hR="${radius}" stAng="${degrees(start)}" swAng="${degrees(sweep)}"/>`;
}

function pointXml(x: number, y: number): Xml {
  return xml`<a:pt x="${Math.round(x)}" y="${Math.round(y)}"/>`;
}

/** DrawingML counts angles in 60,000ths of a degree. */
function degrees(angle: number): number {
  return Math.round(angle * 60_000);
}
