import type { Ink } from '../../domain/chart.ts';
import { HEX, WASH } from '../../domain/look.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { FONT } from './look.ts';

/** The theme's colours; those of the ratings stand among the accents so that a hand-made shape can have them. */
const SCHEME = xml`
  <a:clrScheme name="Stocktake">
    <a:dk1><a:srgbClr val="${HEX.ink}"/></a:dk1><a:lt1><a:srgbClr val="${HEX.paper}"/></a:lt1>
    <a:dk2><a:srgbClr val="${HEX.ink2}"/></a:dk2><a:lt2><a:srgbClr val="${WASH}"/></a:lt2>
    <a:accent1><a:srgbClr val="${HEX.plan}"/></a:accent1><a:accent2><a:srgbClr val="${HEX.G}"/></a:accent2>
    <a:accent3><a:srgbClr val="${HEX.AG}"/></a:accent3><a:accent4><a:srgbClr val="${HEX.AR}"/></a:accent4>
    <a:accent5><a:srgbClr val="${HEX.R}"/></a:accent5><a:accent6><a:srgbClr val="${HEX.ink3}"/></a:accent6>
    <a:hlink><a:srgbClr val="${HEX.plan}"/></a:hlink><a:folHlink><a:srgbClr val="${HEX.ink2}"/></a:folHlink>
  </a:clrScheme>`;

/** Shown by name in PowerPoint's colour picker. */
const NAMED: readonly (readonly [Ink, string])[] = [
  ['axis', 'Axis'],
  ['line', 'Rule'],
  ['hair', 'Row rule'],
  ['range', 'Forecast range'],
  ['R', 'Red'],
  ['AR', 'Amber-Red'],
  ['AG', 'Amber-Green'],
  ['G', 'Green'],
  ['ARband', 'Amber-Red band'],
  ['AGband', 'Amber-Green band'],
];

const FONTS = xml`<a:latin typeface="${FONT.latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Arab" typeface="${FONT.arabicScript}"/>`;

const PLAIN_FILL = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const PLAIN_EFFECT = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

/** Subtle, moderate and intense are all plain: no gradients, shadows or blur. */
const FORMATS = xml`
  <a:fmtScheme name="Stocktake">
    <a:fillStyleLst>${[PLAIN_FILL, PLAIN_FILL, PLAIN_FILL]}</a:fillStyleLst>
    <a:lnStyleLst>${[9525, 19050, 34925].map((w) => xml`<a:ln w="${w}" cap="flat" cmpd="sng" algn="ctr">${PLAIN_FILL}<a:prstDash val="solid"/><a:round/></a:ln>`)}</a:lnStyleLst>
    <a:effectStyleLst>${[PLAIN_EFFECT, PLAIN_EFFECT, PLAIN_EFFECT]}</a:effectStyleLst>
    <a:bgFillStyleLst>${[PLAIN_FILL, PLAIN_FILL, PLAIN_FILL]}</a:bgFillStyleLst>
  </a:fmtScheme>`;

/** The look as a theme; the notes have the same one as a part of their own. */
export function themePart(): Xml {
  const named = NAMED.map(([ink, name]) => xml`<a:custClr name="${name}"><a:srgbClr val="${HEX[ink]}"/></a:custClr>`);
  return xml`
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Stocktake">
      <a:themeElements>
        ${SCHEME}
        <a:fontScheme name="Stocktake"><a:majorFont>${FONTS}</a:majorFont><a:minorFont>${FONTS}</a:minorFont></a:fontScheme>
        ${FORMATS}
      </a:themeElements>
      <a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>${named}</a:custClrLst>
    </a:theme>`;
}
