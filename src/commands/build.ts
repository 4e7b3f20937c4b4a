import { Option } from 'commander';
import { type BuiltDeck, buildDeck } from '../actions/build-deck.ts';
import { longDate } from '../domain/calendar-date.ts';
import type { EditOutcome } from '../domain/edit.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';
import { severityCount } from './findings.ts';
import { lapsedLine } from './lapsed.ts';
import { setIn } from './page.ts';
import { lateFileLine, notArchivedLine } from './status.ts';

type Options = CommonOptions & {
  period?: Period;
  output?: string;
  brand?: string;
  charts?: 'native' | 'picture';
  handout?: boolean;
  keepEdits?: string;
};

export const addBuild: AddCommand = (program, run) => {
  complete(
    program
      .command('build')
      .summary('build the deck of a stocktake')
      .description('Reads, checks and rates the returns and builds the PowerPoint deck; then says what changed.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('-o, --output <file>', 'file to write, ending in .pptx; output/<period>/ in the workspace when absent')
      .option('--brand <template>', 'a template (.pptx or .potx) to build on')
      .addOption(
        new Option('--charts <how>', 'native, or picture for viewers that cannot draw charts').choices([
          'native',
          'picture',
        ]),
      )
      .option('--handout', 'also print the deck as PDF, through an installed PowerPoint or LibreOffice')
      .option('--keep-edits <deck>', 'a deck built before: what was rewritten in it is kept from now on'),
    [
      'stocktake build',
      'stocktake build --keep-edits output/2015-Q2/punjab-smu-2015-Q2.pptx',
      'stocktake build --period 2015-Q2 --output deck.pptx',
    ],
  ).action((options: Options) =>
    run(buildDeck, options, options, (built, width) => ({
      json: built,
      text: builtText(built, width),
      ...(built.notPrinted === null ? {} : { complaint: built.notPrinted, exitCode: 3 }),
    })),
  );
};

/** What a person wants to know once the deck stands: where it is, what is doubtful, and what changed. */
export function builtText(built: BuiltDeck, width = 120): string {
  const { changes, findings, earlierFindings } = built;
  const list = (head: string, lines: readonly string[]) =>
    lines.length > 0 ? [head, ...lines.map((line) => setIn(line, 2, width))] : [];
  const names = (head: string, named: readonly string[]) =>
    named.length > 0 ? [setIn(`${head}: ${named.length} (${named.join(', ')})`, 0, width)] : [];
  const same = changes && changes.ratings.length + changes.figures.length + changes.slides.length === 0;
  const earlier = earlierFindings > 0 ? `, ${earlierFindings} of them on returns of earlier periods` : '';
  return [
    `Built ${built.file} (${counted(built.slides, 'slide')}).`,
    ...(built.handout === null ? [] : [`Handout: ${built.handout}.`]),
    ...standing(built).map((line) => setIn(line, 0, width)),
    `Findings: ${severityCount(findings)}${earlier}.`,
    ...names('Not validated, so not rated', built.notValidated),
    ...names('No data, so not rated', built.noData),
    ...names('Too old to rate', built.stale),
    ...names('No return is used from', built.missing),
    ...built.lapsed.map((one) => setIn(lapsedLine(one), 0, width)),
    ...list(`Files not used: ${built.unused.length}`, built.unused),
    ...list('Slides left out:', built.omitted),
    ...list('Cut to fit; whole in the notes:', built.cut),
    ...names('Sentences in English, for want of the deck’s language', built.inEnglish),
    ...list('Words of yours that stand:', built.edits.filter(({ outcome }) => outcome === 'kept').map(editLine)),
    ...list(
      'Words of yours that were left out:',
      built.edits.filter(({ outcome }) => outcome !== 'kept').map(editLine),
    ),
    ...list('On the template:', built.brand),
    ...(same ? ['Nothing changed since the last build.'] : []),
    ...list('Ratings that changed:', changes?.ratings ?? []),
    ...list('Figures that changed:', changes?.figures ?? []),
    ...list('Slides that changed:', changes?.slides ?? []),
  ].join('\n');
}

/** An edit, and where it could not stand why not: the new numbers are the program's. */
function editLine({ edit, outcome, now }: EditOutcome): string {
  const where = `${edit.slide}, ${edit.shape}${edit.cell === undefined ? '' : ` (cell ${edit.cell + 1})`}`;
  const words = `“${edit.instead.replaceAll('\n', ' ')}”`;
  if (outcome === 'kept') return `${where}: ${words}`;
  if (outcome === 'lost') return `${where}: ${words}; there is no such text any more`;
  return `${where}: ${words}; its numbers have changed, and it reads “${now.replaceAll('\n', ' ')}” now`;
}

/** What the deck is, and how it stands to the cut-off. */
function standing({ period, status, closedOn, archived, late }: BuiltDeck): string[] {
  const close = `stocktake close --period ${period} --by OFFICE`;
  return [
    ...(status === 'preliminary' ? ['Preliminary: every slide carries the watermark.'] : []),
    ...(status === 'final' && !closedOn ? [`Final, but its data are not locked. Lock them with: ${close}`] : []),
    ...(closedOn ? [`Of data locked on ${longDate(closedOn)}.`] : []),
    ...late.map(lateFileLine),
    ...(closedOn && !archived ? [notArchivedLine(period)] : []),
  ];
}
