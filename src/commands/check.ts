import { checkReturnFiles } from '../actions/check-return-files.ts';
import { type AddCommand, type CommonOptions, complete } from './define.ts';
import { checkedSummary, findingsText } from './findings.ts';

export const addCheck: AddCommand = (program, run) => {
  complete(
    program
      .command('check [files...]')
      .summary('check returns against the register')
      .description('Checks returns and prints what was noticed, by file, worst first. Without files: all received.')
      .option('--period <period>', 'stocktake; the latest when absent')
      .option('--all', 'the returns of every period up to this one'),
    ['stocktake check', 'stocktake check inbox/health.xlsx --period 2015-Q2', 'stocktake check --all --json'],
  ).action((files: string[], options: CommonOptions & { period?: string; all?: boolean }) =>
    run(checkReturnFiles, options, { ...options, files }, (result) => ({
      json: result,
      exitCode: result.summary.block > 0 ? 1 : 0,
      text: [
        findingsText(result.findings),
        [
          ...result.returns
            .filter(({ status }) => status !== 'used')
            .map(({ file, status }) => `Not used: ${file} (${status.replaceAll('-', ' ')})`),
          checkedSummary(result.summary),
        ].join('\n'),
      ]
        .filter(Boolean)
        .join('\n\n'),
    })),
  );
};
