import { receiveReturn } from '../actions/receive-return.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete } from './define.ts';

interface ReceiveOptions extends CommonOptions {
  readonly period?: Period;
  readonly supersedes?: string;
  readonly restates?: string;
  readonly by: string;
}

export const addReceive: AddCommand = (program, run) => {
  complete(
    program
      .command('receive <file>')
      .summary('take in a return, or one that replaces another')
      .description('Takes a return into the workspace. One that replaces an earlier one says so; both are kept.')
      .option('--period <period>', 'stocktake it is for; the latest when absent', asPeriod)
      .option('--supersedes <name>', 'file that it replaces')
      .option('--restates <reason>', 'why it comes after its period was closed')
      .option('--by <office>', 'office that received it', 'Delivery unit'),
    [
      'stocktake receive inbox/health.xlsx --period 2015-Q2',
      'stocktake receive inbox/health-v2.xlsx --supersedes health.xlsx',
      'stocktake receive inbox/health-v3.xlsx --period 2015-Q2 --restates "A district was counted twice"',
    ],
  ).action((file: string, options: ReceiveOptions) =>
    run(receiveReturn, options, { ...options, file }, (receipt) => ({
      json: receipt,
      text: receipt.already
        ? `${receipt.file} holds these very bytes already; nothing was done.`
        : [
            `Received ${receipt.file}${receipt.supersedes ? ` in place of ${receipt.supersedes}; both are kept` : ''}.`,
            ...(receipt.restates
              ? ['Later stocktakes use it; the one that was closed stays as it was locked.']
              : ['Next: stocktake check']),
          ].join('\n'),
    })),
  );
};
