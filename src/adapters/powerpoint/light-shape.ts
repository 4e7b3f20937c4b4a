import type { Marker } from '../../domain/chart.ts';
import type { Light } from '../../domain/light.ts';
import type { LightBox, Region } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { arcXml, freeformXml, polygonXml, polylineXml, presetXml, transformXml } from './geometry-xml.ts';
import { HATCHED_MARKS } from './hatched-marks.ts';
import type { Identities } from './identities.ts';
import { typeSize } from './measures.ts';
import { fillXml, strokeXml } from './paint-xml.ts';
import { bodyProperties } from './text-xml.ts';

/** Shape of each light: one of the four that exist both as an autoshape and as a chart marker. */
const SHAPE: Readonly<Record<Light, Marker['shape']>> = { R: 'square', AR: 'triangle', AG: 'diamond', G: 'circle' };

const PRESET: Readonly<Record<Marker['shape'], string>> = {
  square: 'rect',
  triangle: 'triangle',
  diamond: 'diamond',
  circle: 'ellipse',
};

/** Width and height as shares of the nominal size, so that the four look equally large; `lift` moves the mark up. */
const OPTICAL: Readonly<Record<Marker['shape'], { readonly w: number; readonly h: number; readonly lift: number }>> = {
  square: { w: 0.75, h: 0.75, lift: 0 },
  triangle: { w: 0.92, h: 0.82, lift: 0.0125 },
  diamond: { w: 0.95, h: 0.95, lift: 0 },
  circle: { w: 0.87, h: 0.87, lift: 0 },
};

/** A rating mark: solid now, outlined last, hatched forecast; a dashed circle where there is no rating. */
export function lightShape(box: LightBox<Text>, identities: Identities, language: string): Xml {
  const identity = identities.next(box.name, { alt: box.alt.text });
  if (box.light === 'no-data') return sp(identity, square(box, 1), dashedCircle(box.size, true));
  if (box.light === 'no-information') {
    return sp(identity, square(box, 1), dashedCircle(box.size, false), questionMark(box.size, language));
  }
  const shape = SHAPE[box.light];
  if (box.variant === 'forecast') return sp(identity, square(box, 1), hatched(shape, box.light));
  const { w, h, lift } = OPTICAL[shape];
  const region = {
    x: box.x - (w * box.size) / 2,
    y: box.y - (h / 2 + lift) * box.size,
    w: w * box.size,
    h: h * box.size,
  };
  const paint =
    box.variant === 'now'
      ? xml`${fillXml(box.light)}${strokeXml(undefined)}`
      : xml`${fillXml('paper')}${strokeXml({ colour: box.light, width: 1.5, dash: 'solid' })}`;
  return sp(identity, region, xml`${presetXml(PRESET[shape])}${paint}`);
}

function hatched(shape: Marker['shape'], light: Light): Xml {
  const { outline, stripes } = HATCHED_MARKS[shape];
  const geometry = freeformXml([
    { w: 1000, h: 1000, filled: true, stroked: false, commands: stripes.map(polygonXml) },
    { w: 1000, h: 1000, filled: false, stroked: true, commands: [polygonXml(outline)] },
  ]);
  return xml`${geometry}${fillXml(light)}${strokeXml({ colour: light, width: 1.25, dash: 'solid' })}`;
}

const DASHES = 10;
/** Drawn share of a dash and the gap after it. */
const DASH_SHARE = 0.57;

/** Ten dashes drawn as arcs, so that they look alike at every size; with a short bar inside, or without. */
function dashedCircle(size: number, bar: boolean): Xml {
  const step = 360 / DASHES;
  const dashes = Array.from({ length: DASHES }, (_, i) => arcXml([500, 500], 400, i * step, step * DASH_SHARE));
  const inside = polylineXml([
    [317, 500],
    [683, 500],
  ]);
  const geometry = freeformXml([
    { w: 1000, h: 1000, filled: true, stroked: false, commands: [arcXml([500, 500], 400, 0, 360)] },
    { w: 1000, h: 1000, filled: false, stroked: true, commands: bar ? [...dashes, inside] : dashes },
  ]);
  return xml`${geometry}${fillXml('paper')}<a:ln w="${Math.round(size * 76_200)}" cap="flat">${fillXml('ND')}<a:round/></a:ln>`;
}

function questionMark(size: number, language: string): Xml {
  return xml`
    <p:txBody>${bodyProperties('middle')}<a:lstStyle><a:lvl1pPr algn="ctr">
      <a:defRPr sz="${typeSize(size * 42)}" b="1">${fillXml('ink2')}</a:defRPr>
    </a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>?</a:t></a:r></a:p></p:txBody>`;
}

function square({ x, y, size }: LightBox<Text>, share: number): Region {
  const side = size * share;
  return { x: x - side / 2, y: y - side / 2, w: side, h: side };
}

function sp(identity: Xml, region: Region, geometryAndPaint: Xml, text?: Xml): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>${identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>
      <p:spPr>${transformXml(region)}${geometryAndPaint}</p:spPr>
      ${text}
    </p:sp>`;
}
