import assert from 'node:assert/strict';
import type { ShapeBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { freeformXml, type Point, polylineXml, presetXml, transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { emu } from './measures.ts';
import { fillXml, strokeXml } from './paint-xml.ts';

/** A tick in a box of 240 units, drawn with a pen 42 units wide. */
const TICK: readonly Point[] = [
  [25, 130],
  [90, 195],
  [215, 50],
];

/** A rectangle, ellipse, line, polyline, tick or arrow; without alternative text it is marked as decoration. */
export function drawnShape(box: ShapeBox<Text>, identities: Identities): Xml {
  const identity = identities.next(box.name, box.alt ? { alt: box.alt.text } : 'decorative');
  const transform = transformXml(box.region);
  if (box.shape === 'line') {
    return xml`
      <p:cxnSp>
        <p:nvCxnSpPr>${identity}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>
        <p:spPr>${transform}${presetXml('line')}${strokeXml(box.stroke, box.pointed)}</p:spPr>
      </p:cxnSp>`;
  }
  return xml`
    <p:sp>
      <p:nvSpPr>${identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>
      <p:spPr>${transform}${geometryAndPaint(box)}</p:spPr>
    </p:sp>`;
}

function geometryAndPaint(box: ShapeBox<Text>): Xml {
  const paint = xml`${fillXml(box.fill)}${strokeXml(box.stroke)}`;
  if (box.shape === 'rectangle') return xml`${presetXml('rect')}${paint}`;
  if (box.shape === 'arrow') return xml`${presetXml('rightArrow')}${paint}`;
  if (box.shape === 'ellipse') return xml`${presetXml('ellipse')}${paint}`;
  if (box.shape === 'tick') {
    const pen = box.stroke ?? { colour: box.fill ?? 'ink', width: box.region.h * 72 * (42 / 240), dash: 'solid' };
    const geometry = freeformXml([{ w: 240, h: 240, filled: false, stroked: true, commands: [polylineXml(TICK)] }]);
    return xml`${geometry}${fillXml(undefined)}${strokeXml(pen)}`;
  }
  assert(box.points && box.points.length > 1, `${box.name}: a polyline has at least two points`);
  const w = emu(box.region.w);
  const h = emu(box.region.h);
  const points = box.points.map(({ x, y }): Point => [x * w, y * h]);
  const geometry = freeformXml([
    { w, h, filled: box.fill !== undefined, stroked: true, commands: [polylineXml(points)] },
  ]);
  return xml`${geometry}${paint}`;
}
