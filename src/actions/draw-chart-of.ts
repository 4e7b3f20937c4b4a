import { z } from 'zod';
import type { Chart } from '../domain/chart.ts';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { composeChart, composeChartDeck } from '../stages/compose-chart.ts';
import { indicatorNamed, placeNamed } from '../stages/named.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** A chart, and where it was written (nowhere for json without a file). */
export interface DrawnChart {
  readonly chart: Chart;
  readonly format: ChartFormat;
  readonly file: string | null;
}

const FORMATS = ['png', 'pptx', 'json'] as const;
export type ChartFormat = (typeof FORMATS)[number];

const SIZE = { w: 7.75, h: 4.95 };

/** Draws one indicator's chart as a picture, a slide with the native chart, or plain data. */
export const drawChartOf = defineAction({
  id: 'draw-chart-of',
  input: z
    .object({
      indicator: z.string().min(1).describe('Indicator, by id or name'),
      place: z.string().optional().describe('Place, by id or name; the whole when absent'),
      period: Period.optional().describe('Stocktake; the latest when absent'),
      kind: z.string().default('trajectory').describe('trajectory, bars, change-bars or panel'),
      format: z.enum(FORMATS).optional().describe('What the ending of the file says when absent, else png'),
      output: z.string().optional().describe('File to write'),
    })
    .superRefine(({ output, format = endingOf(output) }, context) => {
      if (output === undefined || (format && endingOf(output) === format)) return;
      const endings = (format ? [format] : FORMATS).map((ending) => `.${ending}`).join(', ');
      context.addIssue({ code: 'custom', path: ['output'], message: `the file ends in ${endings}` });
    }),
  async run(workspace, { indicator: named, place: where, period, kind, output, ...input }): Promise<DrawnChart> {
    const { tools, folder } = workspace;
    const stocktake = await stocktakeOf(workspace, period);
    const { register, unit } = stocktake;
    const indicator = indicatorNamed(register, named).id;
    const place = where === undefined ? unit.place : placeNamed(register, where).id;
    const chart = composeChart(stocktake, kind, { indicator, place }, await tools.texts(unit.language));
    if (!chart) {
      throw new Fault('no-returns', `there is no value of ${indicator} in ${place} to draw`, {
        remedy: 'Name another place with --place.',
      });
    }
    const format = input.format ?? endingOf(output) ?? 'png';
    if (format === 'json' && output === undefined) return { chart, format, file: null };
    const name = where === undefined ? indicator : `${indicator}-${place}`;
    const file = output ?? folder.at('output', stocktake.period, `${name}.${format}`);
    const write = {
      png: () => tools.drawChart(chart, SIZE),
      pptx: () => tools.writeDeck(composeChartDeck(stocktake, chart)),
      json: () => `${JSON.stringify(chart, null, 2)}\n`,
    };
    await tools.writeFile(file, await write[format]());
    return { chart, format, file };
  },
});

function endingOf(file: string | undefined): ChartFormat | undefined {
  return FORMATS.find((format) => file?.toLowerCase().endsWith(`.${format}`));
}
