import { Option } from 'commander';
import { type ChartFormat, drawChartOf } from '../actions/draw-chart-of.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete } from './define.ts';

type Options = CommonOptions & {
  place?: string;
  period?: Period;
  kind: string;
  format?: ChartFormat;
  output?: string;
};

export const addChart: AddCommand = (program, run) => {
  complete(
    program
      .command('chart <indicator>')
      .summary('draw one indicator: picture, slide or data')
      .description('Draws the chart of one indicator as a PNG, a one-slide deck with the native chart, or JSON.')
      .option('--place <place>', 'place, by id or name; the whole when absent')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--kind <kind>', 'trajectory, bars, change-bars or panel', 'trajectory')
      .addOption(
        new Option(
          '--format <format>',
          'what is drawn; what the ending of the file says when absent, else png',
        ).choices(['png', 'pptx', 'json']),
      )
      .option(
        '-o, --output <file>',
        'file to write; output/<period>/ in the workspace when absent, json to the screen',
      ),
    ['stocktake chart participation', 'stocktake chart participation --place rural -o rural.pptx'],
  ).action((indicator: string, options: Options) =>
    run(drawChartOf, options, { ...options, indicator }, ({ chart, format, file }) => ({
      json: format === 'json' ? chart : { file },
      text: file ? `Wrote ${file}` : JSON.stringify(chart, null, 2),
    })),
  );
};
