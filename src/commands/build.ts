import { type BuiltDeck, buildDeck } from '../actions/build-deck.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';
import { severityCount } from './findings.ts';
import { setIn } from './page.ts';

export const addBuild: AddCommand = (program, run) => {
  complete(
    program
      .command('build')
      .summary('build the deck of a stocktake')
      .description('Reads, checks and rates the returns and builds the PowerPoint deck; then says what changed.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('-o, --output <file>', 'file to write, ending in .pptx; output/<period>/ in the workspace when absent'),
    ['stocktake build', 'stocktake build --period 2015-Q2 --output deck.pptx'],
  ).action((options: CommonOptions & { period?: Period; output?: string }) =>
    run(buildDeck, options, options, (built, width) => ({ json: built, text: builtText(built, width) })),
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
    `Findings: ${severityCount(findings)}${earlier}.`,
    ...names('Not validated, so not rated', built.notValidated),
    ...names('No data, so not rated', built.noData),
    ...names('Too old to rate', built.stale),
    ...names('No return is used from', built.missing),
    ...list(`Files not used: ${built.unused.length}`, built.unused),
    ...list('Slides left out:', built.omitted),
    ...list('Cut to fit; whole in the notes:', built.cut),
    ...(same ? ['Nothing changed since the last build.'] : []),
    ...list('Ratings that changed:', changes?.ratings ?? []),
    ...list('Figures that changed:', changes?.figures ?? []),
    ...list('Slides that changed:', changes?.slides ?? []),
  ].join('\n');
}
