import { learnLayout } from '../actions/learn-layout.ts';
import { testLayout } from '../actions/test-layout.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, group } from './define.ts';
import { readText } from './layout-read.ts';
import { understoodText } from './layout-understood.ts';

export const addLayout: AddCommand = (program, run) => {
  const layout = group(
    program
      .command('layout')
      .summary('a department’s own layout: learn it, test it')
      .description('A department’s own layout: learn it from a workbook, see what it reads.'),
    'stocktake layout learn inbox/health.xlsx --output layouts/health.yaml',
  );

  complete(
    layout
      .command('learn <file>')
      .description('Proposes a layout for a workbook and shows what was understood of it. The register helps, if any.')
      .option('-o, --output <file>', 'where to write the layout')
      .option('--department <id>', 'department that always sends it'),
    ['stocktake layout learn inbox/health.xlsx', 'stocktake layout learn inbox/health.xlsx -o layouts/health.yaml'],
  ).action((file: string, options: CommonOptions & { output?: string; department?: string }) =>
    run(learnLayout, options, { ...options, file }, (learned) => ({
      json: learned,
      exitCode: learned.layout ? 0 : 3,
      text: understoodText(learned),
    })),
  );

  complete(
    layout
      .command('test <layout> <file>')
      .description('Shows what a layout, named by its id or its YAML file, reads from a workbook.')
      .option('--period <period>', 'period of a return that does not say it', asPeriod)
      .option('--rows <number>', 'figures to show', Number, 20),
    ['stocktake layout test health inbox/health.xlsx', 'stocktake layout test layouts/health.yaml inbox/health.csv'],
  ).action((name: string, file: string, options: CommonOptions & { period?: string; rows: number }) =>
    run(testLayout, options, { ...options, layout: name, file }, (tested) => ({
      json: tested,
      exitCode: tested.recognised ? 0 : 3,
      text: readText(tested, options.rows),
    })),
  );
};
