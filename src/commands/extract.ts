import { publishExtract } from '../actions/publish-extract.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';

export const addExtract: AddCommand = (program, run) => {
  complete(
    program
      .command('extract')
      .summary('write the approved numbers for the public')
      .description(
        'Writes the approved numbers of the whole for the public, as a page and a table; nothing else of it.',
      )
      .requiredOption('-o, --output <folder>', 'folder to write to')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod),
    ['stocktake extract --period 2015-Q2 --output public'],
  ).action((options: CommonOptions & { period?: Period; output: string }) =>
    run(publishExtract, options, options, (published) => ({
      json: published,
      text: [
        ...published.files.map((file) => `Wrote ${file}`),
        `${counted(published.numbers, 'number')} of ${published.period}; ${counted(published.withheld, 'indicator')} without an approved one left out.`,
      ].join('\n'),
    })),
  );
};
