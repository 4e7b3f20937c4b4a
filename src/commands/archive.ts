import type { Period } from '../domain/period.ts';
import { addArchiveReading } from './archive-read.ts';
import { archiveVerified, rebuiltShown } from './archive-verified.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted, group, sizeText } from './define.ts';

/** Each is loaded when it is run: filing needs the whole program, a list next to nothing of it. */
const archiveStocktake = async () => (await import('../actions/archive-stocktake.ts')).archiveStocktake;
const exportArchived = async () => (await import('../actions/export-archived.ts')).exportArchived;
const rebuildArchived = async () => (await import('../actions/rebuild-archived.ts')).rebuildArchived;
const verifyArchiveOf = async () => (await import('../actions/verify-archive.ts')).verifyArchiveOf;

export const addArchive: AddCommand = (program, run) => {
  const archive = group(
    program
      .command('archive')
      .summary('stocktakes kept for good, which nobody can change unseen')
      .description('Every stocktake as it was: filed once, found by its words and figures, verified, built again.'),
    'stocktake archive add --by "Delivery unit"',
  );

  complete(
    archive
      .command('add')
      .summary('file a stocktake whose deck was built')
      .description('Files a stocktake whose deck was built: the deck and everything that it was made of.')
      .requiredOption('--by <office>', 'office that files it')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--deck <file>', 'the deck as it was shown, where it was edited in PowerPoint'),
    ['stocktake archive add --by "Delivery unit"', 'stocktake archive add --period 2015-Q2 --deck shown.pptx --by SMU'],
  ).action((options: CommonOptions & { by: string; period?: Period; deck?: string }) =>
    run(archiveStocktake, options, options, (filed) => ({
      json: filed,
      text: [
        filed.already
          ? `${filed.title} is already filed as record ${filed.record}; nothing was written.`
          : `Filed ${filed.title} as record ${filed.record}: ${counted(filed.files, 'file')}, ${sizeText(filed.bytes)}.`,
        `Head of the archive: ${filed.sha256.slice(0, 12)}`,
        ...filed.notKept.map(({ file, state }) => `Not in the record, since it is ${state}: ${file}`),
        ...(filed.earlier.length > 0
          ? [`Filed as sent, though they would say something else now: ${filed.earlier.map(lastPart).join(', ')}`]
          : []),
        ...filed.unread.map(({ file, why }) => `Not found by its words: ${file} (${why})`),
      ].join('\n'),
    })),
  );

  addArchiveReading(archive, run);

  complete(
    archive
      .command('verify')
      .summary('whether everything is as it was filed')
      .description(
        'Reads every file of the archive again and compares it with its hash, every record with the one before it and with the ledger. Ends 4 where anything is not as it was filed.',
      )
      .option(
        '--head <digits>',
        'head of the archive as the annex of an earlier deck prints it, or the hash of a record',
      )
      .option('--folder <folder>', 'an archive without its workspace, as it was copied or handed over'),
    [
      'stocktake archive verify',
      'stocktake archive verify --head 4d1e6ef6b068',
      'stocktake archive verify --folder E:',
    ],
  ).action((options: CommonOptions & { head?: string; folder?: string }) =>
    run(verifyArchiveOf, options, options, archiveVerified),
  );

  complete(
    archive
      .command('rebuild')
      .description(
        'Builds the deck of a record again, from the record alone, and compares it byte for byte with the one that was filed.',
      )
      .option('--record <number>', 'number of the record; the last when absent')
      .option('--period <period>', 'stocktake whose last record is meant', asPeriod)
      .option('--all', 'every record'),
    ['stocktake archive rebuild --period 2015-Q2', 'stocktake archive rebuild --all'],
  ).action((options: CommonOptions & { record?: string; period?: Period; all?: boolean }) =>
    run(rebuildArchived, options, options, rebuiltShown),
  );

  complete(
    archive
      .command('export')
      .description('Copies a record out of the archive, so that no program is needed to read or verify it.')
      .requiredOption('-o, --output <folder>', 'folder to make, or a file that ends in .zip')
      .option('--record <number>', 'its number, or a period; the last when absent'),
    ['stocktake archive export --record 1 --output stocktake-14.zip'],
  ).action((options: CommonOptions & { output: string; record?: string }) =>
    run(exportArchived, options, options, (exported) => ({
      json: exported,
      text: `Exported record ${exported.record} (${exported.title}) to ${exported.output}: ${counted(exported.files, 'file')}.`,
    })),
  );
};

/** The name of a file without its folder. */
function lastPart(name: string): string {
  return name.split('/').at(-1) ?? name;
}
