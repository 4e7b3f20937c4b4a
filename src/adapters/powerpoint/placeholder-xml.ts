import type { Region } from '../../domain/slide.ts';
import { Xml, xml } from '../../opc/xml.ts';
import { transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { typeSize } from './measures.ts';

/**
 * The placeholders of master, layouts and slides. A slide's own takes its place and type from the layout's of the same
 * kind and index. The line about the papers stands in the date placeholder, which may hold any fixed text.
 */
const PLACEHOLDER = {
  title: new Xml('<p:ph type="title"/>'),
  coverTitle: new Xml('<p:ph type="ctrTitle"/>'),
  subtitle: new Xml('<p:ph type="subTitle" idx="1"/>'),
  body: new Xml('<p:ph type="body" idx="1"/>'),
  docLine: new Xml('<p:ph type="dt" sz="half" idx="10"/>'),
  marking: new Xml('<p:ph type="ftr" sz="quarter" idx="11"/>'),
  page: new Xml('<p:ph type="sldNum" sz="quarter" idx="12"/>'),
  noteImage: new Xml('<p:ph type="sldImg"/>'),
  noteText: new Xml('<p:ph type="body" sz="quarter" idx="1"/>'),
  notePage: new Xml('<p:ph type="sldNum" sz="quarter" idx="5"/>'),
} as const;

export type PlaceholderKind = keyof typeof PLACEHOLDER;

/** What a placeholder has of its own; what is absent is inherited. */
export interface PlaceholderContent {
  readonly region?: Region;
  readonly body?: Xml;
  readonly listStyle?: Xml;
  readonly paragraphs: Xml;
  /** Mark of the placeholder of a template's layout; our own when absent. */
  readonly mark?: Xml;
}

/** A placeholder with text. */
export function placeholder(
  kind: PlaceholderKind,
  name: string,
  identities: Identities,
  content: PlaceholderContent,
): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>${identities.next(name, 'own-text')}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${content.mark ?? PLACEHOLDER[kind]}</p:nvPr></p:nvSpPr>
      ${content.region ? xml`<p:spPr>${transformXml(content.region)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` : xml`<p:spPr/>`}
      <p:txBody>
        ${content.body ?? xml`<a:bodyPr/>`}${content.listStyle ?? xml`<a:lstStyle/>`}${content.paragraphs}
      </p:txBody>
    </p:sp>`;
}

/** The picture of the slide on a notes page. */
export function noteImage(identities: Identities, region?: Region): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>
        ${identities.next('Slide image', 'decorative')}
        <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDER.noteImage}</p:nvPr>
      </p:nvSpPr>
      ${region ? xml`<p:spPr>${transformXml(region)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr>` : xml`<p:spPr/>`}
    </p:sp>`;
}

/** The number of the page, kept by PowerPoint: it changes when slides are moved. `now` is what it shows until then. */
export function pageNumber(language: string, now = '‹#›', size?: number): Xml {
  const type = size === undefined ? undefined : xml` sz="${typeSize(size)}"`;
  return xml`<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${language}"${type} dirty="0"/><a:t>${now}</a:t></a:fld></a:p>`;
}

/** A tree of shapes: what a slide, layout, master or notes page draws, in reading order. */
export function shapeTree(shapes: readonly Xml[], name?: string): Xml {
  return xml`
    <p:cSld${name === undefined ? undefined : xml` name="${name}"`}><p:spTree>
      <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
      <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>
      ${shapes}
    </p:spTree></p:cSld>`;
}
