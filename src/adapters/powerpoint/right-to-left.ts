import type { Box, Inches, Paragraph, Region } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { Xml } from '../../opc/xml.ts';
import type { Ground } from './ground.ts';
import { SLIDE } from './look.ts';
import { emu } from './measures.ts';

/** A series of a drawing made of lines: "trend:literacy:actual:1" is one of the drawing "trend:literacy". */
const LINE_OF_DRAWING = /^(.+?):[^:]+:\d+$/;

/**
 * The content of a slide for readers who begin at the right: each box stands as far from the right as it did from the left.
 *
 * What is drawn along a time or a scale keeps its own direction and moves as one piece: charts, pictures, and the drawings
 * made of lines, with all boxes that bear their name. The columns of a table are turned by its own mark.
 */
export function mirroredBoxes(boxes: readonly Box[], width: Inches): Box[] {
  const drawings = drawingsIn(boxes);
  return boxes.map((box) => {
    const drawing = drawings.find(({ name }) => box.name.startsWith(`${name}:`));
    if (drawing) return movedRight(box, width - 2 * drawing.x - drawing.w);
    if (box.kind === 'light') return { ...box, x: width - box.x };
    if (box.kind === 'table') return { ...box, x: width - box.x - sum(box.columns) };
    return { ...box, region: mirroredRegion(box.region, width) };
  });
}

/** A region at the other side of a page of a width. */
export function mirroredRegion(region: Region, width: Inches): Region {
  return { ...region, x: width - region.x - region.w };
}

/** The ground of a mirrored slide: what stands beside the content changes sides with it. */
export function mirroredGround(ground: Ground, width: Inches): Ground {
  const { watermark, source } = ground;
  // About the middle of the content, which is not that of the page where a template has a band at one side.
  const turned = (region: Region) => ({ ...region, x: 2 * source.x + source.w - region.x - region.w });
  return {
    ...ground,
    kicker: turned(ground.kicker),
    tag: turned(ground.tag),
    ...(watermark ? { watermark: { ...watermark, x: Math.max(source.x, width - watermark.x - watermark.w) } } : {}),
    width: SLIDE.w,
  };
}

const PLACE = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>(?!<a:chOff)/g;
const SIDES = { l: 'r', r: 'l' } as const;

/** A master or layout at its mirror: the places of its shapes, the side its text stands at and the way it runs. */
export function mirroredPart(part: Xml, width: Inches): Xml {
  const whole = emu(width);
  return new Xml(
    part.source
      .replace(
        PLACE,
        (_, x: string, y: string, w: string, h: string) =>
          `<a:off x="${whole - Number(x) - Number(w)}" y="${y}"/><a:ext cx="${w}" cy="${h}"/>`,
      )
      .replace(/\balgn="([lr])"/g, (_, side: 'l' | 'r') => `algn="${SIDES[side]}"`)
      .replace(/\brtl="0"/g, 'rtl="1"')
      .replace(/\brtlCol="0"/g, 'rtlCol="1"'),
  );
}

/** The drawings of a slide, by name, with the extent of their lines. */
function drawingsIn(boxes: readonly Box[]): { name: string; x: Inches; w: Inches }[] {
  const extents = new Map<string, { from: Inches; to: Inches }>();
  for (const box of boxes) {
    const name = box.kind === 'shape' && box.shape === 'polyline' ? LINE_OF_DRAWING.exec(box.name)?.[1] : undefined;
    if (name === undefined || box.kind !== 'shape') continue;
    const { x, w } = box.region;
    const { from, to } = extents.get(name) ?? { from: x, to: x + w };
    extents.set(name, { from: Math.min(from, x), to: Math.max(to, x + w) });
  }
  return [...extents].map(([name, { from, to }]) => ({ name, x: from, w: to - from }));
}

function movedRight(box: Box, by: Inches): Box {
  if (box.kind === 'light' || box.kind === 'table') return { ...box, x: box.x + by };
  const region = { ...box.region, x: box.region.x + by };
  // The words of a drawing stand at the side of their point, as before: the writer turns what is turned here back again.
  return box.kind === 'text' ? { ...box, region, paragraphs: box.paragraphs.map(turned) } : { ...box, region };
}

const TURNED = { left: 'right', right: 'left', centre: 'centre' } as const;

function turned(paragraph: Paragraph<Text>): Paragraph<Text> {
  return { ...paragraph, align: TURNED[paragraph.align ?? 'left'] };
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
