import { type ClosedPeriod, closePeriod } from '../actions/close-period.ts';
import { longDate } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';
import { setIn } from './page.ts';

export const addClose: AddCommand = (program, run) => {
  complete(
    program
      .command('close')
      .summary('lock the data of a period at its cut-off')
      .description(
        'Locks a period: its stocktake stays what the returns say now; later values restate it, with a reason.',
      )
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .requiredOption('--by <office>', 'office that closes it')
      .option('--early <reason>', 'why it is closed before its cut-off'),
    ['stocktake close --period 2015-Q2 --by "Head of Unit"'],
  ).action((options: CommonOptions & { period?: Period; by: string; early?: string }) =>
    run(closePeriod, options, options, (closed, width) => ({ json: closed, text: closedText(closed, width) })),
  );
};

function closedText({ closing, by, already, outstanding, open }: ClosedPeriod, width: number): string {
  const { period, cutOff, revision, head, returns, early } = closing;
  return [
    already
      ? `${by} had closed ${period} before (cut-off ${longDate(cutOff)}); nothing was done.`
      : `Closed ${period} (cut-off ${longDate(cutOff)}), as stated by ${by}${early ? `; early: ${early}` : ''}.`,
    `Locked: ${counted(returns.length, 'return')} under revision ${revision} of the register (${head.slice(0, 12)}).`,
    outstanding.length > 0 ? `Outstanding: ${outstanding.join(', ')}.` : 'No department is outstanding.',
    ...(open.block + open.query > 0
      ? [
          `Open: ${counted(open.block, 'block')}, ${counted(open.query, 'query', 'queries')}. A blocked value shows grey.`,
        ]
      : []),
    `Next: stocktake build --period ${period}`,
    `After the meeting: stocktake archive add --period ${period} --by OFFICE`,
  ]
    .map((line) => setIn(line, 0, width))
    .join('\n');
}
