import { type BuiltDeck, buildDeck } from '../actions/build-deck.ts';
import { type AddCommand, type CommonOptions, complete, counted } from './define.ts';
import { severityCount } from './findings.ts';

export const addBuild: AddCommand = (program, run) => {
  complete(
    program
      .command('build')
      .summary('build the deck of a stocktake')
      .description('Reads, checks and rates the returns and builds the PowerPoint deck; then says what changed.')
      .option('--period <period>', 'stocktake; the latest when absent')
      .option('-o, --output <file>', 'file to write'),
    ['stocktake build', 'stocktake build --period 2015-Q2 --output deck.pptx'],
  ).action((options: CommonOptions & { period?: string; output?: string }) =>
    run(buildDeck, options, options, (built) => ({ json: built, text: builtText(built) })),
  );
};

/** What a person wants to know once the deck stands: where it is, what is doubtful, and what changed. */
export function builtText(built: BuiltDeck): string {
  const list = (head: string, lines: readonly string[]) =>
    lines.length > 0 ? [head, ...lines.map((line) => `  ${line}`)] : [];
  const { changes } = built;
  const same = changes && changes.ratings.length + changes.figures.length + changes.slides.length === 0;
  return [
    `Built ${built.file} (${counted(built.slides, 'slide')}).`,
    `Findings: ${severityCount(built.findings)}.`,
    ...list(`Not validated, so not rated: ${built.notValidated.length}`, built.notValidated),
    ...list(`Returns not used: ${built.unused.length}`, built.unused),
    ...list('Slides left out:', built.omitted),
    ...list('Cut to fit; whole in the notes:', built.cut),
    ...(same ? ['Nothing changed since the last build.'] : []),
    ...list('Ratings that changed:', changes?.ratings ?? []),
    ...list('Figures that changed:', changes?.figures ?? []),
    ...list('Slides that changed:', changes?.slides ?? []),
  ].join('\n');
}
