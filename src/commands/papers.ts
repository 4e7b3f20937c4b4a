import { filePaper } from '../actions/file-paper.ts';
import { listPapers } from '../actions/list-papers.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted, group } from './define.ts';

export const addPapers: AddCommand = (program, run) => {
  const papers = group(
    program
      .command('papers')
      .summary('minutes and working papers, filed to their stocktake')
      .description('Minutes, working papers, correspondence and presentations, filed to their stocktake.'),
    'stocktake papers list --period 2015-Q2',
  );

  complete(
    papers
      .command('add <file>')
      .description('Copies a paper to papers/<period>/ and binds it by its hash. No file is ever replaced.')
      .requiredOption('--kind <kind>', 'minutes, "working paper", correspondence or presentation')
      .requiredOption('--by <office>', 'office that files it')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--title <words>', 'what it is called; its file name when absent'),
    ['stocktake papers add minutes.docx --period 2015-Q2 --kind minutes --by "Delivery unit"'],
  ).action((file: string, options: CommonOptions & { kind: string; by: string; period?: Period; title?: string }) =>
    run(filePaper, options, { ...options, file }, (paper) => ({
      json: paper,
      text: paper.already
        ? `${paper.file} holds these very bytes already; nothing was entered.`
        : `Filed ${paper.file} (${paper.paper}, “${paper.title}”).`,
    })),
  );

  complete(
    papers
      .command('list')
      .description(
        'Lists the papers, and names each that was altered or is missing since it was filed; then it ends 4.',
      )
      .option('--period <period>', 'stocktake; all of them when absent', asPeriod),
    ['stocktake papers list', 'stocktake papers list --period 2015-Q2 --json'],
  ).action((options: CommonOptions & { period?: Period }) =>
    run(listPapers, options, options, (listed) => {
      const wrong = listed.filter(({ state }) => state !== 'kept');
      return {
        json: listed,
        ...(wrong.length > 0 && {
          exitCode: 4,
          complaint: `${wrong.map(({ file, state }) => `${file} is ${state}`).join('; ')}. Put back what was filed.`,
        }),
        text: [
          columns(
            listed.map(({ file, paper, title, by, at, state }) => [state, at.slice(0, 10), paper, file, title, by]),
          ),
          `${counted(listed.length, 'paper')}, ${wrong.length} altered or missing.`,
        ]
          .filter(Boolean)
          .join('\n'),
      };
    }),
  );
};
