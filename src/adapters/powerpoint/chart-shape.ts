import type { Chart } from '../../domain/chart.ts';
import { TYPE } from '../../domain/frame.ts';
import type { Region, Run } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { placeXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { textShape } from './text-shape.ts';

/** Heights of the two lines of words above the plot. */
const HEAD = 0.25;
const SUBHEAD = 0.2;

/** The frame a chart part is drawn in, with head and subhead as text over its upper edge. */
export function chartShape(
  name: string,
  region: Region,
  chart: Chart,
  relation: string,
  identities: Identities,
  language: string,
): Xml {
  const { x, y, w } = region;
  const head = line(`${name} head`, { x, y, w, h: HEAD }, { text: chart.head, size: TYPE.chartHead, bold: true });
  const subhead =
    chart.subhead &&
    line(
      `${name} subhead`,
      { x, y: y + HEAD, w, h: SUBHEAD },
      { text: chart.subhead, size: TYPE.chartSubhead, colour: 'ink2' },
    );
  return xml`
    ${head}${subhead}
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

  function line(lineName: string, place: Region, run: Run<Text>): Xml | undefined {
    if (run.text.text === '') return undefined;
    return textShape(
      { kind: 'text', name: lineName, region: place, paragraphs: [{ runs: [run] }] },
      identities,
      language,
    );
  }
}
