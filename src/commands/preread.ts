import { type MadePreReads, makePreReads } from '../actions/make-pre-reads.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';
import { lapsedLine } from './lapsed.ts';
import { setIn } from './page.ts';

type Options = CommonOptions & { period?: Period; department?: string; pdf?: boolean; output?: string };

export const addPreRead: AddCommand = (program, run) => {
  complete(
    program
      .command('preread')
      .summary('what each Secretary, and the executive, reads before the meeting')
      .description(
        'Makes the pre-read of every department, each with a workbook in which it answers, and the executive’s brief. A department’s documents hold nothing of another department and nothing that is written for the executive alone.',
      )
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--department <id>', 'the pre-read of one department only')
      .option('--pdf', 'also print each as PDF, through an installed Chromium, Chrome or Edge')
      .option('-o, --output <folder>', 'folder to write to; output/<period>/pre-reads in the workspace when absent'),
    ['stocktake preread', 'stocktake preread --department health --pdf'],
  ).action((options: Options) =>
    run(makePreReads, options, options, (made, width) => ({
      json: made,
      text: madeText(made, width),
      ...(made.notPrinted === null ? {} : { complaint: made.notPrinted, exitCode: 3 }),
    })),
  );
};

function madeText({ preReads, files, lapsed, earlierPdfs, inEnglish }: MadePreReads, width: number): string {
  const fresh = preReads.filter(({ isNew }) => isNew);
  const same = preReads.length - fresh.length;
  return [
    ...files.map((file) => `Wrote ${file}`),
    `${counted(preReads.length, 'pre-read')}: ${fresh.length} new or changed, ${same} as before.`,
    ...(earlierPdfs.length > 0 ? [setIn(earlierLine(earlierPdfs), 0, width)] : []),
    ...lapsed.map((one) => setIn(lapsedLine(one), 0, width)),
    ...(inEnglish.length > 0
      ? [setIn(`Sentences in English, for want of the unit’s language: ${inEnglish.length}`, 0, width)]
      : []),
  ].join('\n');
}

function earlierLine(pdfs: readonly string[]): string {
  const [is, it] = pdfs.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const named = pdfs.join(', ');
  return `${counted(pdfs.length, 'PDF')} beside them ${is} of an earlier run: ${named}. Print ${it} again with --pdf.`;
}
