import type { Chart } from '../../domain/chart.ts';
import { chartHeads } from '../../domain/chart-heads.ts';
import type { Region } from '../../domain/slide.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { placeXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { textShape } from './text-shape.ts';

/** The frame a chart part is drawn in, with head and subhead as text over its upper edge. */
export function chartShape(
  name: string,
  region: Region,
  chart: Chart,
  relation: string,
  identities: Identities,
  language: string,
  scale = 1,
): Xml {
  const heads = chartHeads(name, region, chart, scale).map((box) => textShape(box, identities, language));
  return xml`
    ${heads}
    <p:graphicFrame>
      <p:nvGraphicFramePr>
        ${identities.next(name, { alt: chart.alt.text })}
        <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>
      </p:nvGraphicFramePr>
      <p:xfrm>${placeXml(region)}</p:xfrm>
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>
      </a:graphicData></a:graphic>
    </p:graphicFrame>`;
}
