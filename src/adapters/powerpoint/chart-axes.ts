import type { Chart } from '../../domain/chart.ts';
import type { Period } from '../../domain/period.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { monthSerial } from './chart-sheet.ts';
import { typeSize } from './measures.ts';
import { fillXml, strokeXml } from './paint-xml.ts';

/** Numbers by which groups of series name their axes. */
export interface AxisPair {
  readonly category: number;
  readonly value: number;
}

export const PRIMARY: AxisPair = { category: 111_111_111, value: 111_111_112 };
/** The second pair has the scale of the first and is never seen. */
export const SECONDARY: AxisPair = { category: 222_222_221, value: 222_222_222 };

const NO_LINE = xml`<c:spPr>${strokeXml(undefined)}</c:spPr>`;
const AXIS_LINE = xml`<c:spPr>${strokeXml({ colour: 'axis', width: 1, dash: 'solid' })}</c:spPr>`;
const GRID = xml`<c:majorGridlines><c:spPr>${strokeXml({ colour: 'line', width: 0.75, dash: 'solid' })}</c:spPr></c:majorGridlines>`;

/** Writes a pair of axes. */
export function axesXml(chart: Chart, pair: AxisPair, scale: number): Xml {
  return xml`${categoryAxis(chart, pair, scale)}${valueAxis(chart, pair, scale)}`;
}

function categoryAxis(chart: Chart, pair: AxisPair, scale: number): Xml {
  const { categories } = chart;
  return categories.kind === 'months' ? dateAxis(chart, categories.months, pair, scale) : nameAxis(chart, pair, scale);
}

/**
 * A line with neither labels nor ticks: it would count them from its first month, whichever that is. Days are its unit,
 * since LibreOffice breaks a line at every blank of an axis of months; bars, which would be a day wide, need months.
 */
function dateAxis(chart: Chart, months: readonly Period[], pair: AxisPair, scale: number): Xml {
  const serials = months.map(monthSerial);
  const bars = chart.series.some((series) => series.kind === 'bar');
  return xml`
    <c:dateAx>
      <c:axId val="${pair.category}"/>
      <c:scaling><c:orientation val="minMax"/><c:max val="${Math.max(...serials)}"/><c:min val="${Math.min(...serials)}"/></c:scaling>
      <c:delete val="${pair === SECONDARY ? 1 : 0}"/><c:axPos val="b"/>
      <c:numFmt formatCode="mmm yyyy" sourceLinked="0"/>
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>
      ${AXIS_LINE}${axisType(11 * scale, 'ink2')}
      <c:crossAx val="${pair.value}"/><c:crosses val="${bars ? 'autoZero' : 'min'}"/>
      <c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${bars ? 'months' : 'days'}"/>
    </c:dateAx>`;
}

function nameAxis(chart: Chart, pair: AxisPair, scale: number): Xml {
  return xml`
    <c:catAx>
      <c:axId val="${pair.category}"/>
      <c:scaling><c:orientation val="${chart.horizontal ? 'maxMin' : 'minMax'}"/></c:scaling>
      <c:delete val="${pair === SECONDARY ? 1 : 0}"/><c:axPos val="${chart.horizontal ? 'l' : 'b'}"/>
      <c:numFmt formatCode="General" sourceLinked="0"/>
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
      ${AXIS_LINE}${axisType(12 * scale, 'ink')}
      <c:crossAx val="${pair.value}"/><c:crosses val="autoZero"/>
      <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>
    </c:catAx>`;
}

function valueAxis(chart: Chart, pair: AxisPair, scale: number): Xml {
  const { min, max, step, decimals, hidden = false } = chart.axis;
  const shown = pair === PRIMARY && !hidden;
  // A deleted second axis makes LibreOffice pile its areas on those of the first; without labels it is as good as gone.
  const deleted = hidden && pair === PRIMARY;
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const bars = chart.series.some((series) => series.kind === 'bar');
  return xml`
    <c:valAx>
      <c:axId val="${pair.value}"/>
      <c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>
      <c:delete val="${deleted ? 1 : 0}"/><c:axPos val="${valuePosition(chart, pair)}"/>
      ${shown ? GRID : undefined}
      <c:numFmt formatCode="${digits};&quot;−&quot;${digits}" sourceLinked="0"/>
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${shown ? 'low' : 'none'}"/>
      ${NO_LINE}${axisType(11 * scale, 'ink2')}
      <c:crossAx val="${pair.category}"/><c:crosses val="${pair === SECONDARY ? 'max' : 'autoZero'}"/>
      <c:crossBetween val="${bars ? 'between' : 'midCat'}"/><c:majorUnit val="${step}"/>
    </c:valAx>`;
}

function valuePosition(chart: Chart, pair: AxisPair): string {
  if (chart.horizontal) return pair === PRIMARY ? 't' : 'b';
  return pair === PRIMARY ? 'l' : 'r';
}

function axisType(size: number, colour: 'ink' | 'ink2'): Xml {
  return xml`
    <c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>
      <a:p><a:pPr><a:defRPr sz="${typeSize(size)}" b="0">${fillXml(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p>
    </c:txPr>`;
}
