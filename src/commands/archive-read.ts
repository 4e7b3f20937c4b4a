import type { Command } from 'commander';
import type { Period } from '../domain/period.ts';
import { diffText } from './archive-diff-text.ts';
import { listText } from './archive-list-text.ts';
import { saidText } from './archive-said-text.ts';
import { searchText } from './archive-search-text.ts';
import { showText } from './archive-show-text.ts';
import { asPeriod, type CommonOptions, complete, counted, type Run } from './define.ts';

/** Each is loaded when it is asked for: a list needs no reader of presentations. */
const listArchive = async () => (await import('../actions/list-archive.ts')).listArchive;
const searchArchive = async () => (await import('../actions/search-archive.ts')).searchArchive;
const showArchived = async () => (await import('../actions/show-archived.ts')).showArchived;
const saveArchived = async () => (await import('../actions/save-archived.ts')).saveArchived;
const saidOfIndicator = async () => (await import('../actions/said-of-indicator.ts')).saidOfIndicator;
const diffArchived = async () => (await import('../actions/diff-archived.ts')).diffArchived;
const importPresentation = async () => (await import('../actions/import-presentation.ts')).importPresentation;

type SearchOptions = CommonOptions & { kind?: string; from?: Period; to?: Period; limit?: string };
type ShowOptions = CommonOptions & { slide?: string; save?: string; output?: string };
type ImportOptions = CommonOptions & { period: Period; title?: string; date?: string; minutes?: string[]; by: string };

/** Adds what is asked of the archive, and the filing of past presentations, to its group of commands. */
export function addArchiveReading(archive: Command, run: Run): void {
  complete(archive.command('list').summary('what was filed').description('Lists what was filed, by stocktake.'), [
    'stocktake archive list',
    'stocktake archive list --json',
  ]).action((options: CommonOptions) =>
    run(listArchive, options, {}, (listed) => ({
      json: listed,
      text: listText(listed),
      ...(listed.missing.length > 0 && {
        exitCode: 4,
        complaint: `Missing from the archive: ${listed.missing.map((n) => `record ${n}`).join(', ')}. "archive verify" names everything that is wrong.`,
      }),
    })),
  );

  complete(
    archive
      .command('search <words...>')
      .summary('find words and figures on slides, in notes, minutes, papers and returns')
      .description(
        'Finds the places that have all of the words. Words in quotes stand side by side; an asterisk ends a beginning; figures are found as printed. Begin a question of a negative number with --.',
      )
      .option('--kind <kind>', 'only in: deck, minutes, pre-read, brief, reply, return, paper, …')
      .option('--from <period>', 'stocktakes of this period or later', asPeriod)
      .option('--to <period>', 'stocktakes of this period or earlier', asPeriod)
      .option('--limit <n>', 'most places that are listed; 20 when absent'),
    [
      'stocktake archive search rural participation',
      'stocktake archive search "rural participation" --kind minutes --from 2012-Q1',
      'stocktake archive search "teach*" 86.7',
      'stocktake archive search -- −3.0',
    ],
  ).action((words: string[], options: SearchOptions) =>
    run(searchArchive, options, { ...options, words: words.map(asTyped).join(' ') }, (found, width) => ({
      json: found,
      text: searchText(found, width),
    })),
  );

  complete(
    archive
      .command('show <record>')
      .summary('what a record holds: its files, and the slides of its deck')
      .description(
        'Shows a record, by its number or by its period: its files with their hashes and the titles of its slides; the words of one slide; or takes one file out.',
      )
      .option('--slide <number>', 'the words of this slide')
      .option('--save <file>', 'takes out the file of this name, or what it is for: deck')
      .option('--output <path>', 'file to write it to'),
    [
      'stocktake archive show 2015-Q2',
      'stocktake archive show 13 --slide 6',
      'stocktake archive show 13 --save deck --output stocktake-13.pptx',
    ],
  ).action((record: string, options: ShowOptions, command: Command) => {
    const { save, output, slide } = options;
    if (save === undefined && output === undefined) {
      return run(showArchived, options, { record, slide }, (shown, width) => ({
        json: shown,
        text: showText(shown, { words: slide !== undefined, width }),
      }));
    }
    if (save === undefined || output === undefined || slide !== undefined) {
      command.error('--save FILE and --output PATH go together, without --slide.', { exitCode: 2 });
    }
    return run(saveArchived, options, { record, save, output }, (saved) => ({
      json: saved,
      text: `Took ${saved.name} out as ${saved.output} (SHA-256 ${saved.sha256}).`,
    }));
  });

  complete(
    archive
      .command('said <indicator>')
      .summary('what every stocktake said of an indicator, and what happened')
      .description(
        'What every stocktake said of an indicator, its value, plan and rating then, and what happened after.',
      )
      .option('--place <place>', 'id or name of a place; the whole when absent'),
    ['stocktake archive said participation', 'stocktake archive said "Children in school" --place Kasur'],
  ).action((indicator: string, options: CommonOptions & { place?: string }) =>
    run(saidOfIndicator, options, { indicator, place: options.place }, (said, width) => ({
      json: said,
      text: saidText(said, width),
    })),
  );

  complete(
    archive
      .command('diff <before> <after>')
      .summary('how two stocktakes differ, slide by slide and number by number')
      .description('Compares two records, by number or period: slides, figures, returns and what else went into them.'),
    ['stocktake archive diff 2015-Q1 2015-Q2', 'stocktake archive diff 12 13 --json'],
  ).action((before: string, after: string, options: CommonOptions) =>
    run(diffArchived, options, { before, after }, (diff, width) => ({ json: diff, text: diffText(diff, width) })),
  );

  complete(
    archive
      .command('import <file>')
      .summary('file a past presentation that was not computed here')
      .description(
        'Files a past presentation (.pptx) and its minutes as they are, not computed here, so that they are found by their words.',
      )
      .requiredOption('--period <period>', 'stocktake that it was shown at', asPeriod)
      .requiredOption('--by <office>', 'office that files it')
      .option('--title <words>', 'what it was called; its file name when absent')
      .option('--date <day>', 'day of the meeting: 2012-07-19')
      .option('--minutes <file...>', 'its minutes'),
    ['stocktake archive import old.pptx --period 2012-Q2 --title "Stocktake 6" --minutes minutes.docx --by SMU'],
  ).action((file: string, options: ImportOptions) =>
    run(importPresentation, options, { ...options, file }, (filed) => ({
      json: filed,
      text: [
        filed.already
          ? `${filed.title} is filed already as record ${filed.record}; nothing was written.`
          : `Filed ${filed.title} as record ${filed.record}, not computed here: ${counted(filed.slides, 'slide')}, ${counted(filed.papers, 'paper')}.`,
        `Head of the archive: ${filed.sha256.slice(0, 12)}`,
        ...filed.unread.map(({ file: name, why }) => `Not found by its words: ${name} (${why})`),
      ].join('\n'),
    })),
  );
}

/** An argument of several words is a phrase, unless it says itself with quotes what is. */
function asTyped(argument: string): string {
  return /\s/.test(argument.trim()) && !/["“”„«»]/.test(argument) ? `"${argument.trim()}"` : argument;
}
