import { printHandout } from '../actions/print-handout.ts';
import { type AddCommand, type CommonOptions, complete } from './define.ts';

export const addHandout: AddCommand = (program, run) => {
  complete(
    program
      .command('handout <deck>')
      .summary('print a deck as PDF')
      .description('Prints a deck as PDF through an installed PowerPoint or LibreOffice, a slide to a page.')
      .option('-o, --output <file>', 'file to write, ending in .pdf; beside the deck when absent'),
    ['stocktake handout output/2015-Q2/punjab-smu-2015-Q2.pptx', 'stocktake handout deck.pptx -o handout.pdf'],
  ).action((deck: string, options: CommonOptions & { output?: string }) =>
    run(printHandout, options, { ...options, deck }, (printed) => ({
      json: printed,
      text: `Printed ${printed.file}.`,
    })),
  );
};
