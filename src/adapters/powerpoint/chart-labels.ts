import assert from 'node:assert/strict';
import type { ChartSeries, PointLabel } from '../../domain/chart.ts';
import { showNumber } from '../../domain/figure.ts';
import { withoutIsolates } from '../../domain/urdu-type.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { labelLines } from './chart-label-lines.ts';
import { typeSize } from './measures.ts';
import { fillXml } from './paint-xml.ts';
import { paragraphsXml } from './text-xml.ts';

const LINE_POSITION = { left: 'l', right: 'r', above: 't', below: 'b' } as const;
const BAR_POSITION = { left: 'inEnd', right: 'outEnd', above: 'outEnd', below: 'inEnd' } as const;

const NOTHING_ELSE = xml`<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** The labels of a series, each at its own point; nothing when it has none. */
export function labelsXml(series: ChartSeries<Text>, drawing: ChartDrawing): Xml | undefined {
  if (series.labels.length === 0) return undefined;
  const labels = [...series.labels].sort((a, b) => a.index - b.index);
  assert.equal(
    new Set(labels.map((label) => label.index)).size,
    labels.length,
    `${series.name}: a point labelled twice`,
  );
  return xml`
    <c:dLbls>
      ${labels.map((label) => labelXml(label, series, drawing))}
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      <c:showLegendKey val="0"/><c:showVal val="0"/>${NOTHING_ELSE}<c:showLeaderLines val="0"/>
    </c:dLbls>`;
}

function labelXml(
  label: PointLabel<Text>,
  series: ChartSeries<Text>,
  { width, height, language, scale }: ChartDrawing,
): Xml {
  const value = series.values[label.index];
  assert(typeof value === 'number', `${series.name}: the label "${label.text.text}" stands at a point without a value`);
  const format = label.detail ? undefined : formatShowing(label.text.text, value);
  const { offset } = label;
  const layout =
    offset &&
    xml`<c:layout><c:manualLayout><c:x val="${share(offset.dx / width)}"/><c:y val="${share(offset.dy / height)}"/></c:manualLayout></c:layout>`;
  const words = format === undefined ? xml`<c:tx>${richText(label, language, scale)}</c:tx>` : undefined;
  const number = format === undefined ? undefined : xml`<c:numFmt formatCode="${format}" sourceLinked="0"/>`;
  const type =
    format === undefined
      ? undefined
      : xml`<c:txPr>${body()}<a:p>${properties(label)}<a:endParaRPr lang="${language}"/></a:p></c:txPr>`;
  const position = positionOf(label, series.kind);
  return xml`
    <c:dLbl><c:idx val="${label.index}"/>
      ${layout}${words}${number}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${type}
      ${position && xml`<c:dLblPos val="${position}"/>`}
      <c:showLegendKey val="0"/><c:showVal val="1"/>${NOTHING_ELSE}
    </c:dLbl>`;
}

/**
 * The number format under which a value reads exactly as a label says, or undefined when the label says something else.
 *
 * A label that only shows its value is written as a format, so that it follows when someone edits the data.
 */
export function formatShowing(words: string, value: number): string | undefined {
  const text = withoutIsolates(words);
  // A negative value that rounds to nought has lost its sign, which no format would drop.
  if (value < 0 && !text.startsWith('−')) return undefined;
  const unit = text.endsWith('%') ? '%' : '';
  const number = unit ? text.slice(0, -1) : text;
  for (const signed of [false, true]) {
    for (const decimals of [0, 1, 2, 3]) {
      if (showNumber(value, decimals, signed) !== number) continue;
      const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${unit && '"%"'}`;
      return `${signed ? '+' : ''}${digits};"−"${digits};${digits}`;
    }
  }
  return undefined;
}

function richText(label: PointLabel<Text>, language: string, scale: number): Xml {
  return xml`<c:rich>${body()}${paragraphsXml(labelLines(label, scale), language, { mirrored: false })}</c:rich>`;
}

function body(): Xml {
  return xml`<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr><a:lstStyle/>`;
}

function properties(label: PointLabel<Text>): Xml {
  return xml`<a:pPr><a:defRPr sz="${typeSize(label.size)}" b="${label.bold ? 1 : 0}">${fillXml(label.colour)}</a:defRPr></a:pPr>`;
}

function positionOf(label: PointLabel<Text>, kind: ChartSeries<Text>['kind']): string | undefined {
  if (kind === 'area') return undefined;
  return kind === 'bar' ? BAR_POSITION[label.position] : LINE_POSITION[label.position];
}

/** A share of the chart's size, to the thousandth of a per cent. */
function share(part: number): number {
  return Math.round(part * 100_000) / 100_000;
}
