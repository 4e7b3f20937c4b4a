import { COVER, FRAME, TYPE } from '../../domain/frame.ts';
import type { Run, TextBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { Identities } from './identities.ts';
import { footerStyle } from './master-part.ts';
import { typeSize } from './measures.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { textShape } from './text-shape.ts';
import { bodyProperties, plainParagraph } from './text-xml.ts';

/** The layout of the first slide: a large title, a subtitle, the marking and a line of its own. */
export function coverLayout(language: string, watermark?: string): Xml {
  const identities = new Identities();
  const words = (text: string) => plainParagraph(text, language);
  return layout('title', 'Cover', [
    ...watermarkShapes(watermark, identities, language),
    placeholder('coverTitle', 'Title', identities, {
      region: COVER.title,
      body: bodyProperties(),
      listStyle: sizeStyle(TYPE.coverTitle),
      paragraphs: words('Sector'),
    }),
    placeholder('subtitle', 'Subtitle', identities, {
      region: COVER.subtitle,
      body: bodyProperties(),
      listStyle: sizeStyle(TYPE.coverSubtitle),
      paragraphs: words('Stocktake and date'),
    }),
    placeholder('marking', 'Marking', identities, { paragraphs: words('') }),
    placeholder('docLine', 'Papers', identities, {
      region: COVER.coverLine,
      listStyle: footerStyle('r'),
      paragraphs: words(''),
    }),
  ]);
}

/** The layout of every other slide: title, content, footer. */
export function contentLayout(language: string, watermark?: string): Xml {
  const identities = new Identities();
  const words = (text: string) => plainParagraph(text, language);
  return layout('titleOnly', 'Content', [
    ...watermarkShapes(watermark, identities, language),
    placeholder('title', 'Title', identities, { region: FRAME.title, paragraphs: words('Title') }),
    placeholder('marking', 'Marking', identities, { paragraphs: words('') }),
    placeholder('docLine', 'Papers', identities, { paragraphs: words('') }),
    placeholder('page', 'Page', identities, { paragraphs: pageNumber(language) }),
  ]);
}

function layout(type: string, name: string, shapes: readonly Xml[]): Xml {
  return xml`
    <p:sldLayout ${SLIDE_NAMESPACES} type="${type}" preserve="1">
      ${shapeTree(shapes, name)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:sldLayout>`;
}

function sizeStyle(size: number): Xml {
  return xml`<a:lstStyle><a:lvl1pPr><a:defRPr sz="${typeSize(size)}"/></a:lvl1pPr></a:lstStyle>`;
}

/** The watermark, read from below upwards: part of the layout, so that nobody moves it by accident. */
function watermarkShapes(words: string | undefined, identities: Identities, language: string): Xml[] {
  if (words === undefined) return [];
  const { x, y, w, h } = FRAME.watermark;
  // A shape is turned about its middle: it lies down until then.
  const lying = { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w };
  const run: Run<Text> = { text: { text: words, figures: [] }, size: TYPE.watermark, bold: true, colour: 'axis' };
  const box: TextBox<Text> = {
    kind: 'text',
    name: 'watermark',
    region: lying,
    paragraphs: [{ runs: [run], align: 'centre' }],
    anchor: 'middle',
  };
  return [textShape(box, identities, language, -90)];
}
