import { COVER, FRAME, TYPE } from '../../domain/frame.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { Identities } from './identities.ts';
import { footerStyle } from './master-part.ts';
import { typeSize } from './measures.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { bodyProperties, plainParagraph } from './text-xml.ts';

/** The layout of the first slide: a large title, a subtitle, the marking and a line of its own. */
export function coverLayout(language: string): Xml {
  const identities = new Identities();
  const words = (text: string) => plainParagraph(text, language);
  return layout('title', 'Cover', [
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
export function contentLayout(language: string): Xml {
  const identities = new Identities();
  const words = (text: string) => plainParagraph(text, language);
  return layout('titleOnly', 'Content', [
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
