import { type BuiltWeekly, buildWeekly } from '../actions/build-weekly.ts';
import { longDate } from '../domain/calendar-date.ts';
import { RETURN_STATES } from '../domain/returns-status.ts';
import { type AddCommand, type CommonOptions, complete, counted } from './define.ts';
import { setIn } from './page.ts';

export const addWeekly: AddCommand = (program, run) => {
  complete(
    program
      .command('weekly')
      .summary('build the pack for the routine between stocktakes')
      .description('Builds a short deck: actions due and overdue, who has sent what, the latest ratings.')
      .option('--on <date>', 'day of the pack; today when absent')
      .option('-o, --output <file>', 'file to write, ending in .pptx; output/weekly/ in the workspace when absent'),
    ['stocktake weekly', 'stocktake weekly --on 2015-07-27 --output weekly.pptx'],
  ).action((options: CommonOptions & { on?: string; output?: string }) =>
    run(buildWeekly, options, options, (built, width) => ({ json: built, text: weeklyText(built, width) })),
  );
};

function weeklyText({ file, slides, on, towards, returns, omitted, cut }: BuiltWeekly, width: number): string {
  const list = (head: string, lines: readonly string[]) =>
    lines.length > 0 ? [head, ...lines.map((line) => setIn(line, 2, width))] : [];
  const said = RETURN_STATES.filter((state) => returns[state] > 0).map((state) => `${returns[state]} ${state}`);
  return [
    `Built ${file} (${counted(slides, 'slide')}), as of ${longDate(on)}.`,
    `Returns of ${towards}: ${said.join(', ')}.`,
    ...list('Slides left out:', omitted),
    ...list('Cut to fit; whole in the notes:', cut),
  ].join('\n');
}
