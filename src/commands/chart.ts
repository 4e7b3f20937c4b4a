import { drawChartOf } from '../actions/draw-chart-of.ts';
import { type AddCommand, type CommonOptions, complete } from './define.ts';

type Options = CommonOptions & { place?: string; period?: string; kind: string; format: string; output?: string };

export const addChart: AddCommand = (program, run) => {
  complete(
    program
      .command('chart <indicator>')
      .summary('draw one indicator: picture, slide or data')
      .description('Draws the chart of one indicator as a PNG, a one-slide deck with the native chart, or JSON.')
      .option('--place <place>', 'place; the whole when absent')
      .option('--period <period>', 'stocktake; the latest when absent')
      .option('--kind <kind>', 'trajectory or bars', 'trajectory')
      .option('--format <format>', 'png, pptx or json', 'png')
      .option('-o, --output <file>', 'file to write'),
    ['stocktake chart participation', 'stocktake chart participation --place rural --format pptx -o rural.pptx'],
  ).action((indicator: string, options: Options) =>
    run(drawChartOf, options, { ...options, indicator }, ({ chart, file }) => ({
      json: options.format === 'json' ? chart : { file },
      text: file ? `Wrote ${file}` : JSON.stringify(chart, null, 2),
    })),
  );
};
