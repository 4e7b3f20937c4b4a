import { beginStocktake } from '../actions/begin-stocktake.ts';
import { shortDate, weekday } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete } from './define.ts';

export const addBegin: AddCommand = (program, run) => {
  complete(
    program
      .command('begin')
      .summary('begin the next stocktake: write its agenda, to be filled in')
      .description('Writes stocktakes/<period>.yaml for the next stocktake, its days by rule; nothing is overwritten.')
      .option('--period <period>', 'its period; the one after the last when absent', asPeriod)
      .option('--date <date>', 'day of the meeting; by the calendar in unit.yaml when absent'),
    ['stocktake begin', 'stocktake begin --period 2015-Q3 --date 2015-11-18'],
  ).action((options: CommonOptions & { period?: Period; date?: string }) =>
    run(beginStocktake, options, options, (begun) => ({
      json: begun,
      text: [
        `Wrote ${begun.file}: stocktake ${begun.number}, ${weekday(begun.date)}, ${shortDate(begun.date)}.`,
        `Returns are due on ${shortDate(begun.due)}, the data are locked on ${shortDate(begun.cutOff)}.`,
        `Next: fill it in, then: stocktake blank --period ${begun.period}`,
      ].join('\n'),
    })),
  );
};
