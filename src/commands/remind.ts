import { type Reminders, writeReminders } from '../actions/write-reminders.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted } from './define.ts';

export const addRemind: AddCommand = (program, run) => {
  complete(
    program
      .command('remind')
      .summary('write reminders, ready to be sent')
      .description('Writes an .eml draft to each department that is outstanding or has something open; sends nothing.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--on <date>', 'day to reckon from; today when absent')
      .option('-o, --output <folder>', 'folder to write to; reminders/<period>/<day>/ in the workspace when absent'),
    ['stocktake remind', 'stocktake remind --period 2015-Q2 --output drafts'],
  ).action((options: CommonOptions & { period?: Period; on?: string; output?: string }) =>
    run(writeReminders, options, { ...options, folder: options.output }, (reminders) => ({
      json: reminders,
      text: remindersText(reminders),
    })),
  );
};

function remindersText({ period, written }: Reminders): string {
  if (written.length === 0) return `Nobody has to be reminded: every return of ${period} has come and nothing is open.`;
  return [
    columns(
      written.map(({ file, state, to, attached }) => [
        file,
        state,
        to ?? 'no mailbox in unit.yaml',
        attached.length > 0 ? `with ${attached.join(', ')}` : '',
      ]),
    ),
    '',
    `${counted(written.length, 'draft')} written. Nothing was sent: open each, look at it and send it.`,
  ].join('\n');
}
