import type { Chart } from './chart.ts';
import { TYPE } from './frame.ts';
import type { Region, Run, TextBox } from './slide.ts';
import type { Text } from './wording.ts';

/** Heights of the two lines of words above the plot, in inches at full size. */
const HEAD = 0.25;
const SUBHEAD = 0.2;

/** Head and subhead of a chart as text over its upper edge, whichever way the chart itself is drawn; `scale` shrinks both. */
export function chartHeads(name: string, { x, y, w }: Region, chart: Chart, scale = 1): TextBox<Text>[] {
  const line = (part: string, region: Region, run: Run<Text>): TextBox<Text>[] =>
    run.text.text === '' ? [] : [{ kind: 'text', name: `${name} ${part}`, region, paragraphs: [{ runs: [run] }] }];
  const head = { text: chart.head, size: TYPE.chartHead * scale, bold: true };
  const below = { x, y: y + HEAD * scale, w, h: SUBHEAD * scale };
  return [
    ...line('head', { x, y, w, h: HEAD * scale }, head),
    ...(chart.subhead
      ? line('subhead', below, { text: chart.subhead, size: TYPE.chartSubhead * scale, colour: 'ink2' })
      : []),
  ];
}
