import { z } from 'zod';
import type { Chart } from '../domain/chart.ts';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { composeChart, composeChartDeck } from '../stages/compose-chart.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** A chart, and where it was written (nowhere for json). */
export interface DrawnChart {
  readonly chart: Chart;
  readonly file: string | null;
}

const SIZE = { w: 7.75, h: 4.95 };

/** Draws one indicator's chart as a picture, a slide with the native chart, or plain data. */
export const drawChartOf = defineAction({
  id: 'draw-chart-of',
  input: z.object({
    indicator: z.string().min(1).describe('Indicator id'),
    place: z.string().optional().describe('Place id; the whole when absent'),
    period: Period.optional().describe('Stocktake; the latest when absent'),
    kind: z.string().default('trajectory').describe('trajectory or bars'),
    format: z.enum(['png', 'pptx', 'json']).default('png'),
    output: z.string().optional().describe('File to write'),
  }),
  async run(workspace, { indicator, place, period, kind, format, output }): Promise<DrawnChart> {
    const { tools, folder } = workspace;
    const stocktake = await stocktakeOf(workspace, period);
    const subject = { indicator, place: place ?? stocktake.unit.place };
    if (!stocktake.register.indicator.has(indicator)) {
      throw new Fault('unknown-name', `the register has no indicator ${indicator}`, {
        remedy: `It has ${[...stocktake.register.indicator.keys()].join(', ')}.`,
      });
    }
    const texts = tools.texts(stocktake.unit.language);
    const chart = composeChart(stocktake, kind, subject, texts);
    if (!chart) {
      throw new Fault('no-returns', `there is no value of ${indicator} in ${subject.place} to draw`, {
        remedy: 'Name another place with --place.',
      });
    }
    if (format === 'json') return { chart, file: null };
    const name = place ? `${indicator}-${place}` : indicator;
    const file = output ?? folder.at('output', stocktake.period, `${name}.${format}`);
    const bytes =
      format === 'png' ? await tools.drawChart(chart, SIZE) : await tools.writeDeck(composeChartDeck(stocktake, chart));
    await tools.writeFile(file, bytes);
    return { chart, file };
  },
});
