import { type Xml, xml } from '../../opc/xml.ts';
import { axesXml, PRIMARY, SECONDARY } from './chart-axes.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { groupSeries, groupXml } from './chart-groups.ts';
import { typeSize } from './measures.ts';
import { fillXml, NO_FILL, strokeXml } from './paint-xml.ts';

/**
 * A native chart: what PowerPoint draws, from the figures cached in it.
 *
 * `workbook` is the relationship to the workbook that *Edit Data* opens. Gaps are spanned: a category stands in the list
 * because one of the series has a value there, not because all have.
 */
export function chartPart(drawing: ChartDrawing, workbook: string): Xml {
  const { chart, language, scale } = drawing;
  const groups = groupSeries(chart);
  const { x, y, w, h } = chart.plot;
  const second = groups.some((group) => group.axes === SECONDARY);
  return xml`
    <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>
      <c:chart>
        <c:autoTitleDeleted val="1"/>
        <c:plotArea>
          <c:layout><c:manualLayout>
            <c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>
            <c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/>
          </c:manualLayout></c:layout>
          ${groups.map((group) => groupXml(group, drawing))}
          ${axesXml(chart, PRIMARY, scale)}${second ? axesXml(chart, SECONDARY, scale) : undefined}
          <c:spPr>${NO_FILL}${strokeXml(undefined)}</c:spPr>
        </c:plotArea>
        <c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/>
      </c:chart>
      <c:spPr>${NO_FILL}${strokeXml(undefined)}</c:spPr>
      <c:txPr><a:bodyPr/><a:lstStyle/>
        <a:p><a:pPr><a:defRPr sz="${typeSize(12 * scale)}" b="0">${fillXml('ink')}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p>
      </c:txPr>
      <c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>
    </c:chartSpace>`;
}
