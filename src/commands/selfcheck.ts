import { writeSelfCheckPage } from '../actions/write-self-check-page.ts';
import { type AddCommand, type CommonOptions, complete } from './define.ts';

export const addSelfCheck: AddCommand = (program, run) => {
  complete(
    program
      .command('selfcheck')
      .summary('write the page on which departments check a return')
      .description('Writes one HTML page: a return dropped on it is checked there, and nothing leaves the machine.')
      .option('-o, --output <file>', 'file to write', 'self-check.html'),
    ['stocktake selfcheck --output page.html'],
  ).action((options: CommonOptions & { output: string }) =>
    run(writeSelfCheckPage, options, options, ({ file }) => ({ json: { file }, text: `Wrote ${file}` })),
  );
};
