import { writeBlanks } from '../actions/write-blanks.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete } from './define.ts';

export const addBlank: AddCommand = (program, run) => {
  complete(
    program
      .command('blank')
      .summary('write the blank returns of a period')
      .description('Writes blank returns with the agreed figures and the last values already in them, locked.')
      .requiredOption('--period <period>', 'stocktake they are for, such as 2015-Q3', asPeriod)
      .option('--department <department>', 'one department, by id or name; all when absent')
      .option('-o, --output <path>', 'file or folder; blanks/<period>/ in the workspace when absent'),
    ['stocktake blank --period 2015-Q3', 'stocktake blank --department school-education --period 2015-Q3'],
  ).action((options: CommonOptions & { period: Period; department?: string; output?: string }) =>
    run(writeBlanks, options, options, (written) => ({
      json: written,
      text: written.map(({ file }) => `Wrote ${file}`).join('\n'),
    })),
  );
};
