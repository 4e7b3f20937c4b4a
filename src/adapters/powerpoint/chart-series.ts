import assert from 'node:assert/strict';
import type { Chart, ChartSeries, Marker } from '../../domain/chart.ts';
import type { Text } from '../../domain/wording.ts';
import { joinXml, type Xml, xml } from '../../opc/xml.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { labelsXml } from './chart-labels.ts';
import type { ChartSheet, SheetColumn } from './chart-sheet.ts';
import { workbookText } from './chart-workbook.ts';
import { fillXml, NO_FILL, strokeXml } from './paint-xml.ts';

/** One series of a chart: its look, its labels, and the figures as they stand in the workbook. */
export function seriesXml(index: number, drawing: ChartDrawing): Xml {
  const { chart, sheet } = drawing;
  const series = chart.series[index];
  const column = sheet.columns[index];
  assert(series && column, `${chart.id}: there is no series ${index}`);
  return xml`
    <c:ser>
      <c:idx val="${index}"/><c:order val="${index}"/>
      <c:tx><c:strRef><c:f>${column.nameRef}</c:f>${textCache([column.name])}</c:strRef></c:tx>
      <c:spPr>${series.kind === 'line' ? undefined : fillXml(series.fill)}${strokeXml(series.stroke)}</c:spPr>
      ${series.kind === 'line' ? markerXml(series.marker) : undefined}
      ${series.kind === 'bar' ? xml`<c:invertIfNegative val="0"/>` : undefined}
      ${series.kind === 'line' && series.marker && series.stroke ? coveredDots(index, chart, series) : undefined}
      ${labelsXml(series, drawing)}
      ${series.errorBar && errorBarXml(series.errorBar, series.kind)}
      ${categoriesXml(sheet)}
      ${valuesXml(column)}
      ${series.kind === 'line' ? xml`<c:smooth val="0"/>` : undefined}
    </c:ser>`;
}

function markerXml(marker: Marker | undefined): Xml {
  if (marker === undefined) return xml`<c:marker><c:symbol val="none"/></c:marker>`;
  const size = Math.min(72, Math.max(2, Math.round(marker.size)));
  return xml`
    <c:marker><c:symbol val="${marker.shape}"/><c:size val="${size}"/>
      <c:spPr>${fillXml(marker.fill)}${strokeXml(marker.outline)}</c:spPr>
    </c:marker>`;
}

/** Leaves out the dots of a line that lie under a mark of a later series, whose corners they would blunt. */
function coveredDots(index: number, chart: Chart, series: ChartSeries<Text>): Xml {
  const later = chart.series.slice(index + 1).filter((other) => other.kind === 'line' && other.marker);
  const dots = series.values.map((value, i) =>
    value !== null && later.some((other) => other.values[i] === value)
      ? xml`<c:dPt><c:idx val="${i}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/><c:spPr>${strokeXml(series.stroke)}</c:spPr></c:dPt>`
      : xml``,
  );
  return joinXml(dots);
}

/** Only a line names the direction of its error bars; those of a bar have no other. */
function errorBarXml(
  { half, stroke, down = false }: NonNullable<ChartSeries<Text>['errorBar']>,
  kind: ChartSeries<Text>['kind'],
): Xml {
  return xml`
    <c:errBars>
      ${kind === 'line' ? xml`<c:errDir val="y"/>` : undefined}<c:errBarType val="${down ? 'minus' : 'both'}"/><c:errValType val="fixedVal"/><c:noEndCap val="${down ? 1 : 0}"/>
      <c:val val="${half}"/><c:spPr>${NO_FILL}${strokeXml(stroke)}</c:spPr>
    </c:errBars>`;
}

function categoriesXml({ categories, categoriesRef }: ChartSheet): Xml {
  return categories.kind === 'months'
    ? xml`<c:cat><c:numRef><c:f>${categoriesRef}</c:f>${numberCache(categories.serials, 'mmm yyyy')}</c:numRef></c:cat>`
    : xml`<c:cat><c:strRef><c:f>${categoriesRef}</c:f>${textCache(categories.names)}</c:strRef></c:cat>`;
}

function valuesXml({ values, valuesRef }: SheetColumn): Xml {
  return xml`<c:val><c:numRef><c:f>${valuesRef}</c:f>${numberCache(values, 'General')}</c:numRef></c:val>`;
}

/** A missing value has no point in the cache, as it has no cell in the workbook; a zero has both. */
function numberCache(values: readonly (number | null)[], format: string): Xml {
  const points = values.map((value, i) => (value === null ? xml`` : xml`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  return xml`<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache>`;
}

function textCache(texts: readonly string[]): Xml {
  const points = texts.map((text, i) => xml`<c:pt idx="${i}"><c:v>${workbookText(text)}</c:v></c:pt>`);
  return xml`<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`;
}
