import { type Xml, xml } from '../../opc/xml.ts';
import type { PresentationBase } from './deck-base.ts';
import { BODY_SIZE, SLIDE } from './look.ts';
import { textLevels } from './master-part.ts';
import { emu } from './measures.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { PLAIN_TABLE_STYLE } from './table-shape.ts';

/** Relationships of the presentation to its masters and slides. */
export interface PresentationRelations {
  readonly masters: readonly string[];
  readonly notesMaster: string;
  readonly slides: readonly string[];
}

/** Ids of masters and layouts of one presentation begin here, and no two are the same. */
const FIRST_MASTER = 2_147_483_648;

/** The presentation: its masters, its slides in order, its size. */
export function presentationPart(
  { masters, notesMaster, slides }: PresentationRelations,
  { masterIds, size = SLIDE, notesSize, defaultText }: PresentationBase,
): Xml {
  return xml`
    <p:presentation ${SLIDE_NAMESPACES} saveSubsetFonts="1">
      <p:sldMasterIdLst>${masters.map((relation, i) => xml`<p:sldMasterId id="${masterIds?.[i] ?? FIRST_MASTER + i}" r:id="${relation}"/>`)}</p:sldMasterIdLst>
      <p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>
      <p:sldIdLst>${slides.map((relation, i) => xml`<p:sldId id="${256 + i}" r:id="${relation}"/>`)}</p:sldIdLst>
      <p:sldSz cx="${emu(size.w)}" cy="${emu(size.h)}"/>${notesSize ?? NOTES_SIZE}
      ${defaultText ?? xml`<p:defaultTextStyle>${textLevels(BODY_SIZE)}</p:defaultTextStyle>`}
    </p:presentation>`;
}

const NOTES_SIZE = xml`<p:notesSz cx="6858000" cy="9144000"/>`;

/** Properties of the presentation that are all at their defaults. */
export function presentationProperties(): Xml {
  return xml`<p:presentationPr ${SLIDE_NAMESPACES}/>`;
}

/** How the editor opens: the slide with its notes beneath. */
export function viewProperties(): Xml {
  return xml`<p:viewPr ${SLIDE_NAMESPACES}><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="72008" cy="72008"/></p:viewPr>`;
}

const NO_LINE = xml`<a:ln><a:noFill/></a:ln>`;

/** The one table style in use, as PowerPoint itself writes it. */
export function tableStyles(): Xml {
  return xml`
    <a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${PLAIN_TABLE_STYLE}">
      <a:tblStyle styleId="${PLAIN_TABLE_STYLE}" styleName="No Style, No Grid"><a:wholeTbl>
        <a:tcTxStyle><a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>
        <a:tcStyle>
          <a:tcBdr>
            <a:left>${NO_LINE}</a:left><a:right>${NO_LINE}</a:right><a:top>${NO_LINE}</a:top><a:bottom>${NO_LINE}</a:bottom>
            <a:insideH>${NO_LINE}</a:insideH><a:insideV>${NO_LINE}</a:insideV>
          </a:tcBdr>
          <a:fill><a:noFill/></a:fill>
        </a:tcStyle>
      </a:wholeTbl></a:tblStyle>
    </a:tblStyleLst>`;
}
