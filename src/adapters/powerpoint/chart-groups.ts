import type { Chart, ChartSeries } from '../../domain/chart.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { type AxisPair, PRIMARY, SECONDARY } from './chart-axes.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { seriesXml } from './chart-series.ts';

type Series = ChartSeries<Text>;

/** Series that are drawn together, by their place in the chart, and the axes they stand on. */
interface Group {
  readonly kind: Series['kind'];
  readonly axes: AxisPair;
  readonly members: readonly number[];
}

/**
 * Sorts the series into the groups a native chart is made of.
 *
 * A chart can hold only one stack of areas to a pair of axes, and PowerPoint draws everything on the second pair over
 * everything on the first. So a second stack goes to the second pair, and bars and lines follow it there: they stay on
 * top. Both pairs have the same scale.
 */
export function groupSeries(chart: Chart): readonly Group[] {
  const indices = chart.series.map((_, i) => i);
  const of = (kind: Series['kind'], stack?: Series['stack']) =>
    indices.filter((i) => chart.series[i]?.kind === kind && (kind !== 'area' || chart.series[i]?.stack === stack));
  const stacks = [of('area'), of('area', 'bands'), of('area', 'range')].filter((members) => members.length > 0);
  if (stacks.length > 2) throw new RangeError(`${chart.id}: a chart has two pairs of axes, so two stacks of areas`);
  const top = stacks.length > 1 ? SECONDARY : PRIMARY;
  const areas = stacks.map((members, i): Group => ({ kind: 'area', axes: i === 0 ? PRIMARY : SECONDARY, members }));
  const others = (['bar', 'line'] as const).map((kind): Group => ({ kind, axes: top, members: of(kind) }));
  return [...areas, ...others.filter(({ members }) => members.length > 0)];
}

/** Writes one group. */
export function groupXml(group: Group, drawing: ChartDrawing): Xml {
  const series = group.members.map((index) => seriesXml(index, drawing));
  const axes = xml`<c:axId val="${group.axes.category}"/><c:axId val="${group.axes.value}"/>`;
  if (group.kind === 'area') {
    return xml`<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${series}${axes}</c:areaChart>`;
  }
  if (group.kind === 'line') {
    return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const direction = drawing.chart.horizontal ? 'bar' : 'col';
  const overlap = shareRows(drawing.chart, group.members) ? 100 : 0;
  return xml`
    <c:barChart>
      <c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>
      ${series}<c:gapWidth val="40"/><c:overlap val="${overlap}"/>${axes}
    </c:barChart>`;
}

/** True when no category has more than one bar, but for a zone behind it: series that only differ in look share one row. */
function shareRows({ series }: Chart, bars: readonly number[]): boolean {
  const values = bars.flatMap((i) => (series[i]?.zone ? [] : [series[i]?.values ?? []]));
  return (values[0] ?? []).every((_, i) => values.filter((one) => one[i] !== null).length <= 1);
}
