import { FRAME, TYPE } from '../../domain/frame.ts';
import type { ShapeBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { joinXml, type Xml, xml } from '../../opc/xml.ts';
import { drawnShape } from './drawn-shape.ts';
import { Identities } from './identities.ts';
import { BODY_SIZE, MASTER } from './look.ts';
import { typeSize } from './measures.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { bodyProperties, plainParagraph } from './text-xml.ts';

/** Scheme colours by the roles they have on a slide. */
export const COLOUR_MAP = xml`<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`;

const TICK: ShapeBox<Text> = { kind: 'shape', name: 'tick', shape: 'rectangle', region: MASTER.tick, fill: 'ink' };
const RULE: ShapeBox<Text> = {
  kind: 'shape',
  name: 'rule',
  shape: 'line',
  region: MASTER.rule,
  stroke: { colour: 'line', width: 0.75, dash: 'solid' },
};

/** The master: what every slide has, and the type of everything that does not say otherwise. */
export function masterPart(layouts: readonly string[], language: string): Xml {
  const identities = new Identities();
  const words = (text: string) => plainParagraph(text, language);
  const shapes = [
    placeholder('title', 'Title', identities, {
      region: FRAME.title,
      body: bodyProperties(),
      paragraphs: words('Title'),
    }),
    placeholder('body', 'Text', identities, {
      region: MASTER.content,
      body: bodyProperties(),
      paragraphs: words('Text'),
    }),
    drawnShape(TICK, identities),
    drawnShape(RULE, identities),
    placeholder('marking', 'Marking', identities, {
      region: FRAME.marking,
      body: bodyProperties('middle'),
      listStyle: footerStyle('l'),
      paragraphs: words(''),
    }),
    placeholder('docLine', 'Papers', identities, {
      region: FRAME.docLine,
      body: bodyProperties('middle'),
      listStyle: footerStyle('l'),
      paragraphs: words(''),
    }),
    placeholder('page', 'Page', identities, {
      region: MASTER.page,
      body: bodyProperties('middle'),
      listStyle: footerStyle('r', true),
      paragraphs: pageNumber(language),
    }),
  ];
  return xml`
    <p:sldMaster ${SLIDE_NAMESPACES}>
      ${shapeTree(shapes)}
      ${COLOUR_MAP}
      <p:sldLayoutIdLst>${layouts.map((relation, i) => xml`<p:sldLayoutId id="${2_147_483_649 + i}" r:id="${relation}"/>`)}</p:sldLayoutIdLst>
      <p:hf hdr="0"/>
      <p:txStyles>
        <p:titleStyle>${textLevels(TYPE.title, true)}</p:titleStyle>
        <p:bodyStyle>${textLevels(BODY_SIZE)}</p:bodyStyle>
        <p:otherStyle>${textLevels(BODY_SIZE)}</p:otherStyle>
      </p:txStyles>
    </p:sldMaster>`;
}

/** The nine levels of a text style, all alike: left aligned, no bullet, no space around them. */
export function textLevels(size: number, bold = false): Xml {
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (level) => xml`
      <a:lvl${level}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
        <a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>
        <a:defRPr sz="${typeSize(size)}" b="${bold ? 1 : 0}" kern="1200">
          <a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
          <a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
        </a:defRPr>
      </a:lvl${level}pPr>`,
  );
  return joinXml(levels);
}

/** Style of a line in the footer. */
export function footerStyle(align: 'l' | 'r', bold = false): Xml {
  return xml`
    <a:lstStyle><a:lvl1pPr algn="${align}">
      <a:defRPr sz="${typeSize(TYPE.footer)}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${bold ? 'tx1' : 'accent6'}"/></a:solidFill></a:defRPr>
    </a:lvl1pPr></a:lstStyle>`;
}
