import { listStocktakes, type StocktakeCalendar } from '../actions/list-stocktakes.ts';
import { shortDate, weekday } from '../domain/calendar-date.ts';
import type { CycleState, NextStep } from '../domain/next-step.ts';
import { longPeriod } from '../domain/period.ts';
import { type AddCommand, type CommonOptions, columns, complete } from './define.ts';

export const addCalendar: AddCommand = (program, run) => {
  complete(
    program
      .command('calendar')
      .summary('stocktakes past and to come, and what to do next')
      .description('Lists the stocktakes with their days: due date, cut-off, meeting; those to come by rule.')
      .option('--on <date>', 'day to reckon from; today when absent')
      .option('--ahead <number>', 'how many to come', Number, 4),
    ['stocktake calendar', 'stocktake calendar --ahead 8 --json'],
  ).action((options: CommonOptions & { on?: string; ahead: number }) =>
    run(listStocktakes, options, options, (calendar) => ({ json: calendar, text: calendarText(calendar) })),
  );
};

function calendarText({ on, stocktakes, next }: StocktakeCalendar): string {
  return [
    `As of ${shortDate(on)}`,
    '',
    columns([
      ['NO.', 'PERIOD', 'RETURNS DUE', 'CUT-OFF', 'MEETING', 'STATE'],
      ...stocktakes.map((one) => [
        String(one.number),
        longPeriod(one.period),
        one.due ? shortDate(one.due) : '–',
        shortDate(one.cutOff),
        `${weekday(one.date).slice(0, 3)} ${shortDate(one.date)}`,
        stateOf(one),
      ]),
    ]),
    ...(next ? ['', ...nextLines(next.step)] : []),
  ].join('\n');
}

function stateOf({ begun, closedOn, status }: CycleState): string {
  if (!begun) return 'by rule';
  return closedOn ? `closed ${shortDate(closedOn)}, ${status}` : `open, ${status}`;
}

/** "Next: Lock the data: …" and the command under it. */
export function nextLines({ says, command }: NextStep): string[] {
  return [`Next: ${says}.`, ...(command ? [`      ${command}`] : [])];
}
